//! A child who was to be adopted left care otherwise, and the reversal is not told.

use crate::rules::care::{goes_on, has_status, is_adopted, is_placed_for_adoption};
use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;
use crate::tables::EpisodeRow;
use hearth_domain::codes::LegalStatus;

pub(super) const RULE: Rule = Rule {
    code: "557",
    finds: "The child left care otherwise than by adoption, placed for adoption (A3 to A6) or under a placement order (until 2023/24 a freeing order too), and the reversal of the decision lacks its day or its reason.",
    why: "A child who has left care no longer waits for adoption, and reversals are counted by reason.",
    remedy: "Give DATE_PLACED_CEASED and REASON_PLACED_CEASED of the decision, or add the decision where it is not told.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Episodes, Table::PlacedAdoption],
    reads_last: &[],
    needs: &[],
    cells: &["DATE_PLACED_CEASED", "REASON_PLACED_CEASED", "PLACE", "LS", "REC"],
    differs: None,
    cases: &[
        Case::fires("went home, and the decision stands", "Episodes: CHILD LS PLACE REC\n1 E1 A6 E4A\nPlacedAdoption: CHILD DATE_PLACED\n1 01/05/2025", &[(Table::Episodes, 0), (Table::PlacedAdoption, 0)]),
        Case::silent("adopted; reversed; still in care", "Episodes: CHILD LS PLACE REC\n1 E1 A6 E12\n2 E1 U6 E4A\n3 E1 A6 X1\nPlacedAdoption: CHILD DATE_PLACED DATE_PLACED_CEASED REASON_PLACED_CEASED\n1 01/05/2025 - -\n2 01/05/2025 01/09/2025 RD1\n3 01/05/2025 - -"),
        Case::boundary("the day without the reason; no decision at all; neither order nor placement", "Episodes: CHILD LS PLACE REC\n1 V2 A4 E4B\n2 E1 U6 E48\n3 C2 U6 E4A\nPlacedAdoption: CHILD DATE_PLACED_CEASED REASON_PLACED_CEASED\n1 01/09/2025 -\n3 - -", &[(Table::Episodes, 0), (Table::Episodes, 1), (Table::PlacedAdoption, 0)]),
        Case::missing("no reason; a reason that cannot be read", "Episodes: CHILD LS PLACE REC\n1 E1 A6 -\n2 E1 A6 ?\nPlacedAdoption: CHILD DATE_PLACED\n1 01/05/2025\n2 01/05/2025", &[(Table::Episodes, 1), (Table::PlacedAdoption, 1)]),
        Case::boundary("a freeing order, in the last year in which it counts", "Episodes: CHILD LS PLACE REC\n1 D1 U6 E4A\nPlacedAdoption: CHILD DATE_PLACED\n1 01/05/2023", &[(Table::Episodes, 0), (Table::PlacedAdoption, 0)]).in_year(2024),
        Case::boundary("and in the year after", "Episodes: CHILD LS PLACE REC\n1 D1 U6 E4A\nPlacedAdoption: CHILD DATE_PLACED\n1 01/05/2023", &[]).in_year(2025),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    let decisions = &child.now.placed_adoption;
    let year = child.given.year.ending();
    for episode in &child.now.episodes {
        let was_for_adoption = is_placed_for_adoption(episode) || is_ordered(episode, year);
        if !was_for_adoption || !left_otherwise(episode) {
            continue;
        }
        found.row_if(episode, decisions.is_empty());
        for decision in decisions {
            if decision.reversed.is_blank() || decision.why_reversed.is_blank() {
                found.row(episode);
                found.row(decision);
            }
        }
    }
}

/// Under a placement order, or a freeing order while the return had them.
fn is_ordered(episode: &EpisodeRow, year: i16) -> bool {
    has_status(episode, LegalStatus::E1) || (year <= 2024 && has_status(episode, LegalStatus::D1))
}

/// Whether care ended and not by adoption; a reason that cannot be read is one.
fn left_otherwise(episode: &EpisodeRow) -> bool {
    !episode.why_ceased.is_blank() && !goes_on(episode) && !is_adopted(episode)
}
