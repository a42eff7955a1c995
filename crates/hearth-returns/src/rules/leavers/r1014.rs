//! A care leaver who was not looked after in the year has a row of an unaccompanied child.

use crate::rules::leaver::tells_of_leaver;
use crate::rules::year_in_care::is_in_year;
use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "1014",
    finds: "The young person has data of a care leaver, no episode in the year, and a row in UASC.",
    why: "Unaccompanied children are counted among those looked after in the year.",
    remedy: "Leave out the row of UASC, or the row of OC3, or correct the days of the episodes.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Uasc, Table::Episodes, Table::Oc3],
    reads_last: &[],
    needs: &[],
    cells: &["IN_TOUCH", "ACTIV", "ACCOM", "DUC", "DECOM", "DEC"],
    differs: Some(
        "It leaves out a young person without any row in Episodes, which is how a care leaver stands in a return.",
    ),
    cases: &[
        Case::fires(
            "no episode at all; one that ended last year",
            "Episodes: CHILD DECOM DEC\n2 01/05/2024 01/02/2025\nUASC: CHILD DUC\n1 01/06/2024\n2 01/06/2024\nOC3: CHILD IN_TOUCH\n1 YES\n2 YES",
            &[(Table::Uasc, 0), (Table::Uasc, 1), (Table::Oc3, 0), (Table::Oc3, 1)],
        ),
        Case::silent(
            "looked after in the year; no row in UASC; no data of a care leaver",
            "Episodes: CHILD DECOM DEC\n1 01/05/2024 01/06/2025\n2 01/05/2024 01/02/2025\nUASC: CHILD DUC\n1 01/06/2025\n3 01/06/2025\nOC3: CHILD IN_TOUCH\n1 YES\n2 YES\n3 -",
        ),
        Case::boundary(
            "ended on 31 March and on 1 April; began on 31 March and on 1 April",
            "Episodes: CHILD DECOM DEC\n1 01/05/2024 31/03/2025\n2 01/05/2024 01/04/2025\n3 31/03/2026 -\n4 01/04/2026 -\nUASC: CHILD\n1\n2\n3\n4\nOC3: CHILD ACTIV\n1 F1\n2 F1\n3 F1\n4 F1",
            &[(Table::Uasc, 0), (Table::Uasc, 3), (Table::Oc3, 0), (Table::Oc3, 3)],
        ),
        Case::missing(
            "no first day; no last day",
            "Episodes: CHILD DECOM DEC\n1 - 01/06/2025\n2 01/05/2024 -\nUASC: CHILD\n1\n2\nOC3: CHILD IN_TOUCH\n1 YES\n2 YES",
            &[(Table::Uasc, 0), (Table::Oc3, 0)],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    if child.now.uasc.is_empty()
        || child.now.episodes.iter().any(|one| is_in_year(one, child.given))
    {
        return;
    }
    for row in child.now.oc3.iter().filter(|row| tells_of_leaver(row)) {
        found.row(row);
        found.rows(&child.now.uasc);
    }
}
