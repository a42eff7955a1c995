//! Statements are read from the line they are kept in and written to the same; what cannot be read is
//! told and not taken for silence.

#![expect(clippy::unwrap_used, reason = "tests")]

use hearth_casework::child::ChildStatements;
use hearth_casework::condition::{Condition, Severity};
use hearth_casework::family::FamilyStatements;
use hearth_casework::hold::Hold;
use hearth_casework::need::{Need, NeedOf};
use hearth_casework::need_ended::NeedEnded;
use hearth_casework::offer::Offer;
use hearth_casework::openness::Openness;
use hearth_casework::overriding::GateOverride;
use hearth_casework::sibling_decision::SiblingDecision;
use hearth_casework::weight::Weight;
use hearth_casework::wish::Wish;
use hearth_domain::day::Day;
use hearth_domain::fact::{Fact, Statement};
use hearth_domain::source::Source;

const ONE: &str = "00000000-0000-7000-8000-000000000001";
const OTHER: &str = "00000000-0000-7000-8000-000000000002";

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn stated(kind: Statement, line: &str, on: &str, until: Option<&str>) -> Fact {
    Fact {
        kind: kind.into(),
        day: Some(day(on)),
        until: until.map(day),
        detail: line.to_owned(),
        source: Source::Person,
        source_key: "Child permanence report, section 3".to_owned(),
    }
}

fn line_of(fact: &Fact, kind: Statement) -> Option<String> {
    match kind {
        Statement::Need => Need::read(fact)
            .map(|one| one.line())
            .or_else(|| NeedEnded::read(fact).map(|one| one.line())),
        Statement::Offer => Offer::read(fact).map(|one| one.line()),
        Statement::Wish => Wish::read(fact).map(|one| one.line()),
        Statement::SearchHold | Statement::LinkingHold => Hold::read(fact).map(|one| one.line()),
        Statement::SiblingDecision => SiblingDecision::read(fact).map(|one| one.line()),
        Statement::GateOverride => GateOverride::read(fact).map(|one| one.line()),
        _ => None,
    }
}

/// Every line is read and written to the same.
fn check_read(kind: Statement, lines: &[&str]) {
    for line in lines {
        let fact = stated(kind, line, "2026-03-12", Some("2026-09-12"));
        assert_eq!(line_of(&fact, kind).as_deref(), Some(*line));
    }
}

/// No line is read.
fn check_unread(kind: Statement, lines: &[&str]) {
    for line in lines {
        assert_eq!(line_of(&stated(kind, line, "2026-03-12", None), kind), None, "{line}");
    }
}

#[test]
fn needs_are_read_and_written_alike() {
    check_read(
        Statement::Need,
        &[
            "medical-adviser essential condition prenatal-alcohol present supported",
            "medical-adviser helpful condition prematurity possible",
            "child-social-worker important identity heritage Jamaican and Welsh",
            "court essential contact siblings direct",
            "psychologist essential household youngest-by 2",
            "psychologist essential household no-dogs",
            "child-social-worker important place school E06000023,E06000022",
            "child-social-worker essential not-in E06000023",
            &format!("manager essential not-with {ONE}"),
            "psychologist ended condition trauma",
            "court ended contact siblings direct",
            "psychologist ended household youngest-by",
            "court ended not-in",
            &format!("court ended not-with {ONE}"),
        ],
    );
}

#[test]
fn offers_are_read_and_written_alike() {
    check_read(
        Statement::Offer,
        &[
            "family-social-worker ages 0 4",
            "family would-stretch-to 0 6",
            "family-social-worker children 2",
            "family condition prenatal-alcohol present would-discuss",
            "family-social-worker experience trauma",
            "family-social-worker therapeutic-training",
            "family-social-worker identity language evidenced Polish",
            "family contact siblings direct with-support",
            "family household dogs no",
            "family child-at-home 2021-05-03",
            "family no-child-at-home",
            "family-social-worker lives-in E06000023",
            "manager released-for region",
            "family ready-from 2026-06-01",
        ],
    );
}

