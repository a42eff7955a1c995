//! Identity: what a family has shown that it can do, never what it is.

use hearth_casework::family::{FamilyStatements, Stated};
use hearth_casework::identity::{Capacity, IdentityDomain};
use hearth_casework::need::{Need, NeedOf};
use hearth_casework::weight::Weight;

use crate::asked::lower_first;
use crate::citing::{Citation, Told};
use crate::consideration::{Compared, Consideration, Fit, Want, Wanted, wants_of};
use crate::pool::{PoolFamily, PoolUnit};
use crate::rules::Terms;

pub(super) const CONSIDERATION: Consideration = Consideration {
    code: "identity",
    name: "Identity",
    compares: "Each part of a child's identity with what the family has shown that it can do for it: evidenced is met, a plan begun is a stretch with a plan, little and no plan is a gap. The family's own background is not recorded and not compared. A need weighs as recorded only where a professional has found it of this child, on a document, with a review day; otherwise it counts as helpful.",
    why: "A child grows up knowing who they are in a family able to help with it. Sameness is never required and never counts against anybody, and no child waits for it.",
    source: "Adoption and Children Act 2002, section 1(3) and (4)(d); Children and Families Act 2014, section 3, which disapplied section 1(5) in England.",
    wants,
    compare,
    say,
};

fn wants<'a>(unit: &'a PoolUnit, _: &Terms<'_>) -> Vec<Wanted<'a>> {
    let mut wants = wants_of(unit, |what| matches!(what, NeedOf::Identity { .. }));
    for wanted in &mut wants {
        let stands = wanted.need.is_some_and(is_evidenced);
        wanted.counts_as = wanted.counts_as.filter(|_| stands).or(Some(Weight::Helpful));
    }
    wants
}

fn is_evidenced(need: &Need) -> bool {
    need.evidence.lacks().is_empty()
}

fn identity_of(want: &Want) -> Option<(IdentityDomain, &str)> {
    match want {
        Want::Need(NeedOf::Identity { domain, what }) => Some((*domain, what)),
        _ => None,
    }
}

/// What the family has shown for just this identity, or else for any.
fn shown<'a>(
    family: &'a FamilyStatements,
    domain: IdentityDomain,
    what: &str,
) -> Option<&'a Stated<Capacity>> {
    let just = family.identity.get(&(domain, what.to_owned()));
    just.or_else(|| family.identity.get(&(domain, String::new())))
}

fn compare(want: &Want, family: &PoolFamily) -> Compared {
    let told = identity_of(want).and_then(|(domain, what)| shown(&family.stated, domain, what));
    match told.map(|told| told.value) {
        Some(Capacity::Evidenced) => Compared::plain(Fit::Met),
        Some(Capacity::Developing) => Compared { fit: Fit::Stretch, is_planned: true },
        Some(Capacity::Limited) => Compared::plain(Fit::Gap),
        None => Compared::plain(Fit::NotKnown),
    }
}

fn say(wanted: &Wanted<'_>, _: Compared, family: &PoolFamily, _: &Terms<'_>) -> Told {
    let Some((domain, what)) = identity_of(&wanted.want) else { return Told::plain("") };
    let home = &family.label;
    let told = shown(&family.stated, domain, what);
    let found = match told.map(|told| told.value) {
        Some(Capacity::Evidenced) => format!("What {home} can do for it is evidenced."),
        Some(Capacity::Developing) => format!("{home} has made a plan for it and begun."),
        Some(Capacity::Limited) => {
            format!("{home} has little to draw on and no plan. Talk about what would help.")
        }
        None => format!("Nothing is recorded of what {home} could do for it. Ask."),
    };
    let what = if what.is_empty() { String::new() } else { format!(" ({what})") };
    let sentence = format!("{}: {}{what}. {found}", wanted.label(), lower_first(domain.label()));
    let offer = told.map(|told| Citation::statement(home.as_str(), &told.evidence));
    Told::citing(sentence, wanted.cite().into_iter().chain(offer))
}

#[cfg(test)]
mod tests {
    use crate::trial_checks::check_consideration;

    #[test]
    fn what_a_family_has_shown_is_compared_and_nothing_else() {
        check_consideration(
            "identity",
            &[
                (
                    "need child-social-worker important identity heritage Jamaican | CPR | 2026-05-04 | 2027-05-04",
                    "offer family-social-worker identity heritage evidenced Jamaican",
                    "met, important",
                    "heritage (Jamaican). What Oak can do for it is evidenced.",
                ),
                (
                    "need child-social-worker important identity heritage Jamaican | CPR | 2026-05-04 | 2027-05-04",
                    "offer family-social-worker identity heritage evidenced",
                    "met, important",
                    "evidenced",
                ),
                (
                    "need child-social-worker important identity heritage Jamaican | CPR | 2026-05-04 | 2027-05-04",
                    "offer family-social-worker identity heritage developing Jamaican",
                    "stretch with a plan, important",
                    "made a plan for it and begun",
                ),
                (
                    "need child-social-worker important identity heritage Jamaican | CPR | 2026-05-04 | 2027-05-04",
                    "offer family-social-worker identity heritage limited Jamaican",
                    "gap, important",
                    "little to draw on",
                ),
                (
                    "need child-social-worker important identity heritage Jamaican | CPR | 2026-05-04 | 2027-05-04",
                    "offer family-social-worker identity heritage limited Welsh",
                    "not known, important",
                    "Nothing is recorded",
                ),
                (
                    "need child-social-worker important identity heritage Jamaican",
                    "offer family-social-worker identity heritage limited Jamaican",
                    "gap, helpful",
                    "counted as helpful: it lacks a day of review.",
                ),
            ],
        );
    }
}
