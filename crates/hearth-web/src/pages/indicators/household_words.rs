//! Pages of measures of households, over households made by hand, speak of households.

use hearth_app::pipeline::{Filter, Measured, Pipeline};
use hearth_domain::wait::WaitClock;
use hearth_domain::{AgencyId, CaseId, Fact, FactKind, Household, Journey, Source};
use hearth_indicators::{Child, Family, INDICATORS, People, Period, Told};

use super::content;
use crate::pages::indicator;
use crate::standpoint::Standpoint;

const HOUSEHOLDS: [&str; 5] = [
    "household-enquiry 2024-06-01, registration-of-interest 2025-01-10, stage-one-started 2025-02-01, stage-one-ended 2025-03-20, stage-two-started 2025-04-01, stage-two-ended 2025-07-01, approval 2025-07-10",
    "registration-of-interest 2025-06-01, approval 2026-01-15",
    "approval 2025-06-01, left-process 2026-01-10 on-hold",
    "approval 2025-03-01, household-match 2025-06-01, household-placement 2025-07-01 2",
    "stage-one-started 2025-05-01, stage-one-ended 2025-07-01, stage-two-started 2026-01-01",
];

const CHILD: &str = "birth-date 2019-01-01, entered-care 2024-05-01, decision 2025-04-01, placement-order 2025-06-01";

fn facts(told: &str) -> Vec<Fact> {
    let fact = |words: &str| {
        let words: Vec<&str> = words.split_whitespace().collect();
        Fact {
            kind: FactKind::parse(words[0]).unwrap(),
            day: Some(words[1].parse().unwrap()),
            until: None,
            detail: words.get(2).copied().unwrap_or_default().to_owned(),
            source: Source::List,
            source_key: String::new(),
        }
    };
    told.split(", ").map(fact).collect()
}

fn case(number: usize) -> CaseId {
    CaseId::parse(&format!("00000000-0000-7000-8000-{number:012}")).unwrap()
}

/// Every measure of the five households and one child.
fn measured(from: &Standpoint) -> Vec<Measured> {
    let agency = AgencyId::parse("E06000023").unwrap();
    let journey = Journey::told_by(facts(CHILD));
    let households: Vec<Household> =
        HOUSEHOLDS.iter().map(|told| Household::told_by(facts(told))).collect();
    let family = |(number, household)| Family {
        case: case(number),
        agency: &agency,
        is_voluntary: false,
        household,
    };
    let families: Vec<Family<'_>> = households.iter().enumerate().map(family).collect();
    let children = [Child { case: case(99), agency: &agency, journey: &journey }];
    let told = Told { families: true, matches: true };
    let people = People { children: &children, families: &families, told };
    let period = Period::year_to(from.as_at);
    let measure = |indicator| Measured { indicator, measure: (indicator.measure)(people, period) };
    INDICATORS.iter().map(measure).collect()
}

fn from() -> Standpoint {
    Standpoint { known_at: None, ..crate::links::tests::example() }
}

#[test]
fn a_page_of_a_measure_of_households_names_households_and_links_to_no_children() {
    let from = from();
    let mut tried = 0;
    for one in measured(&from).iter().filter(|one| one.indicator.group.is_of_households()) {
        let figures = indicator::as_counted(&from, one.indicator, &one.measure).into_string();
        let code = one.indicator.code;
        let words = figures.to_lowercase();
        assert!(words.contains("household"), "{code}: {figures}");
        assert!(!words.contains("children"), "{code}: {figures}");
        assert!(!words.contains("not known"), "{code}: {figures}");
        tried += 1;
    }
    assert!(tried >= 25, "only {tried} measures of households");
}

#[test]
fn the_list_of_indicators_keeps_households_and_children_apart() {
    let from = from();
    let pipeline = Pipeline {
        clock: WaitClock::Entry,
        stages: Vec::new(),
        waits: Vec::new(),
        measured: measured(&from).into(),
        period: Period::year_to(from.as_at),
        agencies: Vec::new(),
        counted_only: 0,
        filter: Filter::on(from.as_at),
    };
    let page = content(&from, &pipeline).into_string();
    let table = |id: &str| {
        let from_id = page.split_once(&format!("id=\"{id}\"")).unwrap_or_else(|| panic!("no {id}"));
        from_id.1.split_once("</table>").unwrap().0.to_owned()
    };
    for of_households in ["adopters", "adopter-days"] {
        let table = table(of_households);
        assert!(table.contains(">Households<"), "{table}");
        assert!(!table.contains(">Children<") && !table.contains("/children?"), "{table}");
    }
    assert!(table("agencies").contains(">Agencies<"));
    assert!(page.find("id=\"sufficiency\"") < page.find("id=\"children-in-need\""));
    let (sufficiency, in_need) = (table("sufficiency"), table("children-in-need"));
    assert!(sufficiency.contains(">2.00<") && sufficiency.contains("not known"), "{sufficiency}");
    assert!(in_need.contains(">Children<") && in_need.contains("/children?"), "{in_need}");
    let ids: Vec<&str> = page
        .split("<table class=\"govuk-table\" id=\"")
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .collect();
    let apart: std::collections::BTreeSet<&&str> = ids.iter().collect();
    assert_eq!(apart.len(), ids.len(), "two tables are one: {ids:?}");
}
