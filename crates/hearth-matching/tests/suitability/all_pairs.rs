//! All pairs at once agree with weighing each pair.

use std::num::NonZeroUsize;

use hearth_matching::fast::{Effort, Kept, all_pairs};
use hearth_matching::pool::{PoolFamily, PoolUnit};
use hearth_matching::rules::{Rules, Terms};
use hearth_matching::suitability::{Standing, weigh_all};
use hearth_testkit::Dice;

use super::rolled;
use super::trial::{DAY, Trial};

/// What weighing every pair gives, in the order in which it is shown, and how many are possible.
fn weighed(
    unit: &PoolUnit,
    families: &[PoolFamily],
    rules: &Rules,
    keep: usize,
) -> (Vec<Kept>, usize) {
    let shown = weigh_all(unit, families, rules, DAY);
    let possible = shown
        .iter()
        .filter(|one| matches!(one.standing, Standing::Proposable | Standing::OneAnswerAway));
    let kept: Vec<Kept> = possible
        .map(|one| Kept {
            standing: one.standing,
            rank: one.rank,
            family: families.iter().position(|family| family.case == one.household).unwrap(),
        })
        .collect();
    let count = kept.len();
    (kept.into_iter().take(keep).collect(), count)
}

fn rules(dice: &mut Dice) -> Rules {
    let mut rules = Rules::built_in();
    dice.shuffle(&mut rules.order);
    rules.important_gaps_allowed = u16::try_from(dice.below(4)).unwrap();
    if dice.below(4) == 0 {
        rules.smoke = None;
    }
    rules
}

#[test]
fn all_pairs_are_what_weighing_each_gives() {
    let mut dice = Dice::seeded(6);
    let mut possible = 0;
    for round in 0..60 {
        let families: Vec<PoolFamily> =
            (0..30 + dice.below(90)).map(|number| rolled::family(&mut dice, number)).collect();
        let units: Vec<PoolUnit> =
            (0..8).map(|_| rolled::unit(&mut dice, families.len())).collect();
        let rules = rules(&mut dice);
        let effort =
            Effort { keep: dice.below(8), threads: NonZeroUsize::new(1 + round % 2).unwrap() };
        let found = all_pairs(&units, &families, Terms { rules: &rules, day: DAY }, effort);
        for (at, unit) in units.iter().enumerate() {
            let expected = weighed(unit, &families, &rules, effort.keep);
            assert_eq!(
                (found.kept[at].clone(), found.possible[at]),
                expected,
                "round {round}, {unit:?}"
            );
            possible += found.possible[at];
        }
    }
    assert!(possible > 1_000, "the dice leave too little to compare: {possible}");
}

#[test]
fn a_gap_that_a_gate_judges_and_somebody_overrides_keeps_nobody_out() {
    let text = "\
child Hal born 2022-11-23 order 2026-02-01 agency north
  need court essential contact siblings direct
  need psychologist essential household no-dogs | Report | 2026-05-04 | 2027-05-04
  override manager A5 @Ash They have met
  override manager A6 @Ash The dog is old and slow
family Oak stage approved-waiting agency north
  offer family-social-worker ages 0 4
  offer family household smokers no
  offer family household dogs yes
  offer family contact siblings direct no
family Ash stage approved-waiting agency north
  offer family-social-worker ages 0 4
  offer family household smokers no
  offer family household dogs yes
  offer family contact siblings direct no
";
    let trial = Trial::read(text);
    let rules = Rules::built_in();
    let effort = Effort { keep: 5, threads: NonZeroUsize::MIN };
    let terms = Terms { rules: &rules, day: DAY };
    let found = all_pairs(std::slice::from_ref(&trial.unit), &trial.families, terms, effort);
    assert_eq!(weighed(&trial.unit, &trial.families, &rules, 5), (found.kept[0].clone(), 1));
    assert_eq!(found.kept[0][0].family, 1);
}
