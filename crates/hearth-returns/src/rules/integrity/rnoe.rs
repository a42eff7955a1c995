//! A child came into care before the year and has no episode in last year's return.

use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "NoE",
    finds: "The episode began before 1 April, and last year's return has no episode of the child.",
    why: "A child in care before the year began belonged into last year's return, and its counts lacked the child.",
    remedy: "Correct DECOM or CHILD, or tell the Department that last year's return lacked the child.",
    source: Source::Validators,
    years: Years::ALL,
    reads: &[Table::Episodes],
    reads_last: &[Table::Episodes],
    needs: &[],
    cells: &["DECOM"],
    differs: None,
    cases: &[
        Case::fires(
            "in care for a year, and not told last year",
            "Episodes last year: CHILD DECOM\n2 01/05/2024\nEpisodes: CHILD DECOM\n1 01/05/2024\n1 01/09/2025",
            &[(Table::Episodes, 0)],
        ),
        Case::silent(
            "told last year; came this year",
            "Episodes last year: CHILD DECOM\n1 01/05/2024\nEpisodes: CHILD DECOM\n1 01/05/2024\n2 01/05/2025",
        ),
        Case::boundary(
            "31 March, and 1 April",
            "Episodes last year: CHILD DECOM\n3 01/05/2024\nEpisodes: CHILD DECOM\n1 31/03/2025\n2 01/04/2025",
            &[(Table::Episodes, 0)],
        ),
        Case::missing(
            "an episode of last year without a first day; no first day now, or one that cannot be read",
            "Episodes last year: CHILD DECOM\n1 -\nEpisodes: CHILD DECOM\n1 01/05/2024\n2 -\n3 soon",
            &[],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    if child.last.episodes.is_empty() {
        let is_old = |day| day < child.given.first_day;
        let episodes = &child.now.episodes;
        found.rows(episodes.iter().filter(|episode| episode.began.get().is_some_and(is_old)));
    }
}
