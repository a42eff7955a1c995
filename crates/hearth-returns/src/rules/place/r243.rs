//! A placement outside England has a number of a provider.

use crate::rules::{Case, Child, Findings, Need, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "243",
    finds: "A provider's number is given, but the placement lies outside England, where Ofsted registers nobody.",
    why: "The number belongs to another place than the one where the child lives.",
    remedy: "Clear URN, or correct PL_POST.",
    source: Source::Department,
    years: Years::from(2026),
    reads: &[Table::Episodes],
    reads_last: &[],
    needs: &[Need::Postcodes],
    cells: &["URN", "PL_POST"],
    differs: Some("It takes the Channel Islands and the Isle of Man for England."),
    cases: &[
        Case::fires(
            "in Scotland; in Wales",
            "Episodes: CHILD PL_POST URN\n1 EH1_1YZ SC12345\n2 CF10_4UW SC12345",
            &[(Table::Episodes, 0), (Table::Episodes, 1)],
        ),
        Case::silent(
            "in Bristol; in Wales without a number",
            "Episodes: CHILD PL_POST URN\n1 BS8_4BY SC12345\n2 CF10_4UW -",
        ),
        Case::boundary(
            "in Northern Ireland; in Guernsey; with the sign for no number; in Somerset",
            "Episodes: CHILD PL_POST URN\n1 BT1_5GS SC12345\n2 GY1_1AA SC12345\n3 CF10_4UW XXXXXXX\n4 TA1_4DY SC12345",
            &[(Table::Episodes, 0), (Table::Episodes, 1), (Table::Episodes, 2)],
        ),
        Case::missing(
            "no postcode; a number that is none is given all the same",
            "Episodes: CHILD PL_POST URN\n1 - SC12345\n2 ZZ9_9ZZ SC12345\n3 CF10_4UW 12",
            &[(Table::Episodes, 2)],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    for (episode, whereabouts) in child.now.placed_episodes() {
        found.row_if(episode, whereabouts.is_outside_england() && !episode.urn.is_blank());
    }
}
