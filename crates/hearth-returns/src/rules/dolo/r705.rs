//! A deprivation of liberty order began while the one before it went on.

use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "705",
    finds: "Of the child's deprivation of liberty orders, in the order of the days they ended, this one began before the one before it had ended.",
    why: "A child is under one such order at a time; days under two are counted twice.",
    remedy: "Correct DOLO_START, or give DOLO_END to the earlier order.",
    source: Source::Department,
    years: Years::from(2027),
    reads: &[Table::DoLo],
    reads_last: &[],
    needs: &[],
    cells: &["DOLO_START", "DOLO_END"],
    differs: None,
    cases: &[
        Case::fires(
            "the earlier one goes on; it ended a week after the later one began",
            "DoLo: CHILD DOLO_START DOLO_END\n1 01/06/2026 -\n1 01/09/2026 01/10/2026\n2 01/06/2026 08/09/2026\n2 01/09/2026 -",
            &[(Table::DoLo, 1), (Table::DoLo, 2)],
        ),
        Case::silent(
            "one after the other; of two children",
            "DoLo: CHILD DOLO_START DOLO_END\n1 01/06/2026 01/09/2026\n1 02/09/2026 -\n2 01/06/2026 -\n3 01/07/2026 -",
        ),
        Case::boundary(
            "on the day the other ended, and the day before; one within the other",
            "DoLo: CHILD DOLO_START DOLO_END\n1 01/06/2026 01/09/2026\n1 01/09/2026 01/10/2026\n2 01/06/2026 01/09/2026\n2 31/08/2026 01/10/2026\n3 01/06/2026 01/12/2026\n3 01/07/2026 01/08/2026",
            &[(Table::DoLo, 3), (Table::DoLo, 4)],
        ),
        Case::missing(
            "an end that cannot be read is none; one without any day stands last",
            "DoLo: CHILD DOLO_START DOLO_END\n1 01/06/2026 31/09/2026\n1 01/10/2026 01/11/2026\n2 - -\n2 01/06/2026 01/07/2026",
            &[(Table::DoLo, 1)],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    for (before, order) in child.now.order_pairs() {
        let is_over = |ended| order.began.get().is_none_or(|began| began >= ended);
        found.row_if(order, !before.ended.get().is_some_and(is_over));
    }
}
