//! Health and development.

use hearth_casework::need::NeedOf;

use super::behaviour::is_of_behaviour;
use super::condition;
use crate::citing::Told;
use crate::consideration::{Compared, Consideration, Want, Wanted, wants_of};
use crate::pool::{PoolFamily, PoolUnit};
use crate::rules::Terms;

pub(super) const CONSIDERATION: Consideration = Consideration {
    code: "health",
    name: "Health and development",
    compares: "What the family says of each condition, risk and uncertainty the child has. A “yes” with experience of it is a strength; “with support” or “would discuss” is a stretch; a “no” at a milder severity is a gap.",
    why: "What is known of a child's health, and what cannot be known yet, is told to families whole; what they answer was recorded when they were assessed.",
    source: "Adoption Agencies Regulations 2005, regulations 15, 17 and 31 and Schedule 1; Adoption statutory guidance 2013, chapter 4 [K].",
    wants,
    compare,
    say,
};

fn wants<'a>(unit: &'a PoolUnit, _: &Terms<'_>) -> Vec<Wanted<'a>> {
    wants_of(
        unit,
        |what| matches!(what, NeedOf::Condition { condition, .. } if !is_of_behaviour(*condition)),
    )
}

fn compare(want: &Want, family: &PoolFamily) -> Compared {
    condition::compare(want, family, condition::experience)
}

fn say(wanted: &Wanted<'_>, compared: Compared, family: &PoolFamily, _: &Terms<'_>) -> Told {
    condition::say(wanted, compared, family, condition::experience)
}

#[cfg(test)]
mod tests {
    use crate::trial_checks::check_consideration;

    #[test]
    fn answers_count_at_the_severity_asked_and_cover_the_milder() {
        check_consideration(
            "health",
            &[
                (
                    "need medical-adviser essential condition prenatal-alcohol present",
                    "offer family condition prenatal-alcohol present yes",
                    "met, essential",
                    "alcohol before birth (suspected disorder). Oak says “yes”.",
                ),
                (
                    "need medical-adviser essential condition prenatal-alcohol present",
                    "offer family condition prenatal-alcohol marked yes",
                    "met, essential",
                    "Oak says “yes”.",
                ),
                (
                    "need medical-adviser essential condition prenatal-alcohol present",
                    "offer family condition prenatal-alcohol marked would-discuss",
                    "stretch, essential",
                    "“would discuss”",
                ),
                (
                    "need medical-adviser essential condition prenatal-alcohol present",
                    "offer family condition prenatal-alcohol possible yes",
                    "not known, essential",
                    "Oak has not been asked. Ask.",
                ),
                (
                    "need medical-adviser essential condition prenatal-alcohol present",
                    "offer family condition prenatal-alcohol possible no",
                    "gap, essential",
                    "even where it is milder",
                ),
                (
                    "need medical-adviser essential condition prenatal-alcohol present",
                    "offer family condition prenatal-alcohol marked no",
                    "not known, essential",
                    "has not been asked",
                ),
                (
                    "need medical-adviser essential condition prenatal-alcohol present",
                    "offer family condition prenatal-alcohol present yes ; offer family-social-worker experience prenatal-alcohol",
                    "strength, essential",
                    "experience of it",
                ),
                (
                    "need medical-adviser essential condition prenatal-alcohol present",
                    "offer family condition prenatal-alcohol present yes ; offer family-social-worker therapeutic-training",
                    "met, essential",
                    "says “yes”.",
                ),
            ],
        );
    }
}
