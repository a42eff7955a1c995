//! A temporary placement did not begin with a move.

use crate::rules::episodes::placement::is_temporary;
use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;
use hearth_domain::codes::ReasonForNewEpisode;

pub(super) const RULE: Rule = Rule {
    code: "380",
    finds: "The placement is temporary (T0 to T4), but the reason for the new episode is neither P nor B.",
    why: "A temporary placement interrupts another one; care cannot begin with it.",
    remedy: "Give P or B in RNE, or the placement type of a placement that is not temporary.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Episodes],
    reads_last: &[],
    needs: &[],
    cells: &["RNE", "PLACE"],
    differs: None,
    cases: &[
        Case::fires(
            "care began in a temporary placement",
            "Episodes: CHILD RNE PLACE\n1 S T1",
            &[(Table::Episodes, 0)],
        ),
        Case::silent("a move to hospital", "Episodes: CHILD RNE PLACE\n1 P T1"),
        Case::boundary(
            "with a change of legal status; a move with the same carer",
            "Episodes: CHILD RNE PLACE\n1 B T4\n2 T T0",
            &[(Table::Episodes, 1)],
        ),
        Case::missing(
            "no reason told; no placement told",
            "Episodes: CHILD RNE PLACE\n1 - T1\n2 S -",
            &[(Table::Episodes, 0)],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    found.rows(child.now.episodes.iter().filter(|one| {
        is_temporary(one)
            && !matches!(one.why_new.get(), Some(ReasonForNewEpisode::P | ReasonForNewEpisode::B))
    }));
}
