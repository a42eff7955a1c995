//! The category of need is no code of the list.

use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "145",
    finds: "The category of need is none of N1 to N8.",
    why: "Children looked after are counted by their need when care began.",
    remedy: "Give CIN one of N1 to N8.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Episodes],
    reads_last: &[],
    needs: &[],
    cells: &["CIN"],
    differs: None,
    cases: &[
        Case::fires("a code of another list", "Episodes: CHILD CIN\n1 A3", &[(Table::Episodes, 0)]),
        Case::silent("codes, also in small letters", "Episodes: CHILD CIN\n1 N1\n2 n2"),
        Case::boundary(
            "the last code, and the one that would come next",
            "Episodes: CHILD CIN\n1 N8\n2 N9",
            &[(Table::Episodes, 1)],
        ),
        Case::missing("nothing told", "Episodes: CHILD CIN\n1 -", &[]),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    found.rows(child.now.episodes.iter().filter(|one| one.need.is_wrong(child.given.year)));
}
