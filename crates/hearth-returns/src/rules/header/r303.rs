//! A child has a day of ceasing to be unaccompanied without being told to be unaccompanied.

use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "303",
    finds: "A day of ceasing to be an unaccompanied asylum-seeking child is given, and no row in Header tells of the child as one.",
    why: "The day is counted only of a child whose status Header holds.",
    remedy: "Give the child its row in Header, or take the row out of UASC.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Uasc, Table::Header],
    reads_last: &[],
    needs: &[],
    cells: &["DUC"],
    differs: Some(
        "It starts from Header, where in CSV every child with a row in UASC is told to be unaccompanied, and so never finds one.",
    ),
    cases: &[
        Case::fires(
            "not in Header",
            "Header: CHILD\n1\nUASC: CHILD DUC\n2 01/06/2025",
            &[(Table::Uasc, 0)],
        ),
        Case::silent("in Header", "Header: CHILD\n1\nUASC: CHILD DUC\n1 01/06/2025"),
        Case::boundary(
            "a day that cannot be read is given all the same",
            "Header: CHILD\n1\nUASC: CHILD DUC\n2 soon",
            &[(Table::Uasc, 0)],
        ),
        Case::missing("no day", "Header: CHILD\n1\nUASC: CHILD DUC\n2 -", &[]),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    if !child.now.is_unaccompanied() {
        found.rows(child.now.uasc.iter().filter(|row| !row.ceased.is_blank()));
    }
}
