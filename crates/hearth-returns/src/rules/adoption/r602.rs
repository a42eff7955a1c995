//! Data of an adoption of a child who was not adopted in the year.

use crate::rules::adoption::cells::is_empty;
use crate::rules::care::is_adopted_in_year;
use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "602",
    finds: "The child has data of an adoption, and no episode that ended in the year with one.",
    why: "AD1 is of the children adopted in the year, and no others.",
    remedy: "End the episode with E11 or E12 on the day of the order, or leave out the row of AD1.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Episodes, Table::Ad1],
    reads_last: &[],
    needs: &[],
    cells: &["DATE_INT", "DATE_MATCH", "FOSTER_CARE", "NB_ADOPTR", "SEX_ADOPTR", "LS_ADOPTR"],
    differs: None,
    cases: &[
        Case::fires(
            "went home",
            "Episodes: CHILD DEC REC\n1 01/09/2025 E4A\nAD1: CHILD DATE_INT\n1 01/06/2025",
            &[(Table::Ad1, 0)],
        ),
        Case::silent(
            "adopted in the year",
            "Episodes: CHILD DEC REC\n1 01/09/2025 E12\nAD1: CHILD DATE_INT\n1 01/06/2025",
        ),
        Case::boundary(
            "adopted on 31 March and 1 April of both years",
            "Episodes: CHILD DEC REC\n1 31/03/2025 E12\n2 01/04/2025 E12\n3 31/03/2026 E12\n4 01/04/2026 E12\nAD1: CHILD DATE_INT\n1 01/06/2024\n2 01/06/2024\n3 01/06/2024\n4 01/06/2024",
            &[(Table::Ad1, 0), (Table::Ad1, 3)],
        ),
        Case::missing(
            "no episode; no last day that can be read; no cell of an adoption",
            "Episodes: CHILD DEC REC\n2 soon E12\nAD1: CHILD DATE_INT\n1 01/06/2025\n2 01/06/2025\n3 -",
            &[(Table::Ad1, 0), (Table::Ad1, 1)],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    if !child.now.episodes.iter().any(|one| is_adopted_in_year(one, child.given)) {
        found.rows(child.now.ad1.iter().filter(|row| !is_empty(row)));
    }
}
