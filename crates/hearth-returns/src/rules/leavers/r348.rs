//! A care leaver told last year to have died is told otherwise.

use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;
use hearth_domain::codes::InTouch;

pub(super) const RULE: Rule = Rule {
    code: "348",
    finds: "Last year the care leaver was told to have died, and this year it is not.",
    why: "One of the two years is wrong, and a life that ended is counted as going on or the other way about.",
    remedy: "Correct IN_TOUCH; where last year's was wrong, say so to the Department with the return.",
    source: Source::Department,
    years: Years::from(2026),
    reads: &[Table::Oc3],
    reads_last: &[Table::Oc3],
    needs: &[],
    cells: &["IN_TOUCH"],
    differs: None,
    cases: &[
        Case::fires(
            "in touch this year",
            "OC3: CHILD IN_TOUCH\n1 YES\nOC3 last year: CHILD IN_TOUCH\n1 DIED",
            &[(Table::Oc3, 0)],
        ),
        Case::silent(
            "died in both; no row this year; none last year",
            "OC3: CHILD IN_TOUCH\n1 DIED\n3 YES\nOC3 last year: CHILD IN_TOUCH\n1 DIED\n2 DIED",
        ),
        Case::boundary(
            "died since; and no longer so",
            "OC3: CHILD IN_TOUCH\n1 DIED\n2 RHOM\nOC3 last year: CHILD IN_TOUCH\n1 RHOM\n2 DIED",
            &[(Table::Oc3, 1)],
        ),
        Case::missing(
            "blank this year; blank last year; cannot be read",
            "OC3: CHILD IN_TOUCH\n1 -\n2 YES\n3 ?\nOC3 last year: CHILD IN_TOUCH\n1 DIED\n2 -\n3 DIED",
            &[(Table::Oc3, 0), (Table::Oc3, 2)],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    let died = Some(InTouch::Died);
    if child.last.oc3.iter().any(|row| row.in_touch.get() == died) {
        found.rows(child.now.oc3.iter().filter(|row| row.in_touch.get() != died));
    }
}
