//! An unaccompanied child stands for a child whom Header does not have.

use crate::rules::integrity::agree::find_unknown;
use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "INT09",
    finds: "UASC has a row of a child who has no row in Header.",
    why: "Unaccompanied children are counted by the age and sex that Header has.",
    remedy: "Give the child its row in Header, or correct the number in CHILD of UASC.",
    source: Source::Validators,
    years: Years::ALL,
    reads: &[Table::Header, Table::Uasc],
    reads_last: &[],
    needs: &[],
    cells: &["CHILD"],
    differs: None,
    cases: &[
        Case::fires(
            "not in Header",
            "Header: CHILD\n1\nUASC: CHILD DUC\n1 01/06/2027\n2 01/06/2027",
            &[(Table::Uasc, 1)],
        ),
        Case::silent(
            "in Header",
            "Header: CHILD\n1\n2\nUASC: CHILD DUC\n1 01/06/2027\n2 01/06/2027",
        ),
        Case::boundary(
            "a number that differs by a zero; a child who stands twice in Header",
            "Header: CHILD\n17\n18\n18\nUASC: CHILD DUC\n17 01/06/2027\n017 01/06/2027\n18 01/06/2027",
            &[(Table::Uasc, 1)],
        ),
        Case::missing(
            "a row of Header with nothing but the number; a row without a number",
            "Header: CHILD\n1\nUASC: CHILD DUC\n1 -\n- 01/06/2027",
            &[(Table::Uasc, 1)],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    find_unknown(child, &child.now.uasc, found);
}
