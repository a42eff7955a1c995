//! SWEpisodes: social workers, collected from 2023/24.

use hearth_domain::Day;
use hearth_domain::codes::SocialWorkerReason;

use crate::table::table_row;
use crate::values::SocialWorkerId;

table_row! {
    /// One social worker of one child.
    SwEpisodeRow, SwEpisodes {
        /// Birth date.
        birth_date: Day = "DOB",
        /// The worker's registration number.
        worker: SocialWorkerId = "SW_ID",
        /// The day it began.
        began: Day = "SW_DECOM",
        /// The day it ended.
        ended: Day = "SW_DEC",
        /// Why the worker changed.
        why: SocialWorkerReason = "SW_REASON",
    }
}
