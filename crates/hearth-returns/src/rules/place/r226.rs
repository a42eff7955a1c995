//! A temporary placement has a reason for a change of placement.

use crate::rules::episodes::placement::is_temporary;
use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;
use crate::tables::EpisodeRow;

pub(super) const RULE: Rule = Rule {
    code: "226",
    finds: "A reason for a change of placement is given for a temporary placement (T0 to T4), or for the episode before it.",
    why: "A child comes back from a temporary placement; no placement has ended.",
    remedy: "Clear REASON_PLACE_CHANGE of the temporary placement and of the episode before it.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Episodes],
    reads_last: &[],
    needs: &[],
    cells: &["REASON_PLACE_CHANGE", "PLACE"],
    differs: None,
    cases: &[
        Case::fires(
            "of the temporary placement; of the one before it",
            "Episodes: CHILD DECOM PLACE REASON_PLACE_CHANGE\n1 01/05/2025 T1 CARPL\n2 01/05/2025 U6 CARPL\n2 01/08/2025 T1 -",
            &[(Table::Episodes, 0), (Table::Episodes, 2)],
        ),
        Case::silent(
            "no reason; a reason two episodes before",
            "Episodes: CHILD DECOM PLACE REASON_PLACE_CHANGE\n1 01/05/2025 U6 CARPL\n1 01/06/2025 U6 -\n1 01/08/2025 T1 -\n1 03/08/2025 U6 -",
        ),
        Case::boundary(
            "T4, and Z1; a reason of the episode after; of another child",
            "Episodes: CHILD DECOM PLACE REASON_PLACE_CHANGE\n1 01/05/2025 T4 CARPL\n2 01/05/2025 Z1 CARPL\n3 01/05/2025 T1 -\n3 03/05/2025 U6 CARPL\n4 01/05/2025 T1 -",
            &[(Table::Episodes, 0)],
        ),
        Case::boundary(
            "the episode before is the one that began before, wherever it stands",
            "Episodes: CHILD DECOM PLACE REASON_PLACE_CHANGE\n1 01/08/2025 T1 -\n1 01/05/2025 U6 CARPL",
            &[(Table::Episodes, 0)],
        ),
        Case::missing(
            "no first day: such an episode stands last; a reason that is no code",
            "Episodes: CHILD DECOM PLACE REASON_PLACE_CHANGE\n1 - T1 -\n1 01/05/2025 U6 CARPL\n2 01/05/2025 T1 MOVED",
            &[(Table::Episodes, 0), (Table::Episodes, 2)],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    let has_reason = |one: &EpisodeRow| !one.why_moved.is_blank();
    let mut had_reason = false;
    for episode in child.now.episodes_in_order() {
        let is_wrong = is_temporary(episode) && (has_reason(episode) || had_reason);
        found.row_if(episode, is_wrong);
        had_reason = has_reason(episode);
    }
}
