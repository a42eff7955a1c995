//! The first day of an episode cannot be read.

use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "141",
    finds: "The day on which the episode began is no day of the calendar.",
    why: "Without this day the episode has no place in the child's time in care.",
    remedy: "Write the day on which the episode began in DECOM as dd/mm/yyyy.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Episodes],
    reads_last: &[],
    needs: &[],
    cells: &["DECOM"],
    differs: None,
    cases: &[
        Case::fires(
            "a day that does not exist",
            "Episodes: CHILD DECOM\n1 31/04/2025",
            &[(Table::Episodes, 0)],
        ),
        Case::silent(
            "a day, with and without leading zeros",
            "Episodes: CHILD DECOM\n1 01/04/2025\n2 1/4/2025",
        ),
        Case::boundary(
            "the last day of a month, and the day after it",
            "Episodes: CHILD DECOM\n1 30/11/2025\n2 31/11/2025",
            &[(Table::Episodes, 1)],
        ),
        Case::missing("no day", "Episodes: CHILD DECOM\n1 -", &[]),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    found.rows(child.now.episodes.iter().filter(|one| one.began.is_bad()));
}
