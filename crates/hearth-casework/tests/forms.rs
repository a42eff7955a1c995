//! What the forms say may be said is what the statements read, no more and no less.

#![expect(clippy::unwrap_used, reason = "tests")]

use std::collections::BTreeMap;

use hearth_casework::evidence::Role;
use hearth_casework::forms::{self, Filled, KINDS, LineForm, Slot, Takes};
use hearth_casework::said::Said;
use hearth_domain::fact::{Fact, FactKind, Statement};
use hearth_domain::source::Source;

const ONE: &str = "00000000-0000-7000-8000-000000000001";
const OTHER: &str = "00000000-0000-7000-8000-000000000002";

/// Values that a place takes: every code of a list, and both ends of a range.
fn values(slot: &Slot) -> Vec<String> {
    let of = |values: &[&str]| values.iter().map(|value| (*value).to_owned()).collect();
    match slot.takes {
        Takes::OneOf(codes) => codes().into_iter().map(|(code, _)| code.to_owned()).collect(),
        Takes::Number(from, to) => vec![from.to_string(), to.to_string()],
        Takes::Day => of(&["2021-05-03"]),
        Takes::Authority => of(&["E06000023"]),
        Takes::Authorities => of(&["E06000023", "E06000023,E06000022"]),
        Takes::Family => of(&[ONE]),
        Takes::Children => of(&[ONE, &format!("{ONE} {OTHER}")]),
        Takes::Gate => of(&["A8"]),
        Takes::Words => of(&["Welsh", "some words, with a comma"]),
        Takes::WordsIfAny => of(&["", "Welsh"]),
        Takes::Marker(word) => of(&["", word]),
    }
}

/// Every way to fill in a form in which each value of each place stands once.
fn filled(form: &'static LineForm) -> Vec<Filled> {
    let slots: BTreeMap<&str, Vec<String>> =
        form.slots().map(|slot| (slot.name, values(slot))).collect();
    let most = slots.values().map(Vec::len).max().unwrap_or(1);
    let nth = |n: usize| {
        let value = |slot: &'static Slot| {
            let values = slots.get(slot.name).unwrap();
            values.get(n % values.len()).unwrap().clone()
        };
        Filled::of(form, value).unwrap()
    };
    (0..most).map(nth).collect()
}

fn fact(kind: Statement, line: &str) -> Fact {
    Fact {
        kind: kind.into(),
        day: Some("2026-03-01".parse().unwrap()),
        until: Some("2026-09-01".parse().unwrap()),
        detail: line.to_owned(),
        source: Source::Person,
        source_key: "Child permanence report, section 4".to_owned(),
    }
}

#[test]
fn whatever_a_form_takes_is_read_and_comes_back_as_the_same_form() {
    let mut read = 0;
    for form in KINDS.iter().flat_map(|kind| forms::of(*kind)) {
        for filled in filled(form) {
            let line = filled.line();
            // Ages that run backwards are right one by one and wrong together.
            if filled.value("from") > filled.value("to") {
                continue;
            }
            for role in Role::ALL {
                let fact = fact(form.of, &format!("{} {line}", role.code()));
                let said =
                    Said::read(&fact).unwrap_or_else(|| panic!("{} is not read", fact.detail));
                assert_eq!(said.fact(), fact);
                read += 1;
            }
            let again = forms::read(form.of, &line).unwrap();
            assert_eq!((again.form.about, again.line()), (form.about, line));
        }
    }
    assert!(read > 1_000, "{read}");
}

#[test]
fn every_kind_that_is_stated_at_work_has_a_form() {
    for kind in Statement::ALL {
        // What might be missed is closed where it is listed, several together.
        let has_form =
            FactKind::from(*kind).is_stated_at_work() && *kind != Statement::MissedMatchClosed;
        assert_eq!(!forms::of(*kind).is_empty(), has_form, "{kind:?}");
        assert_eq!(KINDS.contains(kind), has_form, "{kind:?}");
    }
}

#[test]
fn the_forms_of_a_kind_are_told_apart_and_have_each_place_once() {
    for kind in KINDS {
        let forms = forms::of(kind);
        for (at, form) in forms.iter().enumerate() {
            assert!(forms.iter().skip(at + 1).all(|other| other.about != form.about));
            let mut names: Vec<&str> = form.slots().map(|slot| slot.name).collect();
            let all = names.len();
            names.sort_unstable();
            names.dedup();
            assert_eq!(names.len(), all, "{}", form.about);
            let taken = ["by", "document", "day", "review_by", "because", "withdraw"];
            assert!(names.iter().all(|name| !taken.contains(name)), "{}", form.about);
        }
    }
}

/// The words understood, the word that was not, and a part of what is said to be expected.
fn check_wrong(kind: Statement, words: &str, after: &str, found: &str, expected: &str) {
    let wrong = forms::read(kind, words).unwrap_err();
    assert_eq!((wrong.after.as_str(), wrong.found.as_str()), (after, found), "{words}");
    assert!(wrong.expected.join("; ").contains(expected), "{words}: {:?}", wrong.expected);
}

#[test]
fn wrong_words_are_met_where_they_go_wrong() {
    let need = Statement::Need;
    check_wrong(need, "", "", "", "essential, important, helpful");
    check_wrong(need, "vital condition", "", "vital", "helpful");
    check_wrong(need, "helpful", "helpful", "", "condition");
    check_wrong(need, "helpful condition trauma", "helpful condition trauma", "", "marked");
    check_wrong(
        need,
        "helpful condition trauma marked soon",
        "helpful condition trauma marked",
        "soon",
        "supported, or nothing",
    );
    check_wrong(need, "helpful not-in E06000023", "helpful", "not-in", "place");
    check_wrong(need, "essential place school Bristol", "essential place school", "Bristol", "E06");
    check_wrong(
        need,
        "essential household no-dogs now",
        "essential household no-dogs",
        "now",
        "nothing more",
    );
    check_wrong(need, "essential identity faith", "essential identity faith", "", "some words");
    check_wrong(Statement::Offer, "ages 0 99", "ages 0", "99", "from 0 to 17");
    check_wrong(Statement::LinkingHold, "soon", "", "soon", "family-event");
}
