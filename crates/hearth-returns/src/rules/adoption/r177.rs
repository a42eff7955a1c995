//! The legal status of the adopters is no code of the list.

use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "177",
    finds: "The legal status of the adopters is none of L0, L11, L12, L2, L3 and L4.",
    why: "Adoptions are counted by whether the adopters were single, married, civil partners or neither.",
    remedy: "Write one of L0, L11, L12, L2, L3 and L4 in LS_ADOPTR.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Ad1],
    reads_last: &[],
    needs: &[],
    cells: &["LS_ADOPTR"],
    differs: None,
    cases: &[
        Case::fires("another text", "AD1: CHILD LS_ADOPTR\n1 MARRIED", &[(Table::Ad1, 0)]),
        Case::silent("a code", "AD1: CHILD LS_ADOPTR\n1 L12"),
        Case::boundary(
            "a code, and one that is nearly one",
            "AD1: CHILD LS_ADOPTR\n1 L12\n2 L1",
            &[(Table::Ad1, 1)],
        ),
        Case::missing("nothing told", "AD1: CHILD LS_ADOPTR\n1 -", &[]),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    for row in &child.now.ad1 {
        found.row_if(row, row.adopters_status.is_wrong(child.given.year));
    }
}
