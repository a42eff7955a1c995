//! A short break has a place.

use crate::rules::care::is_short_break;
use crate::rules::{Case, Child, Findings, Need, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "420",
    finds: "The postcode of the placement says in which authority it lies, but the child is on short breaks (V3 or V4).",
    why: "A child on short breaks lives at home; where the breaks are spent is not counted.",
    remedy: "Clear PL_POST, or correct LS.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Episodes],
    reads_last: &[],
    needs: &[Need::Postcodes],
    cells: &["PL_POST", "LS"],
    differs: None,
    cases: &[
        Case::fires(
            "a postcode of Bristol",
            "Episodes: CHILD LS PL_POST\n1 V3 BS8_4BY",
            &[(Table::Episodes, 0)],
        ),
        Case::silent(
            "no postcode; under a care order",
            "Episodes: CHILD LS PL_POST\n1 V3 -\n2 C2 BS8_4BY",
        ),
        Case::boundary(
            "V4 and V2; a postcode that lies nowhere",
            "Episodes: CHILD LS PL_POST\n1 V4 EH1_1YZ\n2 V2 BS8_4BY\n3 V4 ZZ9_9ZZ",
            &[(Table::Episodes, 0)],
        ),
        Case::missing("no legal status", "Episodes: CHILD LS PL_POST\n1 - BS8_4BY", &[]),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    for (episode, whereabouts) in child.now.placed_episodes() {
        found.row_if(episode, is_short_break(episode) && whereabouts.land().is_some());
    }
}
