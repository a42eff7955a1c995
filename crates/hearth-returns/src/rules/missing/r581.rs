//! A child went missing while no episode ran.

use hearth_domain::Day;

use crate::rules::{At, Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;
use crate::tables::EpisodeRow;

pub(super) const RULE: Rule = Rule {
    code: "581",
    finds: "The child went missing, or away without authorisation, on a day on which no episode of care ran.",
    why: "A child is missing from a placement, and so in an episode.",
    remedy: "Correct MIS_START, or DECOM or DEC of the episodes.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Episodes, Table::Missing],
    reads_last: &[],
    needs: &[],
    cells: &["MIS_START"],
    differs: Some(
        "It also finds a row without a day on which the child went missing, of which it cannot be told whether an episode ran.",
    ),
    cases: &[
        Case::fires(
            "before care; between two episodes",
            "Missing: CHILD MIS_START\n1 01/04/2025\n2 01/09/2025\nEpisodes: CHILD DECOM DEC\n1 01/05/2025 -\n2 01/05/2025 01/08/2025\n2 01/10/2025 -",
            &[(Table::Missing, 0), (Table::Missing, 1)],
        ),
        Case::silent(
            "in an episode that goes on; in an ended one; no episodes",
            "Missing: CHILD MIS_START\n1 01/06/2025\n2 01/06/2025\n3 01/06/2025\nEpisodes: CHILD DECOM DEC\n1 01/05/2025 -\n2 01/05/2025 01/08/2025",
        ),
        Case::boundary(
            "the day before the episode, its first day, its last, and the day after",
            "Missing: CHILD MIS_START\n1 30/04/2025\n1 01/05/2025\n1 01/08/2025\n1 02/08/2025\nEpisodes: CHILD DECOM DEC\n1 01/05/2025 01/08/2025",
            &[(Table::Missing, 0), (Table::Missing, 3)],
        ),
        Case::missing(
            "no first day missing; no first day of the episode; a last day that cannot be read",
            "Missing: CHILD MIS_START\n1 -\n2 01/06/2025\n3 01/11/2025\nEpisodes: CHILD DECOM DEC\n1 01/05/2025 01/08/2025\n2 soon 01/08/2025\n3 01/05/2025 soon",
            &[(Table::Missing, 1)],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    if child.now.episodes.is_empty() {
        return;
    }
    for one in &child.now.missing {
        let Some(began) = one.began.get() else { continue };
        let runs = |(first, episode): (Day, &At<EpisodeRow>)| {
            began >= first && episode.ceased.get().is_none_or(|last| began <= last)
        };
        found.row_if(one, !child.now.dated_episodes().any(runs));
    }
}
