//! Behaviour and trauma.

use hearth_casework::condition::Condition;
use hearth_casework::family::FamilyStatements;
use hearth_casework::need::NeedOf;

use super::condition::{self, Shown};
use crate::citing::Told;
use crate::consideration::{Compared, Consideration, Want, Wanted, wants_of};
use crate::pool::{PoolFamily, PoolUnit};
use crate::rules::Terms;

pub(super) const CONSIDERATION: Consideration = Consideration {
    code: "behaviour",
    name: "Behaviour and trauma",
    compares: "What the family says of each difficulty the child has after what they have lived through. A “yes” with experience of it, or with training in therapeutic parenting, is a strength; “with support” or “would discuss” is a stretch.",
    why: "Children need families who know beforehand what they say yes to, and who have help in hand.",
    source: "Adoption Agencies Regulations 2005, regulation 17 and Schedule 1, and regulation 31; Adoption statutory guidance 2013, chapter 4 [K].",
    wants,
    compare,
    say,
};

/// Whether a condition is one of behaviour and trauma.
pub(super) fn is_of_behaviour(condition: Condition) -> bool {
    use Condition::{
        AggressionToOthers, Attachment, ChallengingBehaviour, SexualisedBehaviour, SleepAndFeeding,
        Trauma,
    };
    matches!(
        condition,
        AggressionToOthers
            | Attachment
            | ChallengingBehaviour
            | SexualisedBehaviour
            | SleepAndFeeding
            | Trauma
    )
}

fn wants<'a>(unit: &'a PoolUnit, _: &Terms<'_>) -> Vec<Wanted<'a>> {
    wants_of(
        unit,
        |what| matches!(what, NeedOf::Condition { condition, .. } if is_of_behaviour(*condition)),
    )
}

fn compare(want: &Want, family: &PoolFamily) -> Compared {
    condition::compare(want, family, shown)
}

/// What shows that the family can.
fn shown(family: &FamilyStatements, condition: Condition) -> Option<Shown<'_>> {
    let training = family.therapeutic_training.as_ref();
    let trained = || training.map(|one| ("training in therapeutic parenting", one));
    condition::experience(family, condition).or_else(trained)
}

fn say(wanted: &Wanted<'_>, compared: Compared, family: &PoolFamily, _: &Terms<'_>) -> Told {
    condition::say(wanted, compared, family, shown)
}

#[cfg(test)]
mod tests {
    use crate::trial_checks::check_consideration;

    #[test]
    fn a_yes_with_experience_or_training_is_a_strength() {
        check_consideration(
            "behaviour",
            &[
                (
                    "need medical-adviser important condition trauma present",
                    "offer family condition trauma present yes ; offer family-social-worker experience trauma",
                    "strength, important",
                    "Oak says “yes” and has experience of it.",
                ),
                (
                    "need medical-adviser important condition trauma present",
                    "offer family condition trauma present yes ; offer family-social-worker therapeutic-training",
                    "strength, important",
                    "training in therapeutic parenting",
                ),
                (
                    "need medical-adviser important condition trauma present",
                    "offer family condition trauma present yes",
                    "met, important",
                    "Oak says “yes”.",
                ),
                (
                    "need medical-adviser important condition trauma present",
                    "offer family condition trauma present with-support",
                    "stretch, important",
                    "“yes, with support”; no support is planned yet.",
                ),
                (
                    "need medical-adviser important condition trauma present supported",
                    "offer family condition trauma present with-support",
                    "stretch with a plan, important",
                    "support is planned",
                ),
                (
                    "need medical-adviser important condition trauma present",
                    "offer family condition trauma present no",
                    "gap, important",
                    "could not consider it.",
                ),
                (
                    "need medical-adviser important condition trauma present",
                    "offer family-social-worker therapeutic-training",
                    "not known, important",
                    "Oak has training in therapeutic parenting and has not been asked. Ask.",
                ),
            ],
        );
    }
}
