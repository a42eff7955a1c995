//! A placement order was made before the decision.

use crate::rules::care::has_status;
use crate::rules::days::is_later;
use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;
use hearth_domain::codes::LegalStatus;

pub(super) const RULE: Rule = Rule {
    code: "554",
    finds: "The decision that the child should be placed for adoption is later than the first day under a placement order (E1).",
    why: "The agency asks the court for a placement order only after it has decided that the child should be placed for adoption.",
    remedy: "Correct DATE_PLACED, or DECOM or LS of the episode; where the order is of an earlier year, check the first episode under it.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Episodes, Table::PlacedAdoption],
    reads_last: &[],
    needs: &[],
    cells: &["DATE_PLACED", "DECOM", "LS"],
    differs: Some(
        "Where one child of the authority is under a placement order from no day that can be read, the reference says nothing of any child.",
    ),
    cases: &[
        Case::fires(
            "decided after the order",
            "Episodes: CHILD DECOM LS\n1 01/06/2025 E1\nPlacedAdoption: CHILD DATE_PLACED\n1 01/07/2025",
            &[(Table::Episodes, 0), (Table::PlacedAdoption, 0)],
        ),
        Case::silent(
            "decided before the order",
            "Episodes: CHILD DECOM LS\n1 01/06/2025 E1\nPlacedAdoption: CHILD DATE_PLACED\n1 01/05/2025",
        ),
        Case::boundary(
            "on the day; the day after; the first of two episodes counts",
            "Episodes: CHILD DECOM LS\n1 01/06/2025 E1\n2 01/06/2025 E1\n3 01/09/2025 E1\n3 01/06/2025 E1\nPlacedAdoption: CHILD DATE_PLACED\n1 01/06/2025\n2 02/06/2025\n3 01/07/2025",
            &[
                (Table::Episodes, 1),
                (Table::Episodes, 3),
                (Table::PlacedAdoption, 1),
                (Table::PlacedAdoption, 2),
            ],
        ),
        Case::missing(
            "no decision that can be read; no first day that can be read",
            "Episodes: CHILD DECOM LS\n1 01/06/2025 E1\n2 - E1\nPlacedAdoption: CHILD DATE_PLACED\n1 soon\n2 01/07/2025",
            &[],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    let mut ordered =
        child.now.dated_episodes().filter(|(_, one)| has_status(one, LegalStatus::E1));
    let Some((began, episode)) = ordered.next() else { return };
    for decision in &child.now.placed_adoption {
        if is_later(decision.decided.get(), Some(began)) {
            found.row(episode);
            found.row(decision);
        }
    }
}
