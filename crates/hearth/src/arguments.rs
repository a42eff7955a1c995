//! What may be written on the command line.

use std::net::SocketAddr;
use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
use hearth_domain::wait::WaitClock;
use hearth_domain::{AgencyId, CollectionYear, Day};
use jiff::Timestamp;

/// The working system of a regional adoption agency. Not yet for live data: synthetic people only.
#[derive(Parser)]
#[command(name = "hearth", version, arg_required_else_help = true)]
pub(crate) struct Arguments {
    #[command(subcommand)]
    pub verb: Verb,
}

#[derive(Subcommand)]
pub(crate) enum Verb {
    /// Make a synthetic region, load it and serve its pages.
    Demo(Demo),
    /// Serve the pages of a database.
    Serve(Serve),
    /// Load returns.
    Import(Import),
    /// The milestones of every child on the way to adoption.
    Journeys(Journeys),
    /// Every measure over a period: stage times and children waiting.
    Indicators(Indicators),
    /// Every running clock of every child and household, the latest first.
    Clocks(Clocks),
    /// What a clock or a measure is, where it comes from and what to do.
    Explain(Explain),
    /// Why a figure is not what it was: who counts otherwise, and what was corrected.
    Revision(Revision),
    /// What has been published of the things that the measures count.
    Published(Published),
    /// The shortfall of adopters: the reckoning line by line, each with its range.
    Shortfall(Shortfall),
    /// What became of the decisions that stood in a year, and whether it adds up.
    StockFlow(StockFlow),
    /// How long children wait to be placed, with those who still wait.
    Survival(Survival),
    /// One measure of every agency, with limits that allow for chance.
    Funnel(Funnel),
    /// Agencies and the arrangements they belong to.
    Agency(Agency),
    /// Write a synthetic region as SSDA903 folders, with the truth beside them.
    Synthesise(Synthesise),
}

/// Which database.
#[derive(Args, Clone)]
pub(crate) struct Database {
    /// Where the records are kept: sqlite:FILE or postgres://USER@HOST/DATABASE.
    #[arg(long, default_value = "sqlite:hearth.db", value_name = "ADDRESS")]
    pub database: String,
}

/// How a result is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// Columns for a person to read.
    Table,
    /// One list of objects.
    Json,
    /// Comma-separated values.
    Csv,
}

#[derive(Args)]
pub(crate) struct Demo {
    /// The address to serve at; only this machine can reach it.
    #[arg(long, default_value = "127.0.0.1:8080", value_parser = listen)]
    pub listen: SocketAddr,
    /// The same seed makes the same region.
    #[arg(long, default_value_t = 1)]
    pub seed: u64,
    /// How many looked after children the region has in its last year.
    #[arg(long, default_value_t = 3_000)]
    pub children: usize,
    /// Where to keep the records; a fresh temporary file when it is not given.
    #[arg(long, value_name = "ADDRESS")]
    pub database: Option<String>,
}

#[derive(Args)]
pub(crate) struct Serve {
    #[command(flatten)]
    pub database: Database,
    /// The address to serve at; only this machine can reach it.
    #[arg(long, default_value = "127.0.0.1:8080", value_parser = listen)]
    pub listen: SocketAddr,
}

#[derive(Args)]
pub(crate) struct Import {
    #[command(subcommand)]
    pub source: ImportSource,
}

#[derive(Subcommand)]
pub(crate) enum ImportSource {
    /// The children looked after return, as folders of CSV files under any names.
    Ssda903(ImportSsda903),
}

