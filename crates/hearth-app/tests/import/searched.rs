//! The pool of the demonstration region: everybody in it is looked at, plans are proven, lists ask no
//! family too often, and who is left shares too few families.

use std::collections::{BTreeMap, BTreeSet};

use hearth_app::matching::{
    EXPOSURE_CAPS, PlanOrder, Planned, Question, families_for, missed, missing, plan, pool,
    recruits, shortlist,
};
use hearth_app::scope::Whose;
use hearth_app::{App, Context, Demonstration, demonstration};
use hearth_casework::need::NeedOf;
use hearth_casework::safety::Safety;
use hearth_domain::fact::{Fact, FactKind, Statement};
use hearth_domain::{AgencyId, CaseId, Household, Journey};
use hearth_matching::gate::Outcome;
use hearth_matching::missed::A_WEEK;
use hearth_matching::pool::{PoolChild, PoolFamily, PoolUnit};
use hearth_matching::shortlist::Caps;
use hearth_matching::suitability::Standing;
use hearth_testkit::moment;

use super::support::apps;

const OF: Demonstration = Demonstration { seed: 3, children: 400, lists_of_children: true };

fn asking(app: &App) -> Context<'_> {
    app.request_at_this_machine(moment("2026-12-01T09:00:00Z"))
}

#[tokio::test]
async fn the_whole_pool_is_searched_and_what_is_planned_is_proven() {
    for (app, _database) in apps().await {
        let loading = app.request_at_this_machine(moment("2026-06-01T09:00:00Z"));
        demonstration(&loading, OF).await.unwrap();
        let everybody = Question::default();
        everybody_is_looked_at(&app, &everybody).await;
        overrides_open_gates_and_safety_says_nothing(&app, &everybody).await;
        a_plan_leaves_waiting_who_shares_too_few(&app, &everybody).await;
        the_two_orders_tell_of_each_other(&app, &everybody).await;
        no_family_is_asked_too_often(&app, &everybody).await;
        one_more_family_serves_one_more_at_most(&app, &everybody).await;
        few_are_told_of_each_child(&app, &everybody).await;
        an_authoritys_children_are_planned_among_all_families(&app).await;
        app.close().await;
    }
}

async fn everybody_is_looked_at(app: &App, question: &Question) {
    let context = asking(app);
    let pool = pool(&context, question).await.unwrap();
    assert!(pool.units.len() > 5 && pool.families.len() > 5);
    assert!(pool.units.iter().any(|unit| unit.children.len() > 1), "brothers and sisters");
    let counted: usize = pool.searched.iter().map(|agency| agency.families).sum();
    assert_eq!(counted, pool.families.len());
    for unit in &pool.units {
        let child = unit.children.first().unwrap().case;
        let found = families_for(&context, child, question).await.unwrap().unwrap();
        assert_eq!(found.families.len(), pool.families.len());
        assert!(found.families.iter().all(|one| one.gates.len() == 10));
        assert!(found.families.is_sorted());
    }
}

/// An override opens the gate that alone was shut, and a family to avoid is told from no other that safety
/// shuts out.
async fn overrides_open_gates_and_safety_says_nothing(app: &App, question: &Question) {
    let context = asking(app);
    let pool = pool(&context, question).await.unwrap();
    let (mut opened, mut avoided) = (0, 0);
    for child in pool.units.iter().flat_map(|unit| &unit.children) {
        let found = families_for(&context, child.case, question).await.unwrap().unwrap();
        let gate = |household: CaseId, code: &str| {
            let family = found.families.iter().find(|one| one.household == household)?;
            let gate = family.gates.iter().find(|one| one.gate.code == code)?;
            Some((gate.clone(), family.standing))
        };
        for one in &child.stated.overrides {
            let Some((gate, standing)) = gate(one.household, &one.gate) else { continue };
            assert!(matches!(gate.outcome, Outcome::Overridden { .. }), "{}", gate.sentence);
            opened += usize::from(standing != Standing::Shut);
        }
        for need in &child.stated.needs {
            let NeedOf::Safety(Safety::NotWith(household)) = need.what else { continue };
            let Some((gate, standing)) = gate(household, "A4") else { continue };
            assert_eq!(standing, Standing::Shut);
            assert_eq!(gate.sentence, "Safety: this family cannot be considered.");
            assert!(gate.cites.is_empty(), "{:?}", gate.cites);
            avoided += 1;
        }
    }
    assert!(opened > 0 && avoided > 0, "{opened} opened, {avoided} avoided");
}

