//! A social worker stopped as soon as it began.

use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;
use hearth_domain::day::days_between;

pub(super) const RULE: Rule = Rule {
    code: "SW09STG2",
    finds: "The social worker stopped on the day on which it began; from 2025/26, less than three days after it began, or before.",
    why: "A row that short is more often a wrong entry than a change of social worker.",
    remedy: "Correct SW_DECOM or SW_DEC, or leave out the row.",
    source: Source::Department,
    years: Years::from(2024),
    reads: &[Table::SwEpisodes],
    reads_last: &[],
    needs: &[],
    cells: &["SW_DECOM", "SW_DEC"],
    differs: Some(
        "Until 2024/25 it compares the texts of the days, and since takes a day written in another order for one.",
    ),
    cases: &[
        Case::fires(
            "on the day",
            "SWEpisodes: CHILD SW_DECOM SW_DEC\n1 01/05/2025 01/05/2025",
            &[(Table::SwEpisodes, 0)],
        ),
        Case::silent(
            "months later; goes on",
            "SWEpisodes: CHILD SW_DECOM SW_DEC\n1 01/05/2025 01/09/2025\n2 01/05/2025 -",
        ),
        Case::boundary(
            "two days, and three; a day before",
            "SWEpisodes: CHILD SW_DECOM SW_DEC\n1 01/05/2025 03/05/2025\n2 01/05/2025 04/05/2025\n3 01/05/2025 30/04/2025",
            &[(Table::SwEpisodes, 0), (Table::SwEpisodes, 2)],
        ),
        Case::boundary(
            "before 2025/26 the same day alone, written in two ways",
            "SWEpisodes: CHILD SW_DECOM SW_DEC\n1 01/05/2024 1/5/2024\n2 01/05/2024 02/05/2024",
            &[(Table::SwEpisodes, 0)],
        )
        .in_year(2025),
        Case::missing(
            "no last day; no first day; two that cannot be read",
            "SWEpisodes: CHILD SW_DECOM SW_DEC\n1 01/05/2025 -\n2 - 01/05/2025\n3 soon soon",
            &[],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    let is_short = |days: i32| if child.given.year.ending() >= 2026 { days < 3 } else { days == 0 };
    for row in &child.now.sw_episodes {
        let ends = row.began.get().zip(row.ended.get());
        found.row_if(row, ends.is_some_and(|(began, ended)| is_short(days_between(began, ended))));
    }
}
