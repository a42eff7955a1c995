//! Episodes follow the death of a child, or the finding that the child was of age.

use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;
use hearth_domain::codes::ReasonEpisodeCeased;

pub(super) const RULE: Rule = Rule {
    code: "437",
    finds: "The episode ceased because the child died (E2) or was found to be 18 or over (E15), but another follows.",
    why: "No care follows either; the reason or the later episode is of another child.",
    remedy: "Correct REC, or leave out the later episode.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Episodes],
    reads_last: &[],
    needs: &[],
    cells: &["REC", "DECOM"],
    differs: None,
    cases: &[
        Case::fires(
            "an episode after each",
            "Episodes: CHILD DECOM REC\n1 01/05/2025 E2\n1 01/08/2025 -\n2 01/05/2025 E15\n2 01/08/2025 -",
            &[(Table::Episodes, 0), (Table::Episodes, 2)],
        ),
        Case::silent(
            "the last episode",
            "Episodes: CHILD DECOM REC\n1 01/05/2025 X1\n1 01/08/2025 E2",
        ),
        Case::boundary(
            "at home, and back in care; aged 18 and with the same carers",
            "Episodes: CHILD DECOM REC\n1 01/05/2025 E4A\n1 01/08/2025 -\n2 01/05/2025 E17\n2 01/08/2025 -",
            &[],
        ),
        Case::missing(
            "a later one whose first day cannot be read; no first day of the one that ceased",
            "Episodes: CHILD DECOM REC\n1 01/05/2025 E2\n1 soon -\n2 - E2\n2 - -",
            &[(Table::Episodes, 0)],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    for (one, _) in child.now.episode_pairs() {
        let is_final = matches!(
            one.why_ceased.get(),
            Some(ReasonEpisodeCeased::E2 | ReasonEpisodeCeased::E15)
        );
        found.row_if(one, is_final && one.began.get().is_some());
    }
}
