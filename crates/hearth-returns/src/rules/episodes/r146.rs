//! The placement type is no code of the year's list.

use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;
use crate::tables::EpisodeRow;
use hearth_domain::CollectionYear;
use hearth_domain::codes::PlacementType;

pub(super) const RULE: Rule = Rule {
    code: "146",
    finds: "The placement type is no code of the list of this year.",
    why: "Where children live is counted by this code, and most rules of placements rest on it.",
    remedy: "Give PLACE a code of the year's list; from 2025/26 K3 stands for H5, and Z11 to Z14 for Z1.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Episodes],
    reads_last: &[],
    needs: &[],
    cells: &["PLACE"],
    differs: Some("In 2024/25 it refuses K3, because its list has the code in small letters."),
    cases: &[
        Case::fires(
            "a code of another list",
            "Episodes: CHILD PLACE\n1 N1",
            &[(Table::Episodes, 0)],
        ),
        Case::silent(
            "a foster placement and one for adoption",
            "Episodes: CHILD PLACE\n1 U6\n2 a5",
        ),
        Case::boundary(
            "codes that ended in 2024/25, and those that stand for them",
            "Episodes: CHILD PLACE\n1 H5\n2 P2\n3 Z1\n4 K3\n5 Z14",
            &[(Table::Episodes, 0), (Table::Episodes, 1), (Table::Episodes, 2)],
        ),
        Case::boundary(
            "old and new codes in 2024/25",
            "Episodes: CHILD PLACE\n1 H5\n2 P2\n3 Z1\n4 K3\n5 Z14",
            &[(Table::Episodes, 4)],
        )
        .in_year(2025),
        Case::boundary(
            "codes not yet used in 2023/24",
            "Episodes: CHILD PLACE\n1 H5\n2 P2\n3 Z1\n4 K3\n5 Z14",
            &[(Table::Episodes, 3), (Table::Episodes, 4)],
        )
        .in_year(2024),
        Case::missing("nothing told", "Episodes: CHILD PLACE\n1 -", &[]),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    let year = child.given.year;
    let is_wrong = |one: &EpisodeRow| one.placement.is_wrong(year) && !is_going_out(one, year);
    found.rows(child.now.episodes.iter().filter(|one| is_wrong(one)));
}

/// In 2024/25 episodes of the year may still have the codes that K3 was about to replace.
fn is_going_out(episode: &EpisodeRow, year: CollectionYear) -> bool {
    let placement = episode.placement.get();
    year.ending() == 2025 && matches!(placement, Some(PlacementType::H5 | PlacementType::P2))
}
