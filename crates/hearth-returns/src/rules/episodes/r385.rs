//! An episode ceased after the year.

use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "385",
    finds: "The episode ceased after 31 March, when the year of the return ends.",
    why: "On 31 March the child was still in the episode, and is counted so.",
    remedy: "Correct DEC, or leave DEC and REC blank until next year's return.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Episodes],
    reads_last: &[],
    needs: &[],
    cells: &["DEC"],
    differs: None,
    cases: &[
        Case::fires("next year", "Episodes: CHILD DEC\n1 01/05/2026", &[(Table::Episodes, 0)]),
        Case::silent("this year", "Episodes: CHILD DEC\n1 01/05/2025"),
        Case::boundary(
            "31 March, and 1 April",
            "Episodes: CHILD DEC\n1 31/03/2026\n2 01/04/2026",
            &[(Table::Episodes, 1)],
        ),
        Case::missing(
            "no day, and none that can be read",
            "Episodes: CHILD DEC\n1 -\n2 31/04/2026",
            &[],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    found.rows(
        child.now.episodes.iter().filter(|one| one.ceased.get() > Some(child.given.last_day)),
    );
}
