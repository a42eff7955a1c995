//! Small regions worked by hand.

use std::collections::{BTreeMap, BTreeSet};

use hearth_domain::{AgencyId, CaseId, CollectionYear, Day, Fact, FactKind, Journey, Source};

use super::*;

fn year(ending: i16) -> CollectionYear {
    CollectionYear::ending_in(ending).unwrap()
}

fn agency(text: &str) -> AgencyId {
    AgencyId::parse(text).unwrap()
}

/// Journeys, one a line, as `kind day [detail] [until], ...`.
fn journeys(told: &str) -> Vec<Journey> {
    let fact = |words: Vec<&str>| Fact {
        kind: FactKind::parse(words[0]).unwrap(),
        day: Some(words[1].parse::<Day>().unwrap()),
        until: words.get(3).map(|day| day.parse().unwrap()),
        detail: words.get(2).copied().unwrap_or_default().to_owned(),
        source: Source::Ssda903,
        source_key: String::new(),
    };
    let line = |line: &str| {
        let facts = line.split(',').map(|told| fact(told.split_whitespace().collect()));
        Journey::told_by(facts.collect())
    };
    told.lines().map(line).collect()
}

/// The table of 2025/26 for `only`, where every agency's first return is of `first`.
fn table(told: &str, only: Option<&str>, first: i16) -> StockFlow {
    let journeys = journeys(told);
    let agency = agency("E06000023");
    let children: Vec<Child<'_>> = journeys
        .iter()
        .enumerate()
        .map(|(number, journey)| Child { case: case(number), agency: &agency, journey })
        .collect();
    let asked = only.map(|only| BTreeSet::from([self::agency(only)]));
    let told_from = BTreeMap::from([(agency.clone(), year(first))]);
    let scope = Scope { year: year(2026), agencies: asked.as_ref(), told_from: &told_from };
    stock_flow(&children, scope)
}

fn case(number: usize) -> CaseId {
    CaseId::parse(&format!("00000000-0000-7000-8000-{number:012}")).unwrap()
}

fn counts(table: &StockFlow, codes: &[&str]) -> Vec<usize> {
    codes.iter().map(|code| table.row(code).unwrap().cases.len()).collect()
}

/// The reconciling rows of all identities, as `why side: children`.
fn reconciled(table: &StockFlow) -> Vec<String> {
    let rows = table.identities.iter().flat_map(|identity| &identity.reconciling);
    rows.map(|row| {
        let side = if row.is_on_the_left { "left" } else { "right" };
        format!("{} {side}: {}", row.why.code(), row.cases.len())
    })
    .collect()
}

/// Seven children, one for each way through the year.
const SEVEN: &str = "entered-care 2024-01-10, decision 2024-06-01, placement-order 2024-07-01, placed-for-adoption 2024-12-01, adoption-order 2025-06-01 E12, left-care 2025-06-01 E12
entered-care 2024-01-10, birth-date 2020-05-05, decision 2024-06-01, reversal 2025-07-20 RD3, left-care 2025-09-01 E46
entered-care 2024-01-10, birth-date 2020-05-05, decision 2024-06-01, reversal 2025-07-20 RD1
entered-care 2025-01-10, decision 2025-05-01, left-care 2025-09-01 E4A
entered-care 2025-01-10, decision 2025-05-01, placement-order 2025-06-01, placed-for-adoption 2025-12-01
entered-care 2025-01-10, birth-date 2024-12-30, decision 2025-05-01, placement-order 2025-11-01
entered-care 2025-01-10, decision 2025-05-01";

#[test]
fn every_row_of_seven_children() {
    let table = table(SEVEN, None, 2020);
    let numbered = ["1", "1a", "1b", "2", "3", "3b", "4", "4a", "4b", "4c", "4c.1", "4c.2"];
    assert_eq!(counts(&table, &numbered), [7, 4, 3, 1, 2, 1, 4, 1, 1, 2, 1, 1]);
    let reversals = ["reversals", "reversals.for.rd1", "reversals.for.rd3", "reversals.for.rd4"];
    assert_eq!(counts(&table, &reversals), [2, 1, 1, 0]);
    assert_eq!(counts(&table, &["reversals.after.1-to-2-years", "reversals.aged.5-to-9"]), [2, 2]);
    let waiting = [
        "4c.1.since-decision.6-to-12-months",
        "4c.1.since-order.under-6-months",
        "4c.1.aged.1-to-4",
    ];
    assert_eq!(counts(&table, &waiting), [1, 1, 1]);
    assert_eq!(table.row("2").unwrap().cases, [case(0)]);
    let sides: Vec<_> = table.identities.iter().map(|one| (one.left, one.right)).collect();
    assert_eq!(sides, [(7, 7), (7, 7), (4, 4), (3, 3), (2, 2)]);
    assert!(table.is_reconciled() && reconciled(&table).is_empty());
}

