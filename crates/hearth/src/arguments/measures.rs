//! What may follow the verbs that tell of journeys, clocks and measures.

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};
use hearth_domain::wait::WaitClock;
use hearth_domain::{AgencyId, CollectionYear, Day};
use jiff::Timestamp;

use super::values::{agency, collection_year, day, instant};
use super::{Asked, Database, Format, Scope};

#[derive(Args)]
pub(crate) struct Journeys {
    #[command(flatten)]
    pub asked: Asked,
    /// Only this agency's children, by its ONS code.
    #[arg(long, value_name = "ONS", value_parser = agency)]
    pub agency: Option<AgencyId>,
    /// As things stood at the end of this day (2026-03-31).
    #[arg(long, value_name = "DAY", value_parser = day)]
    pub as_at: Option<Day>,
    /// Every plan of a child, and not only the latest.
    #[arg(long)]
    pub all_plans: bool,
}

#[derive(Args)]
pub(crate) struct Clocks {
    #[command(flatten)]
    pub asked: Asked,
    /// Only this agency's children and households, by its ONS code.
    #[arg(long, value_name = "ONS", value_parser = agency)]
    pub agency: Option<AgencyId>,
    /// As they stood at the end of this day; the last day any return tells of when it is not given.
    #[arg(long, value_name = "DAY", value_parser = day)]
    pub as_at: Option<Day>,
    /// Only clocks whose last day has passed.
    #[arg(long)]
    pub overdue: bool,
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
    /// A rule of the children looked after return, such as 523.
    Rule {
        /// Its code, in capital or small letters.
        code: String,
    },
    /// The cases of every rule of the return, to try another validator on.
    Cases {
        /// How they are written.
        #[arg(long, value_enum, default_value_t = Format::Table)]
        format: Format,
    },
    /// A measure, such as A10.
    Indicator {
        /// Its code, in capital or small letters.
        code: String,
    },
    /// A gate of matching, such as A6.
    Gate {
        /// Its code, in capital or small letters.
        code: String,
    },
    /// A consideration of matching, such as identity.
    Consideration {
        /// Its word.
        code: String,
    },
    /// How matching finds families: the order, the ceiling, what is never weighed, every gate.
    Matching {
        /// The rules that an agency has signed; the built-in ones when they are not given.
        #[arg(long, value_name = "FILE")]
        rules: Option<PathBuf>,
    },
}

#[derive(Args)]
pub(crate) struct Indicators {
    #[command(flatten)]
    pub asked: Asked,
    #[command(flatten)]
    pub scope: Scope,
    /// The first day of the period; twelve months before its end when it is not given.
    #[arg(long, value_name = "DAY", value_parser = day)]
    pub from: Option<Day>,
    /// The last day of the period; the last day any return tells of when it is not given.
    #[arg(long, value_name = "DAY", value_parser = day)]
    pub to: Option<Day>,
    /// As the department publishes: small counts of an authority withheld, those of all rounded.
    #[arg(long, value_enum)]
    pub disclosure: Option<Disclosure>,
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
}

/// How figures are made fit to be published.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Disclosure {
    /// The rules of the Department for Education's tables of children looked after.
    Dfe,
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
    pub asked: Asked,
    #[command(flatten)]
    pub scope: Scope,
    /// As things stood at the end of this day; the last day any return tells of when it is not given.
    #[arg(long, value_name = "DAY", value_parser = day)]
    pub as_at: Option<Day>,
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
}

#[derive(Args)]
pub(crate) struct StockFlow {
    #[command(flatten)]
    pub asked: Asked,
    /// The collection year, by the year it ends in; the newest loaded when it is not given.
    #[arg(long, value_parser = collection_year)]
    pub year: Option<CollectionYear>,
    /// Only decisions this agency answered for, by its ONS code.
    #[arg(long, value_name = "ONS", value_parser = agency)]
    pub agency: Option<AgencyId>,
}

#[derive(Args)]
pub(crate) struct Survival {
    #[command(flatten)]
    pub asked: Asked,
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
    pub asked: Asked,
    /// The collection year, by the year it ends in; the newest loaded when it is not given.
    #[arg(long, value_parser = collection_year)]
    pub year: Option<CollectionYear>,
}
