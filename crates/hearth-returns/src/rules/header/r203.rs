//! The birth date of the child is not the one told last year.

use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "203",
    finds: "The birth date of the child is not the one told last year.",
    why: "One of the two is wrong, and every age counted from it.",
    remedy: "Correct DOB; where last year's was wrong, say so to the Department with the return.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Header],
    reads_last: &[Table::Header],
    needs: &[],
    cells: &["DOB"],
    differs: Some(
        "Where a child stands twice in Header last year, it says nothing of any child, or finds other rows than those it means.",
    ),
    cases: &[
        Case::fires(
            "a day later",
            "Header: CHILD DOB\n1 02/06/2015\nHeader last year: CHILD DOB\n1 01/06/2015",
            &[(Table::Header, 0)],
        ),
        Case::silent(
            "the same day",
            "Header: CHILD DOB\n1 02/06/2015\nHeader last year: CHILD DOB\n1 02/06/2015",
        ),
        Case::boundary(
            "the same day without leading zeros; a child new this year",
            "Header: CHILD DOB\n1 2/6/2015\n2 02/06/2015\nHeader last year: CHILD DOB\n1 02/06/2015",
            &[],
        ),
        Case::missing(
            "no day now; a day neither now nor then that can be read",
            "Header: CHILD DOB\n1 -\n2 soon\nHeader last year: CHILD DOB\n1 02/06/2015\n2 -",
            &[(Table::Header, 0)],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    for row in &child.now.headers {
        let mut before = child.last.headers.iter().map(|before| before.birth_date.get());
        found.row_if(row, before.any(|day| day != row.birth_date.get()));
    }
}
