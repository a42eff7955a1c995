//! An adoption stands for a child whom Header does not have.

use crate::rules::integrity::agree::find_unknown;
use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "INT01",
    finds: "AD1 has a row of a child who has no row in Header.",
    why: "Adoptions are counted by the sex, age and ethnic group of the child, which Header alone has.",
    remedy: "Give the child its row in Header, or correct the number in CHILD of AD1.",
    source: Source::Validators,
    years: Years::ALL,
    reads: &[Table::Header, Table::Ad1],
    reads_last: &[],
    needs: &[],
    cells: &["CHILD"],
    differs: None,
    cases: &[
        Case::fires(
            "not in Header",
            "Header: CHILD\n1\nAD1: CHILD DATE_INT\n1 01/06/2025\n2 01/06/2025",
            &[(Table::Ad1, 1)],
        ),
        Case::silent(
            "in Header",
            "Header: CHILD\n1\n2\nAD1: CHILD DATE_INT\n1 01/06/2025\n2 01/06/2025",
        ),
        Case::boundary(
            "a number that differs by a zero; a child who stands twice in Header",
            "Header: CHILD\n17\n18\n18\nAD1: CHILD DATE_INT\n17 01/06/2025\n017 01/06/2025\n18 01/06/2025",
            &[(Table::Ad1, 1)],
        ),
        Case::missing(
            "a row of Header with nothing but the number; a row without a number",
            "Header: CHILD\n1\nAD1: CHILD DATE_INT\n1 -\n- 01/06/2025",
            &[(Table::Ad1, 1)],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    find_unknown(child, &child.now.ad1, found);
}
