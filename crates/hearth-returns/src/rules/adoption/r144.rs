//! The legal status is no code of the list.

use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "144",
    finds: "The legal status is no code of the list.",
    why: "Who waits under a placement order, and how long children wait for one, is known from the legal status.",
    remedy: "Give LS the code of the child's legal status, such as C1, C2, E1 or V2.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Episodes],
    reads_last: &[],
    needs: &[],
    cells: &["LS"],
    differs: None,
    cases: &[
        Case::fires(
            "a code that does not exist",
            "Episodes: CHILD LS\n1 E2",
            &[(Table::Episodes, 0)],
        ),
        Case::silent("a code, and in small letters", "Episodes: CHILD LS\n1 E1\n2 c2"),
        Case::boundary(
            "the first and the last code of one kind, and the next",
            "Episodes: CHILD LS\n1 J1\n2 J3\n3 J4",
            &[(Table::Episodes, 2)],
        ),
        Case::missing("no legal status", "Episodes: CHILD LS\n1 -", &[]),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    for episode in &child.now.episodes {
        found.row_if(episode, episode.legal_status.is_wrong(child.given.year));
    }
}
