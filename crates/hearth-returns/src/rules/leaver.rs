//! What rules ask of a row of a care leaver.

use crate::tables::Oc3Row;

/// Whether any cell tells of a care leaver.
pub(super) fn tells_of_leaver(row: &Oc3Row) -> bool {
    !(row.in_touch.is_blank() && row.activity.is_blank() && row.accommodation.is_blank())
}
