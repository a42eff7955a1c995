//! A home is placed at a postcode that is not its own.

use crate::cell::Cell;
use crate::rules::care::is_short_break;
use crate::rules::place::numbered::find_listed;
use crate::rules::{Case, Child, Findings, Need, Rule, Source, Years};
use crate::table::Table;
use hearth_domain::CollectionYear;
use hearth_domain::codes::PlacementType::{self, H5, K1, K2, K3, R3, S1};

pub(super) const RULE: Rule = Rule {
    code: "221",
    finds: "The postcode of the placement is not that of the provider whose number is given.",
    why: "The number or the postcode is wrong, and distance and authority of the placement with it.",
    remedy: "Correct URN or PL_POST.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Episodes],
    reads_last: &[],
    needs: &[Need::Providers],
    cells: &["URN", "PL_POST", "PLACE"],
    differs: Some(
        "Where a number stands several times in the lists, for several premises, it finds an episode that does not go with every one of them; here one is enough.",
    ),
    cases: &[
        Case::fires(
            "at another postcode; a number that is not listed",
            "Providers: URN Placement_code Placement_provider_code Deregistration_date Setting_postcode\nSC12345 K2 PR4 - BS8_4BY\n1200001 U1,U4,U6 PR1/PR5 - CO3_0GJ\nEpisodes: CHILD LS PLACE PL_POST URN\n1 C2 K2 BS1_5TR SC12345\n2 C2 K2 BS8_4BY SC54321",
            &[(Table::Episodes, 0), (Table::Episodes, 1)],
        ),
        Case::silent(
            "its own postcode, with and without a space; foster carers; a short break; no number",
            "Providers: URN Placement_code Placement_provider_code Deregistration_date Setting_postcode\nSC12345 K2 PR4 - BS8_4BY\n1200001 U1,U4,U6 PR1/PR5 - CO3_0GJ\nEpisodes: CHILD LS PLACE PL_POST URN\n1 C2 K2 BS8_4BY SC12345\n2 C2 K2 bs84by SC12345\n3 C2 U6 BS1_5TR 1200001\n4 V3 K2 BS1_5TR SC12345\n5 C2 K2 BS1_5TR XXXXXXX",
        ),
        Case::boundary(
            "K1, R3, S1 and supported accommodation, and R2; H5",
            "Providers: URN Placement_code Placement_provider_code Deregistration_date Setting_postcode\nSC12345 K2 PR4 - BS8_4BY\n1200001 U1,U4,U6 PR1/PR5 - CO3_0GJ\nEpisodes: CHILD LS PLACE PL_POST URN\n1 C2 K1 BS1_5TR SC12345\n2 C2 R3 BS1_5TR SC12345\n3 C2 S1 BS1_5TR SC12345\n4 C2 K3 BS1_5TR SC12345\n5 C2 R2 BS1_5TR SC12345\n6 C2 H5 BS1_5TR SC12345",
            &[
                (Table::Episodes, 0),
                (Table::Episodes, 1),
                (Table::Episodes, 2),
                (Table::Episodes, 3),
            ],
        ),
        Case {
            year: Some(2024),
            ..Case::boundary(
                "H5 in 2023/24, and K3, which was not there yet",
                "Providers: URN Placement_code Placement_provider_code Deregistration_date Setting_postcode\nSC12345 K2 PR4 - BS8_4BY\n1200001 U1,U4,U6 PR1/PR5 - CO3_0GJ\nEpisodes: CHILD LS PLACE PL_POST URN\n1 C2 H5 BS1_5TR SC12345\n2 C2 K3 BS1_5TR SC12345",
                &[(Table::Episodes, 0)],
            )
        },
        Case {
            year: Some(2023),
            ..Case::boundary(
                "neither in 2022/23",
                "Providers: URN Placement_code Placement_provider_code Deregistration_date Setting_postcode\nSC12345 K2 PR4 - BS8_4BY\n1200001 U1,U4,U6 PR1/PR5 - CO3_0GJ\nEpisodes: CHILD LS PLACE PL_POST URN\n1 C2 H5 BS1_5TR SC12345\n2 C2 K2 BS1_5TR SC12345",
                &[(Table::Episodes, 1)],
            )
        },
        Case::boundary(
            "several premises under one number",
            "Providers: URN Placement_code Placement_provider_code Deregistration_date Setting_postcode\nSC12345 K2 PR4 - BS8_4BY\n1200001 U1,U4,U6 PR1/PR5 - CO3_0GJ\nSC12345 K2 PR4 - BS1_5TR\nEpisodes: CHILD LS PLACE PL_POST URN\n1 C2 K2 BS8_4BY SC12345\n2 C2 K2 BS1_5TR SC12345\n3 C2 K2 CO3_0GJ SC12345",
            &[(Table::Episodes, 2)],
        ),
        Case::missing(
            "no postcode; no legal status; one that is no postcode is given all the same",
            "Providers: URN Placement_code Placement_provider_code Deregistration_date Setting_postcode\nSC12345 K2 PR4 - BS8_4BY\n1200001 U1,U4,U6 PR1/PR5 - CO3_0GJ\nEpisodes: CHILD LS PLACE PL_POST URN\n1 C2 K2 - SC12345\n2 - K2 BS1_5TR SC12345\n3 C2 K2 soon SC12345",
            &[(Table::Episodes, 1), (Table::Episodes, 2)],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    let year = child.given.year;
    find_listed(child, found, |episode, listed| {
        let postcode = match &episode.placement_postcode {
            Cell::Blank => return false,
            Cell::Value(postcode) => postcode.as_str(),
            Cell::Bad(text) => text,
        };
        is_home(episode.placement.get(), year)
            && !is_short_break(episode)
            && !listed.iter().any(|one| one.is_at(postcode))
    });
}

/// Whether children live where the provider is: in secure accommodation, a children's home, supported
/// accommodation as far as it had numbers, a family centre or a school.
fn is_home(placement: Option<PlacementType>, year: CollectionYear) -> bool {
    match placement {
        Some(K1 | K2 | R3 | S1) => true,
        Some(H5) => year.ending() == 2024,
        Some(K3) => year.ending() >= 2025,
        _ => false,
    }
}
