//! An episode went on when the provider had closed.

use crate::providers::Provider;
use crate::rules::place::numbered::find_listed;
use crate::rules::{Case, Child, Findings, Need, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "228",
    finds: "The registration of the provider ended before the episode did, or before 31 March where the episode goes on.",
    why: "Nobody may stay with a provider that is not registered.",
    remedy: "Correct URN or DEC, or begin another episode where the child moved.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Episodes],
    reads_last: &[],
    needs: &[Need::Providers],
    cells: &["URN", "DEC"],
    differs: Some(
        "Where a number stands several times in the lists, for several premises, it finds an episode that does not go with every one of them; here one is enough.",
    ),
    cases: &[
        Case::fires(
            "two months later; still going on",
            "Providers: URN Placement_code Placement_provider_code Deregistration_date Setting_postcode\nSC12345 K2 PR4 01/09/2025 BS8_4BY\n1200001 U6 PR4 - BS8_4BY\nEpisodes: CHILD DEC URN\n1 01/11/2025 SC12345\n2 - SC12345",
            &[(Table::Episodes, 0), (Table::Episodes, 1)],
        ),
        Case::silent(
            "ceased before it closed; with one that is open; one that is not listed; no number",
            "Providers: URN Placement_code Placement_provider_code Deregistration_date Setting_postcode\nSC12345 K2 PR4 01/09/2025 BS8_4BY\n1200001 U6 PR4 - BS8_4BY\nEpisodes: CHILD DEC URN\n1 01/05/2025 SC12345\n2 - 1200001\n3 - SC54321\n4 - XXXXXXX",
        ),
        Case::boundary(
            "on the day on which it closed, and the day after",
            "Providers: URN Placement_code Placement_provider_code Deregistration_date Setting_postcode\nSC12345 K2 PR4 01/09/2025 BS8_4BY\n1200001 U6 PR4 - BS8_4BY\nEpisodes: CHILD DEC URN\n1 01/09/2025 SC12345\n2 02/09/2025 SC12345",
            &[(Table::Episodes, 1)],
        ),
        Case::boundary(
            "goes on with one that closed on 30 March; on 31 March",
            "Providers: URN Placement_code Placement_provider_code Deregistration_date Setting_postcode\nSC12345 K2 PR4 30/03/2026 -\n1200001 K2 PR4 31/03/2026 -\nEpisodes: CHILD DEC URN\n1 - SC12345\n2 - 1200001",
            &[(Table::Episodes, 0)],
        ),
        Case::boundary(
            "one of two premises is still open",
            "Providers: URN Placement_code Placement_provider_code Deregistration_date Setting_postcode\nSC12345 K2 PR4 01/09/2025 BS8_4BY\n1200001 U6 PR4 - BS8_4BY\nSC12345 K2 PR4 - BS1_5TR\nEpisodes: CHILD DEC URN\n1 - SC12345",
            &[],
        ),
        Case::missing(
            "a last day that cannot be read is none",
            "Providers: URN Placement_code Placement_provider_code Deregistration_date Setting_postcode\nSC12345 K2 PR4 01/09/2025 BS8_4BY\n1200001 U6 PR4 - BS8_4BY\nEpisodes: CHILD DEC URN\n1 soon SC12345",
            &[(Table::Episodes, 0)],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    let last_day = child.given.last_day;
    find_listed(child, found, |episode, listed| {
        let until = episode.ceased.get().unwrap_or(last_day);
        let had_closed = |one: &Provider| one.closed.is_some_and(|closed| until > closed);
        !listed.is_empty() && listed.iter().all(had_closed)
    });
}
