//! The birth date that stands beside a care leaver is not the one of Header.

use crate::rules::integrity::agree::find_other_births;
use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "INT15",
    finds: "The birth date in OC3 is not the one that Header has of the child.",
    why: "One of the two is wrong, and ages are counted from the one in Header; or the row is of another child.",
    remedy: "Find out the child's birth date and correct DOB in Header or in OC3; where both are right, correct CHILD.",
    source: Source::Validators,
    years: Years::ALL,
    reads: &[Table::Header, Table::Oc3],
    reads_last: &[],
    needs: &[],
    cells: &["DOB"],
    differs: None,
    cases: &[
        Case::fires(
            "a day apart",
            "Header: CHILD DOB\n1 02/06/2015\nOC3: CHILD DOB\n1 03/06/2015",
            &[(Table::Oc3, 0)],
        ),
        Case::silent(
            "the same day",
            "Header: CHILD DOB\n1 02/06/2015\nOC3: CHILD DOB\n1 02/06/2015",
        ),
        Case::boundary(
            "the day without its zeros; one of two that Header has",
            "Header: CHILD DOB\n1 02/06/2015\n2 02/06/2015\n2 03/06/2015\nOC3: CHILD DOB\n1 2/6/2015\n2 02/06/2015",
            &[(Table::Oc3, 1)],
        ),
        Case::missing(
            "no day on one side, or one that cannot be read; not in Header",
            "Header: CHILD DOB\n1 -\n2 02/06/2015\n3 soon\n4 02/06/2015\nOC3: CHILD DOB\n1 02/06/2015\n2 -\n3 02/06/2015\n4 soon\n5 02/06/2015",
            &[],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    find_other_births(child, &child.now.oc3, |row| row.birth_date.get(), found);
}
