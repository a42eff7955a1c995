//! The authority of the placement of the first episode is another than last year.

use crate::rules::episodes::last_year::first_and_open;
use crate::rules::{Case, Child, Findings, Need, Rule, Source, Years};
use crate::rules::{Rows, Whereabouts};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "503H",
    finds: "The authority in which the placement of the first episode lies is not that of the episode which went on when last year ended.",
    why: "A move begins an episode of its own; it cannot come between two years.",
    remedy: "Correct PL_POST, or give it in last year's return as it was.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Episodes],
    reads_last: &[Table::Episodes],
    needs: &[Need::Postcodes],
    cells: &["PL_POST", "DECOM"],
    differs: Some(
        "Where one child of the authority has no first day of an episode that can be read, the reference says nothing of any child. It takes a placement in the Channel Islands or on the Isle of Man for one that is not known.",
    ),
    cases: &[
        Case::fires(
            "in Essex, last year in Bristol",
            "Episodes: CHILD DECOM PL_POST\n1 01/12/2024 CO3_0GJ\nEpisodes last year: CHILD DECOM DEC PL_POST\n1 01/12/2024 - BS8_4BY",
            &[(Table::Episodes, 0)],
        ),
        Case::silent(
            "elsewhere in the same authority; ceased last year",
            "Episodes: CHILD DECOM PL_POST\n1 01/12/2024 BS8_4BY\n2 01/08/2025 CO3_0GJ\nEpisodes last year: CHILD DECOM DEC PL_POST\n1 01/12/2024 - BS1_5TR\n2 01/12/2024 01/02/2025 BS8_4BY",
        ),
        Case::boundary(
            "of several the first of this year and the newest of last year count",
            "Episodes: CHILD DECOM PL_POST\n1 01/08/2025 CO3_0GJ\n1 01/12/2024 BS8_4BY\n2 01/12/2024 BS8_4BY\nEpisodes last year: CHILD DECOM DEC PL_POST\n1 01/12/2024 - BS8_4BY\n1 01/10/2024 01/12/2024 CO3_0GJ\n2 01/10/2024 01/12/2024 BS8_4BY\n2 01/12/2024 - CF10_4UW",
            &[(Table::Episodes, 2)],
        ),
        Case::missing(
            "blank in both; in one; unknown in both; no first day this year; a last day that cannot be read",
            "Episodes: CHILD DECOM PL_POST\n1 01/12/2024 -\n2 01/12/2024 -\n3 01/12/2024 ZZ9_9ZZ\n4 soon BS8_4BY\n5 01/12/2024 BS8_4BY\nEpisodes last year: CHILD DECOM DEC PL_POST\n1 01/12/2024 - -\n2 01/12/2024 - BS8_4BY\n3 01/12/2024 - -\n4 01/12/2024 - CO3_0GJ\n5 01/12/2024 soon CO3_0GJ",
            &[(Table::Episodes, 1), (Table::Episodes, 4)],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    let Some((first, before)) = first_and_open(child) else { return };
    let land = |rows: &Rows, episode| rows.whereabouts(episode).and_then(Whereabouts::land);
    found.row_if(first, land(child.now, first) != land(child.last, before));
}
