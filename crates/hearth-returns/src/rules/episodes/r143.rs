//! The reason for a new episode is no code of the list.

use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "143",
    finds: "The reason for the new episode is none of S, L, P, T, B and U.",
    why: "Starts of care and moves between placements are counted by this code.",
    remedy: "Give RNE one of S, L, P, T, B or U.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Episodes],
    reads_last: &[],
    needs: &[],
    cells: &["RNE"],
    differs: None,
    cases: &[
        Case::fires("a code of another list", "Episodes: CHILD RNE\n1 X1", &[(Table::Episodes, 0)]),
        Case::silent("every code", "Episodes: CHILD RNE\n1 S\n2 L\n3 P\n4 T\n5 B\n6 u"),
        Case::boundary(
            "a code, and the code twice",
            "Episodes: CHILD RNE\n1 P\n2 PP",
            &[(Table::Episodes, 1)],
        ),
        Case::missing("nothing told", "Episodes: CHILD RNE\n1 -", &[]),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    found.rows(child.now.episodes.iter().filter(|one| one.why_new.is_wrong(child.given.year)));
}