#[test]
fn holds_wishes_decisions_and_overrides_are_read_and_written_alike() {
    check_read(Statement::SearchHold, &["manager court-pending"]);
    check_read(Statement::LinkingHold, &["family-social-worker family-event"]);
    check_read(Statement::Wish, &["foster-carer I would like a garden with a swing"]);
    let decision = format!("decision-maker together {ONE} {OTHER}");
    check_read(Statement::SiblingDecision, &[&decision, &decision.replace("together", "apart")]);
    check_read(Statement::GateOverride, &[&format!("manager A8 {ONE} The family knows the child")]);
}

#[test]
fn a_line_that_says_nothing_understood_is_not_read() {
    check_unread(
        Statement::Need,
        &[
            "",
            "medical-adviser",
            "somebody essential condition trauma marked",
            "medical-adviser vital condition trauma marked",
            "medical-adviser essential condition trauma",
            "medical-adviser essential condition trauma marked maybe",
            "psychologist essential household youngest-by some",
            "psychologist essential household no-dogs please",
            "psychologist ended",
            "psychologist ended condition trauma marked",
            "court ended not-in E06000023",
            "child-social-worker important place school Bristol",
            "child-social-worker helpful not-in E06000023",
        ],
    );
    check_unread(
        Statement::Offer,
        &["family ages 5 3", "family children 0", "family child-at-home soon", "family lives-in x"],
    );
    check_unread(Statement::GateOverride, &[&format!("manager A8 {ONE}")]);
    check_unread(Statement::SiblingDecision, &["decision-maker together"]);
    check_unread(Statement::SiblingDecision, &[&format!("decision-maker together-until {ONE}")]);
}

#[test]
fn the_newest_statement_of_a_need_holds_from_its_day() {
    let facts = [
        stated(
            Statement::Need,
            "psychologist essential household youngest-by 3",
            "2026-01-10",
            Some("2026-07-10"),
        ),
        stated(
            Statement::Need,
            "psychologist helpful household youngest-by 1",
            "2026-07-01",
            Some("2027-01-01"),
        ),
        stated(Statement::Need, "nobody knows", "2026-07-02", None),
    ];
    let weight_on = |on: &str| {
        ChildStatements::read(&facts, day(on))
            .needs
            .first()
            .map(|need| (need.what.clone(), need.weight))
    };
    assert_eq!(weight_on("2026-01-09"), None);
    assert_eq!(weight_on("2026-06-30").map(|(_, weight)| weight), Some(Weight::Essential));
    assert_eq!(weight_on("2026-07-01").map(|(_, weight)| weight), Some(Weight::Helpful));
    let read = ChildStatements::read(&facts, day("2026-07-02"));
    assert_eq!((read.needs.len(), read.unread.len()), (1, 1));
    assert!(matches!(
        read.needs.first().map(|need| &need.what),
        Some(NeedOf::Household { years: 1, .. })
    ));
}

#[test]
fn one_decision_may_keep_some_together_and_another_keep_others_apart() {
    let decided = |line: String, on: &str| stated(Statement::SiblingDecision, &line, on, None);
    // Told out of order, as a database may give them.
    let facts = [
        decided(format!("decision-maker apart {OTHER}"), "2026-03-01"),
        decided(format!("decision-maker together {ONE} {OTHER}"), "2026-01-10"),
    ];
    let on = |on: &str| {
        let child = ChildStatements::read(&facts, day(on));
        let named = |cases: std::collections::BTreeSet<hearth_domain::CaseId>| {
            cases.iter().map(ToString::to_string).collect::<Vec<_>>()
        };
        (named(child.together_with(day(on))), named(child.apart_from()))
    };
    assert_eq!(on("2026-02-01"), (vec![ONE.to_owned(), OTHER.to_owned()], vec![]));
    assert_eq!(on("2026-03-01"), (vec![ONE.to_owned()], vec![OTHER.to_owned()]));
}

