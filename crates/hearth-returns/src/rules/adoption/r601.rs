//! A child was adopted in the year, and the data of the adoption are not complete.

use crate::rules::adoption::cells::is_complete;
use crate::rules::care::is_adopted_in_year;
use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "601",
    finds: "The child was adopted in the year, and AD1 has no row of the child or one in which a cell is blank.",
    why: "Adoptions are counted by the decision, the match and who adopted.",
    remedy: "Add the child to AD1 and complete DATE_INT, DATE_MATCH, FOSTER_CARE, NB_ADOPTR, SEX_ADOPTR and LS_ADOPTR.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Episodes, Table::Ad1],
    reads_last: &[],
    needs: &[],
    cells: &[
        "REC",
        "DEC",
        "DATE_INT",
        "DATE_MATCH",
        "FOSTER_CARE",
        "NB_ADOPTR",
        "SEX_ADOPTR",
        "LS_ADOPTR",
    ],
    differs: Some("It says nothing of an adopted child of whom AD1 has no row."),
    cases: &[
        Case::fires(
            "no row; a row without a match",
            "Episodes: CHILD DEC REC\n1 01/09/2025 E12\n2 01/09/2025 E11\nAD1: CHILD DATE_INT DATE_MATCH FOSTER_CARE NB_ADOPTR SEX_ADOPTR LS_ADOPTR\n2 01/06/2025 - 0 2 MF L11",
            &[(Table::Ad1, 0), (Table::Episodes, 0), (Table::Episodes, 1)],
        ),
        Case::silent(
            "all six",
            "Episodes: CHILD DEC REC\n1 01/09/2025 E12\nAD1: CHILD DATE_INT DATE_MATCH FOSTER_CARE NB_ADOPTR SEX_ADOPTR LS_ADOPTR\n1 01/06/2025 01/07/2025 0 2 MF L11",
        ),
        Case::boundary(
            "31 March and 1 April of both years; not adopted",
            "Episodes: CHILD DEC REC\n1 31/03/2025 E12\n2 01/04/2025 E12\n3 31/03/2026 E12\n4 01/04/2026 E12\n5 01/09/2025 E4A\nAD1: CHILD DATE_INT\n1 01/06/2024\n2 01/06/2024\n3 01/06/2024\n4 01/06/2024\n5 01/06/2024",
            &[(Table::Ad1, 1), (Table::Ad1, 2), (Table::Episodes, 1), (Table::Episodes, 2)],
        ),
        Case::missing(
            "no last day that can be read; a cell that cannot be read is given",
            "Episodes: CHILD DEC REC\n1 - E12\n2 soon E12\n3 01/09/2025 E12\nAD1: CHILD DATE_INT DATE_MATCH FOSTER_CARE NB_ADOPTR SEX_ADOPTR LS_ADOPTR\n1 - - - - - -\n3 soon 01/07/2025 0 2 MF ?",
            &[],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    let adoptions = &child.now.ad1;
    for episode in &child.now.episodes {
        if is_adopted_in_year(episode, child.given) {
            let mut lacking = adoptions.iter().filter(|row| !is_complete(row)).peekable();
            found.row_if(episode, adoptions.is_empty() || lacking.peek().is_some());
            found.rows(lacking);
        }
    }
}
