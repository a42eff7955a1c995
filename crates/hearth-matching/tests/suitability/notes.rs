//! What stands beside the gates: wishes, a search that rests, what could not be read, what is to ask.

use hearth_matching::rules::Rules;
use hearth_matching::suitability::{Suitability, weigh};

use super::trial::{DAY, Trial};

fn weighed(text: &str) -> Suitability {
    let trial = Trial::read(text);
    weigh(&trial.unit, &trial.families[0], &Rules::built_in(), DAY)
}

#[test]
fn wishes_are_told_of_each_child_and_compared_with_nothing() {
    let text = "\
child Ava order 2026-02-01
  wish guardian I want to see my nan | Guardian's report | 2026-10-03
child Ben order 2026-02-01
  wish foster-carer No dogs | Diary | 2026-10-04
family Oak stage approved-waiting
  offer family household dogs yes
";
    let found = weighed(text);
    let said: Vec<(&str, &str)> =
        found.wishes.iter().map(|one| (one.child.as_str(), one.words.as_str())).collect();
    assert_eq!(said, [("Ava", "I want to see my nan"), ("Ben", "No dogs")]);
    assert!(found.considerations.iter().all(|one| one.kind.code == "timing"));
}

#[test]
fn a_resting_search_and_what_could_not_be_read_are_told() {
    let text = "\
child Ava order 2026-02-01
  hold manager reassessment | Review | 2026-10-01 | 2026-12-01
  need somebody vital
family Oak stage approved-waiting
  offer nobody knows
  offer family ages old
";
    let notes = [
        "The search for Ava rests: being assessed again, until 1 December 2026.",
        "1 of what is recorded of Ava could not be read. Put it right.",
        "2 of what is recorded of Oak could not be read. Put it right.",
    ];
    assert_eq!(weighed(text).notes, notes);
}

#[test]
fn every_gate_that_nobody_can_answer_asks() {
    let found = weighed("child Ava born 2023-09-22\nfamily Oak\n");
    let questions: Vec<&str> = found.questions().collect();
    assert_eq!(questions.len(), 5, "{questions:?}");
    assert!(questions.iter().all(|question| question.contains("Ask")), "{questions:?}");
}
