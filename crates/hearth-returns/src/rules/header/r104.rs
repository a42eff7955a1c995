//! The day on which a child ceased to be unaccompanied cannot be read, or is before the year.

use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "104",
    finds: "The day on which the child ceased to be an unaccompanied asylum-seeking child is no day of the calendar, or is before 1 April of the year.",
    why: "A child who had ceased before the year is not counted as unaccompanied in it.",
    remedy: "Write the day in DUC as dd/mm/yyyy, or leave the child out of UASC where it ceased before the year.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Uasc],
    reads_last: &[],
    needs: &[],
    cells: &["DUC"],
    differs: None,
    cases: &[
        Case::fires(
            "words; the year before",
            "UASC: CHILD DUC\n1 soon\n2 01/06/2024",
            &[(Table::Uasc, 0), (Table::Uasc, 1)],
        ),
        Case::silent("in the year, and after it", "UASC: CHILD DUC\n1 01/06/2025\n2 01/06/2027"),
        Case::boundary(
            "31 March and 1 April",
            "UASC: CHILD DUC\n1 31/03/2025\n2 01/04/2025",
            &[(Table::Uasc, 0)],
        ),
        Case::missing("no day", "UASC: CHILD DUC\n1 -", &[]),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    for row in &child.now.uasc {
        let before = row.ceased.get().is_some_and(|day| day < child.given.first_day);
        found.row_if(row, row.ceased.is_bad() || before);
    }
}
