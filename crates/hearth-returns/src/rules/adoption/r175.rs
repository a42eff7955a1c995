//! The number of adopters is no code of the list.

use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "175",
    finds: "The number of adopters is neither 1 nor 2.",
    why: "Adoptions are counted by whether one person or a couple adopted.",
    remedy: "Write 1 or 2 in NB_ADOPTR.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Ad1],
    reads_last: &[],
    needs: &[],
    cells: &["NB_ADOPTR"],
    differs: None,
    cases: &[
        Case::fires("another text", "AD1: CHILD NB_ADOPTR\n1 3", &[(Table::Ad1, 0)]),
        Case::silent("a code", "AD1: CHILD NB_ADOPTR\n1 1"),
        Case::boundary(
            "a code, and one that is nearly one",
            "AD1: CHILD NB_ADOPTR\n1 1\n2 0",
            &[(Table::Ad1, 1)],
        ),
        Case::missing("nothing told", "AD1: CHILD NB_ADOPTR\n1 -", &[]),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    for row in &child.now.ad1 {
        found.row_if(row, row.adopters.is_wrong(child.given.year));
    }
}
