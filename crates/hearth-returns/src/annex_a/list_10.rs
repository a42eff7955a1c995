//! List 10: one row for each child with a decision that they should be placed for adoption.

use hearth_domain::Day;
use hearth_domain::fact::Milestone;

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

/// Columns that a problem or a fact names.
impl List10Row {
    pub(super) const BIRTH_DATE: &'static str = "Date of Birth";
    pub(super) const ENTERED: &'static str = "Date the Child Entered Care";
    pub(super) const DECIDED: &'static str =
        "Date of Decision that Child Should be Placed for Adoption";
    pub(super) const ORDERED: &'static str = "Date of Placement Order";
    pub(super) const MATCHED: &'static str = "Date of Matching Child and Prospective Adopters";
    pub(super) const PLACED: &'static str = "Date Placed for Adoption";
    pub(super) const ADOPTED: &'static str = "Date of Adoption Order";
    pub(super) const REVERSED: &'static str =
        "Date of Decision that Child Should No Longer be Placed for Adoption";
    pub(super) const WHY_REVERSED: &'static str = "Reason Why Child No Longer Placed for Adoption";
    pub(super) const EARLY: &'static str =
        "Date the child was placed for fostering in FFA or concurrent planning placement";

    /// The days of the plan between its decision and its reversal, with what happened on each.
    pub(super) fn plan_days(&self) -> [(Milestone, &'static str, Option<Day>); 5] {
        [
            (Milestone::PlacementOrder, Self::ORDERED, self.ordered.get()),
            (Milestone::EarlyPermanenceMoveIn, Self::EARLY, self.early.get()),
            (Milestone::Match, Self::MATCHED, self.matched.get()),
            (Milestone::PlacedForAdoption, Self::PLACED, self.placed.get()),
            (Milestone::AdoptionOrder, Self::ADOPTED, self.adopted.get()),
        ]
    }

    /// The column that tells a day of the plan.
    pub(super) fn column_of(kind: Milestone) -> &'static str {
        let days = Self::default().plan_days();
        days.iter().find(|(one, ..)| *one == kind).map_or("", |(_, column, _)| column)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::table::Row;

    #[test]
    fn every_column_named_is_a_column_of_the_list() {
        let row = List10Row::default();
        let days = row.plan_days();
        let named = days.iter().map(|(_, column, _)| column);
        let others = [
            List10Row::BIRTH_DATE,
            List10Row::ENTERED,
            List10Row::DECIDED,
            List10Row::REVERSED,
            List10Row::WHY_REVERSED,
        ];
        for column in named.chain(&others).chain(NOT_KEPT_OF_CHILDREN) {
            assert!(List10Row::COLUMNS.contains(column), "{column}");
        }
        assert_eq!(List10Row::COLUMNS.len(), 16);
    }
}
