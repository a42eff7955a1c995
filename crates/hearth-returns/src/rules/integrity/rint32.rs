//! A child stands more than once in Header.

use crate::rules::integrity::agree::find_repeated;
use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "INT32",
    finds: "Header has more than one row of the child.",
    why: "Which birth date, sex and pupil number are the child's is then not known, and rules compare with each of them.",
    remedy: "Keep the row of Header that is right and take out the others, or correct CHILD where one is of another child.",
    source: Source::Validators,
    years: Years::ALL,
    reads: &[Table::Header],
    reads_last: &[],
    needs: &[],
    cells: &["CHILD"],
    differs: None,
    cases: &[
        Case::fires(
            "two rows that say different things",
            "Header: CHILD DOB\n1 02/06/2015\n1 03/06/2015",
            &[(Table::Header, 0), (Table::Header, 1)],
        ),
        Case::silent("a row a child", "Header: CHILD DOB\n1 02/06/2015\n2 02/06/2015"),
        Case::boundary(
            "the same row twice; a number that differs by a zero",
            "Header: CHILD DOB\n17 02/06/2015\n18 02/06/2015\n17 02/06/2015\n018 02/06/2015",
            &[(Table::Header, 0), (Table::Header, 2)],
        ),
        Case::missing(
            "nothing but the number; two rows without a number",
            "Header: CHILD DOB\n1 -\n1 02/06/2015\n- 02/06/2015\n- 02/06/2015",
            &[(Table::Header, 0), (Table::Header, 1)],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    find_repeated(&child.now.headers, found);
}
