//! Households that a child must not live with.
//!
//! Why is not drawn: the record of a real child does not tell it here either. The paper is named as that of
//! an area to avoid is, so that its name gives nothing away.

use hearth_casework::evidence::Role;
use hearth_domain::Day;
use hearth_domain::day::{add_days, days_between};

use super::child::OfChild;
use super::evidence::dated;
use super::{HouseholdNumber, Said};
use crate::assumptions as assume;
use crate::household::Household;

/// The household found unsafe while a family is looked for, if there is one: another than the one that
/// adopts the child.
pub(super) fn of_plan(of: OfChild<'_>) -> Option<Said> {
    let mut stream = of.stream(&format!("unsafe households since {}", of.plan.decided));
    if !stream.chance(assume::UNSAFE_HOUSEHOLD) {
        return None;
    }
    let met = of.around.households().filter_map(|(agency, household)| {
        Some((HouseholdNumber::of(agency, household), days_of_meeting(of, household)?))
    });
    let met: Vec<(HouseholdNumber, (Day, Day))> = met.collect();
    let (household, (from, until)) = stream.any(&met)?;
    let day = add_days(*from, stream.between(0, days_between(*from, *until)));
    let review = add_days(day, stream.within(assume::DAYS_TO_REVIEW));
    let evidence = dated(day, Some(review), Role::ChildSocialWorker, "Review of the plan, safety");
    Some(Said::NotWith(household.clone(), evidence))
}

/// The days on which both the child and the household look for each other.
fn days_of_meeting(of: OfChild<'_>, household: &Household) -> Option<(Day, Day)> {
    let own = (of.authority.id.clone(), of.child.number());
    let from = household.way.approved?.max(of.plan.decided);
    let ends = of.search_ends();
    let until = household.way.looks_until().map_or(ends, |day| day.min(ends));
    (from < until && !household.children.contains(&own)).then_some((from, until))
}
