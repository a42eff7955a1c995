//! What rules ask of the decisions that a child should be placed for adoption.

use hearth_domain::Day;
use hearth_domain::codes::LegalStatus;

use crate::rules::care::has_status;
use crate::rules::{At, Child, Findings};
use crate::tables::PlacedAdoptionRow;

/// Whether the decision was reversed; a day or a reason tells it, though it cannot be read.
pub(super) fn is_reversed(decision: &PlacedAdoptionRow) -> bool {
    !decision.reversed.is_blank() || !decision.why_reversed.is_blank()
}

/// The newest of the decisions whose day can be read; of two on one day the first.
pub(super) fn newest(decisions: &[At<PlacedAdoptionRow>]) -> Option<(Day, &At<PlacedAdoptionRow>)> {
    let dated = decisions.iter().filter_map(|row| Some((row.decided.get()?, row)));
    dated.reduce(|kept, next| if next.0 > kept.0 { next } else { kept })
}

/// Finds episodes under an order that rests on a decision, of a child without any; and decisions that
/// were reversed while such an episode goes on.
pub(super) fn find_undecided(child: &Child<'_>, found: &mut Findings, order: LegalStatus) {
    let ordered = || child.now.episodes.iter().filter(|one| has_status(one, order));
    let decisions = &child.now.placed_adoption;
    if decisions.is_empty() {
        found.rows(ordered());
    } else if ordered().any(|one| one.ceased.is_blank()) {
        found.rows(decisions.iter().filter(|row| is_reversed(row)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::Case;
    use crate::rules::rows::Rows;
    use crate::rules::sorted::Sorted;
    use hearth_domain::CollectionYear;

    #[test]
    fn the_newest_decision_is_the_first_of_the_last_day_that_can_be_read() {
        let text =
            "PlacedAdoption: CHILD DATE_PLACED\n1 soon\n1 31/01/2024\n1 02/09/2025\n1 02/09/2025";
        let (sent, _) = Case::silent("", text).returns(CollectionYear::ending_in(2026).unwrap());
        let mut rows = Rows::default();
        let sorted = Sorted::of(&sent);
        let child = sorted.children()[0];
        sorted.reader(child).read(child, &mut rows);
        assert_eq!(newest(&rows.placed_adoption).unwrap().1.place, 2);
        assert!(newest(&rows.placed_adoption[..1]).is_none());
    }
}
