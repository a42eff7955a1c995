//! A social worker stopped on or before the day on which it began.

use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "SW18STG2",
    finds: "The last day of the social worker is not after the first.",
    why: "A row of no length tells of no social worker.",
    remedy: "Correct SW_DECOM or SW_DEC, or leave out the row.",
    source: Source::Department,
    years: Years::from(2026),
    reads: &[Table::SwEpisodes],
    reads_last: &[],
    needs: &[],
    cells: &["SW_DECOM", "SW_DEC"],
    differs: Some("It takes a day written in another order for one."),
    cases: &[
        Case::fires(
            "a month before",
            "SWEpisodes: CHILD SW_DECOM SW_DEC\n1 01/09/2025 01/08/2025",
            &[(Table::SwEpisodes, 0)],
        ),
        Case::silent(
            "a month after; goes on",
            "SWEpisodes: CHILD SW_DECOM SW_DEC\n1 01/09/2025 01/10/2025\n2 01/09/2025 -",
        ),
        Case::boundary(
            "on the day, and the day after",
            "SWEpisodes: CHILD SW_DECOM SW_DEC\n1 01/09/2025 01/09/2025\n2 01/09/2025 02/09/2025",
            &[(Table::SwEpisodes, 0)],
        ),
        Case::missing(
            "no last day; no first day; one that cannot be read",
            "SWEpisodes: CHILD SW_DECOM SW_DEC\n1 01/09/2025 -\n2 - 01/09/2025\n3 01/09/2025 soon",
            &[],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    for row in &child.now.sw_episodes {
        let ends = row.began.get().zip(row.ended.get());
        found.row_if(row, ends.is_some_and(|(began, ended)| ended <= began));
    }
}
