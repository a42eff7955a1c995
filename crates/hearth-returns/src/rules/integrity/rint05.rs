//! Health and outcomes stands for a child whom Header does not have.

use crate::rules::integrity::agree::find_unknown;
use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "INT05",
    finds: "OC2 has a row of a child who has no row in Header.",
    why: "Health and outcomes are counted by the age and sex that Header has.",
    remedy: "Give the child its row in Header, or correct the number in CHILD of OC2.",
    source: Source::Validators,
    years: Years::ALL,
    reads: &[Table::Header, Table::Oc2],
    reads_last: &[],
    needs: &[],
    cells: &["CHILD"],
    differs: None,
    cases: &[
        Case::fires(
            "not in Header",
            "Header: CHILD\n1\nOC2: CHILD SDQ_SCORE\n1 12\n2 12",
            &[(Table::Oc2, 1)],
        ),
        Case::silent("in Header", "Header: CHILD\n1\n2\nOC2: CHILD SDQ_SCORE\n1 12\n2 12"),
        Case::boundary(
            "a number that differs by a zero; a child who stands twice in Header",
            "Header: CHILD\n17\n18\n18\nOC2: CHILD SDQ_SCORE\n17 12\n017 12\n18 12",
            &[(Table::Oc2, 1)],
        ),
        Case::missing(
            "a row of Header with nothing but the number; a row without a number",
            "Header: CHILD\n1\nOC2: CHILD SDQ_SCORE\n1 -\n- 12",
            &[(Table::Oc2, 1)],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    find_unknown(child, &child.now.oc2, found);
}
