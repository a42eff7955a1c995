//! The number of a provider is in no list of Ofsted.

use crate::rules::place::numbered::find_listed;
use crate::rules::{Case, Child, Findings, Need, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "1008",
    finds: "The provider's number is in none of Ofsted's lists.",
    why: "A number that nobody has says nothing of the placement.",
    remedy: "Correct URN; where the provider registered lately, take Ofsted's newest lists.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Episodes],
    reads_last: &[],
    needs: &[Need::Providers],
    cells: &["URN"],
    differs: None,
    cases: &[
        Case::fires(
            "a number that is not listed; one that is none",
            "Providers: URN Placement_code Placement_provider_code Deregistration_date Setting_postcode\nSC12345 K2 PR4 - BS8_4BY\n1200001 U1,U4,U6 PR1/PR5 - CO3_0GJ\nEpisodes: CHILD URN\n1 SC54321\n2 12",
            &[(Table::Episodes, 0), (Table::Episodes, 1)],
        ),
        Case::silent(
            "listed numbers, also in small letters",
            "Providers: URN Placement_code Placement_provider_code Deregistration_date Setting_postcode\nSC12345 K2 PR4 - BS8_4BY\n1200001 U1,U4,U6 PR1/PR5 - CO3_0GJ\nEpisodes: CHILD URN\n1 SC12345\n2 sc12345\n3 1200001",
        ),
        Case::boundary(
            "a listed number with a figure changed; the sign for no number",
            "Providers: URN Placement_code Placement_provider_code Deregistration_date Setting_postcode\nSC12345 K2 PR4 - BS8_4BY\n1200001 U1,U4,U6 PR1/PR5 - CO3_0GJ\nEpisodes: CHILD URN\n1 1200001\n2 1200002\n3 xxxxxxx",
            &[(Table::Episodes, 1)],
        ),
        Case::missing(
            "no number",
            "Providers: URN Placement_code Placement_provider_code Deregistration_date Setting_postcode\nSC12345 K2 PR4 - BS8_4BY\n1200001 U1,U4,U6 PR1/PR5 - CO3_0GJ\nEpisodes: CHILD URN\n1 -",
            &[],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    find_listed(child, found, |_, listed| listed.is_empty());
}
