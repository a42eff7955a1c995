//! The reason for a change of placement is no code of the list.

use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "1009",
    finds: "The reason for the change of placement is no code of the list.",
    why: "Why placements end is counted by this code.",
    remedy: "Give REASON_PLACE_CHANGE one of the codes CARPL, CLOSE, ALLEG, STAND, APPRR, CREQB, CREQO, CHILD, LAREQ, PLACE, CUSTOD or OTHER.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Episodes],
    reads_last: &[],
    needs: &[],
    cells: &["REASON_PLACE_CHANGE"],
    differs: None,
    cases: &[
        Case::fires(
            "a word of no list",
            "Episodes: CHILD REASON_PLACE_CHANGE\n1 MOVED",
            &[(Table::Episodes, 0)],
        ),
        Case::silent(
            "codes, also in small letters",
            "Episodes: CHILD REASON_PLACE_CHANGE\n1 CARPL\n2 other",
        ),
        Case::boundary(
            "a code, and the code with a letter too many",
            "Episodes: CHILD REASON_PLACE_CHANGE\n1 CUSTOD\n2 CUSTODY",
            &[(Table::Episodes, 1)],
        ),
        Case::missing("nothing told", "Episodes: CHILD REASON_PLACE_CHANGE\n1 -", &[]),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    found.rows(child.now.episodes.iter().filter(|one| one.why_moved.is_wrong(child.given.year)));
}
