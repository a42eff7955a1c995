//! The first episode is not the one that was open when last year ended.

use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "502",
    finds: "An episode went on when last year ended, but the first episode of this year did not begin on the same day.",
    why: "The time in care of a child is lost where the two returns do not join.",
    remedy: "Correct DECOM, or send last year's episode again as the first of this year.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Episodes],
    reads_last: &[Table::Episodes],
    needs: &[],
    cells: &["DECOM"],
    differs: Some(
        "Where one child of the authority has no first day of an episode that can be read, the reference says nothing of any child.",
    ),
    cases: &[
        Case::fires(
            "begun on another day",
            "Episodes: CHILD DECOM\n1 02/12/2024\nEpisodes last year: CHILD DECOM DEC\n1 01/12/2024 -",
            &[(Table::Episodes, 0)],
        ),
        Case::silent(
            "begun on the same day; ceased last year",
            "Episodes: CHILD DECOM\n1 01/12/2024\n2 01/08/2025\nEpisodes last year: CHILD DECOM DEC\n1 01/12/2024 -\n2 01/12/2024 01/02/2025",
        ),
        Case::boundary(
            "of several the first counts; two open at once",
            "Episodes: CHILD DECOM\n1 01/08/2025\n1 01/12/2024\n2 01/12/2024\nEpisodes last year: CHILD DECOM DEC\n1 01/12/2024 -\n2 01/11/2024 -\n2 01/12/2024 -",
            &[(Table::Episodes, 2)],
        ),
        Case::missing(
            "no first day last year; none this year; a last day that cannot be read; no episodes last year",
            "Episodes: CHILD DECOM\n1 01/12/2024\n2 -\n3 02/12/2024\n4 01/12/2024\nEpisodes last year: CHILD DECOM DEC\n1 - -\n2 01/12/2024 -\n3 01/12/2024 soon",
            &[(Table::Episodes, 0)],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    let Some((began, first)) = child.now.dated_episodes().next() else { return };
    let mut open = child.last.episodes.iter().filter(|one| one.ceased.is_blank());
    found.row_if(first, open.any(|one| one.began.get() != Some(began)));
}
