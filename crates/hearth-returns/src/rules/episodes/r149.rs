//! The reason why an episode ceased is no code of the list.

use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "149",
    finds: "The reason why the episode ceased is no code of the list.",
    why: "Whether a child left care, and to what, is known from this code.",
    remedy: "Give REC a code of the list; X1 where another episode follows.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Episodes],
    reads_last: &[],
    needs: &[],
    cells: &["REC"],
    differs: None,
    cases: &[
        Case::fires(
            "a code of another list",
            "Episodes: CHILD REC\n1 RD1",
            &[(Table::Episodes, 0)],
        ),
        Case::silent("codes, also in small letters", "Episodes: CHILD REC\n1 X1\n2 e4a"),
        Case::boundary(
            "special guardianship by its code of today, and by the one in use until 2018",
            "Episodes: CHILD REC\n1 E45\n2 E43",
            &[(Table::Episodes, 1)],
        ),
        Case::missing("nothing told", "Episodes: CHILD REC\n1 -", &[]),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    found.rows(child.now.episodes.iter().filter(|one| one.why_ceased.is_wrong(child.given.year)));
}
