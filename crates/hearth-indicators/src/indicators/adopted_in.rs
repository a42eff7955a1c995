//! What the scorecard measures have in common: the plans that an adoption order ended in the period.

use hearth_domain::{CaseId, Day, Journey, Plan};

use crate::measure::{Child, Days, Measure, Period};

/// Every plan that an adoption order ended in the period.
pub(super) fn adopted_in<'a>(
    children: &'a [Child<'a>],
    period: Period,
) -> impl Iterator<Item = (CaseId, &'a Journey, &'a Plan)> {
    let all = children.iter().flat_map(|child| {
        child.journey.plans().iter().map(move |plan| (child.case, child.journey, plan))
    });
    all.filter(move |(_, _, plan)| plan.adoption_order.is_some_and(|day| period.contains(day)))
}

/// The days that `days` gives of every such plan; a plan of which it gives none is left out.
pub(super) fn days_of_adopted(
    children: &[Child<'_>],
    period: Period,
    days: fn(&Journey, &Plan) -> Option<i32>,
) -> Measure {
    let mut measured = Days::default();
    for (case, journey, plan) in adopted_in(children, period) {
        match days(journey, plan) {
            Some(count) => measured.values.push((count, case)),
            None => measured.left_out.push(case),
        }
    }
    measured.values.sort_unstable();
    Measure::Days(measured)
}

/// Days from `start` to `end`, when both are known and in this order.
pub(super) fn days_between_known(start: Option<Day>, end: Option<Day>) -> Option<i32> {
    let (start, end) = start.zip(end)?;
    (start <= end).then(|| hearth_domain::day::days_between(start, end))
}
