//! A mother's child has no birth date.

use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;
use hearth_domain::codes::YesNo;

pub(super) const RULE: Rule = Rule {
    code: "611",
    finds: "The child is told to be a mother, and the birth date of her child is blank.",
    why: "The age at which a girl in care became a mother is counted to this day.",
    remedy: "Give the birth date of her first child in MC_DOB.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Header],
    reads_last: &[],
    needs: &[],
    cells: &["MOTHER", "MC_DOB"],
    differs: None,
    cases: &[
        Case::fires(
            "a mother without the date",
            "Header: CHILD MOTHER MC_DOB\n1 1 -",
            &[(Table::Header, 0)],
        ),
        Case::silent(
            "a mother with it; no mother",
            "Header: CHILD MOTHER MC_DOB\n1 1 02/06/2025\n2 0 -",
        ),
        Case::boundary(
            "a date that cannot be read is given all the same",
            "Header: CHILD MOTHER MC_DOB\n1 1 soon\n2 1 -",
            &[(Table::Header, 1)],
        ),
        Case::missing(
            "whether she is a mother is not told",
            "Header: CHILD MOTHER MC_DOB\n1 - -",
            &[],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    for row in &child.now.headers {
        let is_mother = row.is_mother.get() == Some(YesNo::Yes);
        found.row_if(row, is_mother && row.child_born.is_blank());
    }
}
