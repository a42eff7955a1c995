//! Missing: missing from placement, or away without authorisation.

use hearth_domain::Day;
use hearth_domain::codes::MissingType;

use crate::table::table_row;

table_row! {
    /// One time missing or away.
    MissingRow, Missing {
        /// Birth date.
        birth_date: Day = "DOB",
        /// Missing or away.
        kind: MissingType = "MISSING",
        /// The day it began.
        began: Day = "MIS_START",
        /// The day it ended.
        ended: Day = "MIS_END",
    }
}
