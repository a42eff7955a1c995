//! A child stands more than once in UASC.

use crate::rules::integrity::agree::find_repeated;
use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "INT36",
    finds: "UASC has more than one row of the child.",
    why: "Whether a child is unaccompanied is told once, and would be counted twice.",
    remedy: "Keep the row of UASC that is right and take out the others, or correct CHILD where one is of another child.",
    source: Source::Validators,
    years: Years::ALL,
    reads: &[Table::Uasc],
    reads_last: &[],
    needs: &[],
    cells: &["CHILD"],
    differs: None,
    cases: &[
        Case::fires(
            "two rows that say different things",
            "UASC: CHILD DUC\n1 01/06/2027\n1 02/06/2027",
            &[(Table::Uasc, 0), (Table::Uasc, 1)],
        ),
        Case::silent("a row a child", "UASC: CHILD DUC\n1 01/06/2027\n2 01/06/2027"),
        Case::boundary(
            "the same row twice; a number that differs by a zero",
            "UASC: CHILD DUC\n17 01/06/2027\n18 01/06/2027\n17 01/06/2027\n018 01/06/2027",
            &[(Table::Uasc, 0), (Table::Uasc, 2)],
        ),
        Case::missing(
            "nothing but the number; two rows without a number",
            "UASC: CHILD DUC\n1 -\n1 01/06/2027\n- 01/06/2027\n- 01/06/2027",
            &[(Table::Uasc, 0), (Table::Uasc, 1)],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    find_repeated(&child.now.uasc, found);
}
