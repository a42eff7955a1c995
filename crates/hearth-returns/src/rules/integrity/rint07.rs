//! An earlier permanence stands for a child whom Header does not have.

use crate::rules::integrity::agree::find_unknown;
use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "INT07",
    finds: "PrevPerm has a row of a child who has no row in Header.",
    why: "Children who come back into care after an adoption or another permanence are counted by what Header has of them.",
    remedy: "Give the child its row in Header, or correct the number in CHILD of PrevPerm.",
    source: Source::Validators,
    years: Years::ALL,
    reads: &[Table::Header, Table::PrevPerm],
    reads_last: &[],
    needs: &[],
    cells: &["CHILD"],
    differs: None,
    cases: &[
        Case::fires(
            "not in Header",
            "Header: CHILD\n1\nPrevPerm: CHILD PREV_PERM\n1 P1\n2 P1",
            &[(Table::PrevPerm, 1)],
        ),
        Case::silent("in Header", "Header: CHILD\n1\n2\nPrevPerm: CHILD PREV_PERM\n1 P1\n2 P1"),
        Case::boundary(
            "a number that differs by a zero; a child who stands twice in Header",
            "Header: CHILD\n17\n18\n18\nPrevPerm: CHILD PREV_PERM\n17 P1\n017 P1\n18 P1",
            &[(Table::PrevPerm, 1)],
        ),
        Case::missing(
            "a row of Header with nothing but the number; a row without a number",
            "Header: CHILD\n1\nPrevPerm: CHILD PREV_PERM\n1 -\n- P1",
            &[(Table::PrevPerm, 1)],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    find_unknown(child, &child.now.prev_perm, found);
}
