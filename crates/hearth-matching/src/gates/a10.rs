//! A10: the family's agency has released it to those who search.

use hearth_casework::offer::Reach;

use crate::asked::{Ask, Asked};
use crate::citing::{Citation, Told};
use crate::gate::{Gate, GateClass, Verdict};
use crate::pool::{PoolFamily, PoolUnit, Responsible};
use crate::rules::Terms;

pub(super) const GATE: Gate = Gate {
    code: "A10",
    name: "Released by its agency",
    class: GateClass::Visibility,
    checks: "The family's agency has released it for links as far as the agency that searches.",
    why: "A family held back for its own agency may be the one a child elsewhere waits for. It is counted as a barrier of the system, so that it can be seen.",
    source: "Protocols between agencies on when a family is shown more widely [K]; Adoption statutory guidance 2013, chapter 4 (search beyond the agency without delay) [K]. Reading chosen: agencies that have a part in one arrangement are of one region.",
    overriders: &[],
    clears: "A wider release by the family's agency.",
    nothing_asked: "There is no child in this unit.",
    asks,
    answer,
    say,
};

fn asks<'a>(unit: &'a PoolUnit, _: &Terms<'_>) -> Vec<Asked<'a>> {
    let release = |child| Asked::of_child(child, Ask::Release(child.responsible.clone()));
    unit.children.iter().map(release).collect()
}

fn answer(ask: &Ask, family: &PoolFamily) -> Verdict {
    let Ask::Release(searching) = ask else { return Verdict::Pass };
    let own = is_same_agency(searching, &family.responsible);
    match family.stated.released_for.as_ref().map(|told| told.value) {
        _ if own == Some(true) => Verdict::Pass,
        Some(Reach::National) => Verdict::Pass,
        Some(Reach::Region) => Verdict::told(is_same_region(searching, &family.responsible)),
        Some(Reach::OwnAgency) => Verdict::told(own),
        None => Verdict::Unknown,
    }
}

fn is_same_agency(one: &Responsible, other: &Responsible) -> Option<bool> {
    Some(one.agency.as_ref()? == other.agency.as_ref()?)
}

/// Unknown while either side's agency is.
fn is_same_region(one: &Responsible, other: &Responsible) -> Option<bool> {
    is_same_agency(one, other).map(|same| same || !one.regions.is_disjoint(&other.regions))
}

fn say(asked: &Asked<'_>, verdict: Verdict, family: &PoolFamily, _: &Terms<'_>) -> Told {
    let (name, home) = (asked.label(), &family.label);
    let told = family.stated.released_for.as_ref();
    let cite = told.map(|told| Citation::statement("released for links", &told.evidence));
    let reach = told.map(|told| told.value.label());
    let sentence = match (verdict, reach) {
        (Verdict::Pass, Some(reach)) => format!("{home} is released for {reach}."),
        (Verdict::Pass, None) => format!("{home} is a family of the agency that searches."),
        (Verdict::Fail, reach) => format!(
            "{home} is released for {} only, which leaves out the agency of {name}. Ask for a wider release.",
            reach.unwrap_or_default()
        ),
        (Verdict::Unknown, Some(_)) => {
            format!("Ask which agency is responsible for {home} or for {name}: it is not known.")
        }
        (Verdict::Unknown, None) => {
            format!("Ask whether its agency has released {home} for links with other agencies.")
        }
    };
    Told::citing(sentence, cite)
}

#[cfg(test)]
mod tests {
    use crate::trial_checks::check_gate;

    #[test]
    fn own_and_region_release_a_family_so_far() {
        check_gate(
            "A10",
            &[
                (
                    "",
                    "family Oak stage approved-waiting agency north region west",
                    "pass",
                    "Oak is a family of the agency that searches.",
                ),
                (
                    "",
                    "family Oak stage approved-waiting agency north region west ; offer manager released-for own-agency",
                    "pass",
                    "Oak is released for its own agency.",
                ),
                (
                    "",
                    "family Oak stage approved-waiting agency south region west ; offer manager released-for own-agency",
                    "fail",
                    "Oak is released for its own agency only, which leaves out the agency of Ava.",
                ),
                (
                    "",
                    "family Oak stage approved-waiting agency south region west ; offer manager released-for region",
                    "pass",
                    "Oak is released for the region.",
                ),
            ],
        );
    }

    #[test]
    fn every_agency_or_an_untold_release() {
        check_gate(
            "A10",
            &[
                (
                    "",
                    "family Oak stage approved-waiting agency south region east ; offer manager released-for region",
                    "fail",
                    "Oak is released for the region only",
                ),
                (
                    "",
                    "family Oak stage approved-waiting agency south region east ; offer manager released-for national",
                    "pass",
                    "Oak is released for every agency.",
                ),
                (
                    "",
                    "family Oak stage approved-waiting agency south region west",
                    "unknown",
                    "Ask whether its agency has released Oak",
                ),
                (
                    "",
                    "family Oak stage approved-waiting ; offer manager released-for region",
                    "unknown",
                    "Ask which agency is responsible",
                ),
                (
                    "override manager A10 @Oak Ask them",
                    "family Oak stage approved-waiting agency south region east ; offer manager released-for region",
                    "fail",
                    "nobody may override this gate",
                ),
            ],
        );
    }
}
