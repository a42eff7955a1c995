//! AD1: children adopted in the year, and who adopted them.

use hearth_domain::Day;
use hearth_domain::codes::{AdopterCount, AdopterLegalStatus, AdopterSex, YesNo};

use crate::table::table_row;

table_row! {
    /// One adopted child.
    Ad1Row, Ad1 {
        /// Birth date.
        birth_date: Day = "DOB",
        /// The day of the decision that the child should be placed for adoption.
        decided: Day = "DATE_INT",
        /// The day of the decision of the match.
        matched: Day = "DATE_MATCH",
        /// Whether the adopters had been the child's foster carers.
        by_foster_carer: YesNo = "FOSTER_CARE",
        /// How many adopters.
        adopters: AdopterCount = "NB_ADOPTR",
        /// Sex of the adopters.
        adopters_sex: AdopterSex = "SEX_ADOPTR",
        /// Legal status of the adopters.
        adopters_status: AdopterLegalStatus = "LS_ADOPTR",
    }
}
