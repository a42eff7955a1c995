//! Care seems to start although it had not ended.

use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;
use hearth_domain::codes::ReasonForNewEpisode;

pub(super) const RULE: Rule = Rule {
    code: "431",
    finds: "The episode is a start of care (S), but the one before it ended on that day or later.",
    why: "A child who is in care already does not start again; starts would be counted twice.",
    remedy: "Give the reason for the new episode in RNE, or correct DECOM or the DEC before it.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Episodes],
    reads_last: &[],
    needs: &[],
    cells: &["RNE", "DECOM", "DEC"],
    differs: None,
    cases: &[
        Case::fires(
            "a start on the day of the move",
            "Episodes: CHILD DECOM RNE DEC\n1 01/05/2025 S 01/08/2025\n1 01/08/2025 S -",
            &[(Table::Episodes, 1)],
        ),
        Case::silent(
            "a start after a time at home; a move",
            "Episodes: CHILD DECOM RNE DEC\n1 01/05/2025 S 01/08/2025\n1 01/09/2025 S -\n2 01/05/2025 S 01/08/2025\n2 01/08/2025 P -",
        ),
        Case::boundary(
            "the day after, and the day before",
            "Episodes: CHILD DECOM RNE DEC\n1 01/05/2025 S 01/08/2025\n1 02/08/2025 S -\n2 01/05/2025 S 01/08/2025\n2 31/07/2025 S -",
            &[(Table::Episodes, 3)],
        ),
        Case::missing(
            "the earlier one did not cease; no first day",
            "Episodes: CHILD DECOM RNE DEC\n1 01/05/2025 S -\n1 01/08/2025 S -\n2 01/05/2025 S 01/08/2025\n2 - S -",
            &[],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    for (before, one) in child.now.episode_pairs() {
        let is_start = one.why_new.get() == Some(ReasonForNewEpisode::S);
        let is_late = one.began.get().is_some_and(|day| before.ceased.get() >= Some(day));
        found.row_if(one, is_start && is_late);
    }
}
