//! A child looked after all the year has data of an adoption or of a care leaver.

use crate::rules::adoption::cells::is_empty;
use crate::rules::leaver::tells_of_leaver;
use crate::rules::year_in_care::is_all_year;
use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "187",
    finds: "A child who was looked after all the year has data of an adoption or of a care leaver.",
    why: "A child who is adopted or leaves care is not looked after any more on 31 March.",
    remedy: "Leave out the row of AD1 or OC3, or correct the episodes: the last one ends with the adoption or on leaving care.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Oc3, Table::Ad1, Table::Episodes],
    reads_last: &[],
    needs: &[],
    cells: &[
        "DATE_INT",
        "DATE_MATCH",
        "FOSTER_CARE",
        "NB_ADOPTR",
        "SEX_ADOPTR",
        "LS_ADOPTR",
        "IN_TOUCH",
        "ACTIV",
        "ACCOM",
    ],
    differs: Some(
        "It takes a child who left care on 31 March for one looked after all the year, and so finds every child who was adopted on that day.",
    ),
    cases: &[
        Case::fires(
            "in care since the year before",
            "Episodes: CHILD DECOM RNE LS\n1 01/05/2024 S C2\nAD1: CHILD DATE_INT\n1 01/06/2025\nOC3: CHILD IN_TOUCH\n1 YES",
            &[(Table::Ad1, 0), (Table::Oc3, 0)],
        ),
        Case::silent(
            "adopted within the year",
            "Episodes: CHILD DECOM RNE LS DEC REC\n1 01/05/2024 S E1 01/09/2025 E12\nAD1: CHILD DATE_INT\n1 01/06/2025\nOC3: CHILD IN_TOUCH\n2 YES",
        ),
        Case::boundary(
            "in care from 1 April; from 2 April; adopted on 31 March",
            "Episodes: CHILD DECOM RNE LS DEC REC\n1 01/04/2025 S C2 - -\n2 02/04/2025 S C2 - -\n3 01/05/2024 S E1 31/03/2026 E12\nAD1: CHILD DATE_INT\n1 01/06/2025\n2 01/06/2025\n3 01/06/2025\nOC3: CHILD IN_TOUCH\n4 YES",
            &[(Table::Ad1, 0)],
        ),
        Case::missing(
            "no first day that can be read; no cell of an adoption",
            "Episodes: CHILD DECOM RNE LS\n1 soon S C2\n2 01/05/2024 S C2\nAD1: CHILD DATE_INT\n1 01/06/2025\n2 -\nOC3: CHILD IN_TOUCH\n2 -",
            &[],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    if is_all_year(child) {
        found.rows(child.now.ad1.iter().filter(|row| !is_empty(row)));
        found.rows(child.now.oc3.iter().filter(|row| tells_of_leaver(row)));
    }
}
