//! The child was over 25 when the year began.

use crate::rules::age::birthday;
use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "351",
    finds: "The child had been 25 years old before 1 April of the year.",
    why: "Nobody is looked after, or followed as a care leaver in this return, at that age.",
    remedy: "Correct the birth date in DOB.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Header],
    reads_last: &[],
    needs: &[],
    cells: &["DOB"],
    differs: None,
    cases: &[
        Case::fires("thirty years old", "Header: CHILD DOB\n1 02/06/1995", &[(Table::Header, 0)]),
        Case::silent("twenty years old", "Header: CHILD DOB\n1 02/06/2005"),
        Case::boundary(
            "25 on 1 April, and the day before",
            "Header: CHILD DOB\n1 01/04/2000\n2 31/03/2000",
            &[(Table::Header, 1)],
        ),
        Case::missing("no birth date", "Header: CHILD DOB\n1 -", &[]),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    for row in &child.now.headers {
        let turned = row.birth_date.get().map(|born| birthday(born, 25));
        found.row_if(row, turned.is_some_and(|day| day < child.given.first_day));
    }
}
