//! List 10: one row for each child with a decision that they should be placed for adoption.

use hearth_domain::Day;

use super::codes::{Disability, Gender, ListedEthnicity, NoLongerPlaced};
use crate::table::table_row;
use crate::values::{AgeInYears, ListedNumber};

/// The columns of which no cell is kept with the row. The child's identifier is kept apart.
pub const NOT_KEPT_OF_CHILDREN: &[&str] =
    &["Child Unique ID", "Age of Child (Years)", "Does the Child have a Disability"];

table_row! {
    /// One child, with the days of the latest plan for adoption.
    List10Row, List10 by
    /// The authority's identifier of the child.
    child: ListedNumber = "Child Unique ID" {
        /// The authority's identifier of the child's family.
        family: ListedNumber = "Family identifier",
        /// Gender.
        gender: Gender = "Gender",
        /// Ethnic group.
        ethnicity: ListedEthnicity = "Ethnicity",
        /// The day of birth.
        birth_date: Day = "Date of Birth",
        /// The age in years on the day of the list.
        age: AgeInYears = "Age of Child (Years)",
        /// Whether the child is disabled.
        disability: Disability = "Does the Child have a Disability",
        /// The day the latest period of care began.
        entered: Day = "Date the Child Entered Care",
        /// The day of the decision that the child should be placed for adoption.
        decided: Day = "Date of Decision that Child Should be Placed for Adoption",
        /// The day of the placement order.
        ordered: Day = "Date of Placement Order",
        /// The day of the match.
        matched: Day = "Date of Matching Child and Prospective Adopters",
        /// The day the child was placed for adoption.
        placed: Day = "Date Placed for Adoption",
        /// The day of the adoption order.
        adopted: Day = "Date of Adoption Order",
        /// The day of the decision that the child should no longer be placed for adoption.
        reversed: Day = "Date of Decision that Child Should No Longer be Placed for Adoption",
        /// Why.
        why_reversed: NoLongerPlaced = "Reason Why Child No Longer Placed for Adoption",
        /// The day the child moved to foster carers who are also approved adopters.
        early: Day = "Date the child was placed for fostering in FFA or concurrent planning placement",
    }
}
