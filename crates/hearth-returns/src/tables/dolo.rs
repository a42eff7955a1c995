//! DoLo: deprivation of liberty, collected from 2026/27.

use hearth_domain::Day;

use crate::table::table_row;

table_row! {
    /// One deprivation of liberty.
    DoLoRow, DoLo {
        /// Birth date.
        birth_date: Day = "DOB",
        /// The day it began.
        began: Day = "DOLO_START",
        /// The day it ended.
        ended: Day = "DOLO_END",
    }
}
