//! The sex that UASC has of a child is not the one of Header.

use crate::rules::same::is_same;
use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "INT21",
    finds: "The sex in UASC is not the one that Header has of the child.",
    why: "One of the two is wrong, and children are counted by the one in Header; or the row is of another child.",
    remedy: "Correct SEX in Header or in UASC; where both are right, correct CHILD.",
    source: Source::Validators,
    years: Years::ALL,
    reads: &[Table::Header, Table::Uasc],
    reads_last: &[],
    needs: &[],
    cells: &["SEX"],
    differs: None,
    cases: &[
        Case::fires("M and F", "Header: CHILD SEX\n1 M\nUASC: CHILD SEX\n1 F", &[(Table::Uasc, 0)]),
        Case::silent("the same", "Header: CHILD SEX\n1 M\nUASC: CHILD SEX\n1 M"),
        Case::boundary(
            "a small letter; a code of other years; one of two that Header has",
            "Header: CHILD SEX\n1 M\n2 M\n3 M\n3 F\nUASC: CHILD SEX\n1 m\n2 1\n3 M",
            &[(Table::Uasc, 1), (Table::Uasc, 2)],
        ),
        Case::missing(
            "blank on one side; what is no code beside a code, and beside itself; not in Header",
            "Header: CHILD SEX\n1 -\n2 M\n3 M\n4 ?\nUASC: CHILD SEX\n1 M\n2 -\n3 ?\n4 ?\n5 M",
            &[(Table::Uasc, 2)],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    let told = || child.now.headers.iter().filter(|header| !header.sex.is_blank());
    for row in child.now.uasc.iter().filter(|row| !row.sex.is_blank()) {
        found.row_if(row, told().any(|header| !is_same(&header.sex, &row.sex)));
    }
}
