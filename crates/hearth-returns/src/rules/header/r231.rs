//! An unaccompanied child is younger than is to be expected.

use crate::rules::age::birthday;
use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "231",
    finds: "The child is an unaccompanied asylum-seeking child and under 11 on 31 March.",
    why: "Children who come alone to seek asylum are nearly all older; a younger one may be a mistyped birth date.",
    remedy: "Check DOB; where it is right, explain the child to the Department with the return.",
    source: Source::Department,
    years: Years::from(2025),
    reads: &[Table::Header, Table::Uasc],
    reads_last: &[],
    needs: &[],
    cells: &["DOB"],
    differs: Some(
        "It asks Header for a column UASC_STATUS, which no return has, and so fails on every return.",
    ),
    cases: &[
        Case::fires(
            "a child of six",
            "Header: CHILD DOB\n1 02/06/2019\nUASC: CHILD\n1",
            &[(Table::Header, 0)],
        ),
        Case::silent(
            "a youth of sixteen; a child of six who is not unaccompanied",
            "Header: CHILD DOB\n1 02/06/2009\n2 02/06/2019\nUASC: CHILD\n1",
        ),
        Case::boundary(
            "eleven on 31 March, and on the day after",
            "Header: CHILD DOB\n1 31/03/2015\n2 01/04/2015\nUASC: CHILD\n1\n2",
            &[(Table::Header, 1)],
        ),
        Case::missing("no birth date", "Header: CHILD DOB\n1 -\nUASC: CHILD\n1", &[]),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    if child.now.uasc.is_empty() {
        return;
    }
    for row in &child.now.headers {
        let turns_eleven = row.birth_date.get().map(|born| birthday(born, 11));
        found.row_if(row, turns_eleven.is_some_and(|day| day > child.given.last_day));
    }
}
