//! A3: the family can take all of them, as was decided.

use std::collections::BTreeSet;

use hearth_casework::evidence::Role;
use hearth_casework::family::FamilyStatements;
use hearth_casework::sibling_decision::SiblingPlan;
use hearth_casework::unit::Grouping;
use hearth_domain::id::CaseId;

use crate::asked::{Ask, Asked};
use crate::citing::{Citation, Told};
use crate::gate::{Gate, GateClass, Verdict};
use crate::pool::{PoolFamily, PoolUnit};
use crate::rules::Terms;

pub(super) const GATE: Gate = Gate {
    code: "A3",
    name: "All of them, as decided",
    class: GateClass::AgencyDecision,
    checks: "The family can take every child of the unit, and the decisions about these brothers and sisters do not contradict each other. Children are never split here.",
    why: "Whether brothers and sisters grow up together is decided by people who know them, before and apart from any search.",
    source: "Adoption statutory guidance 2013, chapter 4 (placing brothers and sisters together or apart) [K]; Adoption and Children Act 2002, section 1(4)(f). Readings chosen: brothers and sisters of whom nobody has decided are together, and the sentence says that the decision is missing; a number of children that the family itself has given is the most it can take, and one that a worker recorded is the panel's advice, which gate A8 asks about.",
    overriders: &[],
    clears: "A new decision about these brothers and sisters, or a new word of the family.",
    nothing_asked: "The child is looked for alone.",
    asks,
    answer,
    say,
};

fn asks<'a>(unit: &'a PoolUnit, _: &Terms<'_>) -> Vec<Asked<'a>> {
    let mut asked = vec![Asked::of_unit(Ask::Room(unit.size()))];
    let cases: BTreeSet<CaseId> = unit.children.iter().map(|child| child.case).collect();
    let apart = unit.children.iter().map(|child| (child, &child.stated.apart_from() & &cases));
    let contradicted = apart.filter(|(_, from)| !from.is_empty());
    asked.extend(contradicted.map(|(child, from)| Asked::of_child(child, Ask::OneDecision(from))));
    asked
}

fn answer(ask: &Ask, family: &PoolFamily) -> Verdict {
    match ask {
        Ask::Room(size) => Verdict::is(own_number(&family.stated).is_none_or(|own| own >= *size)),
        _ => Verdict::Unknown,
    }
}

/// The most children the family says itself that it can take.
fn own_number(family: &FamilyStatements) -> Option<u8> {
    let told = family.advised_children.as_ref();
    told.filter(|told| told.evidence.by == Role::Family).map(|told| told.value)
}

fn say(asked: &Asked<'_>, verdict: Verdict, family: &PoolFamily, _: &Terms<'_>) -> Told {
    let told = family.stated.advised_children.as_ref();
    let own = told.map(|told| Citation::statement("number of children", &told.evidence));
    match (&asked.ask, verdict) {
        (Ask::Room(size), Verdict::Fail) => {
            let most = told.map_or(0, |told| told.value);
            let sentence = format!(
                "{} says that it can take {most}, and {size} are to be placed together.",
                family.label
            );
            Told::citing(sentence, own)
        }
        (Ask::Room(1), _) => Told::plain("The child is looked for alone."),
        (Ask::Room(size), _) => {
            Told::plain(format!("{} has not said that it could not take all {size}.", family.label))
        }
        _ => Told::citing(
            format!(
                "One decision keeps {} apart from a child of this unit and another keeps them together. Ask the agency decision-maker to decide anew.",
                asked.label()
            ),
            apart_decisions(asked),
        ),
    }
}

/// The decisions that keep the child apart from those it is looked for with.
fn apart_decisions(asked: &Asked<'_>) -> Vec<Citation> {
    let (Ask::OneDecision(from), Some(child)) = (&asked.ask, asked.child) else {
        return Vec::new();
    };
    let hold = child.stated.decisions_that_hold();
    hold.filter(|(one, of)| one.plan == SiblingPlan::Apart && !of.is_disjoint(from))
        .map(|(one, _)| Citation::statement("Decision about brothers and sisters", &one.evidence))
        .collect()
}

