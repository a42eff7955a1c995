//! What all measures of households have in common: the runs towards approval of which a day falls
//! in the period.

use hearth_domain::Day;
use hearth_domain::household::Approval;

use crate::measure::{Count, Family, Measure, People, Period};

/// A day of a run, where a source tells it.
pub(super) type DayOf = fn(&Approval) -> Option<Day>;

/// What a measure of households gives where no source tells of any.
const NO_LIST: &str =
    "No list of adopters has been loaded, and the children looked after return has no households.";

/// The measure, or that it is not known: without a list of adopters nobody is no answer.
pub(super) fn where_told(people: People<'_>, measure: impl FnOnce() -> Measure) -> Measure {
    if people.told.families { measure() } else { Measure::NotKnown(NO_LIST) }
}

/// Every run of every household.
pub(super) fn runs<'a>(people: People<'a>) -> impl Iterator<Item = (&'a Family<'a>, &'a Approval)> {
    let of = |family: &'a Family<'a>| {
        family.household.approvals().iter().map(move |approval| (family, approval))
    };
    people.families.iter().flat_map(of)
}

/// The runs whose `day` falls in the period.
pub(super) fn runs_in<'a>(
    people: People<'a>,
    period: Period,
    day: DayOf,
) -> impl Iterator<Item = (&'a Family<'a>, &'a Approval)> {
    runs(people).filter(move |(_, run)| day(run).is_some_and(|day| period.contains(day)))
}

/// How many runs have their `day` in the period.
pub(super) fn counted(people: People<'_>, period: Period, day: DayOf) -> Measure {
    where_told(people, || {
        let cases = runs_in(people, period, day).map(|(family, _)| family.case).collect();
        Measure::Count(Count { cases })
    })
}
