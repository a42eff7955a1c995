//! Checks of one gate or one consideration on small tables of children and families.

use crate::consideration::Considered;
use crate::rules::Rules;
use crate::suitability::{Suitability, weigh};
use crate::trial::{DAY, Trial};

/// The child and the family that a table's lines are added to, unless they bring their own.
const CHILD: &str = "child Ava born 2023-09-22 order 2026-02-01 agency north region west\n";
const FAMILY: &str = "family Oak stage approved-waiting agency north region west ep no\n";

/// What is known of a child and a family by such lines.
pub(crate) fn weighed(child: &str, family: &str) -> Suitability {
    let whole = |head: &str, start: &str, lines: &str| {
        if lines.starts_with(start) { lines.to_owned() } else { format!("{head} {lines}") }
    };
    let child = whole(CHILD, "child", child);
    let family = whole(FAMILY, "family", family);
    let text = format!("{child}\n{family}").replace(" ; ", "\n ").replace(" / ", "\n");
    let trial = Trial::read(&text);
    weigh(&trial.unit, &trial.families[0], &Rules::built_in(), DAY)
}

/// Each row: lines of the child, lines of the family, how the gate stands and a part of its sentence.
pub(crate) fn check_gate(code: &str, rows: &[(&str, &str, &str, &str)]) {
    for (child, family, outcome, says) in rows {
        let found = weighed(child, family);
        let gate = found.gates.iter().find(|gate| gate.gate.code == code).unwrap();
        let told = (gate.outcome.label(), gate.sentence.contains(says));
        assert_eq!(told, (*outcome, true), "{child} / {family}: {}", gate.sentence);
    }
}

/// Each row: lines of the child, lines of the family, the fit with what it counts as, and a part of the
/// sentence. The first row of the consideration is looked at.
pub(crate) fn check_consideration(code: &str, rows: &[(&str, &str, &str, &str)]) {
    for (child, family, expected, says) in rows {
        let found = weighed(child, family);
        let one = found.considerations.iter().find(|one| one.kind.code == code).unwrap();
        let told = (in_words(one), one.sentence.contains(says));
        assert_eq!(told, ((*expected).to_owned(), true), "{child} / {family}: {}", one.sentence);
    }
}

/// `gap, essential, judged by A6`; `stretch with a plan, helpful`.
fn in_words(one: &Considered) -> String {
    let plan = if one.is_planned { " with a plan" } else { "" };
    let counts = one.counts_as.map_or("not counted", |weight| weight.code());
    let judged = one.judged_by.map(|gate| format!(", judged by {gate}")).unwrap_or_default();
    format!("{}{plan}, {counts}{judged}", one.fit.label())
}
