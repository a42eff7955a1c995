//! What anybody may rely on, whatever the problem.

use hearth_matching::plan::Plan;
use hearth_matching::problem::Problem;
use hearth_matching::solve::solve;
use hearth_testkit::Dice;

use crate::brute::Best;
use crate::random::Told;

/// The pairs of a plan by their ids.
fn pairs(problem: &Problem, plan: &Plan) -> Vec<(String, String)> {
    let ids = |(unit, family)| {
        (problem.units().id(unit).to_owned(), problem.families().id(family).to_owned())
    };
    plan.pairs().map(ids).collect()
}

#[test]
fn the_order_of_telling_changes_nothing() {
    let mut dice = Dice::seeded(4);
    for _ in 0..2_000 {
        let told = Told::roll(&mut dice, 9, 9);
        let (problem, shuffled) = (told.problem(), told.shuffled(&mut dice).problem());
        assert_eq!(problem, shuffled);
        let (one, other) = (solve(&problem), solve(&shuffled));
        assert_eq!(pairs(&problem, one.plan()), pairs(&shuffled, other.plan()));
    }
}

/// Other ids give a plan that is worth the same; ids in the same order give the same plan.
#[test]
fn other_names_change_nothing_but_the_names() {
    let mut dice = Dice::seeded(5);
    for _ in 0..2_000 {
        let told = Told::roll(&mut dice, 9, 9);
        let problem = told.problem();
        let best = solve(&problem);
        let renamed = told.renamed(|id| format!("new-{id}")).problem();
        let same = solve(&renamed);
        assert!(best.plan().pairs().eq(same.plan().pairs()));
        let turned = told.renamed(|id| format!("{:0>3}", 500 - number(id)));
        let turned = turned.problem();
        let value = |problem: &Problem, plan: &Plan| Best::of(problem, plan);
        assert_eq!(value(&problem, best.plan()), value(&turned, solve(&turned).plan()));
    }
}

/// Ids in the same order, told in any order of lines, and plans that tie: the same plan.
#[test]
fn ties_are_settled_by_the_order_of_ids_alone() {
    let mut dice = Dice::seeded(9);
    let mut tied = 0;
    for _ in 0..2_000 {
        let told = Told::roll(&mut dice, 6, 6);
        let problem = told.problem();
        let plan = solve(&problem);
        let other = told.renamed(|id| format!("new-{id}")).shuffled(&mut dice).problem();
        assert!(plan.plan().pairs().eq(solve(&other).plan().pairs()), "{told:?}");
        let turned = told.renamed(|id| format!("{:0>3}", 500 - number(id))).problem();
        let turned_pairs = pairs(&turned, solve(&turned).plan());
        let back = |(unit, family): (String, String)| {
            (
                format!("u{}", 500 - number(&format!("u{unit}"))),
                format!("f{}", 500 - number(&format!("f{family}"))),
            )
        };
        let mut turned_pairs: Vec<_> = turned_pairs.into_iter().map(back).collect();
        turned_pairs.sort();
        tied += u32::from(turned_pairs != pairs(&problem, plan.plan()));
    }
    // Else nothing above was about plans that tie.
    assert!(tied > 100, "{tied}");
}

/// The number at the end of an id.
fn number(id: &str) -> u32 {
    id.chars().skip(1).collect::<String>().parse().unwrap()
}

#[test]
fn one_more_unit_takes_nothing_from_those_of_higher_priority() {
    let mut dice = Dice::seeded(6);
    for _ in 0..3_000 {
        let mut told = Told::roll(&mut dice, 9, 8);
        told.priorities_apart(&mut dice);
        let Some((added, priority)) = told.units.last().cloned() else { continue };
        let with = told.problem();
        told.remove(&added);
        let without = told.problem();
        let (after, before) = (solve(&with), solve(&without));
        assert!(after.plan().served() >= before.plan().served());
        for (unit, _) in before.plan().pairs() {
            let now = with.units().number(without.units().id(unit)).unwrap();
            let higher = with.priority(now) < priority;
            assert!(!higher || after.plan().family_of(now).is_some(), "{told:?}");
        }
    }
}
