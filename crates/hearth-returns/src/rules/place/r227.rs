//! An episode began when the provider had closed.

use crate::providers::Provider;
use crate::rules::place::numbered::find_listed;
use crate::rules::{Case, Child, Findings, Need, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "227",
    finds: "The registration of the provider had ended when the episode began.",
    why: "Nobody may be placed with a provider that is not registered.",
    remedy: "Correct URN or DECOM.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Episodes],
    reads_last: &[],
    needs: &[Need::Providers],
    cells: &["URN", "DECOM"],
    differs: Some(
        "Where a number stands several times in the lists, for several premises, it finds an episode that does not go with every one of them; here one is enough.",
    ),
    cases: &[
        Case::fires(
            "two months later",
            "Providers: URN Placement_code Placement_provider_code Deregistration_date Setting_postcode\nSC12345 K2 PR4 01/09/2025 BS8_4BY\n1200001 U6 PR4 - BS8_4BY\nEpisodes: CHILD DECOM URN\n1 01/11/2025 SC12345",
            &[(Table::Episodes, 0)],
        ),
        Case::silent(
            "before it closed; with one that is open; one that is not listed; no number",
            "Providers: URN Placement_code Placement_provider_code Deregistration_date Setting_postcode\nSC12345 K2 PR4 01/09/2025 BS8_4BY\n1200001 U6 PR4 - BS8_4BY\nEpisodes: CHILD DECOM URN\n1 01/05/2025 SC12345\n2 01/11/2025 1200001\n3 01/11/2025 SC54321\n4 01/11/2025 XXXXXXX",
        ),
        Case::boundary(
            "the day before, and on the day on which it closed",
            "Providers: URN Placement_code Placement_provider_code Deregistration_date Setting_postcode\nSC12345 K2 PR4 01/09/2025 BS8_4BY\n1200001 U6 PR4 - BS8_4BY\nEpisodes: CHILD DECOM URN\n1 31/08/2025 SC12345\n2 01/09/2025 SC12345",
            &[(Table::Episodes, 1)],
        ),
        Case::boundary(
            "one of two premises is still open",
            "Providers: URN Placement_code Placement_provider_code Deregistration_date Setting_postcode\nSC12345 K2 PR4 01/09/2025 BS8_4BY\n1200001 U6 PR4 - BS8_4BY\nSC12345 K2 PR4 - BS1_5TR\nEpisodes: CHILD DECOM URN\n1 01/11/2025 SC12345",
            &[],
        ),
        Case::missing(
            "no first day, and none that can be read",
            "Providers: URN Placement_code Placement_provider_code Deregistration_date Setting_postcode\nSC12345 K2 PR4 01/09/2025 BS8_4BY\n1200001 U6 PR4 - BS8_4BY\nEpisodes: CHILD DECOM URN\n1 - SC12345\n2 soon SC12345",
            &[],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    find_listed(child, found, |episode, listed| {
        let began = episode.began.get();
        let had_closed = |one: &Provider| one.closed.is_some_and(|closed| began >= Some(closed));
        !listed.is_empty() && listed.iter().all(had_closed)
    });
}
