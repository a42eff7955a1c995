//! A decision was reversed before it was made.

use crate::rules::days::is_later;
use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "522",
    finds: "The decision that the child should no longer be placed for adoption is dated before the decision that the child should be.",
    why: "Between the two days the child counts as waiting for adoption.",
    remedy: "Correct DATE_PLACED or DATE_PLACED_CEASED.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::PlacedAdoption],
    reads_last: &[],
    needs: &[],
    cells: &["DATE_PLACED", "DATE_PLACED_CEASED"],
    differs: None,
    cases: &[
        Case::fires(
            "reversed before",
            "PlacedAdoption: CHILD DATE_PLACED DATE_PLACED_CEASED\n1 01/06/2025 01/05/2025",
            &[(Table::PlacedAdoption, 0)],
        ),
        Case::silent(
            "reversed after",
            "PlacedAdoption: CHILD DATE_PLACED DATE_PLACED_CEASED\n1 01/05/2025 01/06/2025",
        ),
        Case::boundary(
            "on one day; the day before",
            "PlacedAdoption: CHILD DATE_PLACED DATE_PLACED_CEASED\n1 01/06/2025 01/06/2025\n2 01/06/2025 31/05/2025",
            &[(Table::PlacedAdoption, 1)],
        ),
        Case::missing(
            "not reversed; no decision that can be read",
            "PlacedAdoption: CHILD DATE_PLACED DATE_PLACED_CEASED\n1 01/06/2025 -\n2 soon 01/05/2025",
            &[],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    for row in &child.now.placed_adoption {
        found.row_if(row, is_later(row.decided.get(), row.reversed.get()));
    }
}
