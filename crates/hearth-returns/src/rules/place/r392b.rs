//! A child looked after has no postcodes.

use crate::rules::care::is_short_break;
use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "392b",
    finds: "The postcode of home or of the placement is blank for a child who is neither on short breaks nor, this year or last, an unaccompanied asylum-seeking one.",
    why: "How far from home children live, and in whose area, is worked out from these two.",
    remedy: "Give HOME_POST and PL_POST.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Episodes],
    reads_last: &[],
    needs: &[],
    cells: &["HOME_POST", "PL_POST"],
    differs: None,
    cases: &[
        Case::fires(
            "neither; one of them",
            "Episodes: CHILD LS HOME_POST PL_POST\n1 C2 - -\n2 C2 BS8_4BY -\n3 C2 - BS8_4BY",
            &[(Table::Episodes, 0), (Table::Episodes, 1), (Table::Episodes, 2)],
        ),
        Case::silent(
            "both; a short break; an unaccompanied child, this year or last",
            "Header: CHILD\n3\n4\nUASC: CHILD\n3\nHeader last year: CHILD\n4\nUASC last year: CHILD\n4\nEpisodes: CHILD LS HOME_POST PL_POST\n1 C2 BS8_4BY BS8_4BY\n2 V4 - -\n3 C2 - -\n4 C2 - -",
        ),
        Case::boundary(
            "V4, and V2, which is no short break",
            "Episodes: CHILD LS HOME_POST PL_POST\n1 V4 - -\n2 V2 - -",
            &[(Table::Episodes, 1)],
        ),
        Case::missing(
            "no legal status; a postcode that is none is given all the same",
            "Episodes: CHILD LS HOME_POST PL_POST\n1 - - -\n2 C2 soon soon",
            &[(Table::Episodes, 0)],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    if child.is_or_was_unaccompanied() {
        return;
    }
    for episode in &child.now.episodes {
        let is_blank = episode.home_postcode.is_blank() || episode.placement_postcode.is_blank();
        found.row_if(episode, is_blank && !is_short_break(episode));
    }
}
