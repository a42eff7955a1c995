//! PlacedAdoption: decisions that a child should be placed for adoption, and their reversal.

use hearth_domain::Day;
use hearth_domain::codes::ReversalReason;

use crate::table::table_row;

table_row! {
    /// One decision. The first day is that of the *decision*, not of a move, in spite of its name.
    PlacedAdoptionRow, PlacedAdoption {
        /// Birth date.
        birth_date: Day = "DOB",
        /// The day of the decision that the child should be placed for adoption.
        decided: Day = "DATE_PLACED",
        /// The day of the decision that the child should no longer be placed.
        reversed: Day = "DATE_PLACED_CEASED",
        /// Why it was reversed.
        why_reversed: ReversalReason = "REASON_PLACED_CEASED",
    }
}
