//! A care leaver has data of an adoption.

use crate::rules::adoption::cells::is_empty;
use crate::rules::leaver::tells_of_leaver;
use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "134",
    finds: "A child of the care leavers has data of an adoption.",
    why: "A child who was adopted is no care leaver; one of the two is told of the wrong child.",
    remedy: "Leave out the row of AD1 or of OC3, whichever is not true.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Oc3, Table::Ad1],
    reads_last: &[],
    needs: &[],
    cells: &["DATE_INT", "DATE_MATCH", "FOSTER_CARE", "NB_ADOPTR", "SEX_ADOPTR", "LS_ADOPTR"],
    differs: None,
    cases: &[
        Case::fires(
            "in touch, and adopted",
            "AD1: CHILD DATE_INT\n1 01/06/2025\nOC3: CHILD IN_TOUCH\n1 YES",
            &[(Table::Ad1, 0)],
        ),
        Case::silent(
            "another child",
            "AD1: CHILD DATE_INT\n1 01/06/2025\nOC3: CHILD IN_TOUCH\n2 YES",
        ),
        Case::boundary(
            "one cell is enough on either side, though it cannot be read",
            "AD1: CHILD SEX_ADOPTR\n1 XX\nOC3: CHILD ACCOM\n1 ?",
            &[(Table::Ad1, 0)],
        ),
        Case::missing(
            "a row of either without a cell",
            "AD1: CHILD DATE_INT\n1 -\nOC3: CHILD IN_TOUCH\n1 YES",
            &[],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    if child.now.oc3.iter().any(|row| tells_of_leaver(row)) {
        found.rows(child.now.ad1.iter().filter(|row| !is_empty(row)));
    }
}
