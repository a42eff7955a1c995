//! An episode began before 14 October 1991.

use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;
use hearth_domain::Day;
use jiff::civil::date;

pub(super) const RULE: Rule = Rule {
    code: "353",
    finds: "The episode began before 14 October 1991, when the Children Act 1989 came into force.",
    why: "No child of today's return can have been in care so early; the day is miswritten.",
    remedy: "Correct the year of the day in DECOM.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Episodes],
    reads_last: &[],
    needs: &[],
    cells: &["DECOM"],
    differs: None,
    cases: &[
        Case::fires(
            "a century too early",
            "Episodes: CHILD DECOM\n1 01/05/1925",
            &[(Table::Episodes, 0)],
        ),
        Case::silent("a day of this century", "Episodes: CHILD DECOM\n1 01/05/2025"),
        Case::boundary(
            "14 October 1991, and the day before",
            "Episodes: CHILD DECOM\n1 14/10/1991\n2 13/10/1991",
            &[(Table::Episodes, 1)],
        ),
        Case::missing(
            "no day, and none that can be read",
            "Episodes: CHILD DECOM\n1 -\n2 99/10/1990",
            &[],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    let in_force = date(1991, 10, 14);
    let too_early = |day: Day| day < in_force;
    found.rows(child.now.episodes.iter().filter(|one| one.began.get().is_some_and(too_early)));
}
