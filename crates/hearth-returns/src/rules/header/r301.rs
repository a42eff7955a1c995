//! The child is born after the year.

use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "301",
    finds: "The birth date of the child is after 31 March of the year.",
    why: "A child who was not born in the year cannot have been looked after in it.",
    remedy: "Correct the birth date in DOB.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Header],
    reads_last: &[],
    needs: &[],
    cells: &["DOB"],
    differs: None,
    cases: &[
        Case::fires(
            "born in the year to come",
            "Header: CHILD DOB\n1 02/06/2026",
            &[(Table::Header, 0)],
        ),
        Case::silent("born in the year", "Header: CHILD DOB\n1 02/06/2025"),
        Case::boundary(
            "on 31 March, and the day after",
            "Header: CHILD DOB\n1 31/03/2026\n2 01/04/2026",
            &[(Table::Header, 1)],
        ),
        Case::missing("no birth date", "Header: CHILD DOB\n1 -", &[]),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    for row in &child.now.headers {
        found.row_if(row, row.birth_date.get().is_some_and(|day| day > child.given.last_day));
    }
}
