//! A child was matched on the day of the adoption.

use crate::rules::care::is_adopted;
use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "582",
    finds: "The day of the match is the day on which the child was adopted.",
    why: "A child is matched and placed with the adopters well before the order is made, so that one of the two days is most likely wrong.",
    remedy: "Check the two days, and correct DATE_MATCH or DEC of the episode.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Episodes, Table::Ad1],
    reads_last: &[],
    needs: &[],
    cells: &["DEC", "REC", "DATE_MATCH"],
    differs: Some(
        "It compares the two days as texts, and so does not find one that is written with and without leading zeros.",
    ),
    cases: &[
        Case::fires(
            "one day",
            "Episodes: CHILD DEC REC\n1 01/09/2025 E12\nAD1: CHILD DATE_MATCH\n1 01/09/2025",
            &[(Table::Episodes, 0)],
        ),
        Case::silent(
            "matched before",
            "Episodes: CHILD DEC REC\n1 01/09/2025 E12\nAD1: CHILD DATE_MATCH\n1 01/03/2025",
        ),
        Case::boundary(
            "the day before; the same day written otherwise; not adopted",
            "Episodes: CHILD DEC REC\n1 01/09/2025 E12\n2 01/09/2025 E11\n3 01/09/2025 X1\nAD1: CHILD DATE_MATCH\n1 31/08/2025\n2 1/9/2025\n3 01/09/2025",
            &[(Table::Episodes, 1)],
        ),
        Case::missing(
            "no match; no last day; neither can be read",
            "Episodes: CHILD DEC REC\n1 01/09/2025 E12\n2 - E12\n3 soon E12\nAD1: CHILD DATE_MATCH\n1 -\n2 -\n3 soon",
            &[],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    for episode in child.now.episodes.iter().filter(|one| is_adopted(one)) {
        let on_day = |day| child.now.ad1.iter().any(|row| row.matched.get() == Some(day));
        found.row_if(episode, episode.ceased.get().is_some_and(on_day));
    }
}
