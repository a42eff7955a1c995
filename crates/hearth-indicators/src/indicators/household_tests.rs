//! Small journeys of households and children for the tests of measures.

use hearth_domain::{AgencyId, Day, Household, Journey};

use super::tests::{case, facts};
use crate::measure::{Child, Family, Indicator, Measure, People, Period, Told};

/// What is asked of an indicator in a test; the year is 2025/26.
#[derive(Default)]
pub(crate) struct Asked<'a> {
    /// One household a line, as `kind day, kind day`; before it, `V01: ` where another agency than
    /// `A01` tells of it. An agency whose word begins with V is voluntary.
    pub households: &'a str,
    /// One child a line.
    pub children: &'a str,
    /// Whether a source tells of matches before orders.
    pub matches: bool,
}

pub(super) fn measured(indicator: &Indicator, asked: &Asked<'_>) -> Measure {
    let last: Day = "2026-03-31".parse().unwrap();
    with_people(asked, last, |people| (indicator.measure)(people, Period::year_to(last)))
}

/// Hands the people of a test, as at the end of `last`.
pub(crate) fn with_people<T>(
    asked: &Asked<'_>,
    last: Day,
    answer: impl FnOnce(People<'_>) -> T,
) -> T {
    let agency = AgencyId::parse("A01").unwrap();
    let journeys: Vec<Journey> = asked
        .children
        .lines()
        .map(|line| Journey::told_by(facts(line.trim())).as_at(last))
        .collect();
    let households: Vec<(AgencyId, Household)> =
        asked.households.lines().map(|line| household(line.trim(), last)).collect();
    let children: Vec<Child<'_>> = journeys
        .iter()
        .enumerate()
        .map(|(number, journey)| Child { case: case(9_000 + number), agency: &agency, journey })
        .collect();
    let families: Vec<Family<'_>> = households
        .iter()
        .enumerate()
        .map(|(number, (agency, household))| Family {
            case: case(number),
            agency,
            is_voluntary: agency.as_str().starts_with('V'),
            household,
        })
        .collect();
    let told = Told { families: !families.is_empty(), matches: asked.matches };
    answer(People { children: &children, families: &families, told })
}

fn household(line: &str, last: Day) -> (AgencyId, Household) {
    let (agency, told) = line.split_once(": ").unwrap_or(("A01", line));
    (AgencyId::parse(agency).unwrap(), Household::told_by(facts(told)).as_at(last))
}

fn of(indicator: &Indicator, households: &str) -> Measure {
    let nobody = measured(indicator, &Asked::default());
    let why = "an indicator of households says so where no list is loaded";
    assert!(matches!(nobody, Measure::NotKnown(_)), "{}: {why}", indicator.code);
    measured(indicator, &Asked { households, ..Asked::default() })
}

/// How many an indicator counts.
pub(super) fn count_of(indicator: &Indicator, households: &str) -> usize {
    match of(indicator, households) {
        Measure::Count(count) => count.cases.len(),
        other => panic!("{} does not count: {other:?}", indicator.code),
    }
}

/// The days an indicator measures, and how many households it leaves out.
pub(super) fn days_of(indicator: &Indicator, households: &str) -> (Vec<i32>, usize) {
    match of(indicator, households) {
        Measure::Days(days) => {
            (days.values.iter().map(|(days, _)| *days).collect(), days.left_out.len())
        }
        other => panic!("{} does not measure days: {other:?}", indicator.code),
    }
}

/// The part and the whole of a share.
pub(super) fn share_of(indicator: &Indicator, households: &str) -> (usize, usize) {
    match of(indicator, households) {
        Measure::Share(share) => (share.part.len(), share.whole.len()),
        other => panic!("{} is no share: {other:?}", indicator.code),
    }
}

/// How many of each kind.
pub(super) fn kinds_of(indicator: &Indicator, households: &str) -> Vec<(&'static str, usize)> {
    match of(indicator, households) {
        Measure::Kinds(kinds) => {
            kinds.kinds.iter().map(|kind| (kind.code, kind.cases.len())).collect()
        }
        other => panic!("{} does not count by kind: {other:?}", indicator.code),
    }
}
