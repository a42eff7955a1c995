//! Whether the adopters were the child's foster carers is told by another code than 0 or 1.

use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "114",
    finds: "Whether the adopters had been the child's foster carers is neither 0 nor 1.",
    why: "Adoption by the foster carer is counted apart, and its times are counted otherwise (A10).",
    remedy: "Write 1 in FOSTER_CARE where the adopters were the child's foster carers before, else 0.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Ad1],
    reads_last: &[],
    needs: &[],
    cells: &["FOSTER_CARE"],
    differs: None,
    cases: &[
        Case::fires("a word", "AD1: CHILD FOSTER_CARE\n1 Y", &[(Table::Ad1, 0)]),
        Case::silent("yes and no", "AD1: CHILD FOSTER_CARE\n1 1\n2 0"),
        Case::boundary("the next number", "AD1: CHILD FOSTER_CARE\n1 1\n2 2", &[(Table::Ad1, 1)]),
        Case::missing("nothing told", "AD1: CHILD FOSTER_CARE\n1 -", &[]),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    for row in &child.now.ad1 {
        found.row_if(row, row.by_foster_carer.is_bad());
    }
}
