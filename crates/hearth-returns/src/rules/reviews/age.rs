//! The age of a child at its review.

use crate::rules::age::birthday;
use crate::tables::ReviewRow;

/// Whether the child was under four on the day of the review; none where a day is not known.
pub(super) fn is_under_four(review: &ReviewRow) -> Option<bool> {
    let (held, born) = review.held.get().zip(review.birth_date.get())?;
    Some(held < birthday(born, 4))
}
