//! A3: the family can take all of them, as was decided.

use hearth_casework::evidence::Role;
use hearth_casework::family::FamilyStatements;
use hearth_casework::sibling_decision::SiblingPlan;
use hearth_casework::unit::Grouping;

use crate::asked::{Ask, Asked};
use crate::citing::{Citation, Told};
use crate::gate::{Gate, GateClass, Verdict};
use crate::pool::{PoolChild, PoolFamily, PoolUnit};
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
    let contradicted = unit.children.iter().filter(|child| is_kept_apart(child, unit));
    asked.extend(contradicted.map(|child| Asked::of_child(child, Ask::OneDecision)));
    asked
}

/// Whether the newest decision about a child keeps it apart from another of the unit.
fn is_kept_apart(child: &PoolChild, unit: &PoolUnit) -> bool {
    let decision = child.stated.siblings.as_ref();
    decision.filter(|decision| decision.plan == SiblingPlan::Apart).is_some_and(|decision| {
        unit.children.iter().any(|other| decision.with.contains(&other.case))
    })
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
    let decision = asked.child.and_then(|child| child.stated.siblings.as_ref());
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
            decision.map(|one| {
                Citation::statement("Decision about brothers and sisters", &one.evidence)
            }),
        ),
    }
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
    use crate::trial_checks::check_gate;

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
}
