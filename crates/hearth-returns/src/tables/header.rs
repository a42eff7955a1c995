//! Header: one row a child.

use hearth_domain::Day;
use hearth_domain::codes::{Ethnicity, Sex, YesNo};

use crate::table::table_row;
use crate::values::UniquePupilNumber;

table_row! {
    /// One child.
    HeaderRow, Header {
        /// Sex.
        sex: Sex = "SEX",
        /// Birth date.
        birth_date: Day = "DOB",
        /// Ethnic group.
        ethnicity: Ethnicity = "ETHNIC",
        /// Unique pupil number; never kept for adoption.
        unique_pupil_number: UniquePupilNumber = "UPN",
        /// Whether the girl is a mother.
        is_mother: YesNo = "MOTHER",
        /// Birth date of her child.
        child_born: Day = "MC_DOB",
    }
}
