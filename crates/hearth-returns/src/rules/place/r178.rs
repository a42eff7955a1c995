//! The placement provider is no code of the list, or is given where there is none.

use crate::rules::episodes::placement::is_temporary;
use crate::rules::place::codes::{has_z11, is_other};
use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;
use crate::tables::EpisodeRow;
use hearth_domain::CollectionYear;
use hearth_domain::codes::PlacementType;

pub(super) const RULE: Rule = Rule {
    code: "178",
    finds: "The placement provider is no code of the list, or is given for a placement that has none.",
    why: "Own, private and voluntary provision is counted by this code.",
    remedy: "Give PLACE_PROVIDER one of PR0 to PR5, or leave it blank for a temporary placement or one of another kind.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Episodes],
    reads_last: &[],
    needs: &[],
    cells: &["PLACE_PROVIDER", "PLACE"],
    differs: None,
    cases: &[
        Case::fires(
            "a code of another list; a provider of a temporary placement",
            "Episodes: CHILD PLACE PLACE_PROVIDER\n1 U6 N1\n2 T1 PR1",
            &[(Table::Episodes, 0), (Table::Episodes, 1)],
        ),
        Case::silent(
            "a provider; none; none of a temporary placement",
            "Episodes: CHILD PLACE PLACE_PROVIDER\n1 U6 pr1\n2 U6 -\n3 T1 -",
        ),
        Case::boundary(
            "the last code, and the one that would come next; of Z11 to Z14, and of Z1, which they replaced; of T4, and of T3",
            "Episodes: CHILD PLACE PLACE_PROVIDER\n1 U6 PR5\n2 U6 PR6\n3 Z14 PR1\n4 Z1 PR1\n5 T4 PR1\n6 T3 PR1",
            &[(Table::Episodes, 1), (Table::Episodes, 2), (Table::Episodes, 5)],
        ),
        Case::boundary(
            "before Z11 to Z14 and without the exception for T4",
            "Episodes: CHILD PLACE PLACE_PROVIDER\n1 Z1 PR1\n2 T4 PR1\n3 T3 PR1",
            &[(Table::Episodes, 0), (Table::Episodes, 1), (Table::Episodes, 2)],
        )
        .in_year(2025),
        Case::missing("no placement", "Episodes: CHILD PLACE PLACE_PROVIDER\n1 - PR1\n2 - -", &[]),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    let year = child.given.year;
    for episode in &child.now.episodes {
        let is_given = !episode.provider.is_blank();
        let is_wrong = episode.provider.is_wrong(year) || has_none(episode, year);
        found.row_if(episode, is_given && is_wrong);
    }
}

/// Whether the placement has no provider; T4 is named among these until 2024/25.
fn has_none(episode: &EpisodeRow, year: CollectionYear) -> bool {
    let placement = episode.placement.get();
    let is_exempt = placement == Some(PlacementType::T4) && has_z11(year);
    (is_temporary(episode) && !is_exempt) || is_other(placement, year)
}
