//! An episode stands without the social worker that goes with it.

use crate::rules::Given;
use crate::rules::care::{goes_on, is_short_break, starts_care};
use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;
use crate::tables::EpisodeRow;
use hearth_domain::Day;
use hearth_domain::day::add_months;

pub(super) const RULE: Rule = Rule {
    code: "SW12STG2",
    finds: "With the episode, no short break, the child came into care, left it, or is in care on 31 March, and no social worker of the child is told who began by the end of it; where the child came into care with it, none at all.",
    why: "Of a child looked after, all social workers of the year have to be told, those from before it came into care included.",
    remedy: "Give the rows of the child's social workers, or correct SW_DECOM.",
    source: Source::Department,
    years: Years::from(2024),
    reads: &[Table::SwEpisodes, Table::Episodes],
    reads_last: &[],
    needs: &[],
    cells: &["SW_DECOM", "DECOM", "DEC", "RNE", "REC"],
    differs: Some(
        "It finds an episode as soon as one of several social workers does not go with it, even where that one began before care, and every episode that goes on and did not begin care; and it counts a year back as 365.2425 days.",
    ),
    cases: &[
        Case::fires(
            "no social worker; one who began after care had ended",
            "Episodes: CHILD DECOM RNE DEC REC\n1 01/05/2025 S - -\n2 01/05/2025 P 01/09/2025 E4A\nSWEpisodes: CHILD SW_DECOM\n2 01/10/2025",
            &[(Table::Episodes, 0), (Table::Episodes, 1)],
        ),
        Case::silent(
            "one who knew the child before, and another one since; a move; a short break",
            "Episodes: CHILD DECOM RNE LS DEC REC\n1 01/05/2025 S C2 - -\n2 01/05/2025 P C2 01/09/2025 X1\n3 01/05/2025 S V3 - -\nSWEpisodes: CHILD SW_DECOM\n1 01/02/2025\n1 01/09/2025",
        ),
        Case::boundary(
            "on the day on which care ended, and the day after; where care began with the episode, before it and after it",
            "Episodes: CHILD DECOM RNE DEC REC\n1 01/05/2025 P 01/09/2025 E4A\n2 01/05/2025 P 01/09/2025 E4A\n3 01/05/2025 S 01/09/2025 X1\n4 01/05/2025 S 01/09/2025 X1\nSWEpisodes: CHILD SW_DECOM\n1 01/09/2025\n2 02/09/2025\n3 30/04/2025\n4 02/09/2025",
            &[(Table::Episodes, 1)],
        ),
        Case::boundary(
            "ended a year before the year began, and the day before that",
            "Episodes: CHILD DECOM RNE DEC REC\n1 01/05/2022 S 01/04/2024 E4A\n2 01/05/2022 S 31/03/2024 E4A\nSWEpisodes: CHILD SW_DECOM\n3 01/05/2025",
            &[(Table::Episodes, 0)],
        ),
        Case::missing(
            "no first day of the social worker; of the episode; no reason; no last day that can be read",
            "Episodes: CHILD DECOM RNE DEC REC\n1 01/05/2025 S - -\n2 - S 01/09/2025 X1\n3 01/05/2025 - 01/09/2025 -\n4 01/05/2025 P soon E5\nSWEpisodes: CHILD SW_DECOM\n1 -\n2 01/05/2025\n3 01/10/2025\n4 01/10/2025",
            &[(Table::Episodes, 0), (Table::Episodes, 2)],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    for episode in child.now.episodes.iter().filter(|one| is_asked(one, child.given)) {
        let mut begins = child.now.sw_episodes.iter().filter_map(|row| row.began.get());
        found.row_if(episode, !begins.any(|day| goes_with(day, episode, child.given)));
    }
}

/// Whether the social worker who began on that day goes with the episode.
fn goes_with(day: Day, episode: &EpisodeRow, given: &Given) -> bool {
    starts_care(episode) || day <= episode.ceased.get().unwrap_or(given.last_day)
}

/// Whether care begins or ends with the episode, or goes on to 31 March, in the year or, from
/// 2024/25, the year before.
fn is_asked(episode: &EpisodeRow, given: &Given) -> bool {
    let asked = add_months(given.first_day, -12)..=given.last_day;
    let is_in_time =
        given.year.ending() < 2025 || episode.ceased.get().is_none_or(|day| asked.contains(&day));
    is_in_time && !is_short_break(episode) && (starts_care(episode) || !goes_on(episode))
}
