//! Every indicator for every agency and for all of them together, over many periods.
//!
//! The answers are those of asking agency by agency and period by period. Three things make it
//! quick: a child who had left care too long before a period for any measure to follow, or to whom
//! nothing had happened by its end, is not looked at for it; all together are the agencies joined,
//! one agency after another; and the periods are shared out among the processors.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::num::NonZero;
use std::sync::{Mutex, PoisonError};
use std::thread;

use hearth_domain::day::add_months;
use hearth_domain::{AgencyId, CaseId, Household, Journey};

use crate::indicators::{INDICATORS, MOST_MONTHS};
use crate::measure::{Child, Family, Measure, People, Period, Told};

/// Everybody there is, as told without an end.
#[derive(Debug, Clone, Copy, Default)]
pub struct Everybody<'a> {
    /// The children with the agency that answers for each.
    pub children: &'a [(CaseId, &'a AgencyId, &'a Journey)],
    /// The households with the agency that assesses each, and whether that is a voluntary one.
    pub families: &'a [(CaseId, &'a AgencyId, bool, &'a Household)],
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

/// Measures everything, each period as it stood on its last day with what the loaded sources can tell
/// of it, and keeps of each measure what
/// `keep` makes of it. The rows come by period, and in it all together first, then by agency.
pub fn sweep<T: Send>(
    everybody: Everybody<'_>,
    periods: &[(Period, Told)],
    keep: impl Fn(&Measure) -> T + Sync,
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

/// Children and households of one agency, as told without an end.
#[derive(Default)]
struct Group<'a> {
    children: Vec<(CaseId, &'a Journey)>,
    families: Vec<(CaseId, bool, &'a Household)>,
}

/// Agency by agency, so that what an agency's measures look at is still at hand from one measure to
/// the next.
fn of_period<T>(
    everybody: Everybody<'_>,
    (period, told): (Period, Told),
    keep: &impl Fn(&Measure) -> T,
) -> Vec<Swept<T>> {
    let nobody = People { told, ..People::default() };
    let mut together: Vec<Measure> =
        INDICATORS.iter().map(|one| (one.measure)(nobody, period)).collect();
    let mut rows = Vec::new();
    for (agency, group) in by_agency(everybody, period) {
        let mut kept = Vec::with_capacity(INDICATORS.len());
        let measures = group.measured(agency, told, period);
        for (measure, all) in measures.into_iter().zip(&mut together) {
            kept.push(keep(&measure));
            all.take_in(measure);
        }
        rows.push(Swept { agency: Some(agency.clone()), period, kept });
    }
    together.iter_mut().for_each(Measure::put_in_order);
    let all = Swept { agency: None, period, kept: together.iter().map(keep).collect() };
    std::iter::once(all).chain(rows).collect()
}

impl Group<'_> {
    /// Every indicator of the agency over the period, as everything stood on its last day.
    fn measured(&self, agency: &AgencyId, told: Told, period: Period) -> Vec<Measure> {
        let journeys: Vec<(CaseId, Cow<'_, Journey>)> = self
            .children
            .iter()
            .map(|(case, journey)| (*case, standing(journey, period)))
            .collect();
        let households: Vec<(CaseId, bool, Household)> = self
            .families
            .iter()
            .map(|(case, is_voluntary, one)| (*case, *is_voluntary, one.as_at(period.last)))
            .collect();
        let children: Vec<Child<'_>> =
            journeys.iter().map(|(case, journey)| Child { case: *case, agency, journey }).collect();
        let families: Vec<Family<'_>> = households
            .iter()
            .map(|(case, is_voluntary, household)| Family {
                case: *case,
                agency,
                is_voluntary: *is_voluntary,
                household,
            })
            .collect();
        let people = People { children: &children, families: &families, told };
        INDICATORS.iter().map(|indicator| (indicator.measure)(people, period)).collect()
    }
}

/// The journey as it stood at the end of the period: itself, where nothing followed.
fn standing<'a>(journey: &'a Journey, period: Period) -> Cow<'a, Journey> {
    if journey.is_told_by(period.last) {
        Cow::Borrowed(journey)
    } else {
        Cow::Owned(journey.as_at(period.last))
    }
}

/// Every agency, with those of whom a measure of that period may tell.
fn by_agency<'a>(everybody: Everybody<'a>, period: Period) -> BTreeMap<&'a AgencyId, Group<'a>> {
    let followed_from = add_months(period.first, -MOST_MONTHS);
    let mut groups: BTreeMap<&AgencyId, Group<'_>> = BTreeMap::new();
    for (case, agency, journey) in everybody.children {
        let children = &mut groups.entry(agency).or_default().children;
        if journey.has_begun_by(period.last) && !journey.is_over_before(followed_from) {
            children.push((*case, *journey));
        }
    }
    for (case, agency, is_voluntary, household) in everybody.families {
        let families = &mut groups.entry(agency).or_default().families;
        families.push((*case, *is_voluntary, *household));
    }
    groups
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::indicators::tests::told_by;
    use jiff::civil::date;

    const JOURNEYS: &str = "entered-care 2019-05-01, decision 2019-11-01, placement-order 2020-01-10, placed-for-adoption 2020-09-01, adoption-order 2021-06-01, left-care 2021-06-01 E12\n\
        entered-care 2020-05-01, decision 2020-11-01, placement-order 2021-01-10, reversal 2022-05-01 RD3\n\
        entered-care 2021-02-01, care-application 2021-02-03, final-hearing 2021-09-20, decision 2022-11-01\n\
        entered-care 2020-03-01, decision 2020-11-01, left-care 2021-03-01 E4A, entered-care 2023-04-02, decision 2023-08-01\n\
        entered-care 2024-05-01\n\
        entered-care 2019-05-01, decision 2019-11-01, placement-order 2020-01-10, placed-for-adoption 2020-03-01, adoption-order 2021-02-01, left-care 2021-02-01 E12\n\
        decision 2019-11-01, placement-order 2020-01-10, placed-for-adoption 2020-03-01, adoption-order 2021-02-01, left-care 2021-02-01 E12";

    /// The cases of a joined measure stand agency by agency.
    fn in_order(mut measure: Measure) -> Measure {
        match &mut measure {
            Measure::Days(days) => days.left_out.sort(),
            Measure::Waiting(waiting) => waiting.children.sort_by_key(|child| child.case),
            Measure::Count(count) => count.cases.sort(),
            Measure::Share(share) => {
                share.part.sort();
                share.whole.sort();
                share.left_out.sort();
            }
            Measure::Kinds(kinds) => kinds.kinds.iter_mut().for_each(|kind| kind.cases.sort()),
            Measure::Agencies(kinds) => kinds.kinds.iter_mut().for_each(|kind| kind.cases.sort()),
            Measure::Ratio(ratio) => ratio.children.sort(),
            Measure::NotKnown(_) => {}
        }
        measure
    }

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
        let asked: Vec<_> = periods.iter().map(|period| (*period, Told::default())).collect();
        let swept = sweep(everybody, &asked, Measure::clone);
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
                let measure = (indicator.measure)(people, row.period);
                assert_eq!(in_order(measure), in_order(kept), "{}", indicator.code);
            }
        }
    }
}
