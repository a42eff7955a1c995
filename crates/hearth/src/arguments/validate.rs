//! What may follow the verb that holds returns to their rules.

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};
use hearth_domain::{AgencyId, CollectionYear};

use super::Format;
use super::values::{agency, collection_year};

#[derive(Args)]
pub(crate) struct Validate {
    #[command(subcommand)]
    pub what: Validated,
}

#[derive(Subcommand)]
pub(crate) enum Validated {
    /// The children looked after return: folders of CSV files under any names, or XML files.
    Ssda903(ValidateSsda903),
}

#[derive(Args)]
pub(crate) struct ValidateSsda903 {
    /// The return of one authority for one year; several at once are held to the rules side by side.
    /// Where the path ends in ONS/YEAR, the year is taken from it, and last year's return from the
    /// folder beside it.
    #[arg(required = true, value_name = "FOLDER or FILE.xml")]
    pub folders: Vec<PathBuf>,
    /// The collection year, by the year it ends in: 2026 is 2025/26.
    #[arg(long, value_parser = collection_year)]
    pub year: Option<CollectionYear>,
    /// Last year's return of the one authority.
    #[arg(long, value_name = "FOLDER or FILE.xml", conflicts_with = "without_last")]
    pub last: Option<PathBuf>,
    /// Leave last year's return out, though its folder is there.
    #[arg(long)]
    pub without_last: bool,
    /// The authority that sends the one return, by its ONS code; else it is taken from the path, where
    /// that ends in ONS/YEAR.
    #[arg(long, value_name = "ONS", value_parser = agency)]
    pub authority: Option<AgencyId>,
    /// Ofsted's list of social care providers, of children's homes, or of both: .xlsx or .csv. Give
    /// --providers once for each.
    #[arg(long, value_name = "FILE")]
    pub providers: Vec<PathBuf>,
    /// Only these rules, by their codes, with commas between them.
    #[arg(long, value_name = "CODES", value_delimiter = ',')]
    pub rules: Vec<String>,
    /// The readable form by child or by rule; CSV and JSON are always in order of rule.
    #[arg(long, value_enum, default_value_t = By::Child)]
    pub by: By,
    /// Say what came of each rule (run, not applicable and why, faulted) instead of what was found.
    #[arg(long)]
    pub summary: bool,
    /// How what was found is written.
    #[arg(long, value_enum, default_value_t = Format::Table)]
    pub format: Format,
}

/// In what order a person reads what was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum By {
    /// Child by child.
    Child,
    /// Rule by rule.
    Rule,
}
