//! A child is placed under a placement order, and has none.

use crate::rules::care::has_status;
use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;
use hearth_domain::codes::{LegalStatus, PlacementType};

pub(super) const RULE: Rule = Rule {
    code: "408",
    finds: "The child is placed for adoption under a placement order (A5 or A6), and the legal status is no placement order (E1).",
    why: "The time from the placement order to the match (A2) begins with the first episode under the order.",
    remedy: "Give LS the code E1, or PLACE the code A3 or A4 where the child is placed with consent.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Episodes],
    reads_last: &[],
    needs: &[],
    cells: &["PLACE", "LS"],
    differs: None,
    cases: &[
        Case::fires(
            "under a care order",
            "Episodes: CHILD LS PLACE\n1 C2 A6",
            &[(Table::Episodes, 0)],
        ),
        Case::silent("under a placement order", "Episodes: CHILD LS PLACE\n1 E1 A6\n2 E1 A5"),
        Case::boundary(
            "a freeing order is none; placed with consent needs none",
            "Episodes: CHILD LS PLACE\n1 D1 A5\n2 V2 A4",
            &[(Table::Episodes, 0)],
        ),
        Case::missing(
            "no legal status; no placement",
            "Episodes: CHILD LS PLACE\n1 - A5\n2 C2 -",
            &[(Table::Episodes, 0)],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    for episode in &child.now.episodes {
        let is_ordered =
            matches!(episode.placement.get(), Some(PlacementType::A5 | PlacementType::A6));
        found.row_if(episode, is_ordered && !has_status(episode, LegalStatus::E1));
    }
}
