//! The sex of the adopters is no code of the list.

use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "176",
    finds: "The sex of the adopters is none of M1, F1, MM, FF and MF.",
    why: "Adoptions are counted by who adopted.",
    remedy: "Write M1 or F1 in SEX_ADOPTR for one adopter, MM, FF or MF for two.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Ad1],
    reads_last: &[],
    needs: &[],
    cells: &["SEX_ADOPTR"],
    differs: None,
    cases: &[
        Case::fires("another text", "AD1: CHILD SEX_ADOPTR\n1 F", &[(Table::Ad1, 0)]),
        Case::silent("a code", "AD1: CHILD SEX_ADOPTR\n1 F1"),
        Case::boundary(
            "a code, and one that is nearly one",
            "AD1: CHILD SEX_ADOPTR\n1 F1\n2 FM",
            &[(Table::Ad1, 1)],
        ),
        Case::missing("nothing told", "AD1: CHILD SEX_ADOPTR\n1 -", &[]),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    for row in &child.now.ad1 {
        found.row_if(row, row.adopters_sex.is_wrong(child.given.year));
    }
}
