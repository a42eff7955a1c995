//! A social worker began after the year.

use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "SW06STG2",
    finds: "The social worker began after 31 March of the year.",
    why: "The return tells of the year alone.",
    remedy: "Correct SW_DECOM, or leave the row to next year's return.",
    source: Source::Department,
    years: Years::from(2024),
    reads: &[Table::SwEpisodes],
    reads_last: &[],
    needs: &[],
    cells: &["SW_DECOM"],
    differs: None,
    cases: &[
        Case::fires(
            "in May after the year",
            "SWEpisodes: CHILD SW_DECOM\n1 01/05/2026",
            &[(Table::SwEpisodes, 0)],
        ),
        Case::silent(
            "within the year; years before",
            "SWEpisodes: CHILD SW_DECOM\n1 01/05/2025\n2 01/05/2019",
        ),
        Case::boundary(
            "on 31 March, and the day after",
            "SWEpisodes: CHILD SW_DECOM\n1 31/03/2026\n2 01/04/2026",
            &[(Table::SwEpisodes, 1)],
        ),
        Case::missing(
            "no day; one that cannot be read",
            "SWEpisodes: CHILD SW_DECOM\n1 -\n2 soon",
            &[],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    for row in &child.now.sw_episodes {
        found.row_if(row, row.began.get().is_some_and(|day| day > child.given.last_day));
    }
}
