//! The distance from home is not known.

use crate::rules::care::is_short_break;
use crate::rules::{Case, Child, Findings, Need, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "392a",
    finds: "The distance between home and placement is not known for a child who is neither on short breaks nor, this year or last, an unaccompanied asylum-seeking one.",
    why: "How far from home children live is counted from it; it is worked out from the two postcodes.",
    remedy: "Give HOME_POST and PL_POST, or correct them.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Episodes, Table::Header, Table::Uasc],
    reads_last: &[],
    needs: &[Need::Postcodes],
    cells: &["HOME_POST", "PL_POST", "LS"],
    differs: None,
    cases: &[
        Case::fires(
            "no postcode of home; one that is unknown",
            "Header: CHILD\n1\n2\nUASC: CHILD\n3\nEpisodes: CHILD LS HOME_POST PL_POST\n1 C2 - BS8_4BY\n2 C2 BS8_4BY ZZ9_9ZZ",
            &[(Table::Episodes, 0), (Table::Episodes, 1)],
        ),
        Case::silent(
            "both known; a short break; an unaccompanied child, this year or last",
            "Header: CHILD\n1\n2\n3\n4\nUASC: CHILD\n3\nHeader last year: CHILD\n4\nUASC last year: CHILD\n4\nEpisodes: CHILD LS HOME_POST PL_POST\n1 C2 BS8_4BY CO3_0GJ\n2 V3 - -\n3 C2 - BS8_4BY\n4 C2 - BS8_4BY",
        ),
        Case::boundary(
            "in Guernsey, which has no place on the grid; in Northern Ireland, where none can be reckoned; there, with home blank",
            "Header: CHILD\n1\n2\n3\nUASC: CHILD\n9\nEpisodes: CHILD LS HOME_POST PL_POST\n1 C2 BS8_4BY GY1_1AA\n2 C2 BS8_4BY BT1_5GS\n3 C2 - BT1_5GS",
            &[(Table::Episodes, 0), (Table::Episodes, 2)],
        ),
        Case::missing(
            "no legal status",
            "Header: CHILD\n1\nUASC: CHILD\n9\nEpisodes: CHILD LS HOME_POST PL_POST\n1 - - BS8_4BY",
            &[(Table::Episodes, 0)],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    if child.is_or_was_unaccompanied() {
        return;
    }
    for (episode, whereabouts) in child.now.placed_episodes() {
        let is_known = whereabouts.distance().is_some() || whereabouts.is_beyond_reckoning();
        found.row_if(episode, !is_short_break(episode) && !is_known);
    }
}
