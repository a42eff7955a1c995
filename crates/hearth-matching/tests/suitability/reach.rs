//! Counterfactuals are exact: they agree with weighing every family anew without the criterion.

use hearth_casework::need::NeedOf;
use hearth_matching::counterfactual::{Reach, reach};
use hearth_matching::rules::Rules;
use hearth_matching::suitability::{Standing, weigh, weigh_all};

use super::trial::{DAY, Trial};

const POOL: &str = "\
child Ava born 2023-09-22 order 2026-02-01 agency north region west
  need psychologist essential household youngest-by 2 | Report | 2026-05-04 | 2027-05-04
  need medical-adviser important condition trauma marked
  need court essential contact siblings direct
  need court essential not-in E06000023
family Oak stage approved-waiting agency north region west
  offer family-social-worker ages 0 4
  offer family household smokers no
  offer family no-child-at-home
  offer family condition trauma marked yes
  offer family lives-in E06000022
family Ash stage approved-waiting agency north region west
  offer family-social-worker ages 0 4
  offer family household smokers no
  offer family child-at-home 2024-01-01
  offer family lives-in E06000022
family Elm stage approved-waiting agency north region west
  offer family-social-worker ages 0 4
  offer family household smokers no
  offer family child-at-home 2024-01-01
  offer family condition trauma marked no
  offer family lives-in E06000022
family Yew stage approved-waiting agency north region west
  offer family-social-worker ages 0 2
  offer family household smokers no
  offer family no-child-at-home
  offer family lives-in E06000022
family Fir stage approved-waiting agency north region west
  offer family-social-worker ages 0 4
  offer family household smokers no
  offer family child-at-home 2024-01-01
  offer family lives-in E06000023
";

fn found() -> (Trial, Reach) {
    let trial = Trial::read(POOL);
    let found = reach(&trial.unit, &trial.families, &Rules::built_in(), DAY);
    (trial, found)
}

#[test]
fn each_criterion_is_told_with_the_families_that_fail_on_it_alone() {
    let (_, found) = found();
    let words = [
        "Of 5 families looked at, 1 is possible for Ava; 0 of them with nothing essential left to ask.",
        "2 families fail on one item only: Ava: age (1), Ava: to be the youngest child by 2 years (1).",
        "If “Ava: age” alone were met or reviewed, 1 more family would become possible.",
        "If “Ava: to be the youngest child by 2 years” alone were met or reviewed, 1 more family would become possible.",
    ];
    assert_eq!(found.in_words(), words);
}

#[test]
fn a_count_is_what_weighing_without_the_need_gives() {
    let (mut trial, found) = found();
    let (_, with_youngest) =
        found.one_away.iter().find(|(criterion, _)| criterion.name.contains("youngest")).unwrap();
    trial.unit.children[0]
        .stated
        .needs
        .retain(|need| !matches!(need.what, NeedOf::Household { .. }));
    let without = reach(&trial.unit, &trial.families, &Rules::built_in(), DAY);
    assert_eq!(without.possible.difference(&found.possible).copied().collect::<Vec<_>>().len(), 1);
    assert!(without.possible.is_superset(with_youngest));
}

#[test]
fn safety_is_never_a_criterion() {
    let (trial, found) = found();
    let fir = trial.families.last().unwrap().case;
    assert!(
        found
            .one_away
            .iter()
            .all(|(one, families)| { one.name != "safety" && !families.contains(&fir) })
    );
}

#[test]
fn families_are_shown_by_standing_then_counts_then_reference() {
    let (trial, _) = found();
    let rules = Rules::built_in();
    let shown = weigh_all(&trial.unit, &trial.families, &rules, DAY);
    let names: Vec<&str> = shown.iter().map(|one| one.family.as_str()).collect();
    assert_eq!(names, ["Oak", "Ash", "Yew", "Fir", "Elm"]);
    assert!(shown[0].is_proposable() && shown[1].standing == Standing::Shut);
    assert!(shown[1].ties_with(&shown[2]) && !shown[2].ties_with(&shown[3]));
    let again = weigh(&trial.unit, &trial.families[0], &rules, DAY);
    assert_eq!(again.rank, shown[0].rank);
}

#[test]
fn of_those_shut_out_the_ones_with_the_fewest_gates_shut_come_first() {
    let trial = Trial::read(
        "\
child Ava born 2023-09-22 order 2026-02-01 agency north
  need medical-adviser important condition trauma present
family Ash stage approved-waiting agency north
  offer family-social-worker ages 5 9
  offer family household smokers yes
  offer family condition trauma present yes
family Elm stage approved-waiting agency north
  offer family-social-worker ages 5 9
  offer family household smokers no
  offer family condition trauma present would-discuss
family Oak stage approved-waiting agency north
  offer family-social-worker ages 5 9
  offer family household smokers no
  offer family condition trauma present yes
",
    );
    let shown = weigh_all(&trial.unit, &trial.families, &Rules::built_in(), DAY);
    let told: Vec<_> = shown.iter().map(|one| (one.family.as_str(), one.gates_shut())).collect();
    assert_eq!(told, [("Oak", 1), ("Elm", 1), ("Ash", 2)]);
    assert!(shown[2].rank < shown[1].rank && !shown[0].ties_with(&shown[2]));
}

#[test]
fn an_essential_gap_or_too_many_important_ones_is_a_compromise() {
    let told = |needs: &str| {
        format!(
            "child Ava born 2023-09-22 order 2026-02-01 agency north\n{needs}family Oak stage approved-waiting agency north\n  offer family-social-worker ages 0 4\n  offer family household smokers no\n  offer family lives-in E06000022\n"
        )
    };
    let need =
        |weight: &str, reason: &str| format!("  need manager {weight} place {reason} E06000023\n");
    let two = need("important", "school") + &need("important", "health");
    let three = two.clone() + &need("important", "transition");
    let standing = |needs: &str| {
        let trial = Trial::read(&told(needs));
        weigh(&trial.unit, &trial.families[0], &Rules::built_in(), DAY).standing
    };
    assert_eq!(standing(&two), Standing::Proposable);
    assert_eq!(standing(&three), Standing::Compromised);
    assert_eq!(standing(&need("essential", "school")), Standing::Compromised);
    let safety = "  need court essential not-in E06000023\n";
    assert_eq!(standing(safety), Standing::Proposable);
    let trial = Trial::read(&told(safety).replace("  offer family lives-in E06000022\n", ""));
    let found = weigh(&trial.unit, &trial.families[0], &Rules::built_in(), DAY);
    assert_eq!(found.standing, Standing::OneAnswerAway);
}
