//! A deprivation of liberty order began after the year.

use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "703",
    finds: "The deprivation of liberty order began after 31 March.",
    why: "A return tells of its own year; the order belongs into the next one.",
    remedy: "Correct DOLO_START, or leave the order for next year's return.",
    source: Source::Department,
    years: Years::from(2027),
    reads: &[Table::DoLo],
    reads_last: &[],
    needs: &[],
    cells: &["DOLO_START"],
    differs: None,
    cases: &[
        Case::fires(
            "in the next year",
            "DoLo: CHILD DOLO_START\n1 01/06/2027",
            &[(Table::DoLo, 0)],
        ),
        Case::silent(
            "in the year, and years before",
            "DoLo: CHILD DOLO_START\n1 01/06/2026\n2 01/06/2024",
        ),
        Case::boundary(
            "31 March, and 1 April",
            "DoLo: CHILD DOLO_START\n1 31/03/2027\n2 01/04/2027",
            &[(Table::DoLo, 1)],
        ),
        Case::missing(
            "no day, or one that cannot be read",
            "DoLo: CHILD DOLO_START\n1 -\n2 31/04/2027",
            &[],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    for order in &child.now.dolo {
        let is_late = |day| day > child.given.last_day;
        found.row_if(order, order.began.get().is_some_and(is_late));
    }
}
