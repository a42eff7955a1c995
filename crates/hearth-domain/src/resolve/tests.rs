//! What holds, and what differs, of lines that several sources tell.

use super::*;
use crate::fact::Milestone;
use crate::settlement::{Chosen, Evidence};

fn told(source: Source, kind: Milestone, day: &str) -> Fact {
    Fact {
        kind: kind.into(),
        day: Some(day.parse().unwrap()),
        until: None,
        detail: String::new(),
        source,
        source_key: "example".into(),
    }
}

fn decision(source: Source, day: &str) -> Fact {
    told(source, Milestone::Decision, day)
}

fn days(resolved: &Resolved) -> Vec<String> {
    let day = |fact: &Fact| format!("{} {}", fact.kind.code(), fact.day.unwrap());
    resolved.facts.iter().map(day).collect()
}

#[test]
fn the_return_holds_over_a_list_and_the_difference_is_shown() {
    let resolved = resolve(vec![
        decision(Source::List, "2025-05-03"),
        decision(Source::Ssda903, "2025-05-02"),
    ]);
    assert_eq!(resolved.facts, vec![decision(Source::Ssda903, "2025-05-02")]);
    assert_eq!(resolved.conflicts.len(), 1);
    assert_eq!(resolved.conflicts[0].standing, ConflictStanding::Open);
}

#[test]
fn a_list_of_the_latest_plan_is_silent_about_an_earlier_one() {
    let resolved = resolve(vec![
        decision(Source::Ssda903, "2022-05-02"),
        told(Source::Ssda903, Milestone::Reversal, "2023-01-10"),
        decision(Source::Ssda903, "2024-05-02"),
        decision(Source::AnnexA, "2024-05-07"),
    ]);
    assert_eq!(
        days(&resolved),
        ["decision 2022-05-02", "reversal 2023-01-10", "decision 2024-05-02"]
    );
    let [conflict] = &resolved.conflicts[..] else { panic!("{:?}", resolved.conflicts) };
    assert_eq!(conflict.holds, Some(decision(Source::Ssda903, "2024-05-02")));
    assert_eq!(conflict.told.len(), 2);
}

#[test]
fn what_came_after_all_the_return_tells_holds_beside_it() {
    let resolved = resolve(vec![
        decision(Source::Ssda903, "2022-05-02"),
        told(Source::Ssda903, Milestone::PlacementOrder, "2022-06-02"),
        told(Source::Ssda903, Milestone::Reversal, "2023-01-10"),
        decision(Source::AnnexA, "2024-05-02"),
        told(Source::AnnexA, Milestone::PlacementOrder, "2024-08-02"),
    ]);
    assert_eq!(resolved.facts.len(), 5);
    assert_eq!(resolved.conflicts, []);
}

#[test]
fn what_the_return_would_have_told_and_does_not_is_a_conflict() {
    let resolved = resolve(vec![
        decision(Source::Ssda903, "2025-05-02"),
        told(Source::Ssda903, Milestone::PlacedForAdoption, "2025-09-02"),
        told(Source::AnnexA, Milestone::PlacementOrder, "2025-06-02"),
        decision(Source::AnnexA, "2025-05-02"),
    ]);
    let open: Vec<&str> = resolved.conflicts.iter().map(|conflict| conflict.kind.code()).collect();
    assert_eq!(open, ["placement-order"]);
    assert_eq!(resolved.conflicts[0].holds, None);
    assert_eq!(days(&resolved), ["decision 2025-05-02", "placed-for-adoption 2025-09-02"]);
}

