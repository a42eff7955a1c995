//! A child was placed for adoption before it was decided.

use crate::rules::adoption::decisions::newest;
use crate::rules::care::is_placed_for_adoption;
use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "552",
    finds: "The newest decision that the child should be placed for adoption is later than the first day on which the child was placed for adoption (A3 to A6).",
    why: "A child is placed for adoption only after it has been decided.",
    remedy: "Correct DATE_PLACED, or DECOM or PLACE of the episode.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::PlacedAdoption, Table::Episodes],
    reads_last: &[],
    needs: &[],
    cells: &["DATE_PLACED", "DECOM", "PLACE"],
    differs: None,
    cases: &[
        Case::fires(
            "decided after the move",
            "Episodes: CHILD DECOM PLACE\n1 01/06/2025 A6\nPlacedAdoption: CHILD DATE_PLACED\n1 01/07/2025",
            &[(Table::Episodes, 0), (Table::PlacedAdoption, 0)],
        ),
        Case::silent(
            "decided before the move",
            "Episodes: CHILD DECOM PLACE\n1 01/06/2025 A6\nPlacedAdoption: CHILD DATE_PLACED\n1 01/05/2025",
        ),
        Case::boundary(
            "on the day; the day after; the newest decision and the first move count",
            "Episodes: CHILD DECOM PLACE\n1 01/06/2025 A6\n2 01/06/2025 A6\n3 01/09/2025 A6\n3 01/06/2025 A6\nPlacedAdoption: CHILD DATE_PLACED\n1 01/06/2025\n2 02/06/2025\n3 01/05/2025\n3 01/07/2025",
            &[
                (Table::Episodes, 1),
                (Table::Episodes, 3),
                (Table::PlacedAdoption, 1),
                (Table::PlacedAdoption, 3),
            ],
        ),
        Case::missing(
            "no decision that can be read; no first day that can be read",
            "Episodes: CHILD DECOM PLACE\n1 01/06/2025 A6\n2 - A6\nPlacedAdoption: CHILD DATE_PLACED\n1 soon\n2 01/07/2025",
            &[],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    let placed = child.now.dated_episodes().find(|(_, one)| is_placed_for_adoption(one));
    let Some((placed_on, episode)) = placed else { return };
    if let Some((decided_on, decision)) = newest(&child.now.placed_adoption)
        && decided_on > placed_on
    {
        found.row(episode);
        found.row(decision);
    }
}
