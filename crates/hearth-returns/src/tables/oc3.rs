//! OC3: care leavers.

use hearth_domain::Day;
use hearth_domain::codes::{Accommodation, Activity, InTouch};

use crate::table::table_row;

table_row! {
    /// One care leaver.
    Oc3Row, Oc3 {
        /// Birth date.
        birth_date: Day = "DOB",
        /// Whether the authority is in touch.
        in_touch: InTouch = "IN_TOUCH",
        /// Main activity.
        activity: Activity = "ACTIV",
        /// Accommodation.
        accommodation: Accommodation = "ACCOM",
    }
}
