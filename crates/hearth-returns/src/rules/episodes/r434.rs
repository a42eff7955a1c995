//! A change of legal status alone is not to be seen.

use crate::rules::episodes::placement::is_same_placement;
use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;
use hearth_domain::codes::ReasonForNewEpisode;

pub(super) const RULE: Rule = Rule {
    code: "434",
    finds: "The episode began because the legal status alone changed (L), but the legal status is the same or the placement is another.",
    why: "Changes of legal status and moves are counted apart.",
    remedy: "Correct RNE, or the legal status or the placement of one of the two episodes.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Episodes],
    reads_last: &[],
    needs: &[],
    cells: &["RNE", "LS", "PLACE", "PLACE_PROVIDER", "PL_POST", "URN"],
    differs: Some(
        "It takes a legal status that is blank in both episodes for one that has changed.",
    ),
    cases: &[
        Case::fires(
            "the same legal status; another placement",
            "Episodes: CHILD DECOM RNE LS PLACE PLACE_PROVIDER PL_POST URN\n1 01/05/2025 S C1 U6 PR1 BS1_4ND 1234567\n1 01/08/2025 L C1 U6 PR1 BS1_4ND 1234567\n2 01/05/2025 S C1 U6 PR1 BS1_4ND 1234567\n2 01/08/2025 L C2 K2 PR1 BS1_4ND 1234567",
            &[(Table::Episodes, 1), (Table::Episodes, 3)],
        ),
        Case::silent(
            "a full care order in the same placement",
            "Episodes: CHILD DECOM RNE LS PLACE PLACE_PROVIDER PL_POST URN\n1 01/05/2025 S C1 U6 PR1 BS1_4ND 1234567\n1 01/08/2025 L C2 U6 PR1 BS1_4ND 1234567",
        ),
        Case::boundary(
            "another provider alone; another reason for the new episode",
            "Episodes: CHILD DECOM RNE LS PLACE PLACE_PROVIDER PL_POST URN\n1 01/05/2025 S C1 U6 PR1 BS1_4ND 1234567\n1 01/08/2025 L C2 U6 PR2 BS1_4ND 1234567\n2 01/05/2025 S C1 U6 PR1 BS1_4ND 1234567\n2 01/08/2025 P C1 U6 PR1 BS1_4ND 1234567",
            &[(Table::Episodes, 1)],
        ),
        Case::missing(
            "a number blank in both; in one; a legal status blank in both; no episode before",
            "Episodes: CHILD DECOM RNE LS PLACE PLACE_PROVIDER PL_POST URN\n1 01/05/2025 S C1 P1 PR0 - -\n1 01/08/2025 L C2 P1 PR0 - -\n2 01/05/2025 S C1 U6 PR1 BS1_4ND -\n2 01/08/2025 L C2 U6 PR1 BS1_4ND 1234567\n3 01/05/2025 S - U6 - - -\n3 01/08/2025 L - U6 - - -\n4 01/05/2025 L C1 - - - -",
            &[(Table::Episodes, 3), (Table::Episodes, 5)],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    for (before, one) in child.now.episode_pairs() {
        let status_alone = one.why_new.get() == Some(ReasonForNewEpisode::L);
        let is_told = one.legal_status != before.legal_status && is_same_placement(one, before);
        found.row_if(one, status_alone && !is_told);
    }
}
