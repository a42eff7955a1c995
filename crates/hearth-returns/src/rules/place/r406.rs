//! An unaccompanied child has a distance from home.

use crate::rules::{Case, Child, Findings, Need, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "406",
    finds: "There is a distance between home and placement, but the child is an unaccompanied asylum-seeking one, or was last year.",
    why: "Such a child has no home in this country from which a distance could be counted.",
    remedy: "Clear HOME_POST, or correct UASC.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Episodes, Table::Header, Table::Uasc],
    reads_last: &[],
    needs: &[Need::Postcodes],
    cells: &["HOME_POST", "PL_POST"],
    differs: None,
    cases: &[
        Case::fires(
            "this year; last year",
            "Header: CHILD\n1\n2\nUASC: CHILD\n1\nHeader last year: CHILD\n2\nUASC last year: CHILD\n2\nEpisodes: CHILD HOME_POST PL_POST\n1 BS8_4BY CO3_0GJ\n2 BS8_4BY BS8_4BY",
            &[(Table::Episodes, 0), (Table::Episodes, 1)],
        ),
        Case::silent(
            "no home; a child who was never unaccompanied",
            "Header: CHILD\n1\n2\nUASC: CHILD\n1\nEpisodes: CHILD HOME_POST PL_POST\n1 - CO3_0GJ\n2 BS8_4BY CO3_0GJ",
        ),
        Case::boundary(
            "an unknown postcode gives no distance; in UASC, but not in Header",
            "Header: CHILD\n1\n2\nUASC: CHILD\n1\n3\nEpisodes: CHILD HOME_POST PL_POST\n1 BS8_4BY ZZ9_9ZZ\n1 BS8_4BY CO3_0GJ\n3 BS8_4BY CO3_0GJ",
            &[(Table::Episodes, 1)],
        ),
        Case::missing(
            "neither postcode",
            "Header: CHILD\n1\nUASC: CHILD\n1\nEpisodes: CHILD HOME_POST PL_POST\n1 - -",
            &[],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    if child.is_or_was_unaccompanied() {
        for (episode, whereabouts) in child.now.placed_episodes() {
            found.row_if(episode, whereabouts.distance().is_some());
        }
    }
}
