//! An episode began after the year.

use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "354",
    finds: "The episode began after 31 March, when the year of the return ends.",
    why: "What has not begun by 31 March belongs to next year's return.",
    remedy: "Correct DECOM, or leave the episode out.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Episodes],
    reads_last: &[],
    needs: &[],
    cells: &["DECOM"],
    differs: None,
    cases: &[
        Case::fires("next year", "Episodes: CHILD DECOM\n1 01/05/2026", &[(Table::Episodes, 0)]),
        Case::silent("this year", "Episodes: CHILD DECOM\n1 01/05/2025"),
        Case::boundary(
            "31 March, and 1 April",
            "Episodes: CHILD DECOM\n1 31/03/2026\n2 01/04/2026",
            &[(Table::Episodes, 1)],
        ),
        Case::missing(
            "no day, and none that can be read",
            "Episodes: CHILD DECOM\n1 -\n2 31/04/2026",
            &[],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    found
        .rows(child.now.episodes.iter().filter(|one| one.began.get() > Some(child.given.last_day)));
}
