//! A reversal of no decision.

use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "563",
    finds: "The reversal of a decision has its day and its reason, and the decision has no day.",
    why: "How long a plan for adoption stood is counted from the decision to its reversal.",
    remedy: "Give DATE_PLACED the day of the decision that was reversed.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::PlacedAdoption],
    reads_last: &[],
    needs: &[],
    cells: &["DATE_PLACED", "DATE_PLACED_CEASED", "REASON_PLACED_CEASED"],
    differs: None,
    cases: &[
        Case::fires(
            "no decision",
            "PlacedAdoption: CHILD DATE_PLACED DATE_PLACED_CEASED REASON_PLACED_CEASED\n1 - 01/09/2025 RD1",
            &[(Table::PlacedAdoption, 0)],
        ),
        Case::silent(
            "decided and reversed",
            "PlacedAdoption: CHILD DATE_PLACED DATE_PLACED_CEASED REASON_PLACED_CEASED\n1 01/05/2025 01/09/2025 RD1",
        ),
        Case::boundary(
            "a decision that cannot be read is given; the day or the reason alone is not enough",
            "PlacedAdoption: CHILD DATE_PLACED DATE_PLACED_CEASED REASON_PLACED_CEASED\n1 soon 01/09/2025 RD1\n2 - 01/09/2025 -\n3 - - RD1\n4 - soon RD9",
            &[(Table::PlacedAdoption, 3)],
        ),
        Case::missing("no reversal", "PlacedAdoption: CHILD DATE_PLACED\n1 -", &[]),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    for row in &child.now.placed_adoption {
        let is_told = !row.reversed.is_blank() && !row.why_reversed.is_blank();
        found.row_if(row, is_told && row.decided.is_blank());
    }
}
