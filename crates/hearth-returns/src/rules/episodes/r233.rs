//! An episode that goes on has a reason for a change of placement.

use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "233",
    finds: "The reason for a change of placement is given, but the episode has not ceased.",
    why: "A placement that goes on has not changed; the reason belongs to an episode that ended.",
    remedy: "Clear REASON_PLACE_CHANGE, or give DEC of the episode.",
    source: Source::Department,
    years: Years::from(2026),
    reads: &[Table::Episodes],
    reads_last: &[],
    needs: &[],
    cells: &["REASON_PLACE_CHANGE", "DEC"],
    differs: Some("It asks for a column that no return has, and never runs."),
    cases: &[
        Case::fires(
            "a reason while the episode goes on",
            "Episodes: CHILD DECOM DEC REASON_PLACE_CHANGE\n1 01/05/2025 - CARPL",
            &[(Table::Episodes, 0)],
        ),
        Case::silent(
            "a reason at the end",
            "Episodes: CHILD DECOM DEC REASON_PLACE_CHANGE\n1 01/05/2025 01/08/2025 CARPL",
        ),
        Case::boundary(
            "a last day that cannot be read is given all the same; a reason of no list is given too",
            "Episodes: CHILD DEC REASON_PLACE_CHANGE\n1 soon CARPL\n2 - MOVED",
            &[(Table::Episodes, 1)],
        ),
        Case::missing("neither", "Episodes: CHILD DEC REASON_PLACE_CHANGE\n1 - -", &[]),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    found.rows(
        child.now.episodes.iter().filter(|one| one.ceased.is_blank() && !one.why_moved.is_blank()),
    );
}
