//! The sex of the child is told to be unknown.

use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;
use hearth_domain::codes::Sex;

pub(super) const RULE: Rule = Rule {
    code: "232",
    finds: "The sex of the child is told to be unknown (U).",
    why: "U is for a child whose sex is not known, which is rare among children looked after.",
    remedy: "Give SEX as M or F where it is known.",
    source: Source::Department,
    years: Years::from(2025),
    reads: &[Table::Header],
    reads_last: &[],
    needs: &[],
    cells: &["SEX"],
    differs: None,
    cases: &[
        Case::fires("unknown", "Header: CHILD SEX\n1 U", &[(Table::Header, 0)]),
        Case::silent("known", "Header: CHILD SEX\n1 M\n2 F"),
        Case::boundary(
            "a small letter; another letter",
            "Header: CHILD SEX\n1 u\n2 X",
            &[(Table::Header, 0)],
        ),
        Case::missing("no sex", "Header: CHILD SEX\n1 -", &[]),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    for row in &child.now.headers {
        found.row_if(row, row.sex.get() == Some(Sex::U));
    }
}
