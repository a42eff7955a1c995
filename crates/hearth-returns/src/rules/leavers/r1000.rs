//! A child who died in care is told of as a care leaver.

use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;
use hearth_domain::codes::ReasonEpisodeCeased;

pub(super) const RULE: Rule = Rule {
    code: "1000",
    finds: "The child has a row of a care leaver, and an episode of this year or last year ended with its death (E2).",
    why: "Nobody can be followed after death; one of the two tables speaks of another child.",
    remedy: "Leave out the row of OC3, or correct REC of the episode.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Episodes, Table::Oc3],
    reads_last: &[],
    needs: &[],
    cells: &["IN_TOUCH", "ACTIV", "ACCOM", "REC"],
    differs: None,
    cases: &[
        Case::fires(
            "died this year; died last year",
            "Episodes: CHILD REC\n1 E2\nEpisodes last year: CHILD REC\n2 E2\nOC3: CHILD IN_TOUCH\n1 YES\n2 YES",
            &[(Table::Oc3, 0), (Table::Oc3, 1)],
        ),
        Case::silent(
            "left care; and a child who died and has no row",
            "Episodes: CHILD REC\n1 E5\n2 E2\nOC3: CHILD IN_TOUCH\n1 YES",
        ),
        Case::boundary(
            "an earlier episode ended so, and not the last one",
            "Episodes: CHILD DECOM REC\n1 01/05/2025 E2\n1 01/09/2025 -\n2 01/05/2025 X1\nOC3: CHILD IN_TOUCH\n1 YES\n2 YES",
            &[(Table::Oc3, 0)],
        ),
        Case::missing(
            "no reason; one that cannot be read; no cell but the child's",
            "Episodes: CHILD REC\n1 -\n2 E\n3 E2\nOC3: CHILD IN_TOUCH\n1 YES\n2 YES\n3 -",
            &[(Table::Oc3, 2)],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    let mut episodes = child.now.episodes.iter().chain(&child.last.episodes);
    if episodes.any(|one| one.why_ceased.get() == Some(ReasonEpisodeCeased::E2)) {
        found.rows(&child.now.oc3);
    }
}
