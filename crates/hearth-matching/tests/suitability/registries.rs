//! Every gate and consideration is documented, sourced and in its place.

use hearth_matching::considerations::CONSIDERATIONS;
use hearth_matching::gates::{self, GATES};

#[test]
fn gates_are_in_order_and_say_what_why_and_whence() {
    for (at, gate) in GATES.iter().enumerate() {
        assert_eq!(gate.code, format!("A{}", at + 1));
        assert!(gates::find(gate.code).is_some());
        for text in [gate.checks, gate.why, gate.source, gate.clears, gate.nothing_asked] {
            assert!(text.len() > 20 && text.ends_with('.'), "{}: {text}", gate.code);
        }
    }
}

#[test]
fn the_law_safety_and_the_familys_word_are_overridden_by_nobody() {
    let closed: Vec<&str> =
        GATES.iter().filter(|gate| gate.overriders.is_empty()).map(|gate| gate.code).collect();
    assert_eq!(closed, ["A1", "A2", "A3", "A4", "A7", "A10"]);
}

#[test]
fn considerations_are_in_order_and_say_what_why_and_whence() {
    let codes: Vec<&str> = CONSIDERATIONS.iter().map(|one| one.code).collect();
    let mut sorted = codes.clone();
    sorted.sort_unstable();
    sorted.dedup();
    assert_eq!(codes, sorted);
    for one in &CONSIDERATIONS {
        for text in [one.compares, one.why, one.source] {
            assert!(text.len() > 20 && text.ends_with('.'), "{}: {text}", one.code);
        }
    }
}
