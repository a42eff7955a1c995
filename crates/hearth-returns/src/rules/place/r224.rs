//! A placement has a provider of another kind than is listed.

use crate::providers::Provider;
use crate::rules::place::numbered::find_listed;
use crate::rules::{Case, Child, Findings, Need, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "224",
    finds: "The placement provider is not what Ofsted's lists say of the number, or the number is in none.",
    why: "Own, private and voluntary provision is counted by PLACE_PROVIDER.",
    remedy: "Correct PLACE_PROVIDER or URN.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Episodes],
    reads_last: &[],
    needs: &[Need::Providers],
    cells: &["PLACE_PROVIDER", "URN"],
    differs: Some(
        "Where a number stands several times in the lists, for several premises, it finds an episode that does not go with every one of them; here one is enough.",
    ),
    cases: &[
        Case::fires(
            "own provision under the number of a private home; a number that is not listed",
            "Providers: URN Placement_code Placement_provider_code Deregistration_date Setting_postcode\nSC12345 K2 PR4 - BS8_4BY\n1200001 U1,U4,U6 PR1/PR5 - CO3_0GJ\nEpisodes: CHILD PLACE_PROVIDER URN\n1 PR1 SC12345\n2 PR4 SC54321",
            &[(Table::Episodes, 0), (Table::Episodes, 1)],
        ),
        Case::silent(
            "what is listed; no number",
            "Providers: URN Placement_code Placement_provider_code Deregistration_date Setting_postcode\nSC12345 K2 PR4 - BS8_4BY\n1200001 U1,U4,U6 PR1/PR5 - CO3_0GJ\nEpisodes: CHILD PLACE_PROVIDER URN\n1 PR4 SC12345\n2 PR1 1200001\n3 PR1 XXXXXXX\n4 PR1 -",
        ),
        Case::boundary(
            "either of two kinds, and a third",
            "Providers: URN Placement_code Placement_provider_code Deregistration_date Setting_postcode\nSC12345 K2 PR4 - BS8_4BY\n1200001 U1,U4,U6 PR1/PR5 - CO3_0GJ\nEpisodes: CHILD PLACE_PROVIDER URN\n1 PR1 1200001\n2 PR5 1200001\n3 PR4 1200001",
            &[(Table::Episodes, 2)],
        ),
        Case::boundary(
            "a number that is listed twice",
            "Providers: URN Placement_code Placement_provider_code Deregistration_date Setting_postcode\nSC12345 K2 PR4 - BS8_4BY\n1200001 U1,U4,U6 PR1/PR5 - CO3_0GJ\n1200001 U6 PR4 - CO3_0GJ\nEpisodes: CHILD PLACE_PROVIDER URN\n1 PR1 1200001\n2 PR4 1200001\n3 PR2 1200001",
            &[(Table::Episodes, 2)],
        ),
        Case::missing(
            "no provider; no kind listed",
            "Providers: URN Placement_code Placement_provider_code Deregistration_date Setting_postcode\nSC12345 K2 - - -\n1200001 U6 PR4 - -\nEpisodes: CHILD PLACE_PROVIDER URN\n1 - 1200001\n2 PR4 SC12345",
            &[(Table::Episodes, 0), (Table::Episodes, 1)],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    find_listed(child, found, |episode, listed| {
        let is_it = |one: &Provider| {
            episode.provider.get().is_some_and(|provider| one.kinds.contains(&provider))
        };
        !listed.iter().any(is_it)
    });
}
