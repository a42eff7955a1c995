//! A child stands more than once in AD1.

use crate::rules::integrity::agree::find_repeated;
use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "INT31",
    finds: "AD1 has more than one row of the child.",
    why: "A child is adopted once, and counts of adoptions would count it twice.",
    remedy: "Keep the row of AD1 that is right and take out the others, or correct CHILD where one is of another child.",
    source: Source::Validators,
    years: Years::ALL,
    reads: &[Table::Ad1],
    reads_last: &[],
    needs: &[],
    cells: &["CHILD"],
    differs: None,
    cases: &[
        Case::fires(
            "two rows that say different things",
            "AD1: CHILD DATE_INT\n1 01/06/2025\n1 01/07/2025",
            &[(Table::Ad1, 0), (Table::Ad1, 1)],
        ),
        Case::silent("a row a child", "AD1: CHILD DATE_INT\n1 01/06/2025\n2 01/06/2025"),
        Case::boundary(
            "the same row twice; a number that differs by a zero",
            "AD1: CHILD DATE_INT\n17 01/06/2025\n18 01/06/2025\n17 01/06/2025\n018 01/06/2025",
            &[(Table::Ad1, 0), (Table::Ad1, 2)],
        ),
        Case::missing(
            "nothing but the number; two rows without a number",
            "AD1: CHILD DATE_INT\n1 -\n1 01/06/2025\n- 01/06/2025\n- 01/06/2025",
            &[(Table::Ad1, 0), (Table::Ad1, 1)],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    find_repeated(&child.now.ad1, found);
}
