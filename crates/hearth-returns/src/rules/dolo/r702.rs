//! A deprivation of liberty order ended before it began, or on the same day.

use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "702",
    finds: "The last day of the deprivation of liberty order is not later than its first.",
    why: "An order that lasts no night deprives nobody of liberty, and its length is counted from the two days.",
    remedy: "Correct DOLO_START or DOLO_END.",
    source: Source::Department,
    years: Years::from(2027),
    reads: &[Table::DoLo],
    reads_last: &[],
    needs: &[],
    cells: &["DOLO_START", "DOLO_END"],
    differs: None,
    cases: &[
        Case::fires(
            "ended a month before",
            "DoLo: CHILD DOLO_START DOLO_END\n1 01/06/2026 01/05/2026",
            &[(Table::DoLo, 0)],
        ),
        Case::silent(
            "ended a month after",
            "DoLo: CHILD DOLO_START DOLO_END\n1 01/06/2026 01/07/2026",
        ),
        Case::boundary(
            "the same day, and the next",
            "DoLo: CHILD DOLO_START DOLO_END\n1 01/06/2026 01/06/2026\n2 01/06/2026 02/06/2026",
            &[(Table::DoLo, 0)],
        ),
        Case::missing(
            "no day, or one that cannot be read",
            "DoLo: CHILD DOLO_START DOLO_END\n1 - 01/05/2026\n2 01/06/2026 -\n3 soon 01/05/2026\n4 01/06/2026 soon",
            &[],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    for order in &child.now.dolo {
        let days = order.began.get().zip(order.ended.get());
        found.row_if(order, days.is_some_and(|(began, ended)| ended <= began));
    }
}
