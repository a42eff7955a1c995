//! A reversal has a day without a reason, or a reason without a day.

use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "119",
    finds: "The decision that the child should no longer be placed for adoption has a day without a reason, or a reason without a day.",
    why: "Reversals are counted by reason, and end a wait on their day.",
    remedy: "Give both DATE_PLACED_CEASED and REASON_PLACED_CEASED, or neither.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::PlacedAdoption],
    reads_last: &[],
    needs: &[],
    cells: &["DATE_PLACED_CEASED", "REASON_PLACED_CEASED"],
    differs: None,
    cases: &[
        Case::fires(
            "a day without a reason, a reason without a day",
            "PlacedAdoption: CHILD DATE_PLACED_CEASED REASON_PLACED_CEASED\n1 26/05/2025 -\n2 - RD2",
            &[(Table::PlacedAdoption, 0), (Table::PlacedAdoption, 1)],
        ),
        Case::silent(
            "both",
            "PlacedAdoption: CHILD DATE_PLACED_CEASED REASON_PLACED_CEASED\n1 26/05/2025 RD2",
        ),
        Case::boundary(
            "a day and a reason that cannot be read are given all the same",
            "PlacedAdoption: CHILD DATE_PLACED_CEASED REASON_PLACED_CEASED\n1 soon RD9",
            &[],
        ),
        Case::missing(
            "neither",
            "PlacedAdoption: CHILD DATE_PLACED_CEASED REASON_PLACED_CEASED\n1 - -",
            &[],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    for row in &child.now.placed_adoption {
        found.row_if(row, row.reversed.is_blank() != row.why_reversed.is_blank());
    }
}
