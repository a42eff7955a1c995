//! The match is dated after the child moved to the adopters.

use crate::rules::adoption::later::find_later;
use crate::rules::care::is_adopted;
use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "331",
    finds: "The day of the match is later than the first day of the episode that ended with the adoption.",
    why: "A child is placed with adopters only after being matched with them, and the wait for a match (A2) ends on its day.",
    remedy: "Correct DATE_MATCH, or DECOM of the episode.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Ad1, Table::Episodes],
    reads_last: &[],
    needs: &[],
    cells: &["DATE_MATCH", "DECOM", "REC"],
    differs: None,
    cases: &[
        Case::fires(
            "matched after the move",
            "Episodes: CHILD DECOM REC\n1 01/06/2025 E12\nAD1: CHILD DATE_MATCH\n1 01/07/2025",
            &[(Table::Ad1, 0), (Table::Episodes, 0)],
        ),
        Case::silent(
            "matched before the move",
            "Episodes: CHILD DECOM REC\n1 01/06/2025 E12\nAD1: CHILD DATE_MATCH\n1 01/05/2025",
        ),
        Case::boundary(
            "on the day of the move; the day after; an episode that did not end with an adoption",
            "Episodes: CHILD DECOM REC\n1 01/06/2025 E11\n2 01/06/2025 E11\n3 01/06/2025 X1\nAD1: CHILD DATE_MATCH\n1 01/06/2025\n2 02/06/2025\n3 02/06/2025",
            &[(Table::Ad1, 1), (Table::Episodes, 1)],
        ),
        Case::missing(
            "no match; no first day that can be read",
            "Episodes: CHILD DECOM REC\n1 01/06/2025 E12\n2 soon E12\nAD1: CHILD DATE_MATCH\n1 -\n2 01/07/2025",
            &[],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    find_later(child, found, is_adopted, |row| row.matched.get());
}
