//! Two adopters with the sex of one.

use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;
use hearth_domain::codes::{AdopterCount, AdopterSex};

pub(super) const RULE: Rule = Rule {
    code: "511",
    finds: "There are two adopters, and their sex is that of a single person (M1 or F1).",
    why: "Adoptions are counted by who adopted.",
    remedy: "Write MM, FF or MF in SEX_ADOPTR, or 1 in NB_ADOPTR where one person adopted.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Ad1],
    reads_last: &[],
    needs: &[],
    cells: &["NB_ADOPTR", "SEX_ADOPTR"],
    differs: None,
    cases: &[
        Case::fires(
            "two, and one woman",
            "AD1: CHILD NB_ADOPTR SEX_ADOPTR\n1 2 F1",
            &[(Table::Ad1, 0)],
        ),
        Case::silent("two women; one woman", "AD1: CHILD NB_ADOPTR SEX_ADOPTR\n1 2 FF\n2 1 F1"),
        Case::boundary(
            "two men; one man, told as one and as two",
            "AD1: CHILD NB_ADOPTR SEX_ADOPTR\n1 2 MM\n2 1 M1\n3 2 M1",
            &[(Table::Ad1, 2)],
        ),
        Case::missing("no sex; no number", "AD1: CHILD NB_ADOPTR SEX_ADOPTR\n1 2 -\n2 - F1", &[]),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    for row in &child.now.ad1 {
        let is_one = row.adopters_sex.get().map(AdopterSex::people) == Some(AdopterCount::One);
        found.row_if(row, is_one && row.adopters.get() == Some(AdopterCount::Two));
    }
}
