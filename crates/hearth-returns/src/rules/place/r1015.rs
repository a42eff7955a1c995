//! Own provision lies outside the authority.

use crate::rules::care::{is_fostered, is_placed_for_adoption, is_short_break};
use crate::rules::{Case, Child, Findings, Need, Rule, Source, Years};
use crate::table::Table;
use crate::tables::EpisodeRow;
use hearth_domain::CollectionYear;
use hearth_domain::codes::{PlacementProvider, PlacementType};

pub(super) const RULE: Rule = Rule {
    code: "1015",
    finds: "The placement is the authority's own provision, but does not lie in the authority.",
    why: "An authority's own homes lie in its area, but for foster carers and adopters, who live where they live.",
    remedy: "Correct PLACE_PROVIDER or PL_POST; homes of another authority are PR2.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Episodes],
    reads_last: &[],
    needs: &[Need::Authority, Need::Postcodes],
    cells: &["PL_POST", "PLACE_PROVIDER", "PLACE"],
    differs: Some(
        "It knows the authorities of 2021 only, and so takes every placement in Somerset, North Yorkshire, Cumberland, Westmorland and Furness, Barnsley or Sheffield for one in an authority that is not valid; an authority formed since has all its own provision found.",
    ),
    cases: &[
        Case::fires(
            "a children's home in Essex",
            "Authority: E06000023\nEpisodes: CHILD LS PLACE PLACE_PROVIDER PL_POST\n1 C2 K2 PR1 CO3_0GJ",
            &[(Table::Episodes, 0)],
        ),
        Case::silent(
            "in Bristol; private; with foster carers; a short break",
            "Authority: E06000023\nEpisodes: CHILD LS PLACE PLACE_PROVIDER PL_POST\n1 C2 K2 PR1 BS8_4BY\n2 C2 K2 PR4 CO3_0GJ\n3 C2 U6 PR1 CO3_0GJ\n4 V3 K2 PR1 CO3_0GJ",
        ),
        Case::boundary(
            "A6, and S1; supported accommodation, exempt since 2025/26",
            "Authority: E06000023\nEpisodes: CHILD LS PLACE PLACE_PROVIDER PL_POST\n1 C2 A6 PR1 CO3_0GJ\n2 C2 S1 PR1 CO3_0GJ\n3 C2 K3 PR1 CO3_0GJ",
            &[(Table::Episodes, 1)],
        ),
        Case {
            year: Some(2025),
            ..Case::boundary(
                "supported accommodation in 2024/25",
                "Authority: E06000023\nEpisodes: CHILD LS PLACE PLACE_PROVIDER PL_POST\n1 C2 K3 PR1 CO3_0GJ",
                &[(Table::Episodes, 0)],
            )
        },
        Case::boundary(
            "an authority under the code it had before, and one formed in 2023",
            "Authority: E08000019\nEpisodes: CHILD LS PLACE PLACE_PROVIDER PL_POST\n1 C2 K2 PR1 S1_2HH\n2 C2 K2 PR1 TA1_4DY",
            &[(Table::Episodes, 1)],
        ),
        Case::missing(
            "no postcode; no legal status; no placement; no provider",
            "Authority: E06000023\nEpisodes: CHILD LS PLACE PLACE_PROVIDER PL_POST\n1 C2 K2 PR1 -\n2 - K2 PR1 CO3_0GJ\n3 C2 - PR1 CO3_0GJ\n4 C2 K2 - CO3_0GJ",
            &[(Table::Episodes, 0)],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    let Some(authority) = child.given.authority.as_deref() else { return };
    for (episode, whereabouts) in child.now.placed_episodes() {
        let is_own = episode.provider.get() == Some(PlacementProvider::Pr1);
        let is_told = !episode.legal_status.is_blank() && !episode.placement.is_blank();
        let is_bound = is_told && !is_short_break(episode) && !is_exempt(episode, child.given.year);
        let is_within = || whereabouts.is_within(authority) == Some(true);
        found.row_if(episode, is_own && is_bound && !is_within());
    }
}

/// Families may live anywhere; since 2025/26 supported accommodation may lie anywhere too.
fn is_exempt(episode: &EpisodeRow, year: CollectionYear) -> bool {
    let is_supported = episode.placement.get() == Some(PlacementType::K3);
    is_placed_for_adoption(episode)
        || is_fostered(episode)
        || (is_supported && year.ending() >= 2026)
}
