//! The day of the match cannot be read.

use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "113",
    finds: "The day on which the child was matched with the adopters is no day of the calendar.",
    why: "The time from the placement order to the match (A2) is counted to this day.",
    remedy: "Write the day of the agency's decision on the match in DATE_MATCH as dd/mm/yyyy.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Ad1],
    reads_last: &[],
    needs: &[],
    cells: &["DATE_MATCH"],
    differs: None,
    cases: &[
        Case::fires(
            "a month that does not exist",
            "AD1: CHILD DATE_MATCH\n1 01/13/2025",
            &[(Table::Ad1, 0)],
        ),
        Case::silent("a day", "AD1: CHILD DATE_MATCH\n1 01/12/2025"),
        Case::boundary(
            "without leading zeros; and with a year of two figures",
            "AD1: CHILD DATE_MATCH\n1 1/2/2025\n2 01/02/25",
            &[(Table::Ad1, 1)],
        ),
        Case::missing("no day", "AD1: CHILD DATE_MATCH\n1 -", &[]),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    for row in &child.now.ad1 {
        found.row_if(row, row.matched.is_bad());
    }
}
