//! A child whose care another authority took over is told of as a care leaver.

use crate::rules::leaver::tells_of_leaver;
use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;
use hearth_domain::codes::ReasonEpisodeCeased;

pub(super) const RULE: Rule = Rule {
    code: "1011",
    finds: "The newest episode ended because the care of the child was transferred to another authority (E3), and the child has data of a care leaver.",
    why: "The authority that took over the care follows the young person.",
    remedy: "Leave out the row of OC3, or correct REC of the newest episode.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Episodes, Table::Oc3],
    reads_last: &[],
    needs: &[],
    cells: &["IN_TOUCH", "ACTIV", "ACCOM", "DECOM", "REC"],
    differs: Some(
        "Where one child of the authority has no first day of an episode that can be read, it says nothing of any child.",
    ),
    cases: &[
        Case::fires(
            "transferred in the end",
            "Episodes: CHILD DECOM REC\n1 01/05/2025 E3\nOC3: CHILD IN_TOUCH\n1 YES",
            &[(Table::Oc3, 0)],
        ),
        Case::silent(
            "left care for another reason; transferred and no data",
            "Episodes: CHILD DECOM REC\n1 01/05/2025 E5\n2 01/05/2025 E3\nOC3: CHILD IN_TOUCH\n1 YES\n2 -",
        ),
        Case::boundary(
            "transferred, and came back; transferred in the end, told before",
            "Episodes: CHILD DECOM REC\n1 01/05/2025 E3\n1 01/09/2025 E5\n2 01/09/2025 E3\n2 01/05/2025 X1\nOC3: CHILD ACCOM\n1 B1\n2 B1",
            &[(Table::Oc3, 1)],
        ),
        Case::missing(
            "no first day; no reason",
            "Episodes: CHILD DECOM REC\n1 soon E3\n2 01/05/2025 -\nOC3: CHILD IN_TOUCH\n1 YES\n2 YES",
            &[],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    let newest = child.now.newest_episode().and_then(|one| one.why_ceased.get());
    if newest == Some(ReasonEpisodeCeased::E3) {
        found.rows(child.now.oc3.iter().filter(|row| tells_of_leaver(row)));
    }
}
