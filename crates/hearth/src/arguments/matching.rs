//! What may follow the verb that plans matches.

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};
use hearth_app::matching::{ClosingReason, PlanOrder, Role};
use hearth_domain::Day;
use hearth_matching::missed::MissedKey;

use super::values::{closing_reason, closing_role, day, missed_key};
use super::{Asked, Database, Scope};

#[derive(Args)]
pub(crate) struct Match {
    #[command(subcommand)]
    pub what: MatchVerb,
}

#[derive(Subcommand)]
pub(crate) enum MatchVerb {
    /// Find the plan that serves the most units of each priority in turn, at the least cost.
    Solve(MatchSolve),
    /// Hold a certificate to its problem, without solving it again.
    Check(MatchCheck),
    /// The plan that serves the most children in the order in which they have waited, proven.
    Plan(MatchPlan),
    /// Families for one child, or links for all that ask nobody too often.
    Shortlist(MatchShortlist),
    /// One child and one family: every gate and every need, each with its sentence.
    Explain(MatchExplain),
    /// Children who can between them only be considered by too few families.
    Shortage(MatchAsked),
    /// What one more family of a kind would change today.
    Recruit(MatchAsked),
    /// Write the built-in rules as a file that an agency may change and sign.
    Rules,
    /// Who is found and who is asked, by group.
    Exposure(MatchAsked),
    /// What might be missed this week: at most three for each child.
    Missed(MatchMissed),
    /// Close what might be missed and you have looked at, several together: all of it or nothing.
    Close(MatchClose),
}

#[derive(Args)]
pub(crate) struct MatchSolve {
    /// The problem: `p hearth 1 UNITS FAMILIES EDGES`, then lines `u ID PRIORITY` (lower comes
    /// first), `f ID` and `e UNIT FAMILY COST` (0 to 1000000).
    #[arg(long, value_name = "FILE")]
    pub problem: PathBuf,
    /// Write what proves the plan to this file.
    #[arg(long, value_name = "FILE")]
    pub certificate: Option<PathBuf>,
}

#[derive(Args)]
pub(crate) struct MatchCheck {
    /// The problem.
    #[arg(long, value_name = "FILE")]
    pub problem: PathBuf,
    /// The certificate that `match solve --certificate` wrote for it.
    #[arg(long, value_name = "FILE")]
    pub certificate: PathBuf,
}

#[derive(Args)]
pub(crate) struct MatchAsked {
    #[command(flatten)]
    pub asked: Asked,
    #[command(flatten)]
    pub scope: Scope,
    /// As things stood at the end of this day; the last day any return tells of when it is not given.
    #[arg(long, value_name = "DAY", value_parser = day)]
    pub as_at: Option<Day>,
    /// The rules that an agency has signed; the built-in ones when they are not given.
    #[arg(long, value_name = "FILE")]
    pub rules: Option<PathBuf>,
}

#[derive(Args)]
pub(crate) struct MatchPlan {
    #[command(flatten)]
    pub asked: MatchAsked,
    /// Who comes first.
    #[arg(long, value_enum, default_value_t = First::Waiting)]
    pub first: First,
    /// Keep the run in this folder, which must not be there yet: the problem, the plan, what proves it
    /// and what it was made from.
    #[arg(long, value_name = "FOLDER")]
    pub keep: Option<PathBuf>,
}

/// Who comes first in a plan. Either way as many searches are served as any plan can serve.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum First {
    /// Those who have waited longest.
    Waiting,
    /// The most children: the largest groups of brothers and sisters come first.
    Children,
}

impl From<First> for PlanOrder {
    fn from(first: First) -> Self {
        match first {
            First::Waiting => Self::Waiting,
            First::Children => Self::Children,
        }
    }
}

#[derive(Args)]
pub(crate) struct MatchShortlist {
    /// The child, by case or as AGENCY/NUMBER: every family of the pool in the order in which they are
    /// shown. Without a child: links for all, with a cap on each.
    pub child: Option<String>,
    /// The most links of one child.
    #[arg(long, default_value_t = 3, value_name = "COUNT", conflicts_with = "child")]
    pub links: u32,
    /// The most links of one family.
    #[arg(long, default_value_t = 5, value_name = "COUNT", conflicts_with = "child")]
    pub of_family: u32,
    #[command(flatten)]
    pub asked: MatchAsked,
}

#[derive(Args)]
pub(crate) struct MatchExplain {
    /// The child, by case or as AGENCY/NUMBER.
    pub child: String,
    /// The family, by case or as AGENCY/NUMBER.
    pub family: String,
    #[command(flatten)]
    pub asked: MatchAsked,
}

#[derive(Args)]
pub(crate) struct MatchMissed {
    /// What has been closed in the last 90 days and why, instead of what is open.
    #[arg(long)]
    pub closed: bool,
    #[command(flatten)]
    pub asked: MatchAsked,
}

#[derive(Args)]
pub(crate) struct MatchClose {
    #[command(flatten)]
    pub database: Database,
    /// What was looked at, as `hearth match missed` prints it: idle-pair/CHILD/FAMILY.
    #[arg(required = true, value_name = "KEY", value_parser = missed_key)]
    pub keys: Vec<MissedKey>,
    /// Why: link-opened, not-right, family-said-no, childs-wishes, asked, found-wrongly or
    /// search-widened.
    #[arg(long, value_name = "CODE", value_parser = closing_reason)]
    pub reason: ClosingReason,
    /// More in words; of records that are wrong, what is wrong in them.
    #[arg(long, default_value = "")]
    pub words: String,
    /// Who looked: family-finder, family-social-worker, child-social-worker or manager.
    #[arg(long, value_name = "ROLE", value_parser = closing_role)]
    pub by: Role,
}
