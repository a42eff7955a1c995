//! The first day of a deprivation of liberty order is blank or cannot be read.

use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "700",
    finds: "The first day of the deprivation of liberty order is blank, or no day of the calendar.",
    why: "How long a child is deprived of its liberty is counted from this day.",
    remedy: "Write the day the order began in DOLO_START as dd/mm/yyyy.",
    source: Source::Department,
    years: Years::from(2027),
    reads: &[Table::DoLo],
    reads_last: &[],
    needs: &[],
    cells: &["DOLO_START"],
    differs: None,
    cases: &[
        Case::fires(
            "a day in another order",
            "DoLo: CHILD DOLO_START\n1 2026-06-01",
            &[(Table::DoLo, 0)],
        ),
        Case::silent("a day", "DoLo: CHILD DOLO_START\n1 01/06/2026"),
        Case::boundary(
            "the last day of a month, and the day after it; without its zeros",
            "DoLo: CHILD DOLO_START\n1 30/09/2026\n2 31/09/2026\n3 1/6/2026",
            &[(Table::DoLo, 1)],
        ),
        Case::missing("no day", "DoLo: CHILD DOLO_START\n1 -", &[(Table::DoLo, 0)]),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    for order in &child.now.dolo {
        found.row_if(order, order.began.get().is_none());
    }
}
