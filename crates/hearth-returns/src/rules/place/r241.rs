//! Supported accommodation lies where the provider has no premises.

use crate::providers::Provider;
use crate::rules::place::numbered::number;
use crate::rules::{Case, Child, Findings, Need, Rule, Source, Years};
use crate::table::Table;
use hearth_domain::codes::PlacementType;

pub(super) const RULE: Rule = Rule {
    code: "241",
    finds: "The placement is supported accommodation (K3), but the provider has no premises in the authority in which it lies.",
    why: "A provider of supported accommodation is registered once for all its premises; their authorities are listed.",
    remedy: "Correct URN or PL_POST.",
    source: Source::Department,
    years: Years::from(2026),
    reads: &[Table::Episodes],
    reads_last: &[],
    needs: &[Need::Postcodes, Need::Providers],
    cells: &["URN", "PL_POST", "PLACE"],
    differs: Some(
        "It holds the placement to the authority that sends the return, and looks in no list.",
    ),
    cases: &[
        Case::fires(
            "in Essex, with premises in Bristol",
            "Providers: URN Placement_code Placement_provider_code Deregistration_date Setting_postcode\nSC12345 K3 PR4 - BS8_4BY\nEpisodes: CHILD PLACE PL_POST URN\n1 K3 CO3_0GJ SC12345",
            &[(Table::Episodes, 0)],
        ),
        Case::silent(
            "elsewhere in Bristol; a children's home; no number",
            "Providers: URN Placement_code Placement_provider_code Deregistration_date Setting_postcode\nSC12345 K3 PR4 - BS8_4BY\nEpisodes: CHILD PLACE PL_POST URN\n1 K3 BS1_5TR SC12345\n2 K2 CO3_0GJ SC12345\n3 K3 CO3_0GJ XXXXXXX\n4 K3 CO3_0GJ -",
        ),
        Case::boundary(
            "two authorities with premises, and a third; a number that is not listed",
            "Providers: URN Placement_code Placement_provider_code Deregistration_date Setting_postcode\nSC12345 K3 PR4 - BS8_4BY\nSC12345 K3 PR4 - CO3_0GJ\nEpisodes: CHILD PLACE PL_POST URN\n1 K3 BS1_5TR SC12345\n2 K3 CO4_3YQ SC12345\n3 K3 B44_0AB SC12345\n4 K3 BS1_5TR SC54321",
            &[(Table::Episodes, 2), (Table::Episodes, 3)],
        ),
        Case::missing(
            "no placement; no postcode",
            "Providers: URN Placement_code Placement_provider_code Deregistration_date Setting_postcode\nSC12345 K3 PR4 - BS8_4BY\nEpisodes: CHILD PLACE PL_POST URN\n1 - CO3_0GJ SC12345\n2 K3 - SC12345",
            &[(Table::Episodes, 1)],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    let Some(providers) = child.given.providers.as_deref() else { return };
    for (episode, whereabouts) in child.now.placed_episodes() {
        let Some(urn) = number(episode) else { continue };
        let is_there = |one: &Provider| {
            one.authority.is_some_and(|code| whereabouts.is_within(code) == Some(true))
        };
        let is_supported = episode.placement.get() == Some(PlacementType::K3);
        found.row_if(episode, is_supported && !providers.of_urn(urn).iter().any(is_there));
    }
}
