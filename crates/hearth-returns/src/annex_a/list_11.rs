//! List 11: one row for each prospective adopter.

use hearth_domain::Day;
use hearth_domain::fact::HouseholdMilestone;

use super::codes::{Answer, Disability, Gender, LeavingReason, ListedEthnicity};
use crate::cell::Cell;
use crate::table::table_row;
use crate::values::{ChildrenPlaced, ListedNumber};

/// The columns of which no cell is kept with the row. The family's identifier is kept apart.
pub const NOT_KEPT: &[&str] = &["Family identifier", "Gender", "Ethnicity", "Disability"];

table_row! {
    /// One adopter, with the days of the household.
    List11Row, List11 by
    /// The agency's identifier of the adopter.
    adopter: ListedNumber = "Individual adopter identifier" {
        /// The agency's identifier of the family; blank for an adopter alone.
        family: ListedNumber = "Family identifier",
        /// Gender.
        gender: Gender = "Gender",
        /// Ethnic group.
        ethnicity: ListedEthnicity = "Ethnicity",
        /// Whether the adopter is disabled.
        disability: Disability = "Disability",
        /// Whether the adopter fosters for adoption.
        fosters_for_adoption: Answer = "Is the (prospective) adopter fostering for adoption?",
        /// The day of the enquiry.
        enquired: Day = "Date enquiry received",
        /// The day stage one began.
        stage_one_started: Day = "Date Stage 1 started",
        /// The day stage one ended.
        stage_one_ended: Day = "Date Stage 1 ended",
        /// The day stage two began.
        stage_two_started: Day = "Date Stage 2 started",
        /// The day stage two ended.
        stage_two_ended: Day = "Date Stage 2 ended",
        /// The day the application was submitted.
        applied: Day = "Date application submitted",
        /// The day of the approval.
        approved: Day = "Date application approved",
        /// The day of the match.
        matched: Day = "Date adopter matched with child(ren)",
        /// The day the children came.
        placed: Day = "Date child/children placed with adopter(s)",
        /// How many children were placed.
        children_placed: ChildrenPlaced = "No. of children placed",
        /// The day of the adoption order.
        ordered: Day = "Date of Adoption Order",
        /// The day the household left the process.
        left: Day = "Date of leaving adoption process",
        /// Why it left.
        why_left: LeavingReason = "Reason for leaving adoption process",
    }
}

/// The column of the day of leaving.
pub(super) const LEFT: &str = "Date of leaving adoption process";

/// The column of the reason for leaving.
pub(super) const WHY_LEFT: &str = "Reason for leaving adoption process";

/// The column of the number placed.
pub(super) const CHILDREN_PLACED: &str = "No. of children placed";

/// The column that says whether the adopter fosters for adoption.
pub(super) const FOSTERS_FOR_ADOPTION: &str =
    "Is the (prospective) adopter fostering for adoption?";

/// A day of a row: what happened on it, the column that tells it, and the cell.
pub(super) type Told<'a> = (HouseholdMilestone, &'static str, &'a Cell<Day>);

impl List11Row {
    /// The identifier that says whose household a row belongs to: the family's, or else the adopter's.
    pub(crate) fn household<'a>(texts: &[&'a str]) -> &'a str {
        let cell = |at: usize| texts.get(at).copied().filter(|text| !text.is_empty());
        cell(1).or_else(|| cell(0)).unwrap_or_default()
    }

    /// The household's identifier of a row that has been read; nothing where it cannot be used.
    #[must_use]
    pub fn household_number(&self) -> &str {
        let number = if self.family.is_blank() { &self.adopter } else { &self.family };
        number.value().map_or("", ListedNumber::as_str)
    }

    /// Every day of the row, in the order a household meets them.
    pub(super) fn days(&self) -> [Told<'_>; 11] {
        use HouseholdMilestone::{
            ApplicationSubmitted, Approval, Enquiry, HouseholdMatch, HouseholdOrder,
            HouseholdPlacement, LeftProcess, StageOneEnded, StageOneStarted, StageTwoEnded,
            StageTwoStarted,
        };
        [
            (Enquiry, "Date enquiry received", &self.enquired),
            (StageOneStarted, "Date Stage 1 started", &self.stage_one_started),
            (StageOneEnded, "Date Stage 1 ended", &self.stage_one_ended),
            (StageTwoStarted, "Date Stage 2 started", &self.stage_two_started),
            (StageTwoEnded, "Date Stage 2 ended", &self.stage_two_ended),
            (ApplicationSubmitted, "Date application submitted", &self.applied),
            (Approval, "Date application approved", &self.approved),
            (HouseholdMatch, "Date adopter matched with child(ren)", &self.matched),
            (HouseholdPlacement, "Date child/children placed with adopter(s)", &self.placed),
            (HouseholdOrder, "Date of Adoption Order", &self.ordered),
            (LeftProcess, LEFT, &self.left),
        ]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::table::Row;

    #[test]
    fn every_column_named_is_a_column_of_the_list() {
        let row = List11Row::default();
        let days = row.days();
        let named = days.iter().map(|(_, column, _)| column);
        let others =
            NOT_KEPT.iter().chain(&[LEFT, WHY_LEFT, CHILDREN_PLACED, FOSTERS_FOR_ADOPTION]);
        for column in named.chain(others) {
            assert!(List11Row::COLUMNS.contains(column), "{column}");
        }
        assert_eq!(List11Row::COLUMNS.len(), 19);
    }

    #[test]
    fn a_row_belongs_to_its_family_or_to_the_adopter_alone() {
        assert_eq!(List11Row::household(&["17", "F9"]), "F9");
        assert_eq!(List11Row::household(&["17", ""]), "17");
        assert_eq!(List11Row::household(&[]), "");
    }
}
