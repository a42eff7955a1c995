//! The runs of a household's clocks over its approvals.

use crate::clock::{End, NotTold, Reading, Rule};
use crate::day::Day;
use crate::fact::HouseholdMilestone;
use crate::household::{Approval, Household};
use crate::practice::Round;

/// The day the run towards approval ended, by leaving (also on hold) or by an order.
pub(super) fn closed(approval: &Approval) -> Option<Day> {
    let left = approval.left.as_ref().map(|told| told.0);
    [approval.adoption_order, left].into_iter().flatten().min()
}

/// What stops a clock of an approval: the day it was done, the milestone that tells it, and a later
/// day that shows it done at a time no source tells.
pub(super) struct Stop {
    pub(super) done: Option<Day>,
    pub(super) told_by: HouseholdMilestone,
    pub(super) overtaken: Option<Day>,
    pub(super) untold: &'static str,
}

impl Stop {
    /// How a run ended that `starts` started.
    pub(super) fn end(
        &self,
        household: &Household,
        approval: &Approval,
        starts: HouseholdMilestone,
    ) -> End {
        if let Some(day) = self.done {
            return End::Met(day);
        }
        if self.overtaken.is_some() || !household.would_tell(self.told_by, starts) {
            return End::Untold(self.untold);
        }
        closed(approval).map_or(End::Open, End::FellAway)
    }
}

/// One run for each approval that `started` dates, or why there is none.
pub(super) fn runs(
    household: &Household,
    rule: &Rule<'_>,
    started: impl Fn(&Approval) -> Option<Day>,
    end: impl Fn(&Approval) -> End,
) -> Reading {
    let approvals = household.approvals().iter();
    let run = |approval: &Approval| rule.run(Round::First, started(approval)?, end(approval));
    Ok(approvals.filter_map(run).collect())
}

/// The same, where a household of which no source tells what starts the clock cannot be read.
pub(super) fn told_or(
    household: &Household,
    kind: HouseholdMilestone,
    why: &'static str,
    reading: Reading,
) -> Reading {
    let nothing = reading.as_ref().is_ok_and(Vec::is_empty);
    let silent = !household.approvals().is_empty() && !household.would_tell(kind, kind);
    if nothing && silent { Err(NotTold(why)) } else { reading }
}
