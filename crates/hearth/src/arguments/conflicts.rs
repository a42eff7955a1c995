//! What may follow the verbs about sources that differ.

use clap::{ArgGroup, Args};
use hearth_domain::settlement::Evidence;
use hearth_domain::{AgencyId, CaseId, Day, FactKind, Source};

use super::values::{agency, case, day, evidence, fact_kind, source};
use super::{Asked, Database};

#[derive(Args)]
pub(crate) struct Conflicts {
    #[command(flatten)]
    pub asked: Asked,
    /// Only this agency's children and households, by its ONS code.
    #[arg(long, value_name = "ONS", value_parser = agency)]
    pub agency: Option<AgencyId>,
    /// Only those about this kind of fact, such as decision or placement-order.
    #[arg(long, value_name = "KIND", value_parser = fact_kind)]
    pub about: Option<FactKind>,
    /// Those that a person has settled, too.
    #[arg(long)]
    pub settled: bool,
}

#[derive(Args)]
pub(crate) struct Corrections {
    #[command(flatten)]
    pub asked: Asked,
    /// Only this agency's sources, by its ONS code.
    #[arg(long, value_name = "ONS", value_parser = agency)]
    pub agency: Option<AgencyId>,
}

#[derive(Args)]
#[command(group(ArgGroup::new("choice").required(true).args(["as_told_by", "day", "did_not_happen", "withdraw"])))]
pub(crate) struct Settle {
    /// The case, as `hearth conflicts` lists it.
    #[arg(value_parser = case)]
    pub case: CaseId,
    /// What the sources differ about, such as decision or placement-order.
    #[arg(long, value_name = "KIND", value_parser = fact_kind)]
    pub about: FactKind,
    /// Which of several of that kind: a day that a source tells.
    #[arg(long, value_name = "DAY", value_parser = day)]
    pub of: Option<Day>,
    /// That what this source tells holds: ssda903, annex-a, ssd or list.
    #[arg(long, value_name = "SOURCE", value_parser = source, requires = "seen")]
    pub as_told_by: Option<Source>,
    /// Another day that holds.
    #[arg(long, value_name = "DAY", value_parser = day, requires = "seen")]
    pub day: Option<Day>,
    /// That it did not happen.
    #[arg(long, requires = "seen")]
    pub did_not_happen: bool,
    /// Take a settlement back, so that the conflict is open again.
    #[arg(long)]
    pub withdraw: bool,
    /// What you have seen: court-paper, decision-record, case-record or other-agency.
    #[arg(long, value_parser = evidence)]
    pub seen: Option<Evidence>,
    #[command(flatten)]
    pub database: Database,
}
