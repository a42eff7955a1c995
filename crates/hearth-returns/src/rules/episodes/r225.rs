//! A change of placement has no reason.

use crate::rules::care::goes_on;
use crate::rules::episodes::placement::is_temporary;
use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;
use hearth_domain::codes::ReasonForNewEpisode::{B, P, T, U};

pub(super) const RULE: Rule = Rule {
    code: "225",
    finds: "The child moved to another placement, but the reason for the change is blank.",
    why: "Why placements end is counted from the reasons; moves to and from temporary placements need none.",
    remedy: "Give REASON_PLACE_CHANGE of the episode that ended.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Episodes],
    reads_last: &[],
    needs: &[],
    cells: &["REASON_PLACE_CHANGE", "REC", "PLACE", "RNE"],
    differs: None,
    cases: &[
        Case::fires(
            "a move to other carers",
            "Episodes: CHILD DECOM RNE PLACE REC REASON_PLACE_CHANGE\n1 01/05/2025 S U6 X1 -\n1 01/08/2025 P U4 - -",
            &[(Table::Episodes, 0)],
        ),
        Case::silent(
            "with a reason",
            "Episodes: CHILD DECOM RNE PLACE REC REASON_PLACE_CHANGE\n1 01/05/2025 S U6 X1 CARPL\n1 01/08/2025 P U4 - -",
        ),
        Case::boundary(
            "a change of legal status alone; to a temporary placement; back from it; another placement with the same carer",
            "Episodes: CHILD DECOM RNE PLACE REC REASON_PLACE_CHANGE\n1 01/05/2025 S U6 X1 -\n1 01/08/2025 L U6 - -\n2 01/05/2025 S U6 X1 -\n2 01/08/2025 P T1 X1 -\n2 05/08/2025 P U6 - -\n3 01/05/2025 S U6 X1 -\n3 01/08/2025 T A5 - -",
            &[(Table::Episodes, 5)],
        ),
        Case::missing(
            "no next episode; no placement told",
            "Episodes: CHILD DECOM RNE PLACE REC REASON_PLACE_CHANGE\n1 01/05/2025 S U6 X1 -\n2 01/05/2025 S - X1 -\n2 01/08/2025 P - - -",
            &[(Table::Episodes, 1)],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    for (one, next) in child.now.episode_pairs() {
        let moved = matches!(next.why_new.get(), Some(P | B | T | U));
        let is_lasting = !is_temporary(one) && !is_temporary(next);
        found.row_if(one, goes_on(one) && moved && is_lasting && one.why_moved.is_blank());
    }
}
