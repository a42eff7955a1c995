//! Own provision is listed elsewhere, or that of another authority here.

use crate::providers::Provider;
use crate::rules::Given;
use crate::rules::place::codes::is_unregistered;
use crate::rules::place::numbered::find_listed;
use crate::rules::{Case, Child, Findings, Need, Rule, Source, Years};
use crate::table::Table;
use crate::tables::EpisodeRow;
use hearth_domain::CollectionYear;
use hearth_domain::codes::{PlacementProvider, PlacementType};
use hearth_postcodes::authority::is_same;

pub(super) const RULE: Rule = Rule {
    code: "229",
    finds: "The placement is own provision (PR1), but the provider lies in another authority; or it is that of another authority (PR2), and the provider lies in this one.",
    why: "Authorities' own homes and agencies lie in their area, and are counted as theirs.",
    remedy: "Correct PLACE_PROVIDER or URN; an authority may have provision of its own beyond its border.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Episodes],
    reads_last: &[],
    needs: &[Need::Authority, Need::Providers],
    cells: &["URN", "PLACE_PROVIDER", "PLACE"],
    differs: Some(
        "It knows the authorities of 2021 only: to an authority formed since, or to one whose code changed, all its own provision seems to lie elsewhere. Where a number stands several times in the lists, for several premises, it also finds an episode that does not go with every one of them; here one is enough.",
    ),
    cases: &[
        Case::fires(
            "own provision in Essex; that of another authority in Bristol; own provision that is not listed",
            "Authority: E06000023\nProviders: URN Placement_code Placement_provider_code Deregistration_date Setting_postcode\nSC12345 K2 PR4 - BS8_4BY\n1200001 U1,U4,U6 PR1/PR5 - CO3_0GJ\nEpisodes: CHILD PLACE PLACE_PROVIDER URN\n1 U6 PR1 1200001\n2 K2 PR2 SC12345\n3 K2 PR1 SC54321",
            &[(Table::Episodes, 0), (Table::Episodes, 1), (Table::Episodes, 2)],
        ),
        Case::silent(
            "own provision in Bristol; that of another authority in Essex; private; no number",
            "Authority: E06000023\nProviders: URN Placement_code Placement_provider_code Deregistration_date Setting_postcode\nSC12345 K2 PR4 - BS8_4BY\n1200001 U1,U4,U6 PR1/PR5 - CO3_0GJ\nEpisodes: CHILD PLACE PLACE_PROVIDER URN\n1 K2 PR1 SC12345\n2 U6 PR2 1200001\n3 U6 PR4 1200001\n4 U6 PR1 XXXXXXX",
        ),
        Case::boundary(
            "placements that are not registered, and supported accommodation",
            "Authority: E06000023\nProviders: URN Placement_code Placement_provider_code Deregistration_date Setting_postcode\nSC12345 K2 PR4 - BS8_4BY\n1200001 U1,U4,U6 PR1/PR5 - CO3_0GJ\nEpisodes: CHILD PLACE PLACE_PROVIDER URN\n1 P1 PR1 1200001\n2 Z14 PR1 1200001\n3 K3 PR1 1200001\n4 R3 PR1 1200001",
            &[(Table::Episodes, 3)],
        ),
        Case {
            year: Some(2025),
            ..Case::boundary(
                "all placements in 2024/25",
                "Authority: E06000023\nProviders: URN Placement_code Placement_provider_code Deregistration_date Setting_postcode\nSC12345 K2 PR4 - BS8_4BY\n1200001 U1,U4,U6 PR1/PR5 - CO3_0GJ\nEpisodes: CHILD PLACE PLACE_PROVIDER URN\n1 P1 PR1 1200001\n2 K3 PR1 1200001",
                &[(Table::Episodes, 0), (Table::Episodes, 1)],
            )
        },
        Case::boundary(
            "one of two premises lies in Bristol",
            "Authority: E06000023\nProviders: URN Placement_code Placement_provider_code Deregistration_date Setting_postcode\nSC12345 K2 PR4 - BS8_4BY\n1200001 U1,U4,U6 PR1/PR5 - CO3_0GJ\n1200001 U6 PR1 - BS1_5TR\nEpisodes: CHILD PLACE PLACE_PROVIDER URN\n1 U6 PR1 1200001\n2 U6 PR2 1200001",
            &[(Table::Episodes, 1)],
        ),
        Case::missing(
            "no placement; no provider; a provider whose postcode is not known",
            "Authority: E06000023\nProviders: URN Placement_code Placement_provider_code Deregistration_date Setting_postcode\nSC12345 K2 PR4 - BS8_4BY\n1200001 U1,U4,U6 PR1/PR5 - CO3_0GJ\n1200002 U6 PR1 - -\nEpisodes: CHILD PLACE PLACE_PROVIDER URN\n1 - PR1 1200001\n2 U6 - 1200001\n3 U6 PR1 1200002\n4 U6 PR2 1200002",
            &[(Table::Episodes, 0), (Table::Episodes, 2)],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    let Given { year, authority: Some(authority), .. } = child.given else { return };
    find_listed(child, found, |episode, listed| {
        let is_here = |one: &Provider| one.authority.is_some_and(|code| is_same(code, authority));
        let lies_here = listed.iter().any(is_here);
        !is_exempt(episode, *year)
            && match episode.provider.get() {
                Some(PlacementProvider::Pr1) => !lies_here,
                Some(PlacementProvider::Pr2) => lies_here,
                _ => false,
            }
    });
}

/// Since 2025/26 placements that Ofsted does not register, and supported accommodation, are left out.
fn is_exempt(episode: &EpisodeRow, year: CollectionYear) -> bool {
    let is_supported = episode.placement.get() == Some(PlacementType::K3);
    year.ending() >= 2026 && (is_supported || is_unregistered(episode, year))
}
