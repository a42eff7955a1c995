//! A match without a decision, or before it.

use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;
use hearth_domain::Day;

pub(super) const RULE: Rule = Rule {
    code: "333",
    finds: "The child was matched, and the decision that the child should be placed for adoption has no day that can be read or is later than the match.",
    why: "A child is matched only once adoption has been decided to be the plan.",
    remedy: "Give DATE_INT the day of the agency's decision, or correct DATE_MATCH.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Ad1],
    reads_last: &[],
    needs: &[],
    cells: &["DATE_INT", "DATE_MATCH"],
    differs: None,
    cases: &[
        Case::fires(
            "decided after the match",
            "AD1: CHILD DATE_INT DATE_MATCH\n1 01/06/2025 01/05/2025",
            &[(Table::Ad1, 0)],
        ),
        Case::silent(
            "decided before the match",
            "AD1: CHILD DATE_INT DATE_MATCH\n1 01/05/2025 01/06/2025",
        ),
        Case::boundary(
            "on one day; the decision the day after",
            "AD1: CHILD DATE_INT DATE_MATCH\n1 01/06/2025 01/06/2025\n2 02/06/2025 01/06/2025",
            &[(Table::Ad1, 1)],
        ),
        Case::missing(
            "no decision; a decision that cannot be read; no match",
            "AD1: CHILD DATE_INT DATE_MATCH\n1 - 01/06/2025\n2 soon 01/06/2025\n3 01/06/2025 -",
            &[(Table::Ad1, 0), (Table::Ad1, 1)],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    for row in &child.now.ad1 {
        let undecided = |matched: Day| row.decided.get().is_none_or(|day| day > matched);
        found.row_if(row, row.matched.get().is_some_and(undecided));
    }
}
