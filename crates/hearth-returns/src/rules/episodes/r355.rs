//! An episode began and ceased on one day.

use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "355",
    finds: "The episode ceased on the day on which it began.",
    why: "Less than a day in care is no episode; it inflates starts, moves and leavers.",
    remedy: "Correct DECOM or DEC, or leave the episode out and join the ones around it.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Episodes],
    reads_last: &[],
    needs: &[],
    cells: &["DECOM", "DEC"],
    differs: Some(
        "It compares the texts of the two cells: it finds an episode in which both are blank or equally unreadable, and misses a day written with and without leading zeros.",
    ),
    cases: &[
        Case::fires(
            "one day",
            "Episodes: CHILD DECOM DEC\n1 01/06/2025 01/06/2025",
            &[(Table::Episodes, 0)],
        ),
        Case::silent("two months", "Episodes: CHILD DECOM DEC\n1 01/06/2025 01/08/2025"),
        Case::boundary(
            "until the next day; one day written in two ways",
            "Episodes: CHILD DECOM DEC\n1 01/06/2025 02/06/2025\n2 01/06/2025 1/6/2025",
            &[(Table::Episodes, 1)],
        ),
        Case::missing(
            "no days, and days that cannot be read",
            "Episodes: CHILD DECOM DEC\n1 - -\n2 soon soon\n3 01/06/2025 -",
            &[],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    found.rows(
        child
            .now
            .episodes
            .iter()
            .filter(|one| one.began.get().is_some() && one.began.get() == one.ceased.get()),
    );
}