async fn a_plan_leaves_waiting_who_shares_too_few(app: &App, question: &Question) {
    let context = asking(app);
    let planned = plan(&context, question, PlanOrder::Waiting).await.unwrap();
    let served = planned.units.iter().filter(|one| one.first.is_some());
    assert_eq!(served.count(), usize::try_from(planned.proven.served).unwrap());
    let firsts = planned.units.iter().filter_map(|one| one.first.as_ref());
    assert!(firsts.clone().all(|first| first.is_proposable()));
    let families: BTreeSet<CaseId> = firsts.clone().map(|first| first.household).collect();
    assert_eq!(families.len(), firsts.count(), "each family once");
    assert!(planned.units.is_sorted_by_key(|one| one.place));
    assert!(planned.served_without_stretches <= planned.proven.served);
    let missing = missing(&context, question).await.unwrap();
    let wait = planned.units.iter().filter(|one| one.first.is_none()).count();
    assert_eq!(missing.shortages.iter().map(|one| one.missing()).sum::<usize>(), wait);
    for shortage in missing.shortages.iter().filter(|one| one.families.is_empty()) {
        assert!(shortage.in_words().ends_with("by no family of the pool."));
    }
}

/// As many units are served in either order, and each plan tells truly what the other one would change.
async fn the_two_orders_tell_of_each_other(app: &App, question: &Question) {
    let context = asking(app);
    let by_waiting = plan(&context, question, PlanOrder::Waiting).await.unwrap();
    let by_children = plan(&context, question, PlanOrder::Children).await.unwrap();
    assert_eq!(by_waiting.proven.served, by_children.proven.served);
    assert!(by_waiting.children() < by_children.children(), "there is a choice to show");
    for (here, there) in [(&by_waiting, &by_children), (&by_children, &by_waiting)] {
        let case = |unit: &PoolUnit| unit.children.first().unwrap().case;
        let served = |planned: &Planned| -> BTreeSet<CaseId> {
            let units = planned.units.iter().filter(|one| one.first.is_some());
            units.map(|one| case(&one.unit)).collect()
        };
        let cases = |units: &[PoolUnit]| units.iter().map(case).collect();
        let (of_here, of_there) = (served(here), served(there));
        assert_eq!(here.instead.children, there.children());
        assert_eq!(&of_there - &of_here, cases(&here.instead.served));
        assert_eq!(&of_here - &of_there, cases(&here.instead.waiting));
    }
    let sizes = by_children.units.iter().map(|one| one.unit.children.len());
    assert!(sizes.rev().is_sorted(), "the largest come first");
}

async fn no_family_is_asked_too_often(app: &App, question: &Question) {
    let caps = Caps { of_unit: 3, of_family: 2 };
    let context = asking(app);
    let lists = shortlist(&context, question, caps).await.unwrap().lists;
    let mut on: BTreeMap<CaseId, usize> = BTreeMap::new();
    for (_, families) in &lists {
        assert!(families.len() <= 3);
        families.iter().for_each(|family| *on.entry(family.case).or_default() += 1);
    }
    assert!(on.values().all(|count| *count <= 2));
    // At the caps that are shown, whoever has a candidate has a link.
    let lists = shortlist(&context, question, EXPOSURE_CAPS).await.unwrap();
    let planned = plan(&context, question, PlanOrder::Waiting).await.unwrap();
    for (unit, families) in &lists.lists {
        let candidates = candidates_of(&planned, unit);
        assert_eq!(candidates > 0, !families.is_empty(), "{}", unit.label());
    }
}

fn candidates_of(planned: &Planned, unit: &PoolUnit) -> usize {
    let case = |unit: &PoolUnit| unit.children.first().unwrap().case;
    planned.units.iter().find(|one| case(&one.unit) == case(unit)).unwrap().candidates
}

