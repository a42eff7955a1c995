//! A short break began otherwise than as a start.

use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;
use hearth_domain::codes::LegalStatus;
use hearth_domain::codes::ReasonForNewEpisode;

pub(super) const RULE: Rule = Rule {
    code: "366",
    finds: "A short break of a series (V3) has another reason for the new episode than S.",
    why: "Each short break is a stay of its own; a change of placement during one cannot be.",
    remedy: "Give S in RNE, or correct LS.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Episodes],
    reads_last: &[],
    needs: &[],
    cells: &["RNE", "LS"],
    differs: None,
    cases: &[
        Case::fires(
            "a move during a short break",
            "Episodes: CHILD LS RNE\n1 V3 P",
            &[(Table::Episodes, 0)],
        ),
        Case::silent("a start", "Episodes: CHILD LS RNE\n1 V3 S"),
        Case::boundary(
            "a single break under V4; another legal status",
            "Episodes: CHILD LS RNE\n1 V4 P\n2 C2 P",
            &[],
        ),
        Case::missing(
            "no reason told; a reason that cannot be read",
            "Episodes: CHILD LS RNE\n1 V3 -\n2 V3 X",
            &[(Table::Episodes, 0), (Table::Episodes, 1)],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    found.rows(child.now.episodes.iter().filter(|one| {
        one.legal_status.get() == Some(LegalStatus::V3)
            && one.why_new.get() != Some(ReasonForNewEpisode::S)
    }));
}