#[test]
fn nothing_of_other_years_counts() {
    let others = "entered-care 2024-01-10, decision 2024-06-01, reversal 2025-03-31 RD3, left-care 2025-09-01 E46
entered-care 2025-01-10, decision 2026-04-01
entered-care 2024-01-10, placement-order 2024-06-01";
    let table = table(others, None, 2020);
    assert_eq!(counts(&table, &["1", "reversals"]), [0, 0]);
    assert_eq!(table.left_out, [case(2)]);
}

#[test]
fn a_decision_reversed_and_made_again_stands_twice() {
    let told = "entered-care 2024-01-10, decision 2024-06-01, reversal 2025-05-01 RD1, decision 2025-09-01";
    let table = table(told, None, 2020);
    assert_eq!(counts(&table, &["1", "1a", "1b", "4b", "4c"]), [2, 1, 1, 1, 1]);
    assert!(table.is_reconciled());
}

#[test]
fn the_first_year_told_reconciles_with_nothing_before() {
    let first = table(SEVEN, None, 2026);
    assert_eq!((first.identities[3].left, first.identities[3].right), (3, 0));
    assert_eq!(reconciled(&first), ["first-year-told left: 3"]);
    assert!(first.is_reconciled());
}

#[test]
fn children_come_into_the_agencies_asked_for_and_go_out_of_them() {
    let moved = "entered-care 2024-01-10, decision 2024-06-01, responsible-agency 2024-01-10 E06000022 2025-08-01, responsible-agency 2025-08-01 E06000023
entered-care 2024-01-10, decision 2024-06-01, responsible-agency 2024-01-10 E06000023 2025-08-01, responsible-agency 2025-08-01 E06000022
entered-care 2024-01-10, decision 2024-06-01, responsible-agency 2024-01-10 E06000023";
    let one = table(moved, Some("E06000023"), 2020);
    assert_eq!((one.identities[3].left, one.identities[3].right), (2, 2));
    assert_eq!(reconciled(&one), ["transferred-in left: 1", "transferred-out right: 1"]);
    assert_eq!(one.identities[3].reconciling[0].cases, [case(0)]);
    assert!(one.is_reconciled());
    assert!(reconciled(&table(moved, None, 2020)).is_empty());
}

#[test]
fn what_breaks_the_years_is_named() {
    let told = "decision 2025-03-01, entered-care 2025-04-20
entered-care 2024-01-10, decision 2024-06-01, left-care 2025-02-01 E4A, entered-care 2025-06-01, placed-for-adoption 2025-07-01
entered-care 2024-01-10, decision 2024-06-01, decision 2025-06-01";
    let table = table(told, None, 2020);
    assert_eq!(counts(&table, &["1", "1a", "1b", "4a", "4c"]), [3, 1, 2, 1, 2]);
    assert_eq!(
        reconciled(&table),
        ["decided-before-care left: 1", "reopened left: 1", "decided-anew right: 1"]
    );
    assert!(table.is_reconciled());
}

#[test]
fn a_reversal_without_its_decision_is_named() {
    let told = "entered-care 2024-01-10, placement-order 2024-06-01, reversal 2025-06-01 RD4";
    let table = table(told, None, 2020);
    assert_eq!((table.identities[4].left, table.identities[4].right), (1, 0));
    assert_eq!(reconciled(&table), ["decision-not-told left: 1"]);
    assert_eq!(counts(&table, &["reversals.after.not-known", "reversals.aged.not-known"]), [1, 1]);
    assert!(table.is_reconciled());
}

#[test]
fn what_nothing_explains_does_not_hold() {
    // The stock of the year before is taken away: as if it had not been counted.
    let journeys = journeys(SEVEN);
    let agency = agency("E06000023");
    let children = [Child { case: case(0), agency: &agency, journey: &journeys[0] }];
    let none = BTreeMap::new();
    let scope = Scope { year: year(2026), agencies: None, told_from: &none };
    let mut broken = super::entry::Year::of(&children, scope);
    broken.stock_before.clear();
    let identity = &super::identity::identities(&broken)[3];
    assert!(!identity.holds);
    assert_eq!(identity.reconciling[0].why, Why::Unexplained);
    assert_eq!(identity.reconciling[0].cases, [case(0)]);
}
