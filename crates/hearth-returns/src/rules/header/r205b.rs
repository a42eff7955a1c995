//! A child is unaccompanied in both years, and the days of ceasing do not bear that out.

use crate::rules::age::birthday;
use crate::rules::{At, Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;
use crate::tables::UascRow;

pub(super) const RULE: Rule = Rule {
    code: "205B",
    finds: "A child is an unaccompanied asylum-seeking child last year and this year, though last year's day of ceasing is not the eighteenth birthday, or this year's is neither in the year nor the same as last year's.",
    why: "A child who goes on being unaccompanied is sent with the eighteenth birthday until it ceases before.",
    remedy: "Correct DUC: the eighteenth birthday while the child is unaccompanied, or the day in the year on which that ceased.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Header, Table::Uasc],
    reads_last: &[Table::Header, Table::Uasc],
    needs: &[],
    cells: &["DUC"],
    differs: None,
    cases: &[
        Case::fires(
            "last year's day is not the eighteenth birthday",
            "Header: CHILD\n1\nUASC: CHILD DUC\n1 01/06/2025\nHeader last year: CHILD\n1\nUASC last year: CHILD DOB DUC\n1 03/05/2009 01/02/2026",
            &[(Table::Header, 0), (Table::Uasc, 0)],
        ),
        Case::silent(
            "the eighteenth birthday in both years; ceased in the year",
            "Header: CHILD\n1\n2\nUASC: CHILD DUC\n1 03/05/2027\n2 01/06/2025\nHeader last year: CHILD\n1\n2\nUASC last year: CHILD DOB DUC\n1 03/05/2009 03/05/2027\n2 03/05/2009 03/05/2027",
        ),
        Case::boundary(
            "31 March of the year and 1 April after it; born on 29 February",
            "Header: CHILD\n1\n2\n3\nUASC: CHILD DUC\n1 31/03/2026\n2 01/04/2026\n3 28/02/2026\nHeader last year: CHILD\n1\n2\n3\nUASC last year: CHILD DOB DUC\n1 03/05/2009 03/05/2027\n2 03/05/2009 03/05/2027\n3 29/02/2008 28/02/2026",
            &[(Table::Header, 1), (Table::Uasc, 1)],
        ),
        Case::missing(
            "no day this year; none last year; not in Header",
            "Header: CHILD\n1\n2\nUASC: CHILD DUC\n1 -\n2 01/06/2025\n3 -\nHeader last year: CHILD\n1\n2\n3\nUASC last year: CHILD DOB DUC\n1 03/05/2009 03/05/2027\n2 03/05/2009 -\n3 03/05/2009 03/05/2027",
            &[(Table::Header, 0), (Table::Header, 1), (Table::Uasc, 0), (Table::Uasc, 1)],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    if !child.now.is_unaccompanied() || !child.last.is_unaccompanied() {
        return;
    }
    for row in &child.now.uasc {
        let in_year = row.ceased.get().is_some_and(|day| child.given.in_year(day));
        let bears_out = |before: &At<UascRow>| {
            let then = before.ceased.get();
            let as_then = then.is_some() && row.ceased.get() == then;
            (in_year || as_then) && is_eighteenth_birthday(before)
        };
        if !child.last.uasc.iter().all(bears_out) {
            found.row(row);
            found.rows(&child.now.headers);
        }
    }
}

fn is_eighteenth_birthday(row: &UascRow) -> bool {
    row.birth_date.get().is_some_and(|born| row.ceased.get() == Some(birthday(born, 18)))
}
