//! The code of previous permanence is none of the list.

use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "631",
    finds: "The kind of permanence before this time in care is told by a code that is none of the list.",
    why: "Children who come back after an adoption or another order are counted by this code.",
    remedy: "Write P1, P2, P3, P4 or Z1 in PREV_PERM.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::PrevPerm],
    reads_last: &[],
    needs: &[],
    cells: &["PREV_PERM"],
    differs: None,
    cases: &[
        Case::fires(
            "a code of no list",
            "PrevPerm: CHILD PREV_PERM\n1 P9",
            &[(Table::PrevPerm, 0)],
        ),
        Case::silent("a code of the list", "PrevPerm: CHILD PREV_PERM\n1 P2"),
        Case::boundary(
            "the last code of the list, and one more; none known",
            "PrevPerm: CHILD PREV_PERM\n1 P4\n2 P5\n3 Z1",
            &[(Table::PrevPerm, 1)],
        ),
        Case::missing("blank", "PrevPerm: CHILD PREV_PERM\n1 -", &[]),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    for row in &child.now.prev_perm {
        found.row_if(row, row.kind.is_wrong(child.given.year));
    }
}
