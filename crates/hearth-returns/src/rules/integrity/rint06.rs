//! A care leaver stands for a child whom Header does not have.

use crate::rules::integrity::agree::find_unknown;
use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "INT06",
    finds: "OC3 has a row of a child who has no row in Header.",
    why: "Care leavers are followed by the birth date that Header has.",
    remedy: "Give the child its row in Header, or correct the number in CHILD of OC3.",
    source: Source::Validators,
    years: Years::ALL,
    reads: &[Table::Header, Table::Oc3],
    reads_last: &[],
    needs: &[],
    cells: &["CHILD"],
    differs: None,
    cases: &[
        Case::fires(
            "not in Header",
            "Header: CHILD\n1\nOC3: CHILD IN_TOUCH\n1 YES\n2 YES",
            &[(Table::Oc3, 1)],
        ),
        Case::silent("in Header", "Header: CHILD\n1\n2\nOC3: CHILD IN_TOUCH\n1 YES\n2 YES"),
        Case::boundary(
            "a number that differs by a zero; a child who stands twice in Header",
            "Header: CHILD\n17\n18\n18\nOC3: CHILD IN_TOUCH\n17 YES\n017 YES\n18 YES",
            &[(Table::Oc3, 1)],
        ),
        Case::missing(
            "a row of Header with nothing but the number; a row without a number",
            "Header: CHILD\n1\nOC3: CHILD IN_TOUCH\n1 -\n- YES",
            &[(Table::Oc3, 1)],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    find_unknown(child, &child.now.oc3, found);
}
