//! A boy has the birth date of a mother's child.

use crate::rules::header::sex::is_boy;
use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "174",
    finds: "The birth date of a mother's child is given, and the child is told to be male.",
    why: "Motherhood is asked of girls only; one of the two is wrong.",
    remedy: "Correct SEX, or leave MC_DOB blank.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Header],
    reads_last: &[],
    needs: &[],
    cells: &["SEX", "MC_DOB"],
    differs: None,
    cases: &[
        Case::fires(
            "a boy with a child",
            "Header: CHILD SEX MC_DOB\n1 M 02/06/2025",
            &[(Table::Header, 0)],
        ),
        Case::silent(
            "a girl with one, a boy without",
            "Header: CHILD SEX MC_DOB\n1 F 02/06/2025\n2 M -",
        ),
        Case::boundary(
            "a date that cannot be read is given all the same; a sex that is not known",
            "Header: CHILD SEX MC_DOB\n1 M soon\n2 U 02/06/2025",
            &[(Table::Header, 0)],
        ),
        Case::boundary(
            "figures in the last year that had them",
            "Header: CHILD SEX MC_DOB\n1 1 02/06/2023\n2 2 02/06/2023",
            &[(Table::Header, 0)],
        )
        .in_year(2024),
        Case::missing("no sex", "Header: CHILD SEX MC_DOB\n1 - 02/06/2025", &[]),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    for row in &child.now.headers {
        let is_boy = is_boy(row, child.given.year);
        found.row_if(row, is_boy && !row.child_born.is_blank());
    }
}
