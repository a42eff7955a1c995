//! The decision of an adopted child is dated after the child was placed for adoption.

use crate::rules::adoption::later::find_later;
use crate::rules::care::is_placed_for_adoption;
use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "521",
    finds: "The decision that the adopted child should be placed for adoption is dated after the first day of an episode in which the child was placed for adoption (A3 to A6).",
    why: "A child is placed for adoption only after it has been decided.",
    remedy: "Correct DATE_INT, or DECOM or PLACE of the episode.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Episodes, Table::Ad1],
    reads_last: &[],
    needs: &[],
    cells: &["PLACE", "DECOM", "DATE_INT"],
    differs: None,
    cases: &[
        Case::fires(
            "decided after the move",
            "Episodes: CHILD DECOM PLACE\n1 01/06/2025 A6\nAD1: CHILD DATE_INT\n1 01/07/2025",
            &[(Table::Ad1, 0), (Table::Episodes, 0)],
        ),
        Case::silent(
            "decided before the move",
            "Episodes: CHILD DECOM PLACE\n1 01/06/2025 A6\nAD1: CHILD DATE_INT\n1 01/05/2025",
        ),
        Case::boundary(
            "on the day; the day after; a foster placement",
            "Episodes: CHILD DECOM PLACE\n1 01/06/2025 A3\n2 01/06/2025 A3\n3 01/06/2025 U5\nAD1: CHILD DATE_INT\n1 01/06/2025\n2 02/06/2025\n3 02/06/2025",
            &[(Table::Ad1, 1), (Table::Episodes, 1)],
        ),
        Case::missing(
            "no decision; no first day that can be read",
            "Episodes: CHILD DECOM PLACE\n1 01/06/2025 A6\n2 soon A6\nAD1: CHILD DATE_INT\n1 -\n2 01/07/2025",
            &[],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    find_later(child, found, is_placed_for_adoption, |row| row.decided.get());
}
