//! A child stands more than once in OC3.

use crate::rules::integrity::agree::find_repeated;
use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "INT34",
    finds: "OC3 has more than one row of the child.",
    why: "What became of a care leaver is told once a year, and would be counted twice.",
    remedy: "Keep the row of OC3 that is right and take out the others, or correct CHILD where one is of another child.",
    source: Source::Validators,
    years: Years::ALL,
    reads: &[Table::Oc3],
    reads_last: &[],
    needs: &[],
    cells: &["CHILD"],
    differs: None,
    cases: &[
        Case::fires(
            "two rows that say different things",
            "OC3: CHILD IN_TOUCH\n1 YES\n1 NO",
            &[(Table::Oc3, 0), (Table::Oc3, 1)],
        ),
        Case::silent("a row a child", "OC3: CHILD IN_TOUCH\n1 YES\n2 YES"),
        Case::boundary(
            "the same row twice; a number that differs by a zero",
            "OC3: CHILD IN_TOUCH\n17 YES\n18 YES\n17 YES\n018 YES",
            &[(Table::Oc3, 0), (Table::Oc3, 2)],
        ),
        Case::missing(
            "nothing but the number; two rows without a number",
            "OC3: CHILD IN_TOUCH\n1 -\n1 YES\n- YES\n- YES",
            &[(Table::Oc3, 0), (Table::Oc3, 1)],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    find_repeated(&child.now.oc3, found);
}
