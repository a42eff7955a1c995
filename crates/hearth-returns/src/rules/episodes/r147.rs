//! The last day of an episode cannot be read.

use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "147",
    finds: "The day on which the episode ceased is no day of the calendar.",
    why: "An episode whose last day cannot be read counts as going on.",
    remedy: "Write the day on which the episode ceased in DEC as dd/mm/yyyy, or leave it blank while the episode goes on.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Episodes],
    reads_last: &[],
    needs: &[],
    cells: &["DEC"],
    differs: None,
    cases: &[
        Case::fires(
            "a day in another order",
            "Episodes: CHILD DEC\n1 2025-06-01",
            &[(Table::Episodes, 0)],
        ),
        Case::silent("a day", "Episodes: CHILD DEC\n1 01/06/2025"),
        Case::boundary(
            "a leap day, in a leap year and in another",
            "Episodes: CHILD DEC\n1 29/02/2024\n2 29/02/2026",
            &[(Table::Episodes, 1)],
        ),
        Case::missing("no day", "Episodes: CHILD DEC\n1 -", &[]),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    found.rows(child.now.episodes.iter().filter(|one| one.ceased.is_bad()));
}
