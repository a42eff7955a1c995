//! Whether a child was missing or away is no code.

use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "1006",
    finds: "Whether the child was missing or away without authorisation is no code of the list.",
    why: "The two are counted apart: of a child away it is known where it is.",
    remedy: "Write M (missing) or A (away without authorisation) in MISSING.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Missing],
    reads_last: &[],
    needs: &[],
    cells: &["MISSING"],
    differs: None,
    cases: &[
        Case::fires("a word", "Missing: CHILD MISSING\n1 YES", &[(Table::Missing, 0)]),
        Case::silent(
            "the two codes, also in small letters",
            "Missing: CHILD MISSING\n1 M\n2 A\n3 m",
        ),
        Case::boundary(
            "a code, and one with a letter too many",
            "Missing: CHILD MISSING\n1 A\n2 AM",
            &[(Table::Missing, 1)],
        ),
        Case::missing("nothing told", "Missing: CHILD MISSING\n1 -", &[]),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    found.rows(child.now.missing.iter().filter(|one| one.kind.is_wrong(child.given.year)));
}
