//! The placement type of the first episode is another than last year's return says.

use crate::rules::episodes::last_year::first_and_open;
use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;
use crate::tables::EpisodeRow;
use hearth_domain::codes::PlacementType::{H5, K3, Z1, Z11, Z12, Z13, Z14};

pub(super) const RULE: Rule = Rule {
    code: "503D",
    finds: "The placement type of the first episode is not that of the episode which went on when last year ended.",
    why: "A move begins an episode of its own; it cannot come between two years.",
    remedy: "Correct PLACE, or give it in last year's return as it was.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Episodes],
    reads_last: &[Table::Episodes],
    needs: &[],
    cells: &["PLACE", "DECOM"],
    differs: Some(
        "Where one child of the authority has no first day of an episode that can be read, the reference says nothing of any child.",
    ),
    cases: &[
        Case::fires(
            "another than last year",
            "Episodes: CHILD DECOM PLACE\n1 01/12/2024 U6\nEpisodes last year: CHILD DECOM DEC PLACE\n1 01/12/2024 - U4",
            &[(Table::Episodes, 0)],
        ),
        Case::silent(
            "the same; ceased last year",
            "Episodes: CHILD DECOM PLACE\n1 01/12/2024 U6\n2 01/08/2025 U6\nEpisodes last year: CHILD DECOM DEC PLACE\n1 01/12/2024 - U6\n2 01/12/2024 01/02/2025 U4",
        ),
        Case::boundary(
            "of several the first of this year and the newest of last year count",
            "Episodes: CHILD DECOM PLACE\n1 01/08/2025 U4\n1 01/12/2024 U6\n2 01/12/2024 U6\nEpisodes last year: CHILD DECOM DEC PLACE\n1 01/12/2024 - U6\n1 01/10/2024 01/12/2024 U4\n2 01/10/2024 01/12/2024 U6\n2 01/12/2024 - U4",
            &[(Table::Episodes, 2)],
        ),
        Case::boundary(
            "codes that the Department replaced: Z1 by Z11 to Z14",
            "Episodes: CHILD DECOM PLACE\n1 01/12/2024 Z13\n2 01/12/2024 K3\nEpisodes last year: CHILD DECOM DEC PLACE\n1 01/12/2024 - Z1\n2 01/12/2024 - H5",
            &[(Table::Episodes, 1)],
        ),
        Case {
            year: Some(2025),
            ..Case::boundary(
                "codes that the Department replaced: H5 by K3",
                "Episodes: CHILD DECOM PLACE\n1 01/12/2023 Z13\n2 01/12/2023 K3\nEpisodes last year: CHILD DECOM DEC PLACE\n1 01/12/2023 - Z1\n2 01/12/2023 - H5",
                &[(Table::Episodes, 0)],
            )
        },
        Case::missing(
            "blank in both; in one; no first day this year; a last day that cannot be read",
            "Episodes: CHILD DECOM PLACE\n1 01/12/2024 -\n2 01/12/2024 -\n3 soon U6\n4 01/12/2024 U6\nEpisodes last year: CHILD DECOM DEC PLACE\n1 01/12/2024 - -\n2 01/12/2024 - U6\n3 01/12/2024 - U4\n4 01/12/2024 soon U4",
            &[(Table::Episodes, 1), (Table::Episodes, 3)],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    let year = child.given.year.ending();
    if let Some((first, before)) = first_and_open(child) {
        let differs = first.placement != before.placement;
        found.row_if(first, differs && !is_renamed(first, before, year));
    }
}

/// Whether the Department gave the placement type another code between the two years.
fn is_renamed(first: &EpisodeRow, before: &EpisodeRow, year: i16) -> bool {
    match (before.placement.get(), first.placement.get()) {
        (Some(H5), Some(K3)) => matches!(year, 2024 | 2025),
        (Some(Z1), Some(Z11 | Z12 | Z13 | Z14)) => year == 2026,
        _ => false,
    }
}
