//! Which placements have no provider, and which have no number of Ofsted's.

use hearth_domain::CollectionYear;
use hearth_domain::codes::PlacementType::{self, P1, P3, R1, R2, R5, Z1, Z11, Z12, Z13, Z14};

use crate::rules::episodes::placement::is_temporary;
use crate::tables::EpisodeRow;

/// The first year in which Z11 to Z14 stand for Z1.
const Z11_FROM: i16 = 2026;

/// Whether Z11 to Z14 stand for Z1 in this year.
pub(super) fn has_z11(year: CollectionYear) -> bool {
    year.ending() >= Z11_FROM
}

/// Whether the placement is of a kind that the list does not name: Z1, and Z11 to Z14 since.
pub(super) fn is_other(placement: Option<PlacementType>, year: CollectionYear) -> bool {
    match placement {
        Some(Z1) => !has_z11(year),
        Some(Z11 | Z12 | Z13 | Z14) => has_z11(year),
        _ => false,
    }
}

/// Whether Ofsted registers nobody for such a placement: with parents, in residential employment, in
/// care or health establishments, a family centre, custody, temporary, or of a kind that the list does
/// not name.
pub(super) fn is_unregistered(episode: &EpisodeRow, year: CollectionYear) -> bool {
    let placement = episode.placement.get();
    matches!(placement, Some(P1 | P3 | R1 | R2 | R5))
        || is_temporary(episode)
        || is_other(placement, year)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cell::Cell;

    #[test]
    fn z11_stands_for_z1_from_2025_26_on() {
        let year = |ending| CollectionYear::ending_in(ending).unwrap();
        assert!(is_other(Some(Z1), year(2025)) && !is_other(Some(Z1), year(2026)));
        assert!(is_other(Some(Z14), year(2026)) && !is_other(Some(Z14), year(2025)));
        let with_parents = EpisodeRow { placement: Cell::Value(P1), ..EpisodeRow::default() };
        assert!(is_unregistered(&with_parents, year(2026)));
        assert!(!is_unregistered(&EpisodeRow::default(), year(2026)));
    }
}
