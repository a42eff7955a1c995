//! UASC: unaccompanied asylum-seeking children.

use hearth_domain::Day;
use hearth_domain::codes::Sex;

use crate::table::table_row;

table_row! {
    /// One unaccompanied child.
    UascRow, Uasc {
        /// Sex.
        sex: Sex = "SEX",
        /// Birth date.
        birth_date: Day = "DOB",
        /// The day the child ceased to be unaccompanied.
        ceased: Day = "DUC",
    }
}
