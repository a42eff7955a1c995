//! A social worker stopped outside the time that is asked for.

use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;
use hearth_domain::day::add_months;

pub(super) const RULE: Rule = Rule {
    code: "SW07STG2",
    finds: "The social worker stopped after 31 March of the year, or before 1 April of the year before it; in 2023/24, before 1 April of the year.",
    why: "The return tells of social workers of two years; those who stopped earlier stood in earlier returns.",
    remedy: "Correct SW_DEC, or leave out the row.",
    source: Source::Department,
    years: Years::from(2024),
    reads: &[Table::SwEpisodes],
    reads_last: &[],
    needs: &[],
    cells: &["SW_DEC"],
    differs: Some(
        "It counts a year back as 365.2425 days, and so finds a social worker who stopped on 1 April where that year has a leap day.",
    ),
    cases: &[
        Case::fires(
            "long before; after the year",
            "SWEpisodes: CHILD SW_DEC\n1 01/05/2019\n2 01/05/2026",
            &[(Table::SwEpisodes, 0), (Table::SwEpisodes, 1)],
        ),
        Case::silent(
            "in the year; in the year before",
            "SWEpisodes: CHILD SW_DEC\n1 01/05/2025\n2 01/05/2024",
        ),
        Case::boundary(
            "1 April of the year before, and the day before; 31 March, and the day after",
            "SWEpisodes: CHILD SW_DEC\n1 01/04/2024\n2 31/03/2024\n3 31/03/2026\n4 01/04/2026",
            &[(Table::SwEpisodes, 1), (Table::SwEpisodes, 3)],
        ),
        Case::boundary(
            "in 2023/24 the year itself",
            "SWEpisodes: CHILD SW_DEC\n1 01/04/2023\n2 31/03/2023",
            &[(Table::SwEpisodes, 1)],
        )
        .in_year(2024),
        Case::boundary(
            "a year back over a leap day",
            "SWEpisodes: CHILD SW_DEC\n1 01/04/2023\n2 31/03/2023",
            &[(Table::SwEpisodes, 1)],
        )
        .in_year(2025),
        Case::missing(
            "no day; one that cannot be read",
            "SWEpisodes: CHILD SW_DEC\n1 -\n2 soon",
            &[],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    let months = if child.given.year.ending() >= 2025 { -12 } else { 0 };
    let asked = add_months(child.given.first_day, months)..=child.given.last_day;
    for row in &child.now.sw_episodes {
        found.row_if(row, row.ended.get().is_some_and(|day| !asked.contains(&day)));
    }
}
