//! A change of placement alone is not to be seen.

use crate::rules::episodes::placement::is_same_placement;
use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;
use hearth_domain::codes::ReasonForNewEpisode::{P, T};

pub(super) const RULE: Rule = Rule {
    code: "435",
    finds: "The episode began because the placement alone changed (P or T), but the placement is the same or the legal status is another.",
    why: "Changes of legal status and moves are counted apart.",
    remedy: "Correct RNE, or the legal status or the placement of one of the two episodes.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Episodes],
    reads_last: &[],
    needs: &[],
    cells: &["RNE", "LS", "PLACE", "PLACE_PROVIDER", "PL_POST", "URN"],
    differs: Some(
        "It takes two blank cells for different ones: a placement without a number or a postcode never counts as the same, and a legal status blank in both episodes counts as changed.",
    ),
    cases: &[
        Case::fires(
            "the same placement; another legal status",
            "Episodes: CHILD DECOM RNE LS PLACE PLACE_PROVIDER PL_POST URN\n1 01/05/2025 S C1 U6 PR1 BS1_4ND 1234567\n1 01/08/2025 P C1 U6 PR1 BS1_4ND 1234567\n2 01/05/2025 S C1 U6 PR1 BS1_4ND 1234567\n2 01/08/2025 T C2 U4 PR1 BS1_4ND 1234567",
            &[(Table::Episodes, 1), (Table::Episodes, 3)],
        ),
        Case::silent(
            "another placement under the same order",
            "Episodes: CHILD DECOM RNE LS PLACE PLACE_PROVIDER PL_POST URN\n1 01/05/2025 S C1 U6 PR1 BS1_4ND 1234567\n1 01/08/2025 P C1 K2 PR1 BS1_4ND 1234567",
        ),
        Case::boundary(
            "another postcode alone; another reason for the new episode",
            "Episodes: CHILD DECOM RNE LS PLACE PLACE_PROVIDER PL_POST URN\n1 01/05/2025 S C1 U6 PR1 BS1_4ND 1234567\n1 01/08/2025 T C1 U6 PR1 BS1_5AA 1234567\n2 01/05/2025 S C1 U6 PR1 BS1_4ND 1234567\n2 01/08/2025 L C1 U6 PR1 BS1_4ND 1234567",
            &[],
        ),
        Case::missing(
            "a number blank in both; a legal status blank in both; in one; no episode before",
            "Episodes: CHILD DECOM RNE LS PLACE PLACE_PROVIDER PL_POST URN\n1 01/05/2025 S C1 P1 PR0 - -\n1 01/08/2025 P C1 P1 PR0 - -\n2 01/05/2025 S - U6 - - -\n2 01/08/2025 P - U4 - - -\n3 01/05/2025 S C1 U6 - - -\n3 01/08/2025 P - U4 - - -\n4 01/05/2025 P C1 - - - -",
            &[(Table::Episodes, 1), (Table::Episodes, 5)],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    for (before, one) in child.now.episode_pairs() {
        let placement_alone = matches!(one.why_new.get(), Some(P | T));
        let is_told = one.legal_status == before.legal_status && !is_same_placement(one, before);
        found.row_if(one, placement_alone && !is_told);
    }
}
