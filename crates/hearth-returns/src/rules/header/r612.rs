//! A girl who is told to be no mother has the birth date of a child.

use crate::rules::header::sex::is_girl;
use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;
use hearth_domain::codes::YesNo;

pub(super) const RULE: Rule = Rule {
    code: "612",
    finds: "The birth date of her child is given, and the girl is told to be no mother, or nothing is told.",
    why: "One of the two is wrong, and she drops out of the count of mothers.",
    remedy: "Write 1 in MOTHER, or leave MC_DOB blank.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Header],
    reads_last: &[],
    needs: &[],
    cells: &["SEX", "MOTHER", "MC_DOB"],
    differs: None,
    cases: &[
        Case::fires(
            "no mother with a child",
            "Header: CHILD SEX MOTHER MC_DOB\n1 F 0 02/06/2025",
            &[(Table::Header, 0)],
        ),
        Case::silent(
            "a mother; a boy",
            "Header: CHILD SEX MOTHER MC_DOB\n1 F 1 02/06/2025\n2 M 0 02/06/2025",
        ),
        Case::boundary(
            "a date that cannot be read is given all the same; neither yes nor no",
            "Header: CHILD SEX MOTHER MC_DOB\n1 F 0 soon\n2 F 2 02/06/2025",
            &[(Table::Header, 0)],
        ),
        Case::boundary(
            "figures in the last year that had them",
            "Header: CHILD SEX MOTHER MC_DOB\n1 2 0 02/06/2023\n2 1 0 02/06/2023",
            &[(Table::Header, 0)],
        )
        .in_year(2024),
        Case::missing(
            "nothing told of motherhood; no date",
            "Header: CHILD SEX MOTHER MC_DOB\n1 F - 02/06/2025\n2 F 0 -",
            &[(Table::Header, 0)],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    for row in &child.now.headers {
        let is_no_mother = row.is_mother.is_blank() || row.is_mother.get() == Some(YesNo::No);
        let has_child = !row.child_born.is_blank();
        found.row_if(row, is_no_mother && has_child && is_girl(row, child.given.year));
    }
}
