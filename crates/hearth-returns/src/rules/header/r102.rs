//! The birth date of the child cannot be read.

use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "102",
    finds: "The birth date of the child is blank, or no day of the calendar.",
    why: "Age is counted from this day in nearly every table that is published.",
    remedy: "Write the birth date in DOB as dd/mm/yyyy.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Header],
    reads_last: &[],
    needs: &[],
    cells: &["DOB"],
    differs: None,
    cases: &[
        Case::fires(
            "a day that does not exist",
            "Header: CHILD DOB\n1 31/06/2015",
            &[(Table::Header, 0)],
        ),
        Case::silent("a day", "Header: CHILD DOB\n1 30/06/2015"),
        Case::boundary(
            "a leap day, in a leap year and in another",
            "Header: CHILD DOB\n1 29/02/2016\n2 29/02/2015",
            &[(Table::Header, 1)],
        ),
        Case::missing("no day", "Header: CHILD DOB\n1 -", &[(Table::Header, 0)]),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    for row in &child.now.headers {
        found.row_if(row, row.birth_date.get().is_none());
    }
}
