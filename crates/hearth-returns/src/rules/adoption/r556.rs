//! A freeing order was made before the decision.

use crate::rules::care::has_status;
use crate::rules::days::is_later;
use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;
use hearth_domain::codes::LegalStatus;

pub(super) const RULE: Rule = Rule {
    code: "556",
    finds: "The decision that the child should be placed for adoption is later than the first day of an episode under a freeing order (D1).",
    why: "A child was freed for adoption only after it had been decided that the child should be placed.",
    remedy: "Correct DATE_PLACED, or DECOM or LS of the episode.",
    source: Source::Department,
    years: Years::ALL.until(2024),
    reads: &[Table::Episodes, Table::PlacedAdoption],
    reads_last: &[],
    needs: &[],
    cells: &["DATE_PLACED", "DECOM", "LS"],
    differs: None,
    cases: &[
        Case::fires(
            "decided after the order",
            "Episodes: CHILD DECOM LS\n1 01/06/2005 D1\nPlacedAdoption: CHILD DATE_PLACED\n1 01/07/2005",
            &[(Table::Episodes, 0)],
        ),
        Case::silent(
            "decided before the order",
            "Episodes: CHILD DECOM LS\n1 01/06/2005 D1\nPlacedAdoption: CHILD DATE_PLACED\n1 01/05/2005",
        ),
        Case::boundary(
            "on the day; the day after; a placement order",
            "Episodes: CHILD DECOM LS\n1 01/06/2005 D1\n2 01/06/2005 D1\n3 01/06/2006 E1\nPlacedAdoption: CHILD DATE_PLACED\n1 01/06/2005\n2 02/06/2005\n3 02/06/2006",
            &[(Table::Episodes, 1)],
        ),
        Case::missing(
            "no decision that can be read; no first day that can be read",
            "Episodes: CHILD DECOM LS\n1 01/06/2005 D1\n2 - D1\nPlacedAdoption: CHILD DATE_PLACED\n1 soon\n2 01/07/2005",
            &[],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    let decided = child.now.placed_adoption.iter().filter_map(|row| row.decided.get()).max();
    for episode in child.now.episodes.iter().filter(|one| has_status(one, LegalStatus::D1)) {
        found.row_if(episode, is_later(decided, episode.began.get()));
    }
}
