//! A child stands more than once in PrevPerm.

use crate::rules::integrity::agree::find_repeated;
use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "INT35",
    finds: "PrevPerm has more than one row of the child.",
    why: "Only the latest permanence before this period of care is asked for.",
    remedy: "Keep the row of PrevPerm that is right and take out the others, or correct CHILD where one is of another child.",
    source: Source::Validators,
    years: Years::ALL,
    reads: &[Table::PrevPerm],
    reads_last: &[],
    needs: &[],
    cells: &["CHILD"],
    differs: None,
    cases: &[
        Case::fires(
            "two rows that say different things",
            "PrevPerm: CHILD PREV_PERM\n1 P1\n1 P2",
            &[(Table::PrevPerm, 0), (Table::PrevPerm, 1)],
        ),
        Case::silent("a row a child", "PrevPerm: CHILD PREV_PERM\n1 P1\n2 P1"),
        Case::boundary(
            "the same row twice; a number that differs by a zero",
            "PrevPerm: CHILD PREV_PERM\n17 P1\n18 P1\n17 P1\n018 P1",
            &[(Table::PrevPerm, 0), (Table::PrevPerm, 2)],
        ),
        Case::missing(
            "nothing but the number; two rows without a number",
            "PrevPerm: CHILD PREV_PERM\n1 -\n1 P1\n- P1\n- P1",
            &[(Table::PrevPerm, 0), (Table::PrevPerm, 1)],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    find_repeated(&child.now.prev_perm, found);
}