#[test]
fn a_settlement_holds_until_one_of_its_values_changes() {
    let differ =
        || vec![decision(Source::Ssda903, "2025-05-02"), decision(Source::AnnexA, "2025-05-12")];
    let [conflict] = &resolve(differ()).conflicts[..] else { panic!("one conflict") };
    let settled =
        Settlement::of(conflict, Chosen::AsToldBy(Source::AnnexA), Evidence::DecisionRecord);

    let mut told = differ();
    told.push(settled.as_told());
    let resolved = resolve(told);
    assert_eq!(days(&resolved), ["decision 2025-05-12"]);
    assert_eq!(resolved.facts[0].source, Source::Person);
    assert_eq!(resolved.conflicts[0].standing, ConflictStanding::Settled);

    let resolved = resolve(vec![
        decision(Source::Ssda903, "2025-05-03"),
        decision(Source::AnnexA, "2025-05-12"),
        settled.as_told(),
    ]);
    assert_eq!(days(&resolved), ["decision 2025-05-03"]);
    assert_eq!(resolved.conflicts[0].standing, ConflictStanding::Reopened);

    let resolved = resolve(vec![
        decision(Source::Ssda903, "2025-05-12"),
        decision(Source::AnnexA, "2025-05-12"),
        settled.as_told(),
    ]);
    assert_eq!(
        (days(&resolved), resolved.conflicts),
        (vec!["decision 2025-05-12".to_owned()], vec![])
    );
}

#[test]
fn a_person_may_settle_that_it_did_not_happen() {
    let differ = || {
        vec![
            decision(Source::AnnexA, "2025-05-02"),
            told(Source::AnnexA, Milestone::PlacedForAdoption, "2025-09-02"),
            decision(Source::List, "2025-05-02"),
            told(Source::List, Milestone::PlacedForAdoption, "2025-09-05"),
        ]
    };
    let [conflict] = &resolve(differ()).conflicts[..] else { panic!("one conflict") };
    let mut told = differ();
    told.push(Settlement::of(conflict, Chosen::DidNotHappen, Evidence::CaseRecord).as_told());
    assert_eq!(days(&resolve(told)), ["decision 2025-05-02"]);
}

