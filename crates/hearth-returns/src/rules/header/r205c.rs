//! A child has a day of ceasing to be unaccompanied, and is told to be unaccompanied in neither year.

use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "205C",
    finds: "A day of ceasing to be an unaccompanied asylum-seeking child is given, and neither this year's Header nor last year's tells of the child as one.",
    why: "What never was cannot cease; the day, or the row in Header, is another child's.",
    remedy: "Give the child its row in Header, or take the row out of UASC.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Header, Table::Uasc],
    reads_last: &[Table::Header, Table::Uasc],
    needs: &[],
    cells: &["DUC", "CHILD"],
    differs: Some(
        "Where a child stands twice in UASC it takes the status of the children below from the row above theirs.",
    ),
    cases: &[
        Case::fires(
            "in no Header",
            "Header: CHILD\n1\nUASC: CHILD DUC\n2 01/06/2025\nHeader last year: CHILD\n1\nUASC last year: CHILD\n1",
            &[(Table::Uasc, 0)],
        ),
        Case::silent(
            "unaccompanied this year; last year",
            "Header: CHILD\n1\nUASC: CHILD DUC\n1 01/06/2025\n2 01/06/2025\nHeader last year: CHILD\n2\nUASC last year: CHILD\n2",
        ),
        Case::boundary(
            "a day last year is enough; a day that cannot be read is none",
            "Header: CHILD\n9\nUASC: CHILD DUC\n1 -\n2 soon\nHeader last year: CHILD\n9\nUASC last year: CHILD DUC\n1 01/06/2024\n2 soon",
            &[(Table::Uasc, 0)],
        ),
        Case::missing(
            "no day in either year",
            "Header: CHILD\n9\nUASC: CHILD DUC\n1 -\nHeader last year: CHILD\n9\nUASC last year: CHILD DUC\n1 -",
            &[],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    if child.now.is_unaccompanied() || child.last.is_unaccompanied() {
        return;
    }
    let ceased_then = child.last.uasc.iter().any(|row| row.ceased.get().is_some());
    for row in &child.now.uasc {
        if ceased_then || row.ceased.get().is_some() {
            found.row(row);
            found.rows(&child.now.headers);
        }
    }
}
