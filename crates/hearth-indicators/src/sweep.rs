//! Every indicator for every agency and for all of them together, over many periods.
//!
//! The answers are those of asking agency by agency and period by period. Two things make it quick:
//! a child who had left care before a period is not looked at for it, and the periods are shared out
//! among the processors.

use std::collections::BTreeMap;
use std::num::NonZero;
use std::sync::{Mutex, PoisonError};
use std::thread;

use hearth_domain::{AgencyId, CaseId, Household, Journey};

use crate::indicators::INDICATORS;
use crate::measure::{Child, Family, Measure, People, Period, Told};

/// Everybody there is, as told without an end.
#[derive(Debug, Clone, Copy, Default)]
pub struct Everybody<'a> {
    /// The children with the agency that answers for each.
    pub children: &'a [(CaseId, &'a AgencyId, &'a Journey)],
    /// The households with the agency that assesses each, and whether that is a voluntary one.
    pub families: &'a [(CaseId, &'a AgencyId, bool, &'a Household)],
    /// What the loaded sources can tell.
    pub told: Told,
}

/// Every indicator of one agency, or of all, over one period.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Swept<T> {
    /// The agency; `None` of all together.
    pub agency: Option<AgencyId>,
    /// The days.
    pub period: Period,
    /// What is kept of each measure, in the order of [`INDICATORS`].
    pub kept: Vec<T>,
}

/// Measures everything, each period as it stood on its last day, and keeps of each measure what
/// `keep` makes of it. The rows come by period, and in it all together first, then by agency.
pub fn sweep<T: Send>(
    everybody: Everybody<'_>,
    periods: &[Period],
    keep: impl Fn(Measure) -> T + Sync,
) -> Vec<Swept<T>> {
    let waiting = Mutex::new(periods.iter().enumerate());
    let next = || waiting.lock().unwrap_or_else(PoisonError::into_inner).next();
    let swept = Mutex::new(BTreeMap::new());
    let work = || {
        while let Some((place, period)) = next() {
            let rows = of_period(everybody, *period, &keep);
            swept.lock().unwrap_or_else(PoisonError::into_inner).insert(place, rows);
        }
    };
    let processors = thread::available_parallelism().map_or(1, NonZero::get);
    thread::scope(|scope| {
        for _ in 1..processors.min(periods.len()) {
            scope.spawn(work);
        }
        work();
    });
    swept.into_inner().unwrap_or_else(PoisonError::into_inner).into_values().flatten().collect()
}

/// Children and households of one agency, as they stood.
#[derive(Default)]
struct Group<'a> {
    children: Vec<Child<'a>>,
    families: Vec<Family<'a>>,
}

fn of_period<T>(
    everybody: Everybody<'_>,
    period: Period,
    keep: &impl Fn(Measure) -> T,
) -> Vec<Swept<T>> {
    let journeys: Vec<(CaseId, &AgencyId, Journey)> = everybody
        .children
        .iter()
        .filter(|(_, _, journey)| !journey.is_over_before(period.first))
        .map(|(case, agency, journey)| (*case, *agency, journey.as_at(period.last)))
        .filter(|(_, _, journey)| !journey.facts().is_empty())
        .collect();
    let households: Vec<(CaseId, &AgencyId, bool, Household)> = everybody
        .families
        .iter()
        .map(|(case, agency, is_voluntary, household)| {
            (*case, *agency, *is_voluntary, household.as_at(period.last))
        })
        .collect();
    let mut all = Group::default();
    let mut groups: BTreeMap<&AgencyId, Group<'_>> = BTreeMap::new();
    for (_, agency, _) in everybody.children {
        groups.entry(agency).or_default();
    }
    for (case, agency, journey) in &journeys {
        let child = Child { case: *case, agency, journey };
        all.children.push(child);
        groups.entry(agency).or_default().children.push(child);
    }
    for (case, agency, is_voluntary, household) in &households {
        let family = Family { case: *case, agency, is_voluntary: *is_voluntary, household };
        all.families.push(family);
        groups.entry(agency).or_default().families.push(family);
    }
    let scopes =
        std::iter::once((None, &all)).chain(groups.iter().map(|(id, one)| (Some(*id), one)));
    scopes.map(|(agency, group)| of_group(agency, group, period, everybody.told, keep)).collect()
}

fn of_group<T>(
    agency: Option<&AgencyId>,
    group: &Group<'_>,
    period: Period,
    told: Told,
    keep: &impl Fn(Measure) -> T,
) -> Swept<T> {
    let people = People { children: &group.children, families: &group.families, told };
    let kept = INDICATORS.iter().map(|one| keep((one.measure)(people, period))).collect();
    Swept { agency: agency.cloned(), period, kept }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::indicators::tests::told_by;
    use hearth_domain::day::add_months;
    use jiff::civil::date;

    const JOURNEYS: &str = "entered-care 2019-05-01, decision 2019-11-01, placement-order 2020-01-10, placed-for-adoption 2020-09-01, adoption-order 2021-06-01, left-care 2021-06-01 E12\n\
        entered-care 2020-05-01, decision 2020-11-01, placement-order 2021-01-10, reversal 2022-05-01 RD3\n\
        entered-care 2021-02-01, decision 2022-11-01\n\
        entered-care 2020-03-01, decision 2020-11-01, left-care 2021-03-01 E4A, entered-care 2023-04-02, decision 2023-08-01\n\
        entered-care 2024-05-01";

    #[test]
    fn it_gives_what_asking_one_by_one_gives() {
        let agencies = ["E06000023", "E06000022"].map(|code| AgencyId::parse(code).unwrap());
        let told = told_by(JOURNEYS);
        let children: Vec<(CaseId, &AgencyId, &Journey)> = told
            .iter()
            .zip(agencies.iter().cycle())
            .map(|((case, journey), agency)| (*case, agency, journey))
            .collect();
        let periods: Vec<Period> =
            (0..6).map(|year| Period::year_to(add_months(date(2020, 3, 31), 12 * year))).collect();
        let everybody = Everybody { children: &children, ..Everybody::default() };
        let swept = sweep(everybody, &periods, |measure| measure);
        assert_eq!(swept.len(), 6 * 3);
        for row in swept {
            let standing: Vec<_> = children
                .iter()
                .filter(|(_, agency, _)| row.agency.as_ref().is_none_or(|one| one == *agency))
                .map(|(case, agency, journey)| (*case, *agency, journey.as_at(row.period.last)))
                .collect();
            let children: Vec<Child<'_>> = standing
                .iter()
                .map(|(case, agency, journey)| Child { case: *case, agency, journey })
                .collect();
            for (indicator, kept) in INDICATORS.iter().zip(row.kept) {
                let people = People { children: &children, ..People::default() };
                assert_eq!((indicator.measure)(people, row.period), kept, "{}", indicator.code);
            }
        }
    }
}
