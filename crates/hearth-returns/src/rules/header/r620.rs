//! A mother is under eleven.

use crate::rules::age::birthday;
use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;
use hearth_domain::codes::YesNo;

pub(super) const RULE: Rule = Rule {
    code: "620",
    finds: "The child is told to be a mother, and was under eleven on 1 April of the year.",
    why: "At that age one of the two is nearly always wrong.",
    remedy: "Correct DOB or MOTHER; where both are right, explain it to the Department with the return.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Header],
    reads_last: &[],
    needs: &[],
    cells: &["DOB", "MOTHER"],
    differs: None,
    cases: &[
        Case::fires(
            "a mother of eight",
            "Header: CHILD DOB MOTHER\n1 02/06/2017 1",
            &[(Table::Header, 0)],
        ),
        Case::silent(
            "a mother of sixteen; a child of eight",
            "Header: CHILD DOB MOTHER\n1 02/06/2009 1\n2 02/06/2017 0",
        ),
        Case::boundary(
            "eleven on 1 April, and the day after",
            "Header: CHILD DOB MOTHER\n1 01/04/2014 1\n2 02/04/2014 1",
            &[(Table::Header, 1)],
        ),
        Case::missing(
            "no birth date; motherhood not told",
            "Header: CHILD DOB MOTHER\n1 - 1\n2 02/06/2017 -",
            &[],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    for row in &child.now.headers {
        let is_mother = row.is_mother.get() == Some(YesNo::Yes);
        let eleven = row.birth_date.get().map(|born| birthday(born, 11));
        found.row_if(row, is_mother && eleven.is_some_and(|day| day > child.given.first_day));
    }
}
