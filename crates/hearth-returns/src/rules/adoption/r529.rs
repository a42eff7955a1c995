//! A placement that other public bodies do not provide.

use crate::rules::care::{is_fostered, is_placed_for_adoption};
use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;
use hearth_domain::codes::{PlacementProvider, PlacementType};

pub(super) const RULE: Rule = Rule {
    code: "529",
    finds: "The provider is another public body (PR3), and the placement is for adoption (A3 to A6), with foster carers (U1 to U6), with parents (P1) or in a children's home (K1 or K2).",
    why: "Who provides placements is counted, and these are never provided by health, justice or other public bodies.",
    remedy: "Correct PLACE_PROVIDER or PLACE.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Episodes],
    reads_last: &[],
    needs: &[],
    cells: &["PLACE", "PLACE_PROVIDER"],
    differs: None,
    cases: &[
        Case::fires(
            "placed for adoption",
            "Episodes: CHILD PLACE PLACE_PROVIDER\n1 A6 PR3",
            &[(Table::Episodes, 0)],
        ),
        Case::silent(
            "own provision; a hospital",
            "Episodes: CHILD PLACE PLACE_PROVIDER\n1 A6 PR1\n2 R2 PR3",
        ),
        Case::boundary(
            "a children's home and a residential care home; the last kind of foster placement",
            "Episodes: CHILD PLACE PLACE_PROVIDER\n1 K2 PR3\n2 R1 PR3\n3 U6 PR3",
            &[(Table::Episodes, 0), (Table::Episodes, 2)],
        ),
        Case::missing(
            "no placement; no provider",
            "Episodes: CHILD PLACE PLACE_PROVIDER\n1 - PR3\n2 A6 -",
            &[],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    use PlacementType::{K1, K2, P1};
    for episode in &child.now.episodes {
        let is_family = is_placed_for_adoption(episode) || is_fostered(episode);
        let is_never = is_family || matches!(episode.placement.get(), Some(K1 | K2 | P1));
        found.row_if(episode, is_never && episode.provider.get() == Some(PlacementProvider::Pr3));
    }
}
