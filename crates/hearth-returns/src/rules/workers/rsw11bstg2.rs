//! A social worker stopped in the last days before 31 March and none followed.

use crate::rules::{At, Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;
use crate::tables::SwEpisodeRow;
use hearth_domain::day::add_days;

pub(super) const RULE: Rule = Rule {
    code: "SW11bSTG2",
    finds: "The child's newest social worker stopped in the last five days before 31 March or on it; where a row without a first day follows, that row is found.",
    why: "A child looked after has a social worker on 31 March.",
    remedy: "Give the row of the social worker who followed, or SW_DECOM of it, or correct SW_DEC.",
    source: Source::Department,
    years: Years::from(2024),
    reads: &[Table::SwEpisodes],
    reads_last: &[],
    needs: &[],
    cells: &["SW_DECOM", "SW_DEC"],
    differs: Some(
        "It also finds a social worker who stopped in those days though another one followed, and says nothing of one who stopped on or before the first day of an earlier one.",
    ),
    cases: &[
        Case::fires(
            "the one row; the newest of two; a row without a first day follows",
            "SWEpisodes: CHILD SW_DECOM SW_DEC\n1 01/05/2025 28/03/2026\n2 01/05/2025 01/09/2025\n2 01/09/2025 28/03/2026\n3 01/05/2025 28/03/2026\n3 - -",
            &[(Table::SwEpisodes, 0), (Table::SwEpisodes, 2), (Table::SwEpisodes, 4)],
        ),
        Case::silent(
            "another one followed; goes on",
            "SWEpisodes: CHILD SW_DECOM SW_DEC\n1 01/05/2024 01/05/2025\n1 01/05/2025 28/03/2026\n1 28/03/2026 -\n2 01/05/2025 -",
        ),
        Case::boundary(
            "five days before 31 March, and six; on it, and the day after",
            "SWEpisodes: CHILD SW_DECOM SW_DEC\n1 01/05/2025 26/03/2026\n2 01/05/2025 25/03/2026\n3 01/05/2025 31/03/2026\n4 01/05/2025 01/04/2026",
            &[(Table::SwEpisodes, 0), (Table::SwEpisodes, 2)],
        ),
        Case::missing(
            "no first day of the one row; no last day",
            "SWEpisodes: CHILD SW_DECOM SW_DEC\n1 - 28/03/2026\n2 01/05/2025 soon",
            &[(Table::SwEpisodes, 0)],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    let last_days = add_days(child.given.last_day, -5)..=child.given.last_day;
    let ended_late =
        |row: &SwEpisodeRow| row.ended.get().is_some_and(|day| last_days.contains(&day));
    for (before, row) in child.now.worker_pairs() {
        found.row_if(row, row.began.get().is_none() && ended_late(before));
    }
    let is_alone = child.now.sw_episodes.len() == 1;
    let newest = child.now.workers_in_order().next_back();
    let is_placed = |row: &&At<SwEpisodeRow>| is_alone || row.began.get().is_some();
    found.rows(newest.filter(is_placed).filter(|row| ended_late(row)));
}