/// Words for a unit of whose children nobody has decided.
pub(crate) fn decision_missing(unit: &PoolUnit) -> Option<String> {
    (unit.grouping == Grouping::DecisionMissing).then(|| {
        format!(
            "Nobody has recorded whether {} are to be placed together; they are looked for together until somebody does.",
            unit.label()
        )
    })
}

#[cfg(test)]
mod tests {
    use crate::trial_checks::{check_gate, weighed};

    #[test]
    fn a_family_takes_all_of_them_or_none() {
        check_gate(
            "A3",
            &[
                ("", "", "pass", "The child is looked for alone."),
                (
                    "child Ava born 2023-09-22 order 2026-02-01 agency north / child Ben born 2021-01-10 order 2026-02-01 agency north",
                    "offer family children 2",
                    "pass",
                    "Oak has not said that it could not take all 2.",
                ),
                (
                    "child Ava born 2023-09-22 order 2026-02-01 agency north / child Ben born 2021-01-10 order 2026-02-01 agency north",
                    "",
                    "pass",
                    "Oak has not said that it could not take all 2.",
                ),
                (
                    "child Ava born 2023-09-22 order 2026-02-01 agency north / child Ben born 2021-01-10 order 2026-02-01 agency north",
                    "offer family children 1",
                    "fail",
                    "Oak says that it can take 1, and 2 are to be placed together.",
                ),
                (
                    "child Ava born 2023-09-22 order 2026-02-01 agency north / child Ben born 2021-01-10 order 2026-02-01 agency north",
                    "offer family-social-worker children 1",
                    "pass",
                    "has not said",
                ),
                (
                    "child Ava born 2023-09-22 order 2026-02-01 agency north ; siblings decision-maker apart @Ben / child Ben born 2021-01-10 order 2026-02-01 agency north",
                    "",
                    "unknown",
                    "Ask the agency decision-maker to decide anew.",
                ),
                (
                    "child Ava born 2023-09-22 order 2026-02-01 agency north ; siblings decision-maker together @Ben / child Ben born 2021-01-10 order 2026-02-01 agency north",
                    "",
                    "pass",
                    "has not said",
                ),
                (
                    "child Ava born 2023-09-22 order 2026-02-01 agency north ; override decision-maker A3 @Oak They know them / child Ben born 2021-01-10 order 2026-02-01 agency north",
                    "offer family children 1",
                    "fail",
                    "does not count",
                ),
            ],
        );
    }

    /// How A3 stands for Ava, whom two decisions name, with Ben and Cal, and the papers it rests on.
    fn with_two_decisions(first: &str, second: &str) -> (&'static str, Vec<String>) {
        let other = |name: &str| format!("child {name} born 2021-01-10 agency north");
        let found = weighed(
            &format!(
                "child Ava born 2023-09-22 agency north ; siblings decision-maker {first} | First paper | 2026-03-01 ; siblings decision-maker {second} | Second paper | 2026-04-01 / {} / {}",
                other("Ben"),
                other("Cal")
            ),
            "",
        );
        let gate = found.gates.iter().find(|one| one.gate.code == "A3").unwrap();
        let cites: Vec<String> = gate.cites.iter().map(ToString::to_string).collect();
        (gate.outcome.label(), cites)
    }

    fn cited(paper: &str, day: &str) -> String {
        format!("Decision about brothers and sisters: agency decision-maker, {paper}, {day}")
    }

    #[test]
    fn an_earlier_decision_about_another_still_holds() {
        let (first, second) =
            (cited("First paper", "1 March 2026"), cited("Second paper", "1 April 2026"));
        let cases = [
            ("apart @Ben", "together @Cal", "unknown", vec![first.clone()]),
            ("together @Cal", "apart @Ben", "unknown", vec![second.clone()]),
            ("apart @Ben", "apart @Cal", "unknown", vec![second.clone(), first]),
            ("apart @Ben", "apart @Ben @Cal", "unknown", vec![second]),
            ("apart @Ben", "together @Ben @Cal", "pass", vec![]),
        ];
        for (one, other, outcome, cites) in cases {
            assert_eq!(with_two_decisions(one, other), (outcome, cites), "{one}, {other}");
        }
    }
}
