//! The cells that tell of an adoption.

use crate::tables::Ad1Row;

fn blank(row: &Ad1Row) -> [bool; 6] {
    [
        row.decided.is_blank(),
        row.matched.is_blank(),
        row.by_foster_carer.is_blank(),
        row.adopters.is_blank(),
        row.adopters_sex.is_blank(),
        row.adopters_status.is_blank(),
    ]
}

/// Whether none of the six is given.
pub(super) fn is_empty(row: &Ad1Row) -> bool {
    blank(row).into_iter().all(|blank| blank)
}

/// Whether all six are given.
pub(super) fn is_complete(row: &Ad1Row) -> bool {
    blank(row).into_iter().all(|blank| !blank)
}
