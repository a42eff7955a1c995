//! Convictions are told of a child under ten.

use crate::rules::age::birthday;
use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "542",
    finds: "Whether the child was convicted is told, but the child was under ten on 31 March.",
    why: "A child under ten cannot be convicted (Children and Young Persons Act 1933, section 50); the rate counts children of ten and over.",
    remedy: "Leave CONVICTED blank, or correct DOB.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Oc2],
    reads_last: &[],
    needs: &[],
    cells: &["CONVICTED", "DOB"],
    differs: None,
    cases: &[
        Case::fires(
            "eight years old",
            "OC2: CHILD DOB CONVICTED\n1 01/06/2017 0",
            &[(Table::Oc2, 0)],
        ),
        Case::silent(
            "twelve years old; not told of a young child",
            "OC2: CHILD DOB CONVICTED\n1 01/06/2013 1\n2 01/06/2017 -",
        ),
        Case::boundary(
            "ten on 31 March, and the day after",
            "OC2: CHILD DOB CONVICTED\n1 31/03/2016 1\n2 01/04/2016 1",
            &[(Table::Oc2, 1)],
        ),
        Case::boundary(
            "born on 29 February: ten on 28 February of a year without it",
            "OC2: CHILD DOB CONVICTED\n1 29/02/2016 1",
            &[],
        ),
        Case::missing(
            "no birth date; a text that is no answer is told all the same",
            "OC2: CHILD DOB CONVICTED\n1 - 1\n2 01/06/2017 X",
            &[(Table::Oc2, 1)],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    for row in &child.now.oc2 {
        let ten = row.birth_date.get().map(|born| birthday(born, 10));
        found.row_if(row, ten > Some(child.given.last_day) && !row.convicted.is_blank());
    }
}
