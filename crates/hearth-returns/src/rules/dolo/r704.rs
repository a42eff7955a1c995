//! A deprivation of liberty order ended before or after the year.

use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "704",
    finds: "The deprivation of liberty order ended before 1 April or after 31 March of the year.",
    why: "An order that ended before the year belongs into an earlier return, and one that goes on at its end has no last day yet.",
    remedy: "Correct DOLO_END; leave it blank where the order went on after 31 March, and take the row out where it ended before 1 April.",
    source: Source::Department,
    years: Years::from(2027),
    reads: &[Table::DoLo],
    reads_last: &[],
    needs: &[],
    cells: &["DOLO_END"],
    differs: None,
    cases: &[
        Case::fires(
            "ended last year; ends next year",
            "DoLo: CHILD DOLO_START DOLO_END\n1 01/06/2025 01/09/2025\n2 01/06/2026 01/09/2027",
            &[(Table::DoLo, 0), (Table::DoLo, 1)],
        ),
        Case::silent(
            "ended in the year",
            "DoLo: CHILD DOLO_START DOLO_END\n1 01/06/2026 01/09/2026",
        ),
        Case::boundary(
            "31 March and 1 April of both years",
            "DoLo: CHILD DOLO_START DOLO_END\n1 01/06/2025 31/03/2026\n2 01/06/2025 01/04/2026\n3 01/06/2026 31/03/2027\n4 01/06/2026 01/04/2027",
            &[(Table::DoLo, 0), (Table::DoLo, 3)],
        ),
        Case::missing(
            "no day, or one that cannot be read",
            "DoLo: CHILD DOLO_START DOLO_END\n1 01/06/2025 -\n2 01/06/2025 31/09/2025",
            &[],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    for order in &child.now.dolo {
        found.row_if(order, order.ended.get().is_some_and(|day| !child.given.in_year(day)));
    }
}
