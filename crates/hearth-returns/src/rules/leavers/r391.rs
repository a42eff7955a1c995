//! A care leaver is too young to be told of.

use crate::rules::age::birthday;
use crate::rules::leaver::tells_of_leaver;
use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "391",
    finds: "The young person has data of a care leaver, and was not yet seventeen on 31 March of the year.",
    why: "Care leavers are told of from the seventeenth birthday on.",
    remedy: "Correct DOB, or leave out the row of OC3.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Oc3],
    reads_last: &[],
    needs: &[],
    cells: &["DOB", "IN_TOUCH", "ACTIV", "ACCOM"],
    differs: None,
    cases: &[
        Case::fires("sixteen", "OC3: CHILD DOB IN_TOUCH\n1 01/09/2009 YES", &[(Table::Oc3, 0)]),
        Case::silent("nineteen", "OC3: CHILD DOB IN_TOUCH\n1 01/09/2006 YES"),
        Case::boundary(
            "seventeen on 31 March, and the day after",
            "OC3: CHILD DOB ACTIV\n1 31/03/2009 F1\n2 01/04/2009 F1",
            &[(Table::Oc3, 1)],
        ),
        Case::missing(
            "no birth date; no data",
            "OC3: CHILD DOB IN_TOUCH\n1 - YES\n2 01/09/2009 -",
            &[],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    for row in child.now.oc3.iter().filter(|row| tells_of_leaver(row)) {
        let is_young = |born| birthday(born, 17) > child.given.last_day;
        found.row_if(row, row.birth_date.get().is_some_and(is_young));
    }
}