#[derive(Args)]
#[command(group(clap::ArgGroup::new("where").required(true).args(["folder", "tree"])))]
pub(crate) struct ImportSsda903 {
    /// The folder of one authority's return for one year.
    #[arg(requires = "agency", requires = "year")]
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
pub(crate) struct Journeys {
    #[command(flatten)]
    pub database: Database,
    /// Only this agency's children, by its ONS code.
    #[arg(long, value_name = "ONS", value_parser = agency)]
    pub agency: Option<AgencyId>,
    /// As things stood at the end of this day (2026-03-31).
    #[arg(long, value_name = "DAY", value_parser = day)]
    pub as_at: Option<Day>,
    /// As things were recorded at this moment (2026-07-01T12:00:00Z).
    #[arg(long, value_name = "INSTANT", value_parser = instant)]
    pub known_at: Option<Timestamp>,
    /// Every plan of a child, and not only the latest.
    #[arg(long)]
    pub all_plans: bool,
    /// How they are written.
    #[arg(long, value_enum, default_value_t = Format::Table)]
    pub format: Format,
}

#[derive(Args)]
pub(crate) struct Clocks {
    #[command(flatten)]
    pub database: Database,
    /// Only this agency's children and households, by its ONS code.
    #[arg(long, value_name = "ONS", value_parser = agency)]
    pub agency: Option<AgencyId>,
    /// As they stood at the end of this day; the last day any return tells of when it is not given.
    #[arg(long, value_name = "DAY", value_parser = day)]
    pub as_at: Option<Day>,
    /// As things were recorded at this moment (2026-07-01T12:00:00Z).
    #[arg(long, value_name = "INSTANT", value_parser = instant)]
    pub known_at: Option<Timestamp>,
    /// Only clocks whose last day has passed.
    #[arg(long)]
    pub overdue: bool,
    /// How they are written.
    #[arg(long, value_enum, default_value_t = Format::Table)]
    pub format: Format,
}

#[derive(Args)]
pub(crate) struct Explain {
    #[command(subcommand)]
    pub what: Explained,
}

#[derive(Subcommand)]
pub(crate) enum Explained {
    /// A clock, such as T-S2.
    Clock {
        /// Its id, in capital or small letters.
        id: String,
    },
    /// A measure, such as A10.
    Indicator {
        /// Its code, in capital or small letters.
        code: String,
    },
}

/// Whose children and households are asked about; everybody's when nothing is given.
#[derive(Args)]
pub(crate) struct Scope {
    /// Only this agency's, by its ONS code; given again, those of all of them together.
    #[arg(long, value_name = "ONS", value_parser = agency, conflicts_with = "raa")]
    pub agency: Vec<AgencyId>,
    /// Only those of this regional adoption agency's members, each on the days it was a member.
    #[arg(long, value_name = "NAME")]
    pub raa: Option<String>,
    /// Restate by the members of this day, whenever a thing happened.
    #[arg(long, value_name = "DAY", value_parser = day, requires = "raa")]
    pub membership: Option<Day>,
}

#[derive(Args)]
pub(crate) struct Indicators {
    #[command(flatten)]
    pub database: Database,
    #[command(flatten)]
    pub scope: Scope,
    /// The first day of the period; twelve months before its end when it is not given.
    #[arg(long, value_name = "DAY", value_parser = day)]
    pub from: Option<Day>,
    /// The last day of the period; the last day any return tells of when it is not given.
    #[arg(long, value_name = "DAY", value_parser = day)]
    pub to: Option<Day>,
    /// Every agency, and all of them together, one after another.
    #[arg(long, conflicts_with_all = ["agency", "raa", "membership", "as_at", "from"])]
    pub each: bool,
    /// So many years, the last of them ending with the period.
    #[arg(long, value_name = "N", default_value_t = 1, requires = "each",
        value_parser = clap::value_parser!(u8).range(1..=60))]
    pub years: u8,
    /// As things stood at the end of this day.
    #[arg(long, value_name = "DAY", value_parser = day)]
    pub as_at: Option<Day>,
    /// As things were recorded at this moment (2026-07-01T12:00:00Z).
    #[arg(long, value_name = "INSTANT", value_parser = instant)]
    pub known_at: Option<Timestamp>,
    /// How they are written.
    #[arg(long, value_enum, default_value_t = Format::Table)]
    pub format: Format,
}

