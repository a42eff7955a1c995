//! A2: the family is approved and free.

use hearth_domain::household::HouseholdStage;

use crate::asked::{Ask, Asked};
use crate::citing::{Citation, Told};
use crate::gate::{Gate, GateClass, Verdict};
use crate::pool::{PoolFamily, PoolUnit};
use crate::rules::Terms;

pub(super) const GATE: Gate = Gate {
    code: "A2",
    name: "The family is approved and free",
    class: GateClass::Statutory,
    checks: "The family is approved to adopt, has not withdrawn, has no match, and its agency has not put links on hold.",
    why: "A child may be placed only with a family found suitable; a family that waits for another child's panel cannot be asked at the same time.",
    source: "Adoption Agencies Regulations 2005, regulations 30B and 33; Adoption and Children Act 2002, section 45. That a family explores one link at panel at a time is practice [K].",
    overriders: &[],
    clears: "The family's approval, or the end of the hold or of the other link.",
    nothing_asked: "There is no child in this unit.",
    asks,
    answer,
    say,
};

fn asks<'a>(_: &'a PoolUnit, _: &Terms<'_>) -> Vec<Asked<'a>> {
    vec![Asked::of_unit(Ask::ToBeFree)]
}

fn answer(_: &Ask, family: &PoolFamily) -> Verdict {
    match family.stage {
        _ if family.stated.hold.is_some() => Verdict::Fail,
        Some(HouseholdStage::ApprovedWaiting) => Verdict::Pass,
        Some(_) => Verdict::Fail,
        None => Verdict::Unknown,
    }
}

fn say(_: &Asked<'_>, verdict: Verdict, family: &PoolFamily, _: &Terms<'_>) -> Told {
    let home = &family.label;
    let approved = family.approved.map(|day| Citation::journey("Approved to adopt", day));
    if let Some(hold) = &family.stated.hold {
        let cite = Citation::statement("Links on hold", &hold.evidence);
        return Told::citing(
            format!("Links with {home} are on hold: {}.", hold.reason.label()),
            [cite],
        );
    }
    match (verdict, family.stage) {
        (Verdict::Pass, _) => Told::citing(format!("{home} is approved and free."), approved),
        (Verdict::Fail, Some(stage)) => {
            let stage = stage.label().to_lowercase();
            Told::citing(format!("{home} is not free: its stage is “{stage}”."), approved)
        }
        _ => Told::plain(format!(
            "No source tells whether {home} is approved. Ask its agency for the decision."
        )),
    }
}

#[cfg(test)]
mod tests {
    use crate::trial_checks::check_gate;

    #[test]
    fn a_family_is_free_when_approved_and_neither_matched_nor_on_hold() {
        check_gate(
            "A2",
            &[
                ("", "", "pass", "Oak is approved and free."),
                ("", "family Oak stage stage-two", "fail", "its stage is “in stage two”"),
                ("", "family Oak stage matched", "fail", "its stage is “matched”"),
                ("", "family Oak stage left", "fail", "its stage is “left the process”"),
                ("", "family Oak", "unknown", "Ask its agency for the decision."),
                (
                    "",
                    "hold family-social-worker exploring",
                    "fail",
                    "Links with Oak are on hold: a link is being explored.",
                ),
                (
                    "",
                    "hold family-social-worker change | Letter | 2026-10-01 | 2026-11-22",
                    "pass",
                    "free",
                ),
                (
                    "",
                    "hold family-social-worker change | Letter | 2026-10-01 | 2026-11-23",
                    "fail",
                    "a move or a change of work",
                ),
                (
                    "override manager A2 @Oak The team agrees",
                    "family Oak stage matched",
                    "fail",
                    "does not count",
                ),
            ],
        );
    }
}
