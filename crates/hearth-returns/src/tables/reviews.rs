//! Reviews: looked-after reviews in the year.

use hearth_domain::Day;
use hearth_domain::codes::ReviewCode;

use crate::table::table_row;

table_row! {
    /// One review.
    ReviewRow, Reviews {
        /// Birth date.
        birth_date: Day = "DOB",
        /// The day of the review.
        held: Day = "REVIEW",
        /// How the child took part.
        participation: ReviewCode = "REVIEW_CODE",
    }
}