#[derive(Args)]
pub(crate) struct Revision {
    #[command(flatten)]
    pub database: Database,
    /// The measure, by its code, such as adopted or a2.
    #[arg(long, value_name = "CODE")]
    pub indicator: String,
    #[command(flatten)]
    pub scope: Scope,
    /// The first day of the period; twelve months before its end when it is not given.
    #[arg(long, value_name = "DAY", value_parser = day)]
    pub from: Option<Day>,
    /// The last day of the period; the last day any return tells of when it is not given.
    #[arg(long, value_name = "DAY", value_parser = day)]
    pub to: Option<Day>,
    /// The earlier moment (2026-07-01T12:00:00Z).
    #[arg(long, value_name = "INSTANT", value_parser = instant)]
    pub known_from: Timestamp,
    /// The later moment; now when it is not given.
    #[arg(long, value_name = "INSTANT", value_parser = instant)]
    pub known_to: Option<Timestamp>,
    /// How it is written; a table is told in words.
    #[arg(long, value_enum, default_value_t = Format::Table)]
    pub format: Format,
}

#[derive(Args)]
pub(crate) struct Published {
    /// Only what counts the same as this measure, by its code.
    #[arg(long, value_name = "CODE")]
    pub indicator: Option<String>,
    /// An authority by its ONS code, with its region and England; England alone when it is not given.
    #[arg(long, value_name = "ONS", value_parser = agency)]
    pub agency: Option<AgencyId>,
    /// A regional adoption agency by its name, with England.
    #[arg(long, value_name = "NAME", conflicts_with = "agency")]
    pub raa: Option<String>,
    /// Only the year that ends on 31 March of this one.
    #[arg(long, value_name = "YEAR", value_parser = clap::value_parser!(i16).range(1990..=2100))]
    pub year: Option<i16>,
    /// How they are written.
    #[arg(long, value_enum, default_value_t = Format::Table)]
    pub format: Format,
}

#[derive(Args)]
pub(crate) struct Shortfall {
    #[command(flatten)]
    pub database: Database,
    #[command(flatten)]
    pub scope: Scope,
    /// As things stood at the end of this day; the last day any return tells of when it is not given.
    #[arg(long, value_name = "DAY", value_parser = day)]
    pub as_at: Option<Day>,
    /// As things were recorded at this moment (2026-07-01T12:00:00Z).
    #[arg(long, value_name = "INSTANT", value_parser = instant)]
    pub known_at: Option<Timestamp>,
    /// The shortfall to be reached, to see how far along it is.
    #[arg(long, value_name = "NUMBER", requires_all = ["by", "baseline", "since"])]
    pub target: Option<i64>,
    /// The day the target is due.
    #[arg(long, value_name = "DAY", value_parser = day, requires = "target")]
    pub by: Option<Day>,
    /// The shortfall the target starts from.
    #[arg(long, value_name = "NUMBER", requires = "target")]
    pub baseline: Option<i64>,
    /// The day of the baseline.
    #[arg(long, value_name = "DAY", value_parser = day, requires = "target")]
    pub since: Option<Day>,
    #[arg(long, value_enum, default_value_t = Format::Table)]
    pub format: Format,
}

#[derive(Args)]
pub(crate) struct StockFlow {
    #[command(flatten)]
    pub database: Database,
    /// The collection year, by the year it ends in; the newest loaded when it is not given.
    #[arg(long, value_parser = collection_year)]
    pub year: Option<CollectionYear>,
    /// Only decisions this agency answered for, by its ONS code.
    #[arg(long, value_name = "ONS", value_parser = agency)]
    pub agency: Option<AgencyId>,
    /// As things were recorded at this moment (2026-07-01T12:00:00Z).
    #[arg(long, value_name = "INSTANT", value_parser = instant)]
    pub known_at: Option<Timestamp>,
    /// How it is written.
    #[arg(long, value_enum, default_value_t = Format::Table)]
    pub format: Format,
}