/// Reads lines such as `ssda903 2025-05-02 reversal RD3`; gives what holds and what differs, as
/// `source day code` and `kind holds|differs`.
fn check(lines: &str, holds: &str, conflicts: &str) {
    let fact = |line: &str| {
        let words: Vec<&str> = line.split_whitespace().collect();
        Fact {
            kind: FactKind::parse(words[2]).unwrap(),
            day: Some(words[1].parse().unwrap()),
            until: None,
            detail: words.get(3).copied().unwrap_or_default().to_owned(),
            source: Source::parse(words[0]).unwrap(),
            source_key: String::new(),
        }
    };
    let told = lines.lines().map(str::trim).filter(|line| !line.is_empty());
    let resolved = resolve(told.map(fact).collect());
    let day = |fact: &Option<Fact>| {
        let told = fact.as_ref().and_then(|fact| fact.day);
        told.map_or("-".to_owned(), |day| day.to_string())
    };
    let held: Vec<String> = resolved
        .facts
        .iter()
        .map(|fact| {
            format!("{} {} {}", fact.source.code(), day(&Some(fact.clone())), fact.kind.code())
        })
        .collect();
    let differ: Vec<String> = resolved
        .conflicts
        .iter()
        .map(|one| {
            let differs = one.told.iter().map(|(_, fact)| fact).find(|fact| **fact != one.holds);
            format!("{} {}|{}", one.kind.code(), day(&one.holds), day(differs.unwrap_or(&None)))
        })
        .collect();
    let wanted = |text: &str| {
        let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
        lines.map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(held, wanted(holds));
    assert_eq!(differ, wanted(conflicts));
}

#[test]
fn agreeing_sources_are_no_conflict_though_one_gives_no_code() {
    check(
        "annex-a 2025-05-02 adoption-order
         ssda903 2025-05-02 adoption-order E12",
        "ssda903 2025-05-02 adoption-order",
        "",
    );
    check(
        "annex-a 2025-05-02 reversal RD1
         ssda903 2025-05-02 reversal RD3",
        "ssda903 2025-05-02 reversal",
        "reversal 2025-05-02|2025-05-02",
    );
}

#[test]
fn a_decision_the_return_does_not_tell_within_its_days_is_a_conflict() {
    check(
        "ssda903 2025-05-02 decision
         annex-a 2025-05-02 decision
         annex-a 2025-05-20 decision
         ssda903 2025-08-01 review",
        "ssda903 2025-05-02 decision
         ssda903 2025-08-01 review",
        "decision -|2025-05-20",
    );
}

#[test]
fn a_list_made_after_the_return_tells_news() {
    check(
        "ssda903 2023-05-02 decision
         ssda903 2024-05-02 reversal RD3
         annex-a 2026-08-01 decision",
        "ssda903 2023-05-02 decision
         ssda903 2024-05-02 reversal
         annex-a 2026-08-01 decision",
        "",
    );
}

#[test]
fn a_list_is_silent_about_earlier_plans_and_what_came_after_it() {
    check(
        "ssda903 2022-01-10 entered-care
         ssda903 2022-05-02 decision
         ssda903 2023-05-02 reversal RD3
         ssda903 2024-05-02 decision
         ssda903 2024-07-01 placement-order
         ssda903 2025-06-01 placed-for-adoption
         annex-a 2022-01-10 entered-care
         annex-a 2024-05-02 decision
         annex-a 2024-07-01 placement-order",
        "ssda903 2022-01-10 entered-care
         ssda903 2022-05-02 decision
         ssda903 2023-05-02 reversal
         ssda903 2024-05-02 decision
         ssda903 2024-07-01 placement-order
         ssda903 2025-06-01 placed-for-adoption",
        "",
    );
}

#[test]
fn of_two_plans_only_the_day_of_the_same_plan_differs() {
    check(
        "ssda903 2022-05-02 decision
         ssda903 2023-05-02 reversal RD3
         ssda903 2024-05-02 decision
         ssda903 2025-05-02 review
         annex-a 2024-05-12 decision",
        "ssda903 2022-05-02 decision
         ssda903 2023-05-02 reversal
         ssda903 2024-05-02 decision
         ssda903 2025-05-02 review",
        "decision 2024-05-02|2024-05-12",
    );
}

#[test]
fn a_match_before_the_one_the_return_tells_at_the_end_holds_too() {
    check(
        "ssda903 2023-05-02 decision
         ssda903 2023-12-01 placed-for-adoption
         ssda903 2024-02-01 disruption
         ssda903 2024-09-01 match
         ssda903 2025-05-02 adoption-order E12
         annex-a 2023-11-01 match
         annex-a 2024-09-02 match",
        "ssda903 2023-05-02 decision
         annex-a 2023-11-01 match
         ssda903 2023-12-01 placed-for-adoption
         ssda903 2024-02-01 disruption
         ssda903 2024-09-01 match
         ssda903 2025-05-02 adoption-order",
        "match 2024-09-01|2024-09-02",
    );
}

#[test]
fn a_return_that_denies_what_a_person_entered_is_shown() {
    check(
        "person 2025-05-02 decision
         ssda903 2025-05-02 entered-care
         person 2025-06-02 placement-order
         ssda903 2025-09-02 placement-order
         ssda903 2025-09-02 decision",
        "ssda903 2025-05-02 entered-care
         person 2025-05-02 decision
         person 2025-06-02 placement-order",
        "decision 2025-05-02|2025-09-02
         placement-order 2025-06-02|2025-09-02",
    );
}

#[test]
fn a_day_or_earlier_gives_way_to_the_day_itself() {
    check(
        "ssda903 2022-05-02 placement-order or-earlier
         ssda903 2022-05-02 placed-for-adoption
         annex-a 2021-11-02 placement-order
         annex-a 2022-05-02 placed-for-adoption",
        "annex-a 2021-11-02 placement-order
         ssda903 2022-05-02 placed-for-adoption",
        "",
    );
    check(
        "ssda903 2022-05-02 placement-order or-earlier
         ssda903 2022-09-02 placed-for-adoption
         annex-a 2022-06-02 placement-order",
        "ssda903 2022-05-02 placement-order
         ssda903 2022-09-02 placed-for-adoption",
        "placement-order 2022-05-02|2022-06-02",
    );
}

#[test]
fn the_births_of_two_sources_differ_however_far_apart() {
    check(
        "annex-a 2019-05-02 birth-date
         ssda903 2021-05-02 birth-date",
        "ssda903 2021-05-02 birth-date",
        "birth-date 2021-05-02|2019-05-02",
    );
}
