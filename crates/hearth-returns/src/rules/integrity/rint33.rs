//! A child stands more than once in OC2.

use crate::rules::integrity::agree::find_repeated;
use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "INT33",
    finds: "OC2 has more than one row of the child.",
    why: "The outcomes of the year are told once of a child, and would be counted twice.",
    remedy: "Keep the row of OC2 that is right and take out the others, or correct CHILD where one is of another child.",
    source: Source::Validators,
    years: Years::ALL,
    reads: &[Table::Oc2],
    reads_last: &[],
    needs: &[],
    cells: &["CHILD"],
    differs: None,
    cases: &[
        Case::fires(
            "two rows that say different things",
            "OC2: CHILD SDQ_SCORE\n1 12\n1 13",
            &[(Table::Oc2, 0), (Table::Oc2, 1)],
        ),
        Case::silent("a row a child", "OC2: CHILD SDQ_SCORE\n1 12\n2 12"),
        Case::boundary(
            "the same row twice; a number that differs by a zero",
            "OC2: CHILD SDQ_SCORE\n17 12\n18 12\n17 12\n018 12",
            &[(Table::Oc2, 0), (Table::Oc2, 2)],
        ),
        Case::missing(
            "nothing but the number; two rows without a number",
            "OC2: CHILD SDQ_SCORE\n1 -\n1 12\n- 12\n- 12",
            &[(Table::Oc2, 0), (Table::Oc2, 1)],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    find_repeated(&child.now.oc2, found);
}
