//! A5: contact that the plan requires is not refused.

use hearth_casework::evidence::Role;
use hearth_casework::need::{Need, NeedOf};
use hearth_casework::openness::Openness;
use hearth_casework::weight::Weight;

use crate::asked::{Ask, Asked, lower_first, needs_of};
use crate::citing::{Citation, Told};
use crate::gate::{Gate, GateClass, Verdict};
use crate::pool::{PoolFamily, PoolUnit};
use crate::rules::Terms;

pub(super) const GATE: Gate = Gate {
    code: "A5",
    name: "Contact that the plan requires",
    class: GateClass::AgencyDecision,
    checks: "The family has not refused a form of contact that the child's plan requires.",
    why: "A child who is to keep brothers, sisters or others needs a family that keeps them too. Contact that would only help is a consideration, not a gate.",
    source: "Adoption and Children Act 2002, sections 1(4)(f), 26, 27 and 46(6); Adoption statutory guidance 2013, chapter 7 [K]. Reading chosen: contact recorded as essential is what the plan requires.",
    overriders: &[Role::Manager],
    clears: "Another answer of the family, a plan that does not require it, or an override by a team manager whom the family finder asks.",
    nothing_asked: "No contact is recorded as required by the plan.",
    asks,
    answer,
    say,
};

/// Whether the plan requires the contact that a need is about.
pub(crate) fn is_required(need: &Need) -> bool {
    matches!(need.what, NeedOf::Contact(_)) && need.weight == Weight::Essential
}

fn asks<'a>(unit: &'a PoolUnit, _: &Terms<'_>) -> Vec<Asked<'a>> {
    needs_of(&unit.children, |_| true)
        .filter(|(_, need)| is_required(need))
        .filter_map(|(child, need)| match need.what {
            NeedOf::Contact(contact) => Some(Asked::by_need(child, need, Ask::Contact(contact))),
            _ => None,
        })
        .collect()
}

fn answer(ask: &Ask, family: &PoolFamily) -> Verdict {
    let Ask::Contact(contact) = ask else { return Verdict::Pass };
    let told = family.stated.contact.get(contact);
    Verdict::told(told.map(|told| told.value != Openness::No))
}

fn say(asked: &Asked<'_>, verdict: Verdict, family: &PoolFamily, _: &Terms<'_>) -> Told {
    let Ask::Contact(contact) = &asked.ask else { return Told::plain(GATE.nothing_asked) };
    let (name, home, what) = (asked.label(), &family.label, lower_first(&contact.in_words()));
    let told = family.stated.contact.get(contact);
    let sentence = match verdict {
        Verdict::Pass => {
            let said = told.map_or("", |told| told.value.label()).to_lowercase();
            format!("{name}'s plan requires {what}; {home} says “{said}”.")
        }
        Verdict::Fail => {
            format!("{name}'s plan requires {what}, which {home} could not consider.")
        }
        Verdict::Unknown => format!(
            "{name}'s plan requires {what}. Ask {home}: nothing is recorded of what the family says."
        ),
    };
    let need = asked.need.map(|need| Citation::statement("contact plan", &need.evidence));
    let offer = told.map(|told| Citation::statement(home.as_str(), &told.evidence));
    Told::citing(sentence, need.into_iter().chain(offer))
}

#[cfg(test)]
mod tests {
    use crate::trial_checks::check_gate;

    #[test]
    fn contact_that_the_plan_requires_must_not_be_refused() {
        check_gate(
            "A5",
            &[
                ("", "", "pass", "No contact is recorded as required by the plan."),
                (
                    "need court important contact siblings direct",
                    "offer family contact siblings direct no",
                    "pass",
                    "No contact is recorded as required",
                ),
                (
                    "need court essential contact siblings direct",
                    "offer family contact siblings direct yes",
                    "pass",
                    "Oak says “yes”",
                ),
                (
                    "need court essential contact siblings direct",
                    "offer family contact siblings direct would-discuss",
                    "pass",
                    "Oak says “would discuss”",
                ),
                (
                    "need court essential contact siblings direct",
                    "offer family contact siblings direct no",
                    "fail",
                    "requires meeting in person with brothers and sisters, which Oak could not consider",
                ),
                (
                    "need court essential contact siblings direct",
                    "offer family contact siblings letterbox no",
                    "unknown",
                    "Ask Oak",
                ),
                (
                    "need court essential contact siblings direct ; override manager A5 @Oak They have met",
                    "offer family contact siblings direct no",
                    "overridden",
                    "Overridden by the manager: They have met.",
                ),
                (
                    "need court essential contact siblings direct ; override family-finder A5 @Oak They have met",
                    "offer family contact siblings direct no",
                    "fail",
                    "does not count: only the manager may",
                ),
            ],
        );
    }
}
