//! A child ceased to be unaccompanied after the eighteenth birthday.

use crate::rules::age::birthday;
use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "304",
    finds: "The day on which the child ceased to be an unaccompanied asylum-seeking child is after its eighteenth birthday.",
    why: "At eighteen the young person is no child, and ceases to be one alone.",
    remedy: "Correct DUC: the eighteenth birthday at the latest; or DOB.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Uasc],
    reads_last: &[],
    needs: &[],
    cells: &["DUC", "DOB"],
    differs: None,
    cases: &[
        Case::fires(
            "at nineteen",
            "UASC: CHILD DOB DUC\n1 02/06/2008 02/06/2027",
            &[(Table::Uasc, 0)],
        ),
        Case::silent("at sixteen", "UASC: CHILD DOB DUC\n1 02/06/2009 02/09/2025"),
        Case::boundary(
            "on the eighteenth birthday, and the day after; born on 29 February",
            "UASC: CHILD DOB DUC\n1 02/06/2008 02/06/2026\n2 02/06/2008 03/06/2026\n3 29/02/2008 28/02/2026\n4 29/02/2008 01/03/2026",
            &[(Table::Uasc, 1), (Table::Uasc, 3)],
        ),
        Case::missing(
            "no birth date; no day",
            "UASC: CHILD DOB DUC\n1 - 02/06/2027\n2 02/06/2008 -",
            &[],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    for row in &child.now.uasc {
        let days = row.birth_date.get().zip(row.ceased.get());
        found.row_if(row, days.is_some_and(|(born, ceased)| ceased > birthday(born, 18)));
    }
}
