//! A4: safety.

use hearth_casework::need::NeedOf;
use hearth_casework::safety::Safety;

use crate::asked::{Ask, Asked, needs_of};
use crate::citing::Told;
use crate::gate::{Gate, GateClass, Verdict};
use crate::pool::{PoolFamily, PoolUnit};
use crate::rules::Terms;

pub(super) const GATE: Gate = Gate {
    code: "A4",
    name: "Safety",
    class: GateClass::Safeguarding,
    checks: "The family does not live where the child must not live, and is not one the child must not live with.",
    why: "A placement that can be found by those who have harmed a child, or that leads to them, is not safe.",
    source: "Adoption and Children Act 2002, section 1(2) and (4)(e); Adoption statutory guidance 2013, chapter 4 [K]. What is said names neither the place, nor the person, nor the document: the reason stands in the child's record for those who may read it.",
    overriders: &[],
    clears: "Only a new judgement of the child's safety, in the child's record.",
    nothing_asked: "Safety: nothing stands in the way.",
    asks,
    answer,
    say,
};

fn asks<'a>(unit: &'a PoolUnit, _: &Terms<'_>) -> Vec<Asked<'a>> {
    let is_safety = |what: &NeedOf| matches!(what, NeedOf::Safety(_));
    needs_of(&unit.children, is_safety)
        .filter_map(|(child, need)| match &need.what {
            NeedOf::Safety(Safety::NotIn(areas)) => Some((child, Ask::NotIn(areas.clone()))),
            NeedOf::Safety(Safety::NotWith(household)) => Some((child, Ask::NotWith(*household))),
            _ => None,
        })
        .map(|(child, ask)| Asked::of_child(child, ask))
        .collect()
}

fn answer(ask: &Ask, family: &PoolFamily) -> Verdict {
    match ask {
        Ask::NotIn(areas) => {
            let lives_in = family.stated.lives_in.as_ref();
            Verdict::told(lives_in.map(|told| !areas.contains(&told.value)))
        }
        Ask::NotWith(household) => Verdict::is(*household != family.case),
        _ => Verdict::Pass,
    }
}

/// The same words whatever is asked, so that they tell nothing but the outcome.
fn say(_: &Asked<'_>, verdict: Verdict, _: &PoolFamily, _: &Terms<'_>) -> Told {
    Told::plain(match verdict {
        Verdict::Pass => GATE.nothing_asked,
        Verdict::Fail => "Safety: this family cannot be considered.",
        Verdict::Unknown => {
            "Safety: this cannot be told yet. Ask the child's social worker before anything is said to the family."
        }
    })
}

#[cfg(test)]
mod tests {
    use crate::trial_checks::check_gate;

    #[test]
    fn safety_says_its_outcome_and_nothing_else() {
        check_gate(
            "A4",
            &[
                ("", "", "pass", "Safety: nothing stands in the way."),
                (
                    "need court essential not-in E06000023",
                    "offer family lives-in E06000022",
                    "pass",
                    "Safety: nothing stands in the way.",
                ),
                (
                    "need court essential not-in E06000023",
                    "offer family lives-in E06000023",
                    "fail",
                    "Safety: this family cannot be considered.",
                ),
                (
                    "need court essential not-in E06000023",
                    "",
                    "unknown",
                    "Safety: this cannot be told yet.",
                ),
                (
                    "need court essential not-with @Oak",
                    "offer family lives-in E06000022",
                    "fail",
                    "Safety: this family cannot be considered.",
                ),
                (
                    "need court essential not-with @Ava",
                    "",
                    "pass",
                    "Safety: nothing stands in the way.",
                ),
                (
                    "need court essential not-with @Oak ; override manager A4 @Oak The team agrees",
                    "",
                    "fail",
                    "does not count",
                ),
            ],
        );
    }
}
