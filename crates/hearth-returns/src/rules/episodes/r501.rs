//! An episode began before the one before it ceased.

use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "501",
    finds: "The episode began before the one before it ceased.",
    why: "A child is in one place at a time; the days are counted twice.",
    remedy: "Correct DECOM, or the DEC before it.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Episodes],
    reads_last: &[],
    needs: &[],
    cells: &["DECOM", "DEC"],
    differs: None,
    cases: &[
        Case::fires(
            "begun while the other went on",
            "Episodes: CHILD DECOM DEC\n1 01/05/2025 01/08/2025\n1 01/07/2025 -",
            &[(Table::Episodes, 1)],
        ),
        Case::silent(
            "begun on the day, in another order of rows",
            "Episodes: CHILD DECOM DEC\n1 01/08/2025 -\n1 01/05/2025 01/08/2025",
        ),
        Case::boundary(
            "the day before",
            "Episodes: CHILD DECOM DEC\n1 01/05/2025 01/08/2025\n1 31/07/2025 -\n2 01/05/2025 01/08/2025\n2 01/08/2025 -",
            &[(Table::Episodes, 1)],
        ),
        Case::missing(
            "the earlier one did not cease; no first day",
            "Episodes: CHILD DECOM DEC\n1 01/05/2025 -\n1 01/07/2025 -\n2 01/05/2025 01/08/2025\n2 soon -",
            &[],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    for (before, one) in child.now.episode_pairs() {
        let overlaps = one.began.get().is_some_and(|day| before.ceased.get() > Some(day));
        found.row_if(one, overlaps);
    }
}
