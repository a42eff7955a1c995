//! A9: the agency's policy on health.

use hearth_casework::evidence::Role;
use hearth_casework::household::HouseholdFact;

use crate::age;
use crate::asked::{Ask, Asked};
use crate::citing::{Citation, Told};
use crate::gate::{Gate, GateClass, Verdict};
use crate::pool::{PoolFamily, PoolUnit};
use crate::rules::Terms;

pub(super) const GATE: Gate = Gate {
    code: "A9",
    name: "The agency's policy on health",
    class: GateClass::LocalPolicy,
    checks: "No home with a smoker for a child under the age that the agency's rules name.",
    why: "Smoke harms small children most. It is a policy of the agency and not of the law, so the agency's medical adviser may judge otherwise of one child.",
    source: "The rules that the agency has signed; the age that comes with the program is [K]. That a home is without smoke for a child with an illness of breathing is recorded as a need of that child, and is gate A6.",
    overriders: &[Role::MedicalAdviser],
    clears: "A home without smoke, the child's birthday, or an override by the medical adviser.",
    nothing_asked: "The agency's policy on smoke asks nothing for a child of this age.",
    asks,
    answer,
    say,
};

/// A child whose day of birth is not known may be small: it is asked.
fn asks<'a>(unit: &'a PoolUnit, terms: &Terms<'_>) -> Vec<Asked<'a>> {
    let Some(policy) = terms.rules.smoke else { return Vec::new() };
    let is_small = |born| age::years_on(born, terms.day) < policy.under;
    let children = unit.children.iter().filter(|child| child.born.is_none_or(is_small));
    children.map(|child| Asked::of_child(child, Ask::NoSmoke)).collect()
}

fn answer(_: &Ask, family: &PoolFamily) -> Verdict {
    let smokers = family.stated.household.get(&HouseholdFact::Smokers);
    Verdict::told(smokers.map(|told| !told.value))
}

fn say(asked: &Asked<'_>, verdict: Verdict, family: &PoolFamily, terms: &Terms<'_>) -> Told {
    let (name, home) = (asked.label(), &family.label);
    let smokers = family.stated.household.get(&HouseholdFact::Smokers);
    let cite = smokers.map(|told| Citation::statement("smokers", &told.evidence));
    let born = asked.child.and_then(|child| child.born);
    let aged = born.map_or("of an age not known".to_owned(), |born| age::in_words(born, terms.day));
    let sentence = match verdict {
        Verdict::Pass => format!("Nobody smokes in the home of {home}."),
        Verdict::Fail => format!(
            "Somebody smokes in the home of {home}, and {name} is {aged}; the agency's policy asks for a home without smoke."
        ),
        Verdict::Unknown => {
            format!("Ask whether anybody smokes in the home of {home}: {name} is {aged}.")
        }
    };
    Told::citing(sentence, cite)
}

#[cfg(test)]
mod tests {
    use crate::trial_checks::check_gate;

    #[test]
    fn a_home_with_a_smoker_is_not_for_small_children() {
        check_gate(
            "A9",
            &[
                (
                    "",
                    "offer family household smokers no",
                    "pass",
                    "Nobody smokes in the home of Oak.",
                ),
                (
                    "",
                    "offer family household smokers yes",
                    "fail",
                    "and Ava is 3 years and 2 months",
                ),
                ("", "", "unknown", "Ask whether anybody smokes in the home of Oak"),
                (
                    "child Ava born 2021-11-23 order 2026-02-01",
                    "offer family household smokers yes",
                    "fail",
                    "Ava is 4 years and 11 months",
                ),
                (
                    "child Ava born 2021-11-22 order 2026-02-01",
                    "offer family household smokers yes",
                    "pass",
                    "asks nothing for a child of this age",
                ),
                (
                    "child Ava order 2026-02-01",
                    "offer family household smokers yes",
                    "fail",
                    "of an age not known",
                ),
                (
                    "override medical-adviser A9 @Oak Outside only",
                    "offer family household smokers yes",
                    "overridden",
                    "Overridden by the medical adviser: Outside only.",
                ),
                (
                    "override manager A9 @Oak Outside only",
                    "offer family household smokers yes",
                    "fail",
                    "only the medical adviser may",
                ),
            ],
        );
    }
}
