//! Permanence before care is not told, or not in full, of a child who started to be looked after.

use crate::rules::care::starts_care;
use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;
use crate::tables::PrevPermRow;
use hearth_domain::codes::PreviousPermanence;

pub(super) const RULE: Rule = Rule {
    code: "630",
    finds: "The child started to be looked after in the year, and has no row of previous permanence, or one without a code, or one that tells of an order and lacks its authority or its day.",
    why: "How many children come back into care after an adoption or another order is counted from these rows.",
    remedy: "Give PREV_PERM, with LA_PERM and DATE_PERM unless it is Z1; where there was no such order, write Z1.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Episodes, Table::PrevPerm],
    reads_last: &[],
    needs: &[],
    cells: &["RNE", "DECOM", "PREV_PERM", "LA_PERM", "DATE_PERM"],
    differs: None,
    cases: &[
        Case::fires(
            "no row; no code; no day of the order",
            "Episodes: CHILD DECOM RNE\n1 01/05/2025 S\n2 01/05/2025 S\n3 01/05/2025 S\nPrevPerm: CHILD PREV_PERM LA_PERM DATE_PERM\n2 - - -\n3 P1 330 -",
            &[(Table::Episodes, 0), (Table::Episodes, 1), (Table::Episodes, 2)],
        ),
        Case::silent(
            "none known; an order told in full; care that goes on",
            "Episodes: CHILD DECOM RNE\n1 01/05/2025 S\n2 01/05/2025 S\n3 01/05/2025 P\nPrevPerm: CHILD PREV_PERM LA_PERM DATE_PERM\n1 Z1 - -\n2 P2 330 zz/05/2020",
        ),
        Case::boundary(
            "from 1 April, and the day before; one of two rows in full",
            "Episodes: CHILD DECOM RNE\n1 01/04/2025 S\n2 31/03/2025 S\n3 01/05/2025 S\nPrevPerm: CHILD PREV_PERM LA_PERM DATE_PERM\n3 Z1 - -\n3 P1 - 01/05/2020",
            &[(Table::Episodes, 0), (Table::Episodes, 2)],
        ),
        Case::missing(
            "no first day; a code, an authority and a day that cannot be read",
            "Episodes: CHILD DECOM RNE\n1 - S\n2 01/05/2025 S\nPrevPerm: CHILD PREV_PERM LA_PERM DATE_PERM\n2 P9 X soon",
            &[],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    let told = &child.now.prev_perm;
    if told.is_empty() || told.iter().any(|row| is_incomplete(row)) {
        let in_year = child.now.dated_episodes().filter(|(day, _)| *day >= child.given.first_day);
        found.rows(in_year.map(|(_, episode)| episode).filter(|episode| starts_care(episode)));
    }
}

fn is_incomplete(row: &PrevPermRow) -> bool {
    let lacks_order = row.authority.is_blank() || row.day.is_blank();
    row.kind.is_blank() || (row.kind.get() != Some(PreviousPermanence::Z1) && lacks_order)
}
