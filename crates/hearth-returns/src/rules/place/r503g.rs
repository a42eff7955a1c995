//! The distance from home of the first episode is another than last year.

use crate::rules::episodes::last_year::first_and_open;
use crate::rules::place::distances::is_farther_or_nearer;
use crate::rules::{Case, Child, Findings, Need, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "503G",
    finds: "The distance between home and placement of the first episode differs by two tenths of a mile or more from that of the episode which went on when last year ended, or was not known then.",
    why: "A move begins an episode of its own; the distance cannot change between two years.",
    remedy: "Correct HOME_POST or PL_POST, or give them in last year's return as they were.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Episodes],
    reads_last: &[Table::Episodes],
    needs: &[Need::Postcodes],
    cells: &["HOME_POST", "PL_POST", "DECOM"],
    differs: Some(
        "Where one child of the authority has no first day of an episode that can be read, the reference says nothing of any child. Of distances two tenths of a mile apart it finds some and not others, by how each is rounded in binary. It reckons distances to Northern Ireland, whose grid is another.",
    ),
    cases: &[
        Case::fires(
            "2.2 miles from home, last year 2.0",
            "Episodes: CHILD DECOM HOME_POST PL_POST\n1 01/12/2024 BS8_4BY BS13_7AR\nEpisodes last year: CHILD DECOM DEC HOME_POST PL_POST\n1 01/12/2024 - BS8_4BY BS1_1AD",
            &[(Table::Episodes, 0)],
        ),
        Case::silent(
            "as far as last year; ceased last year",
            "Episodes: CHILD DECOM HOME_POST PL_POST\n1 01/12/2024 BS8_4BY BS1_1AD\n2 01/08/2025 BS8_4BY CO3_0GJ\nEpisodes last year: CHILD DECOM DEC HOME_POST PL_POST\n1 01/12/2024 - BS8_4BY BS1_1DD\n2 01/12/2024 01/02/2025 BS8_4BY BS1_1AD",
        ),
        Case::boundary(
            "a tenth of a mile more, and two tenths less",
            "Episodes: CHILD DECOM HOME_POST PL_POST\n1 01/12/2024 BS8_4BY BS13_7AP\n2 01/12/2024 BS8_4BY BS1_1AD\nEpisodes last year: CHILD DECOM DEC HOME_POST PL_POST\n1 01/12/2024 - BS8_4BY BS1_1AD\n2 01/12/2024 - BS8_4BY BS13_7AR",
            &[(Table::Episodes, 1)],
        ),
        Case::missing(
            "a distance this year only; last year only; in neither; no first day; a last day that cannot be read",
            "Episodes: CHILD DECOM HOME_POST PL_POST\n1 01/12/2024 BS8_4BY CO3_0GJ\n2 01/12/2024 - CO3_0GJ\n3 01/12/2024 - -\n4 soon BS8_4BY CO3_0GJ\n5 01/12/2024 BS8_4BY CO3_0GJ\nEpisodes last year: CHILD DECOM DEC HOME_POST PL_POST\n1 01/12/2024 - - CO3_0GJ\n2 01/12/2024 - BS8_4BY CO3_0GJ\n3 01/12/2024 - - CO3_0GJ\n4 01/12/2024 - BS8_4BY BS1_1AD\n5 01/12/2024 soon BS8_4BY BS1_1AD",
            &[(Table::Episodes, 0), (Table::Episodes, 4)],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    if let Some((first, before)) = first_and_open(child) {
        found.row_if(first, is_farther_or_nearer(child, first, before));
    }
}
