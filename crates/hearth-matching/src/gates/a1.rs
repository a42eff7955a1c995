//! A1: the child may be placed.

use hearth_casework::hold::HoldReason;

use crate::asked::{Ask, Asked};
use crate::citing::{Citation, Told};
use crate::gate::{Gate, GateClass, Verdict};
use crate::pool::{AuthorityBasis, MayBePlaced, PoolChild, PoolFamily, PoolUnit};
use crate::rules::Terms;

pub(super) const GATE: Gate = Gate {
    code: "A1",
    name: "The child may be placed",
    class: GateClass::Statutory,
    checks: "A placement order or a parent's consent stands, and no court is asked to revoke the order; or there is none yet, and the family is approved to foster a child for whom adoption is considered.",
    why: "An agency may place a child for adoption only with an order or a consent. Before that a child may live with approved adopters as foster carers.",
    source: "Adoption and Children Act 2002, sections 18, 19, 21 and 24(5); Children Act 1989, section 22C(9A) to (9C); Care Planning, Placement and Case Review Regulations 2010, regulation 25A. Reading chosen: a search held because a court's decision is awaited is taken for an application to revoke the order, which is not disposed of and for which the court has given no leave.",
    overriders: &[],
    clears: "A placement order, a consent, the court's leave or its decision; or a family approved for early permanence.",
    nothing_asked: "There is no child in this unit.",
    asks,
    answer,
    say,
};

fn asks<'a>(unit: &'a PoolUnit, _: &Terms<'_>) -> Vec<Asked<'a>> {
    unit.children.iter().map(|child| Asked::of_child(child, ask(child))).collect()
}

fn ask(child: &PoolChild) -> Ask {
    let hold = child.stated.hold.as_ref();
    if hold.is_some_and(|hold| hold.reason == HoldReason::CourtPending) {
        return Ask::CourtPending;
    }
    Ask::ToBePlaced(child.may_be_placed)
}

fn answer(ask: &Ask, family: &PoolFamily) -> Verdict {
    match ask {
        Ask::ToBePlaced(MayBePlaced::Authorised(..)) => Verdict::Pass,
        Ask::ToBePlaced(MayBePlaced::EarlyPermanence) => Verdict::told(family.early_permanence),
        Ask::ToBePlaced(MayBePlaced::NotTold) => Verdict::Unknown,
        _ => Verdict::Fail,
    }
}

fn say(asked: &Asked<'_>, verdict: Verdict, family: &PoolFamily, _: &Terms<'_>) -> Told {
    let (name, home) = (asked.label(), &family.label);
    match (&asked.ask, verdict) {
        (Ask::ToBePlaced(MayBePlaced::Authorised(basis, since)), _) => {
            let what = basis_in_words(*basis);
            let cite = Citation::journey(what, *since);
            Told::citing(
                format!("{name} may be placed: the {} stands.", what.to_lowercase()),
                [cite],
            )
        }
        (Ask::ToBePlaced(MayBePlaced::EarlyPermanence), Verdict::Pass) => Told::plain(format!(
            "There is no authority to place {name} yet; {home} is approved for early permanence."
        )),
        (Ask::ToBePlaced(MayBePlaced::EarlyPermanence), Verdict::Unknown) => Told::plain(format!(
            "There is no authority to place {name} yet. Ask whether {home} is approved for early permanence."
        )),
        (Ask::ToBePlaced(MayBePlaced::EarlyPermanence), Verdict::Fail) => Told::plain(format!(
            "There is no authority to place {name} yet, and {home} is not approved for early permanence."
        )),
        (Ask::ToBePlaced(MayBePlaced::NotTold), _) => Told::plain(format!(
            "No source tells whether {name} may be placed. Ask the child's social worker for the placement order."
        )),
        (Ask::CourtPending, _) => court_pending(asked),
        _ => Told::plain(format!("There is no authority to place {name}.")),
    }
}

fn court_pending(asked: &Asked<'_>) -> Told {
    let hold = asked.child.and_then(|child| child.stated.hold.as_ref());
    let cite = hold.map(|hold| Citation::statement("Search on hold", &hold.evidence));
    let sentence =
        format!("A court's decision is awaited: {} may not be placed now.", asked.label());
    Told::citing(sentence, cite)
}

fn basis_in_words(basis: AuthorityBasis) -> &'static str {
    match basis {
        AuthorityBasis::PlacementOrder => "Placement order",
        AuthorityBasis::Consent => "Section 19 consent",
    }
}

#[cfg(test)]
mod tests {
    use crate::trial_checks::check_gate;

    #[test]
    fn an_authority_lets_a_child_be_placed() {
        check_gate(
            "A1",
            &[
                ("", "", "pass", "Ava may be placed: the placement order stands."),
                (
                    "child Ava born 2023-09-22 consent 2026-01-01",
                    "",
                    "pass",
                    "the section 19 consent stands",
                ),
                (
                    "child Ava born 2023-09-22 may not",
                    "",
                    "fail",
                    "There is no authority to place Ava.",
                ),
                (
                    "child Ava born 2023-09-22",
                    "",
                    "unknown",
                    "Ask the child's social worker for the placement order.",
                ),
                (
                    "child Ava born 2023-09-22 may early-permanence",
                    "",
                    "fail",
                    "Oak is not approved for early permanence",
                ),
                (
                    "child Ava born 2023-09-22 may early-permanence",
                    "family Oak stage approved-waiting ep yes",
                    "pass",
                    "Oak is approved for early permanence",
                ),
            ],
        );
    }

    #[test]
    fn a_court_that_is_asked_lets_no_child_be_placed() {
        check_gate(
            "A1",
            &[
                (
                    "child Ava born 2023-09-22 may early-permanence",
                    "family Oak stage approved-waiting",
                    "unknown",
                    "Ask whether Oak is approved for early permanence.",
                ),
                ("hold manager court-pending", "", "fail", "A court's decision is awaited"),
                (
                    "hold manager court-pending | Court | 2026-10-01 | 2026-11-23",
                    "",
                    "fail",
                    "A court's decision is awaited",
                ),
                (
                    "hold manager court-pending | Court | 2026-10-01 | 2026-11-22",
                    "",
                    "pass",
                    "the placement order stands",
                ),
                ("hold manager reassessment", "", "pass", "the placement order stands"),
                (
                    "child Ava born 2023-09-22 may not ; override manager A1 @Oak The team agrees",
                    "",
                    "fail",
                    "An override by the manager is recorded and does not count: nobody may override this gate.",
                ),
            ],
        );
    }
}
