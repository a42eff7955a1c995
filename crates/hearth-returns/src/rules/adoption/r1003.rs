//! A decision is dated before care began.

use crate::rules::care::starts_care;
use crate::rules::days::is_later;
use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "1003",
    finds: "The decision that the child should be placed for adoption is dated before the child first started to be looked after.",
    why: "The authority decides for adoption of a child whom it looks after.",
    remedy: "Correct DATE_PLACED, or DECOM of the episode with which care began.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Episodes, Table::PlacedAdoption],
    reads_last: &[],
    needs: &[],
    cells: &["DATE_PLACED", "DECOM", "RNE"],
    differs: Some(
        "Where one child of the authority started to be looked after on no day that can be read, the reference says nothing of any child.",
    ),
    cases: &[
        Case::fires(
            "decided before care",
            "Episodes: CHILD DECOM RNE\n1 01/05/2025 S\nPlacedAdoption: CHILD DATE_PLACED\n1 01/04/2025",
            &[(Table::Episodes, 0), (Table::PlacedAdoption, 0)],
        ),
        Case::silent(
            "decided in care",
            "Episodes: CHILD DECOM RNE\n1 01/05/2025 S\nPlacedAdoption: CHILD DATE_PLACED\n1 01/06/2025",
        ),
        Case::boundary(
            "on the first day of care; the day before; of two starts the first counts",
            "Episodes: CHILD DECOM RNE\n1 01/05/2025 S\n2 01/05/2025 S\n3 01/09/2025 S\n3 01/05/2025 S\nPlacedAdoption: CHILD DATE_PLACED\n1 01/05/2025\n2 30/04/2025\n3 01/06/2025",
            &[(Table::Episodes, 1), (Table::PlacedAdoption, 1)],
        ),
        Case::missing(
            "no decision that can be read; no start that can be read",
            "Episodes: CHILD DECOM RNE\n1 01/05/2025 S\n2 - S\nPlacedAdoption: CHILD DATE_PLACED\n1 soon\n2 01/04/2025",
            &[],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    let start = child.now.dated_episodes().find(|(_, one)| starts_care(one));
    let Some((began, episode)) = start else { return };
    for decision in &child.now.placed_adoption {
        if is_later(Some(began), decision.decided.get()) {
            found.row(episode);
            found.row(decision);
        }
    }
}
