//! An episode of last year is not in last year's return.

use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "562",
    finds: "The first episode began before the year, but the newest episode of last year's return did not begin on the same day.",
    why: "The time in care of a child is lost where the two returns do not join.",
    remedy: "Correct DECOM, or add the episode to last year's return.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Episodes],
    reads_last: &[Table::Episodes],
    needs: &[],
    cells: &["DECOM"],
    differs: Some(
        "Where one child has no first day that can be read in last year's return, the reference says nothing of any child.",
    ),
    cases: &[
        Case::fires(
            "not told last year; another day last year",
            "Episodes: CHILD DECOM\n1 01/12/2024\n2 01/12/2024\nEpisodes last year: CHILD DECOM\n2 01/11/2024",
            &[(Table::Episodes, 0), (Table::Episodes, 1)],
        ),
        Case::silent(
            "told last year; begun this year",
            "Episodes: CHILD DECOM\n1 01/12/2024\n2 01/05/2025\nEpisodes last year: CHILD DECOM\n1 01/12/2024",
        ),
        Case::boundary(
            "begun on 31 March, and on 1 April",
            "Episodes: CHILD DECOM\n1 31/03/2025\n2 01/04/2025\nEpisodes last year: CHILD DECOM\n3 01/12/2024",
            &[(Table::Episodes, 0)],
        ),
        Case::boundary(
            "of several the first of this year and the newest of last year count",
            "Episodes: CHILD DECOM\n1 01/12/2024\n1 01/01/2025\n2 01/12/2024\nEpisodes last year: CHILD DECOM\n1 01/12/2024\n1 01/10/2024\n2 01/12/2024\n2 01/02/2025",
            &[(Table::Episodes, 2)],
        ),
        Case::missing(
            "no first day last year; none this year",
            "Episodes: CHILD DECOM\n1 01/12/2024\n2 soon\nEpisodes last year: CHILD DECOM\n1 -\n2 01/12/2024",
            &[(Table::Episodes, 0)],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    let Some((began, first)) = child.now.dated_episodes().next() else { return };
    let newest = child.last.newest_episode().and_then(|one| one.began.get());
    found.row_if(first, began < child.given.first_day && newest != Some(began));
}
