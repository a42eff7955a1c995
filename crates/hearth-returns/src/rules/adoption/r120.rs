//! The reason for a reversal is no code of the list.

use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "120",
    finds: "The reason for the reversal of the decision is none of RD1 to RD4.",
    why: "Reversals are counted by reason.",
    remedy: "Give REASON_PLACED_CEASED one of RD1 to RD4.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::PlacedAdoption],
    reads_last: &[],
    needs: &[],
    cells: &["REASON_PLACED_CEASED"],
    differs: None,
    cases: &[
        Case::fires(
            "a code of another list",
            "PlacedAdoption: CHILD REASON_PLACED_CEASED\n1 E4A",
            &[(Table::PlacedAdoption, 0)],
        ),
        Case::silent(
            "a code, and in small letters",
            "PlacedAdoption: CHILD REASON_PLACED_CEASED\n1 RD3\n2 rd1",
        ),
        Case::boundary(
            "the last code and the one that would come next",
            "PlacedAdoption: CHILD REASON_PLACED_CEASED\n1 RD4\n2 RD5",
            &[(Table::PlacedAdoption, 1)],
        ),
        Case::missing("not reversed", "PlacedAdoption: CHILD REASON_PLACED_CEASED\n1 -", &[]),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    for row in &child.now.placed_adoption {
        found.row_if(row, row.why_reversed.is_wrong(child.given.year));
    }
}
