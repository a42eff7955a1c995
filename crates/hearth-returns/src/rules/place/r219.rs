//! A placement is of a type that the provider does not have.

use crate::providers::Provider;
use crate::rules::place::numbered::find_listed;
use crate::rules::{Case, Child, Findings, Need, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "219",
    finds: "The provider's number is that of a provider without placements of this type, or of none.",
    why: "The number or the placement type is wrong, and the child is counted in a place of another kind.",
    remedy: "Correct URN or PLACE.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Episodes],
    reads_last: &[],
    needs: &[Need::Providers],
    cells: &["URN", "PLACE"],
    differs: Some(
        "Where a number stands several times in the lists, for several premises, it finds an episode that does not go with every one of them; here one is enough.",
    ),
    cases: &[
        Case::fires(
            "foster care under the number of a children's home; a number that is not listed",
            "Providers: URN Placement_code Placement_provider_code Deregistration_date Setting_postcode\nSC12345 K2 PR4 - BS8_4BY\n1200001 U1,U4,U6 PR1/PR5 - CO3_0GJ\nEpisodes: CHILD PLACE URN\n1 U6 SC12345\n2 K2 SC54321",
            &[(Table::Episodes, 0), (Table::Episodes, 1)],
        ),
        Case::silent(
            "types that the provider has; no number",
            "Providers: URN Placement_code Placement_provider_code Deregistration_date Setting_postcode\nSC12345 K2 PR4 - BS8_4BY\n1200001 U1,U4,U6 PR1/PR5 - CO3_0GJ\nEpisodes: CHILD PLACE URN\n1 K2 SC12345\n2 U4 1200001\n3 K2 XXXXXXX\n4 K2 -",
        ),
        Case::boundary(
            "the first and the last of three types, and one between that is not named",
            "Providers: URN Placement_code Placement_provider_code Deregistration_date Setting_postcode\nSC12345 K2 PR4 - BS8_4BY\n1200001 U1,U4,U6 PR1/PR5 - CO3_0GJ\nEpisodes: CHILD PLACE URN\n1 U1 1200001\n2 U6 1200001\n3 U5 1200001",
            &[(Table::Episodes, 2)],
        ),
        Case::boundary(
            "a number that is listed twice",
            "Providers: URN Placement_code Placement_provider_code Deregistration_date Setting_postcode\nSC12345 K2 PR4 - BS8_4BY\n1200001 U1,U4,U6 PR1/PR5 - CO3_0GJ\n1200001 K1 PR1 - CO3_0GJ\nEpisodes: CHILD PLACE URN\n1 U1 1200001\n2 K1 1200001\n3 K2 1200001",
            &[(Table::Episodes, 2)],
        ),
        Case::missing(
            "no placement; no types listed",
            "Providers: URN Placement_code Placement_provider_code Deregistration_date Setting_postcode\nSC12345 - PR4 - -\n1200001 U6 PR4 - -\nEpisodes: CHILD PLACE URN\n1 - 1200001\n2 K2 SC12345",
            &[(Table::Episodes, 0), (Table::Episodes, 1)],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    find_listed(child, found, |episode, listed| {
        let has_it = |one: &Provider| {
            episode.placement.get().is_some_and(|placement| one.placements.contains(&placement))
        };
        !listed.iter().any(has_it)
    });
}
