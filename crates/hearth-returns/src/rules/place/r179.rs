//! It is not known whether a placement lies inside the authority.

use crate::rules::care::is_short_break;
use crate::rules::{Case, Child, Findings, Need, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "179",
    finds: "It is not known whether the placement lies inside the authority: its postcode is blank, unknown or in no district.",
    why: "Placements inside and outside the authority are counted from where this postcode lies.",
    remedy: "Give the postcode of the placement in PL_POST, or correct it.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Episodes],
    reads_last: &[],
    needs: &[Need::Postcodes],
    cells: &["PL_POST", "LS"],
    differs: None,
    cases: &[
        Case::fires(
            "no postcode; one that is none",
            "Episodes: CHILD LS PL_POST\n1 C2 -\n2 C2 soon",
            &[(Table::Episodes, 0), (Table::Episodes, 1)],
        ),
        Case::silent(
            "in Bristol; in Wales; a short break",
            "Episodes: CHILD LS PL_POST\n1 C2 BS8_4BY\n2 C2 CF10_4UW\n3 V4 -",
        ),
        Case::boundary(
            "a postcode that ended; one that never was",
            "Episodes: CHILD LS PL_POST\n1 C2 NPT_0AD\n2 C2 BS99_9ZZ",
            &[(Table::Episodes, 1)],
        ),
        Case::missing(
            "no legal status",
            "Episodes: CHILD LS PL_POST\n1 - -",
            &[(Table::Episodes, 0)],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    for (episode, whereabouts) in child.now.placed_episodes() {
        found.row_if(episode, !is_short_break(episode) && whereabouts.land().is_none());
    }
}