async fn one_more_family_serves_one_more_at_most(app: &App, question: &Question) {
    let context = asking(app);
    let found = recruits(&context, question).await.unwrap();
    let planned = plan(&context, question, PlanOrder::Waiting).await.unwrap();
    assert_eq!(found.served, planned.proven.served);
    let gains: Vec<u32> = found.worth.iter().map(|one| one.more_units).collect();
    assert!(gains.iter().all(|more| *more <= 1));
    assert!(gains.contains(&1), "somebody waits for a family of one of these kinds");
}

async fn few_are_told_of_each_child(app: &App, question: &Question) {
    let found = missed(&asking(app), question).await.unwrap();
    let mut of_unit: BTreeMap<CaseId, usize> = BTreeMap::new();
    found.iter().for_each(|one| *of_unit.entry(one.unit).or_default() += 1);
    assert!(!found.is_empty() && of_unit.values().all(|count| *count <= A_WEEK));
}

async fn an_authoritys_children_are_planned_among_all_families(app: &App) {
    let context = asking(app);
    let agency = AgencyId::parse("E06000023").unwrap();
    let question = Question { whose: Whose::agency(Some(agency)), ..Question::default() };
    let all = plan(&context, &Question::default(), PlanOrder::Waiting).await.unwrap();
    let theirs = plan(&context, &question, PlanOrder::Waiting).await.unwrap();
    assert!(!theirs.units.is_empty() && theirs.units.len() < all.units.len());
    assert_eq!(theirs.pool.families.len(), all.pool.families.len());
    for one in &theirs.units {
        assert_eq!(one.candidates, candidates_of(&all, &one.unit));
    }
}

/// Who somebody is changes nothing that matching knows: every statement about it told otherwise gives the
/// same pool.
#[tokio::test]
async fn ethnicity_sex_and_the_number_of_adopters_told_otherwise_change_nothing_in_the_pool() {
    let (app, _database) = apps().await.remove(0);
    let loading = app.request_at_this_machine(moment("2026-06-01T09:00:00Z"));
    demonstration(&loading, OF).await.unwrap();
    let context = asking(&app);
    let region = context.region(None).await.unwrap();
    let pool = pool(&context, &Question::default()).await.unwrap();
    let mut flipped = 0;
    for known in pool.units.iter().flat_map(|unit| &unit.children) {
        let journey = &region.child(known.case).unwrap().journey;
        let (facts, count) = told_otherwise(journey.facts());
        flipped += count;
        let (label, responsible) = (known.label.clone(), known.responsible.clone());
        let other = Journey::told_by(facts);
        let found = PoolChild::of(known.case, label, responsible, &other, pool.day);
        assert_eq!(found.as_ref(), Some(known));
    }
    for known in &pool.families {
        let household = &region.family(known.case).unwrap().household;
        let (facts, count) = told_otherwise(household.facts());
        flipped += count;
        let (label, responsible) = (known.label.clone(), known.responsible.clone());
        let other = Household::told_by(facts);
        assert_eq!(&PoolFamily::of(known.case, label, responsible, &other, pool.day), known);
    }
    assert!(flipped > 2 * pool.units.len() + pool.families.len(), "{flipped} told otherwise");
    app.close().await;
}

/// The facts with every ethnic group, sex and number of adopters another one, and how many there were.
fn told_otherwise(facts: &[Fact]) -> (Vec<Fact>, usize) {
    let mut count = 0;
    let facts = facts.iter().cloned().map(|mut fact| {
        let other = match fact.kind {
            FactKind::Statement(Statement::Ethnicity) if fact.detail == "WBRI" => "BCRB",
            FactKind::Statement(Statement::Ethnicity) => "WBRI",
            FactKind::Statement(Statement::Sex) if fact.detail == "M" => "F",
            FactKind::Statement(Statement::Sex) => "M",
            FactKind::Statement(Statement::Adopters) if fact.detail == "1" => "2",
            FactKind::Statement(Statement::Adopters) => "1",
            _ => return fact,
        };
        count += 1;
        other.clone_into(&mut fact.detail);
        fact
    });
    (facts.collect(), count)
}
