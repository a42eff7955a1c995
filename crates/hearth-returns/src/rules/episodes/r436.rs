//! A change of legal status and placement is not to be seen.

use crate::rules::episodes::placement::is_same_placement;
use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;
use hearth_domain::codes::ReasonForNewEpisode::{B, U};

pub(super) const RULE: Rule = Rule {
    code: "436",
    finds: "The episode began because both legal status and placement changed (B or U), but one of the two is the same.",
    why: "Changes of legal status and moves are counted apart.",
    remedy: "Correct RNE, or the legal status or the placement of one of the two episodes.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Episodes],
    reads_last: &[],
    needs: &[],
    cells: &["RNE", "LS", "PLACE", "PLACE_PROVIDER", "PL_POST", "URN"],
    differs: None,
    cases: &[
        Case::fires(
            "the same placement; the same legal status",
            "Episodes: CHILD DECOM RNE LS PLACE PLACE_PROVIDER PL_POST URN\n1 01/05/2025 S C1 U6 PR1 BS1_4ND 1234567\n1 01/08/2025 B C2 U6 PR1 BS1_4ND 1234567\n2 01/05/2025 S C1 U6 PR1 BS1_4ND 1234567\n2 01/08/2025 U C1 U4 PR1 BS1_4ND 1234567",
            &[(Table::Episodes, 1), (Table::Episodes, 3)],
        ),
        Case::silent(
            "another placement under another order",
            "Episodes: CHILD DECOM RNE LS PLACE PLACE_PROVIDER PL_POST URN\n1 01/05/2025 S C1 U6 PR1 BS1_4ND 1234567\n1 01/08/2025 B C2 K2 PR1 BS1_4ND 1234567",
        ),
        Case::boundary(
            "another postcode alone makes it another placement; another reason for the new episode",
            "Episodes: CHILD DECOM RNE LS PLACE PLACE_PROVIDER PL_POST URN\n1 01/05/2025 S C1 U6 PR1 BS1_4ND 1234567\n1 01/08/2025 U C2 U6 PR1 BS1_5AA 1234567\n2 01/05/2025 S C1 U6 PR1 BS1_4ND 1234567\n2 01/08/2025 L C2 U6 PR1 BS1_4ND 1234567",
            &[],
        ),
        Case::missing(
            "a number blank in both; a legal status blank in both; no episode before",
            "Episodes: CHILD DECOM RNE LS PLACE PLACE_PROVIDER PL_POST URN\n1 01/05/2025 S C1 P1 PR0 - -\n1 01/08/2025 B C2 P1 PR0 - -\n2 01/05/2025 S - U6 - - -\n2 01/08/2025 B - U4 - - -\n4 01/05/2025 B C1 - - - -",
            &[(Table::Episodes, 1), (Table::Episodes, 3)],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    for (before, one) in child.now.episode_pairs() {
        let both = matches!(one.why_new.get(), Some(B | U));
        let is_told = one.legal_status != before.legal_status && !is_same_placement(one, before);
        found.row_if(one, both && !is_told);
    }
}
