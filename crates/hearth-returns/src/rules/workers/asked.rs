//! Since when social workers are asked for.

use hearth_domain::Day;
use jiff::civil::date;

/// The first day of the first collection year in which they were; of a social worker from before less
/// has to be told.
pub(super) const FIRST_ASKED: Day = date(2023, 4, 1);
