//! What may be written on the command line.

mod conflicts;
mod import;
mod matching;
mod measures;
mod notify;
mod partition;
mod returning;
mod serving;
mod siblings;
mod state;
mod validate;
mod values;

use clap::{Args, Parser, Subcommand, ValueEnum};
use hearth_app::returning::Form;
use hearth_domain::{AgencyId, Day};

pub(crate) use conflicts::{Conflicts, Corrections, Settle};
pub(crate) use import::{
    Agency, AgencyAdd, AgencyList, AgencyVerb, Import, ImportAnnexA, ImportSource, ImportSsd,
    ImportSsda903, ImportTable,
};
use jiff::Timestamp;
pub(crate) use matching::{
    Match, MatchAsked, MatchCheck, MatchClose, MatchExplain, MatchMissed, MatchPlan,
    MatchShortlist, MatchSolve, MatchVerb,
};
pub(crate) use measures::{
    Clocks, Disclosure, Explain, Explained, Funnel, Indicators, Journeys, Published, Revision,
    Shortfall, StockFlow, Survival, Until,
};
pub(crate) use notify::Notify;
pub(crate) use partition::{Partition, PartitionOf, PartitionShow, PartitionVerb};
pub(crate) use returning::{
    Return, ReturnAnnexA, ReturnOf, ReturnQuarterly, ReturnSsd, ReturnSsda903, SheetFormat,
    SheetPlace,
};
pub(crate) use serving::{Demo, Serve, Synthesise};
pub(crate) use siblings::{ConfirmSiblings, Siblings};
pub(crate) use state::{
    RestsOnOptions, State, StateCorrect, StateEnd, StateList, StateOf, StateVerb, StateWithdraw,
};
pub(crate) use validate::{By, Validate, ValidateSsda903, Validated};
use values::{agency, day, instant};

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
    /// What a clock, a rule, a measure or a part of matching is, where it comes from and what to do.
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
    /// Where the sources of a case tell different things, and who should settle it.
    Conflicts(Conflicts),
    /// What an agency should put right in its own sources, and where.
    Corrections(Corrections),
    /// Choose between what sources tell of a case, or take such a choice back.
    Settle(Settle),
    /// Record that an authority tells of a child before any decision.
    Notify(Notify),
    /// Children who share a family identifier and may be brothers and sisters.
    Siblings(Siblings),
    /// Say which children of such a group are brothers and sisters, or take that back.
    ConfirmSiblings(ConfirmSiblings),
    /// Record, correct or withdraw what matching reads: needs, wishes, decisions, holds, overrides, offers.
    State(State),
    /// Write a return: from the rows that are kept, or from journeys.
    Return(Return),
    /// Hold a return to the rules of its year before it is sent, from its files alone.
    Validate(Validate),
    /// Plans of which families could be considered for which children together, with what proves them.
    Match(Match),
    /// Whether an authority keeps the whole of its returns, where nobody else opens it: off unless
    /// turned on.
    Partition(Partition),
    /// Agencies and the arrangements they belong to.
    Agency(Agency),
    /// Write a synthetic region as SSDA903 folders, Annex A lists, extracts and trackers, with the truth
    /// beside them.
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

/// Which records are asked, as they were known when, and how the answer is written.
#[derive(Args)]
pub(crate) struct Asked {
    #[command(flatten)]
    pub database: Database,
    /// As things were recorded at this moment (2026-07-01T12:00:00Z).
    #[arg(long, value_name = "INSTANT", value_parser = instant)]
    pub known_at: Option<Timestamp>,
    /// How the answer is written.
    #[arg(long, value_enum, default_value_t = Format::Table)]
    pub format: Format,
}

/// The form in which a return is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum ReturnForm {
    /// A CSV file a table.
    Csv,
    /// One XML file.
    Xml,
}

impl From<ReturnForm> for Form {
    fn from(form: ReturnForm) -> Self {
        match form {
            ReturnForm::Csv => Self::Csv,
            ReturnForm::Xml => Self::Xml,
        }
    }
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
