//! A child who was unaccompanied last year no longer is, and no day of ceasing bears that out.

use crate::rules::{At, Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;
use crate::tables::UascRow;

pub(super) const RULE: Rule = Rule {
    code: "205A",
    finds: "A child who was an unaccompanied asylum-seeking child last year is none this year, though last year's return has no day in that year on which that ceased, or this year's has one.",
    why: "A child drops out of the count of unaccompanied children by a day, not by being left out.",
    remedy: "Give the child a row in UASC this year, or correct the day in DUC that was sent last year.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Header, Table::Uasc],
    reads_last: &[Table::Header, Table::Uasc],
    needs: &[],
    cells: &["DUC", "CHILD"],
    differs: Some(
        "It looks only at children who have a row in UASC this year, and so never sees one who was left out of it.",
    ),
    cases: &[
        Case::fires(
            "gone from UASC, with a day to come",
            "Header: CHILD\n1\n2\nUASC: CHILD\n2\nHeader last year: CHILD\n1\nUASC last year: CHILD DUC\n1 01/06/2027",
            &[(Table::Header, 0)],
        ),
        Case::silent(
            "ceased last year; still unaccompanied",
            "Header: CHILD\n1\n2\nUASC: CHILD\n2\nHeader last year: CHILD\n1\n2\nUASC last year: CHILD DUC\n1 01/06/2024\n2 01/06/2027",
        ),
        Case::boundary(
            "ceased on the last day of last year, and the day after",
            "Header: CHILD\n1\n2\n3\nUASC: CHILD\n3\nHeader last year: CHILD\n1\n2\nUASC last year: CHILD DUC\n1 31/03/2025\n2 01/04/2025",
            &[(Table::Header, 1)],
        ),
        Case::missing(
            "no day last year; no row in Header this year, but a day of ceasing",
            "Header: CHILD\n1\nUASC: CHILD DUC\n2 01/06/2025\nHeader last year: CHILD\n1\n2\nUASC last year: CHILD DUC\n1 -\n2 01/06/2024",
            &[(Table::Header, 0), (Table::Uasc, 0)],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    if child.now.is_unaccompanied() || !child.last.is_unaccompanied() {
        return;
    }
    let ceases_now = child.now.uasc.iter().any(|row| !row.ceased.is_blank());
    let ceased_then =
        |row: &At<UascRow>| row.ceased.get().is_some_and(|day| child.given.in_last_year(day));
    if ceases_now || !child.last.uasc.iter().all(ceased_then) {
        found.rows(&child.now.headers);
        found.rows(&child.now.uasc);
    }
}
