//! A short break has a postcode or number of a provider.

use crate::rules::care::is_short_break;
use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "214",
    finds: "The postcode of the placement or the number of the provider is given for a short break (V3 or V4).",
    why: "A child on short breaks lives at home; where the breaks are spent is not counted.",
    remedy: "Clear PL_POST and URN, or correct LS.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Episodes],
    reads_last: &[],
    needs: &[],
    cells: &["LS", "PL_POST", "URN"],
    differs: None,
    cases: &[
        Case::fires(
            "a postcode; a number",
            "Episodes: CHILD LS PL_POST URN\n1 V3 BS8_4BY -\n2 V4 - SC12345",
            &[(Table::Episodes, 0), (Table::Episodes, 1)],
        ),
        Case::silent(
            "neither; under a care order",
            "Episodes: CHILD LS PL_POST URN\n1 V3 - -\n2 C2 BS8_4BY SC12345",
        ),
        Case::boundary(
            "V4, and V2, which is no short break",
            "Episodes: CHILD LS PL_POST URN\n1 V4 BS8_4BY -\n2 V2 BS8_4BY -",
            &[(Table::Episodes, 0)],
        ),
        Case::missing(
            "no legal status; a postcode that is none is given all the same",
            "Episodes: CHILD LS PL_POST URN\n1 - BS8_4BY SC12345\n2 V3 soon -",
            &[(Table::Episodes, 1)],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    for episode in &child.now.episodes {
        let is_given = !episode.placement_postcode.is_blank() || !episode.urn.is_blank();
        found.row_if(episode, is_short_break(episode) && is_given);
    }
}
