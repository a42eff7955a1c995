//! PrevPerm: permanence before this period of care.

use hearth_domain::Day;
use hearth_domain::codes::PreviousPermanence;

use crate::table::table_row;
use crate::values::{AuthorityNumber, PartialDay};

table_row! {
    /// Earlier permanence of one child.
    PrevPermRow, PrevPerm {
        /// Birth date.
        birth_date: Day = "DOB",
        /// What kind.
        kind: PreviousPermanence = "PREV_PERM",
        /// Which authority arranged it.
        authority: AuthorityNumber = "LA_PERM",
        /// When, as far as it is known.
        day: PartialDay = "DATE_PERM",
    }
}
