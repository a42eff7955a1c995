//! The day of the decision that a child should be placed for adoption cannot be read.

use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "112",
    finds: "The day of the decision that the child should be placed for adoption is no day of the calendar.",
    why: "The wait from the decision to the match and to the placement is counted from this day.",
    remedy: "Write the day of the agency's decision in DATE_INT as dd/mm/yyyy.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Ad1],
    reads_last: &[],
    needs: &[],
    cells: &["DATE_INT"],
    differs: None,
    cases: &[
        Case::fires(
            "a day that does not exist",
            "AD1: CHILD DATE_INT\n1 31/06/2025",
            &[(Table::Ad1, 0)],
        ),
        Case::silent("a day", "AD1: CHILD DATE_INT\n1 30/06/2025"),
        Case::boundary(
            "a leap day, in a leap year and in another",
            "AD1: CHILD DATE_INT\n1 29/02/2024\n2 29/02/2025",
            &[(Table::Ad1, 1)],
        ),
        Case::missing("no day", "AD1: CHILD DATE_INT\n1 -", &[]),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    for row in &child.now.ad1 {
        found.row_if(row, row.decided.is_bad());
    }
}