#[test]
fn a_need_that_has_ended_holds_up_to_its_last_day() {
    let need = |line, on| stated(Statement::Need, line, on, Some("2026-12-01"));
    let facts = [
        need("psychologist ended household no-dogs", "2026-04-01"),
        need("psychologist essential household no-dogs", "2026-01-10"),
        need("psychologist essential household no-smokers", "2026-01-10"),
        need("psychologist helpful household no-dogs", "2026-06-01"),
    ];
    let held = |on: &str| {
        let stated = ChildStatements::read(&facts, day(on));
        assert_eq!(stated.unread, []);
        let lines = stated.needs.iter().map(|need| need.line()).collect::<Vec<_>>();
        lines.into_iter().filter(|line| line.contains("no-dogs")).collect::<Vec<_>>().join("; ")
    };
    assert_eq!(held("2026-03-31"), "psychologist essential household no-dogs");
    assert_eq!(held("2026-04-01"), "");
    assert_eq!(held("2026-06-01"), "psychologist helpful household no-dogs", "needed again");
    assert_eq!(ChildStatements::read(&facts, day("2026-04-01")).needs.len(), 1, "no other ends");
}

#[test]
fn only_a_professionals_evidenced_and_dated_judgement_may_bar() {
    let may_bar = |line: &str, until: Option<&str>| {
        Need::read(&stated(Statement::Need, line, "2026-01-10", until)).unwrap().may_bar()
    };
    assert!(may_bar("psychologist essential household no-dogs", Some("2026-07-10")));
    assert!(!may_bar("psychologist essential household no-dogs", None));
    assert!(!may_bar("psychologist important household no-dogs", Some("2026-07-10")));
    assert!(!may_bar("family-finder essential household no-dogs", Some("2026-07-10")));
}

#[test]
fn a_family_that_nobody_asked_has_said_nothing() {
    let facts = [
        stated(Statement::Offer, "family condition trauma present no", "2026-01-10", None),
        stated(Statement::Offer, "family child-at-home 2021-05-03", "2026-01-10", None),
        stated(
            Statement::LinkingHold,
            "family-social-worker change",
            "2026-02-01",
            Some("2026-03-01"),
        ),
    ];
    let on = |on: &str| FamilyStatements::read(&facts, day(on));
    let family = on("2026-02-10");
    let answer = family.conditions.get(&(Condition::Trauma, Severity::Present));
    assert_eq!(answer.map(|told| told.value), Some(Openness::No));
    assert!(!family.conditions.contains_key(&(Condition::Trauma, Severity::Marked)));
    assert_eq!(family.children_at_home.map(|told| told.value.len()), Some(1));
    assert_eq!((family.advised_ages, family.hold.is_some()), (None, true));
    assert!(on("2026-03-01").hold.is_none());
    assert!(on("2026-01-01").children_at_home.is_none());
}

#[test]
fn a_later_statement_replaces_one_about_the_same_and_no_other() {
    use hearth_casework::said::Said;
    let said = |kind, line: &str| Said::read(&stated(kind, line, "2026-01-10", None)).unwrap();
    let check = |kind, one: &str, other: &str, expected: bool| {
        let (one, other) = (said(kind, one), said(kind, other));
        assert_eq!(one.is_about_the_same_as(&other), expected, "{one:?} {other:?}");
    };
    let (need, offer) = (Statement::Need, Statement::Offer);
    let trauma = "court essential condition trauma marked";
    check(need, trauma, "manager helpful condition trauma possible", true);
    check(need, trauma, "manager helpful condition attachment marked", false);
    check(need, trauma, "manager ended condition trauma", true);
    check(need, trauma, "manager ended condition attachment", false);
    check(
        need,
        "court helpful contact siblings direct",
        "court helpful contact siblings digital",
        false,
    );
    check(offer, "family condition trauma marked no", "family condition trauma marked yes", true);
    check(offer, "family condition trauma marked no", "family condition trauma present no", false);
    check(offer, "family ages 0 4", "family ages 1 2", true);
    check(offer, "family ages 0 4", "family would-stretch-to 0 4", false);
    check(offer, "family child-at-home 2021-05-03", "family child-at-home 2021-05-04", false);
    check(Statement::Wish, "family a garden", "family a garden", false);
    check(Statement::LinkingHold, "family change", "manager exploring", true);
    let decision = |with: &str| format!("manager apart {with}");
    let both = decision(&format!("{ONE} {OTHER}"));
    check(Statement::SiblingDecision, &both, &decision(ONE), true);
    check(Statement::SiblingDecision, &decision(OTHER), &decision(ONE), false);
}
