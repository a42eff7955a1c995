//! What may follow the verbs that load returns and lists, and that tell of agencies.

use std::path::PathBuf;

use clap::{Args, Subcommand};
use hearth_domain::agency::Registration;
use hearth_domain::{AgencyId, CollectionYear, Day};

use super::values::{agency, collection_year, day, registration};
use super::{Database, Format};

#[derive(Args)]
pub(crate) struct Import {
    #[command(subcommand)]
    pub source: ImportSource,
}

#[derive(Subcommand)]
pub(crate) enum ImportSource {
    /// The children looked after return, as folders of CSV files under any names, or as XML.
    Ssda903(ImportSsda903),
    /// Ofsted's Annex A: list 10 (children who should be placed for adoption), list 11 (prospective
    /// adopters) or both, as a workbook (.xlsx) or a CSV file.
    AnnexA(ImportAnnexA),
    /// Any list that an agency keeps, such as a family finder's tracker, as a workbook (.xlsx) or a CSV
    /// file, by a map of its columns.
    Table(ImportTable),
    /// An extract of the Standard Safeguarding Dataset (release 1), as a folder of CSV files, one a
    /// table. An extract of the same collection year takes the place of the one before.
    Ssd(ImportSsd),
}

#[derive(Args)]
#[command(group(clap::ArgGroup::new("by").required(true).args(["map", "list"])))]
pub(crate) struct ImportTable {
    /// The list.
    pub file: PathBuf,
    /// The map of its columns: which heading means what. It is kept with the agency.
    #[arg(long, value_name = "MAP.toml")]
    pub map: Option<PathBuf>,
    /// The list by the name under which a map is kept, instead of a map.
    #[arg(long, value_name = "NAME")]
    pub list: Option<String>,
    /// The agency, as the register knows it: an authority by its ONS code.
    #[arg(long, value_name = "ID", value_parser = agency)]
    pub agency: AgencyId,
    /// The day as at which the list stands; today when it is not given. Later days in it are not read.
    #[arg(long, value_name = "DAY", value_parser = day)]
    pub day: Option<Day>,
    /// Say what would change, and write nothing.
    #[arg(long)]
    pub dry_run: bool,
    /// How the problems are written.
    #[arg(long, value_enum, default_value_t = Format::Table)]
    pub format: Format,
    #[command(flatten)]
    pub database: Database,
}

#[derive(Args)]
#[command(group(clap::ArgGroup::new("where").required(true).args(["folder", "tree"])))]
pub(crate) struct ImportSsda903 {
    /// The folder of one authority's return for one year, or the one XML file that holds it.
    #[arg(requires = "agency", requires = "year", value_name = "FOLDER or FILE.xml")]
    pub folder: Option<PathBuf>,
    /// The authority, by its ONS code.
    #[arg(long, value_name = "ONS", value_parser = agency, conflicts_with = "tree")]
    pub agency: Option<AgencyId>,
    /// The collection year, by the year it ends in: 2026 is 2025/26.
    #[arg(long, value_parser = collection_year, conflicts_with = "tree")]
    pub year: Option<CollectionYear>,
    /// A folder with many returns, as DIR/ONS/YEAR/.
    #[arg(long, value_name = "DIR")]
    pub tree: Option<PathBuf>,
    /// Say what would change, and write nothing.
    #[arg(long)]
    pub dry_run: bool,
    /// Also list the repairs made when the years were pooled.
    #[arg(long)]
    pub repairs: bool,
    /// How the problems are written.
    #[arg(long, value_enum, default_value_t = Format::Table)]
    pub format: Format,
    #[command(flatten)]
    pub database: Database,
}

#[derive(Args)]
#[command(group(clap::ArgGroup::new("where").required(true).args(["file", "tree"])))]
pub(crate) struct ImportAnnexA {
    /// The workbook or the list of one agency for one year.
    #[arg(requires = "agency", requires = "year")]
    pub file: Option<PathBuf>,
    /// The agency, as the register knows it: an authority by its ONS code.
    #[arg(long, value_name = "ID", value_parser = agency, conflicts_with = "tree")]
    pub agency: Option<AgencyId>,
    /// The collection year, by the year it ends in: 2026 is 2025/26.
    #[arg(long, value_parser = collection_year, conflicts_with = "tree")]
    pub year: Option<CollectionYear>,
    /// A folder with many lists: list_10.csv, list_11.csv or annex_a.xlsx in DIR/AGENCY/YEAR/ or in
    /// DIR/AGENCY/YEAR/annex_a/.
    #[arg(long, value_name = "DIR")]
    pub tree: Option<PathBuf>,
    /// Say what would change, and write nothing.
    #[arg(long)]
    pub dry_run: bool,
    /// Also list what a newer list of children corrected in an older one.
    #[arg(long)]
    pub repairs: bool,
    /// How the problems are written.
    #[arg(long, value_enum, default_value_t = Format::Table)]
    pub format: Format,
    #[command(flatten)]
    pub database: Database,
}

#[derive(Args)]
pub(crate) struct ImportSsd {
    /// The folder that holds the extract: ssd_person.csv, ssd_permanence.csv and so on.
    pub folder: PathBuf,
    /// The authority, by its ONS code.
    #[arg(long, value_name = "ONS", value_parser = agency)]
    pub agency: AgencyId,
    /// The day the extract was made; today when it is not given.
    #[arg(long, value_name = "DAY", value_parser = day)]
    pub day: Option<Day>,
    /// Say what would change, and write nothing.
    #[arg(long)]
    pub dry_run: bool,
    /// Also list where the tables of the extract differ, and what was mended.
    #[arg(long)]
    pub repairs: bool,
    /// How the problems are written.
    #[arg(long, value_enum, default_value_t = Format::Table)]
    pub format: Format,
    #[command(flatten)]
    pub database: Database,
}

#[derive(Args)]
pub(crate) struct Agency {
    #[command(subcommand)]
    pub what: AgencyVerb,
}

#[derive(Subcommand)]
pub(crate) enum AgencyVerb {
    /// Every agency, what it is registered as and which arrangement finds families for it.
    List(AgencyList),
    /// Add an agency that the register does not know.
    Add(AgencyAdd),
}

#[derive(Args)]
pub(crate) struct AgencyList {
    #[command(flatten)]
    pub database: Database,
    /// As it was on this day; today when it is not given.
    #[arg(long, value_name = "DAY", value_parser = day)]
    pub on: Option<Day>,
    /// How they are written.
    #[arg(long, value_enum, default_value_t = Format::Table)]
    pub format: Format,
}

#[derive(Args)]
pub(crate) struct AgencyAdd {
    /// Its identifier: letters, figures and hyphens.
    #[arg(value_parser = agency)]
    pub id: AgencyId,
    /// Its name.
    #[arg(long)]
    pub name: String,
    /// What it is registered as.
    #[arg(long, value_parser = registration, default_value = "voluntary-adoption-agency")]
    pub registration: Registration,
    #[command(flatten)]
    pub database: Database,
}