#[derive(Args)]
pub(crate) struct Survival {
    #[command(flatten)]
    pub database: Database,
    /// What the wait is counted from.
    #[arg(long, value_enum, default_value_t = Clock::Order)]
    pub clock: Clock,
    /// What ends the wait.
    #[arg(long, value_enum, default_value_t = Until::Placed)]
    pub until: Until,
    /// The first day on which a wait may begin; three years before --to when it is not given.
    #[arg(long, value_name = "DAY", value_parser = day)]
    pub from: Option<Day>,
    /// The last day on which a wait may begin; the as-at day when it is not given.
    #[arg(long, value_name = "DAY", value_parser = day)]
    pub to: Option<Day>,
    /// The day waits are followed to; the last day any return tells of when it is not given.
    #[arg(long, value_name = "DAY", value_parser = day)]
    pub as_at: Option<Day>,
    /// Only this agency's children, by its ONS code.
    #[arg(long, value_name = "ONS", value_parser = agency)]
    pub agency: Option<AgencyId>,
    /// As things were recorded at this moment (2026-07-01T12:00:00Z).
    #[arg(long, value_name = "INSTANT", value_parser = instant)]
    pub known_at: Option<Timestamp>,
    /// How they are written.
    #[arg(long, value_enum, default_value_t = Format::Table)]
    pub format: Format,
}

/// What a wait is counted from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Clock {
    /// The decision that the child should be placed for adoption.
    Decision,
    /// Authority to place: the placement order or a section 19 consent.
    Order,
}

impl From<Clock> for WaitClock {
    fn from(clock: Clock) -> Self {
        match clock {
            Clock::Decision => Self::Decision,
            Clock::Order => Self::Order,
        }
    }
}

/// What ends a wait.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Until {
    /// The first placement for adoption.
    Placed,
    /// The first match.
    Matched,
}

impl Until {
    pub(crate) fn code(self) -> &'static str {
        match self {
            Self::Placed => "placed",
            Self::Matched => "matched",
        }
    }
}

#[derive(Args)]
pub(crate) struct Funnel {
    /// The measure, by its code, such as a3 or adopted: a share or a count.
    pub indicator: String,
    #[command(flatten)]
    pub database: Database,
    /// The collection year, by the year it ends in; the newest loaded when it is not given.
    #[arg(long, value_parser = collection_year)]
    pub year: Option<CollectionYear>,
    /// As things were recorded at this moment (2026-07-01T12:00:00Z).
    #[arg(long, value_name = "INSTANT", value_parser = instant)]
    pub known_at: Option<Timestamp>,
    /// How it is written.
    #[arg(long, value_enum, default_value_t = Format::Table)]
    pub format: Format,
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
pub(crate) struct Synthesise {
    /// The folder to write: OUT/ONS/YEAR/ and OUT/truth/. It must not exist or be empty.
    #[arg(long)]
    pub out: PathBuf,
    /// How many looked after children there are in the last year.
    #[arg(long, default_value_t = 3_000)]
    pub children: usize,
    /// The first collection year, by the year it ends in.
    #[arg(long, default_value = "2017", value_parser = collection_year)]
    pub first_year: CollectionYear,
    /// The last collection year, by the year it ends in.
    #[arg(long, default_value = "2026", value_parser = collection_year)]
    pub last_year: CollectionYear,
    /// The same seed makes the same region.
    #[arg(long, default_value_t = 1)]
    pub seed: u64,
}

fn agency(text: &str) -> Result<AgencyId, String> {
    AgencyId::parse(text).ok_or_else(|| "expected an ONS code such as E06000023".to_owned())
}

fn collection_year(text: &str) -> Result<CollectionYear, String> {
    let year = text.parse().ok().and_then(CollectionYear::ending_in);
    year.ok_or_else(|| "expected the year it ends in, such as 2026 for 2025/26".to_owned())
}

fn day(text: &str) -> Result<Day, String> {
    text.parse().map_err(|_| "expected a day such as 2026-03-31".to_owned())
}

fn instant(text: &str) -> Result<Timestamp, String> {
    text.parse().map_err(|_| "expected a moment such as 2026-07-01T12:00:00Z".to_owned())
}

fn listen(text: &str) -> Result<SocketAddr, String> {
    text.parse().map_err(|_| "expected an address and port such as 127.0.0.1:8080".to_owned())
}
