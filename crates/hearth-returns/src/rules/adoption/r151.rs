//! Of the six cells of an adoption some are blank.

use crate::rules::adoption::cells::{is_complete, is_empty};
use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "151",
    finds: "Some of the six cells that tell of an adoption are given and some are blank.",
    why: "An adoption that is half told drops out of measures by adopter and by time.",
    remedy: "Give all of DATE_INT, DATE_MATCH, FOSTER_CARE, NB_ADOPTR, SEX_ADOPTR and LS_ADOPTR, or none.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Ad1],
    reads_last: &[],
    needs: &[],
    cells: &["DATE_INT", "DATE_MATCH", "FOSTER_CARE", "NB_ADOPTR", "SEX_ADOPTR", "LS_ADOPTR"],
    differs: None,
    cases: &[
        Case::fires(
            "no match",
            "AD1: CHILD DATE_INT DATE_MATCH FOSTER_CARE NB_ADOPTR SEX_ADOPTR LS_ADOPTR\n1 01/06/2025 - 0 2 MF L11",
            &[(Table::Ad1, 0)],
        ),
        Case::silent(
            "all six",
            "AD1: CHILD DATE_INT DATE_MATCH FOSTER_CARE NB_ADOPTR SEX_ADOPTR LS_ADOPTR\n1 01/06/2025 01/09/2025 0 2 MF L11",
        ),
        Case::boundary(
            "a cell that cannot be read is given",
            "AD1: CHILD DATE_INT DATE_MATCH FOSTER_CARE NB_ADOPTR SEX_ADOPTR LS_ADOPTR\n1 soon 01/09/2025 0 2 MF L11",
            &[],
        ),
        Case::missing("none of the six", "AD1: CHILD DATE_INT\n1 -", &[]),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    found.rows(child.now.ad1.iter().filter(|row| !is_empty(row) && !is_complete(row)));
}
