//! What may follow the verbs about brothers and sisters.

use clap::{ArgGroup, Args};
use hearth_domain::CaseId;
use hearth_domain::settlement::Evidence;
use hearth_domain::siblings::SiblingStanding;

use super::values::{case, evidence, sibling_standing};
use super::{Asked, Database, Scope};

#[derive(Args)]
pub(crate) struct Siblings {
    #[command(flatten)]
    pub asked: Asked,
    #[command(flatten)]
    pub scope: Scope,
    /// Only groups that stand so: proposed, reopened, confirmed or refused.
    #[arg(long, value_name = "STANDING", value_parser = sibling_standing)]
    pub standing: Option<SiblingStanding>,
}

#[derive(Args)]
#[command(group(ArgGroup::new("choice").required(true).args(["all", "sibling", "none", "withdraw"])))]
pub(crate) struct ConfirmSiblings {
    /// The group, as `hearth siblings` lists it.
    pub group: String,
    /// That all its children are brothers and sisters.
    #[arg(long, requires = "seen")]
    pub all: bool,
    /// That this child is one; give it once for each. The others of the group are not.
    #[arg(long, value_name = "CASE", value_parser = case, requires = "seen")]
    pub sibling: Vec<CaseId>,
    /// That none of them are brothers and sisters.
    #[arg(long, requires = "seen")]
    pub none: bool,
    /// Take back what was decided, so that the group is open again.
    #[arg(long)]
    pub withdraw: bool,
    /// What you have seen: court-paper, decision-record, case-record or other-agency.
    #[arg(long, value_parser = evidence)]
    pub seen: Option<Evidence>,
    #[command(flatten)]
    pub database: Database,
}
