//! The last day of a deprivation of liberty order cannot be read.

use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "701",
    finds: "The last day of the deprivation of liberty order is no day of the calendar.",
    why: "An end that cannot be read leaves the order open in every count.",
    remedy: "Write the day the order ended in DOLO_END as dd/mm/yyyy, or leave it blank while the order goes on.",
    source: Source::Department,
    years: Years::from(2027),
    reads: &[Table::DoLo],
    reads_last: &[],
    needs: &[],
    cells: &["DOLO_END"],
    differs: None,
    cases: &[
        Case::fires(
            "a day in another order",
            "DoLo: CHILD DOLO_START DOLO_END\n1 01/06/2026 2026-09-01",
            &[(Table::DoLo, 0)],
        ),
        Case::silent("a day", "DoLo: CHILD DOLO_START DOLO_END\n1 01/06/2026 01/09/2026"),
        Case::boundary(
            "the last day of a month, and the day after it; without its zeros",
            "DoLo: CHILD DOLO_START DOLO_END\n1 01/06/2026 30/09/2026\n2 01/06/2026 31/09/2026\n3 01/06/2026 1/9/2026",
            &[(Table::DoLo, 1)],
        ),
        Case::missing("no day", "DoLo: CHILD DOLO_START DOLO_END\n1 01/06/2026 -", &[]),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    for order in &child.now.dolo {
        found.row_if(order, order.ended.is_bad());
    }
}
