//! A child is placed for adoption without a decision.

use crate::rules::care::is_placed_for_adoption;
use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "551",
    finds: "The child is placed for adoption (A3 to A6), and no decision that the child should be, or one without a day, is told.",
    why: "A child is placed for adoption only after it has been decided.",
    remedy: "Add the decision to PlacedAdoption with its day in DATE_PLACED, or correct PLACE.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Episodes, Table::PlacedAdoption],
    reads_last: &[],
    needs: &[],
    cells: &["PLACE", "DATE_PLACED"],
    differs: None,
    cases: &[
        Case::fires(
            "no decision",
            "Episodes: CHILD PLACE\n1 A6\nPlacedAdoption: CHILD DATE_PLACED\n2 01/05/2025",
            &[(Table::Episodes, 0)],
        ),
        Case::silent(
            "decided",
            "Episodes: CHILD PLACE\n1 A6\nPlacedAdoption: CHILD DATE_PLACED\n1 01/05/2025",
        ),
        Case::boundary(
            "placed for adoption, and with carers who are approved adopters; a day that cannot be read is given",
            "Episodes: CHILD PLACE\n1 A3\n2 U5\n3 A4\nPlacedAdoption: CHILD DATE_PLACED\n3 soon",
            &[(Table::Episodes, 0)],
        ),
        Case::missing(
            "a decision without a day, alone and beside one with a day",
            "Episodes: CHILD PLACE\n1 A6\n2 A6\nPlacedAdoption: CHILD DATE_PLACED\n1 -\n2 01/05/2025\n2 -",
            &[(Table::Episodes, 0), (Table::Episodes, 1)],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    let decisions = &child.now.placed_adoption;
    if decisions.is_empty() || decisions.iter().any(|row| row.decided.is_blank()) {
        found.rows(child.now.episodes.iter().filter(|one| is_placed_for_adoption(one)));
    }
}
