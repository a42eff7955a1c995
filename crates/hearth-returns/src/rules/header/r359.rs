//! A young person is looked after past eighteen elsewhere than in a children's home under section 20.

use crate::rules::age::birthday;
use crate::rules::header::aged::find_episodes;
use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;
use crate::tables::EpisodeRow;
use hearth_domain::codes::{LegalStatus, PlacementType};

pub(super) const RULE: Rule = Rule {
    code: "359",
    finds: "The child had turned eighteen before 31 March and an episode goes on that is not in a children's home (K2) under section 20 (V2).",
    why: "Past eighteen a young person can be accommodated only in a community home, under section 20(5) of the Children Act 1989.",
    remedy: "End the episode with the eighteenth birthday, or correct LS, PLACE or DOB.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Episodes, Table::Header],
    reads_last: &[],
    needs: &[],
    cells: &["DEC", "LS", "PLACE"],
    differs: None,
    cases: &[
        Case::fires(
            "nineteen in foster care",
            "Header: CHILD DOB\n1 02/06/2006\nEpisodes: CHILD DECOM LS PLACE DEC\n1 01/09/2025 C2 U6 -",
            &[(Table::Episodes, 0)],
        ),
        Case::silent(
            "nineteen in a children's home under section 20; ended; ten",
            "Header: CHILD DOB\n1 02/06/2006\n2 02/06/2006\n3 02/06/2015\nEpisodes: CHILD DECOM LS PLACE DEC\n1 01/09/2025 V2 K2 -\n2 01/09/2023 C2 U6 02/06/2024\n3 01/09/2025 C2 U6 -",
        ),
        Case::boundary(
            "eighteen on 31 March, and the day before",
            "Header: CHILD DOB\n1 31/03/2008\n2 30/03/2008\nEpisodes: CHILD DECOM LS PLACE\n1 01/09/2025 C2 U6\n2 01/09/2025 C2 U6",
            &[(Table::Episodes, 1)],
        ),
        Case::missing(
            "no birth date; an end that cannot be read; no legal status",
            "Header: CHILD DOB\n1 -\n2 02/06/2006\n3 02/06/2006\nEpisodes: CHILD LS PLACE DEC\n1 C2 U6 -\n2 C2 U6 soon\n3 - K2 -",
            &[(Table::Episodes, 2)],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    find_episodes(child, found, |born, episode| {
        birthday(born, 18) < child.given.last_day && episode.ceased.is_blank() && !may_stay(episode)
    });
}

/// In a children's home under section 20.
fn may_stay(episode: &EpisodeRow) -> bool {
    episode.legal_status.get() == Some(LegalStatus::V2)
        && episode.placement.get() == Some(PlacementType::K2)
}
