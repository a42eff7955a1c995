//! A7: what the family said that it could not consider.

use hearth_casework::need::NeedOf;

use crate::answers::{Answer, answer_to};
use crate::asked::{Ask, Asked, lower_first, needs_of};
use crate::citing::{Citation, Told};
use crate::gate::{Gate, GateClass, Verdict};
use crate::pool::{PoolFamily, PoolUnit};
use crate::rules::Terms;

pub(super) const GATE: Gate = Gate {
    code: "A7",
    name: "What the family could not consider",
    class: GateClass::FamilyAnswer,
    checks: "The family has not said, of a condition the child has, that it could not consider it at just that severity.",
    why: "A family knows its limits, and a family persuaded past them is how matches become poor ones. A family that was not asked has said nothing: that is a question.",
    source: "Adoption Agencies Regulations 2005, regulation 30 (the prospective adopter's report) and 31 (what the family is told and its views); Adoption statutory guidance 2013, chapter 4 [K]. Readings chosen: a “no” at a milder severity is a gap and no gate; a “yes” at a more severe one covers the milder; no answer at all passes this gate and is shown as not known.",
    overriders: &[],
    clears: "Another answer of the family, which only the family can give.",
    nothing_asked: "No condition is recorded that a family would be asked about.",
    asks,
    answer,
    say,
};

fn asks<'a>(unit: &'a PoolUnit, _: &Terms<'_>) -> Vec<Asked<'a>> {
    needs_of(&unit.children, |_| true)
        .filter_map(|(child, need)| match need.what {
            NeedOf::Condition { condition, severity, .. } => {
                Some(Asked::by_need(child, need, Ask::Condition(condition, severity)))
            }
            _ => None,
        })
        .collect()
}

fn answer(ask: &Ask, family: &PoolFamily) -> Verdict {
    let Ask::Condition(condition, severity) = ask else { return Verdict::Pass };
    let answer = answer_to(&family.stated, *condition, *severity);
    Verdict::is(!matches!(answer, Answer::Refused(_)))
}

fn say(asked: &Asked<'_>, verdict: Verdict, family: &PoolFamily, _: &Terms<'_>) -> Told {
    let (Ask::Condition(condition, severity), Some(need)) = (&asked.ask, asked.need) else {
        return Told::plain(GATE.nothing_asked);
    };
    let home = &family.label;
    if verdict == Verdict::Pass {
        return Told::plain(format!("{home} has refused none of the conditions recorded."));
    }
    let what = lower_first(condition.label());
    let sentence = format!(
        "{} has {what} ({}), which {home} could not consider. Only the family can change its answer.",
        asked.label(),
        condition.at(*severity)
    );
    let offer = answer_to(&family.stated, *condition, *severity).evidence();
    let offer = offer.map(|evidence| Citation::statement(home.as_str(), evidence));
    let need = Citation::statement(condition.label(), &need.evidence);
    Told::citing(sentence, std::iter::once(need).chain(offer))
}

#[cfg(test)]
mod tests {
    use crate::trial_checks::check_gate;

    #[test]
    fn only_a_refusal_at_just_that_severity_shuts() {
        check_gate(
            "A7",
            &[
                ("", "", "pass", "No condition is recorded"),
                (
                    "need medical-adviser important condition trauma present",
                    "",
                    "pass",
                    "Oak has refused none",
                ),
                (
                    "need medical-adviser important condition trauma present",
                    "offer family condition trauma present no",
                    "fail",
                    "Ava has trauma from neglect or abuse (present), which Oak could not consider.",
                ),
                (
                    "need medical-adviser important condition trauma present",
                    "offer family condition trauma possible no",
                    "pass",
                    "Oak has refused none",
                ),
                (
                    "need medical-adviser important condition trauma present",
                    "offer family condition trauma marked no",
                    "pass",
                    "Oak has refused none",
                ),
                (
                    "need medical-adviser important condition trauma present",
                    "offer family condition trauma present no ; offer family condition trauma marked yes",
                    "fail",
                    "Only the family can change its answer.",
                ),
                (
                    "need medical-adviser important condition trauma present ; override manager A7 @Oak They may change their mind",
                    "offer family condition trauma present no",
                    "fail",
                    "nobody may override this gate",
                ),
            ],
        );
    }
}
