//! What all counts of events have in common: the plans or tries of which a day falls in the period.

use hearth_domain::fact::Milestone;
use hearth_domain::plan::Attempt;
use hearth_domain::{Day, Plan};

use crate::measure::{Child, Count, Measure, Period};

/// Why a measure of matches is not known from the return alone.
pub(super) const MATCHES_NOT_TOLD: &str =
    "The children looked after return carries a match only once the child is adopted.";

/// Every plan whose `day` falls in the period.
pub(super) fn plans_with(
    children: &[Child<'_>],
    period: Period,
    day: fn(&Plan) -> Option<Day>,
) -> Measure {
    let mut cases = Vec::new();
    for child in children {
        let plans = child.journey.plans().iter();
        let happened = plans.filter(|plan| day(plan).is_some_and(|day| period.contains(day)));
        cases.extend(happened.map(|_| child.case));
    }
    Measure::Count(Count { cases })
}

/// Every try at a family whose `day` falls in the period.
pub(super) fn attempts_with(
    children: &[Child<'_>],
    period: Period,
    day: fn(&Attempt) -> Option<Day>,
) -> Measure {
    let mut cases = Vec::new();
    for child in children {
        let attempts = child.journey.plans().iter().flat_map(|plan| &plan.attempts);
        let happened =
            attempts.filter(|attempt| day(attempt).is_some_and(|day| period.contains(day)));
        cases.extend(happened.map(|_| child.case));
    }
    Measure::Count(Count { cases })
}

/// Every adoption order of the period whose source codes it so.
pub(super) fn orders_coded(children: &[Child<'_>], period: Period, code: &str) -> Measure {
    let kind = Milestone::AdoptionOrder.into();
    let mut cases = Vec::new();
    let was_adopted = |child: &&Child<'_>| {
        let mut orders = child.journey.plans().iter().filter_map(|plan| plan.adoption_order);
        orders.any(|day| period.contains(day))
    };
    for child in children.iter().filter(was_adopted) {
        let orders =
            child.journey.facts().iter().filter(|fact| fact.kind == kind && fact.detail == code);
        let happened = orders.filter(|fact| fact.day.is_some_and(|day| period.contains(day)));
        cases.extend(happened.map(|_| child.case));
    }
    Measure::Count(Count { cases })
}
