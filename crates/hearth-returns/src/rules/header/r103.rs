//! The ethnic group of the child is no code of the list.

use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "103",
    finds: "The ethnic group of the child is blank, or no code of the list.",
    why: "Children are counted by ethnic group; where it is not yet known the list has NOBT for that.",
    remedy: "Give ETHNIC a code of the list; NOBT where it is not yet obtained, REFU where it was refused.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Header],
    reads_last: &[],
    needs: &[],
    cells: &["ETHNIC"],
    differs: None,
    cases: &[
        Case::fires("no code", "Header: CHILD ETHNIC\n1 WHITE", &[(Table::Header, 0)]),
        Case::silent("codes, and one in small letters", "Header: CHILD ETHNIC\n1 WBRI\n2 nobt"),
        Case::boundary(
            "a code with a letter too many",
            "Header: CHILD ETHNIC\n1 CHNE\n2 CHNEX",
            &[(Table::Header, 1)],
        ),
        Case::missing("no group", "Header: CHILD ETHNIC\n1 -", &[(Table::Header, 0)]),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    for row in &child.now.headers {
        found.row_if(row, row.ethnicity.is_blank() || row.ethnicity.is_wrong(child.given.year));
    }
}
