//! The sex of the child is no code of the year.

use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "101",
    finds: "The sex of the child is blank, or no code of the year: 1 or 2 to 2023/24, M, F or U since.",
    why: "Children are counted by sex, and rules of motherhood ask for it.",
    remedy: "Give SEX one of the codes of the collection year.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Header],
    reads_last: &[],
    needs: &[],
    cells: &["SEX"],
    differs: None,
    cases: &[
        Case::fires("a code of another list", "Header: CHILD SEX\n1 9", &[(Table::Header, 0)]),
        Case::silent("letters, and in small", "Header: CHILD SEX\n1 M\n2 F\n3 U\n4 m"),
        Case::boundary(
            "a figure in the first year of letters",
            "Header: CHILD SEX\n1 1\n2 M",
            &[(Table::Header, 0)],
        )
        .in_year(2025),
        Case::boundary(
            "a letter in the last year of figures",
            "Header: CHILD SEX\n1 1\n2 2\n3 M",
            &[(Table::Header, 2)],
        )
        .in_year(2024),
        Case::missing("no sex", "Header: CHILD SEX\n1 -", &[(Table::Header, 0)]),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    for row in &child.now.headers {
        found.row_if(row, row.sex.is_blank() || row.sex.is_wrong(child.given.year));
    }
}
