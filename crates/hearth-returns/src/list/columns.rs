//! The columns of a kept row: what the list is called, its headings, and a cell for each meaning.
//!
//! Cells are kept by their place, so a new meaning is added at the end of its list and none is ever
//! taken out.

use std::sync::LazyLock;

use csv::StringRecord;
use hearth_domain::fact::HouseholdMilestone as Household;
use hearth_domain::fact::Milestone as Child;
use hearth_domain::fact::Statement;

use super::meaning::{ListOf, Meaning};

/// The column of the agency's own number.
pub(super) const NUMBER: &str = "Number";

/// The column that holds what the agency calls the list.
const LIST: &str = "List";

/// The column that holds the headings under which the cells stood, as one CSV record.
pub const HEADINGS: &str = "Headings";

/// The columns of which no cell is kept with the row: the number is kept apart.
pub const NOT_KEPT: &[&str] = &[NUMBER];

/// How many columns stand before those of the meanings.
pub(super) const BEFORE: usize = 3;

const CHILDREN: &[Meaning] = &[
    Meaning::Stated(Statement::Sex),
    Meaning::Stated(Statement::Ethnicity),
    Meaning::Child(Child::ExpectedBirthDate),
    Meaning::Child(Child::BirthDate),
    Meaning::Child(Child::EarlyNotification),
    Meaning::Child(Child::EnteredCare),
    Meaning::Child(Child::Review),
    Meaning::Child(Child::PermanencePlan),
    Meaning::Child(Child::AdoptionPlan),
    Meaning::Child(Child::CareApplication),
    Meaning::Child(Child::FinalHearing),
    Meaning::Child(Child::Decision),
    Meaning::Child(Child::PlacementOrder),
    Meaning::Child(Child::InterAgencySearch),
    Meaning::Child(Child::PlacementOrderRevoked),
    Meaning::Child(Child::Consent),
    Meaning::Child(Child::ConsentWithdrawn),
    Meaning::Child(Child::EarlyPermanenceMoveIn),
    Meaning::Child(Child::FosterCarerMoveIn),
    Meaning::Child(Child::Match),
    Meaning::Child(Child::PlacedForAdoption),
    Meaning::Child(Child::Disruption),
    Meaning::Child(Child::AdoptionApplication),
    Meaning::Child(Child::AdoptionOrder),
    Meaning::Child(Child::Reversal),
    Meaning::WhyReversed,
    Meaning::Child(Child::LeftCare),
    Meaning::WhyLeftCare,
];

const HOUSEHOLDS: &[Meaning] = &[
    Meaning::Stated(Statement::Adopters),
    Meaning::Stated(Statement::FosteringForAdoption),
    Meaning::Household(Household::Enquiry),
    Meaning::Household(Household::RegistrationOfInterest),
    Meaning::Household(Household::StageOneStarted),
    Meaning::Household(Household::StageOneEnded),
    Meaning::Household(Household::StageTwoStarted),
    Meaning::Household(Household::StageTwoEnded),
    Meaning::Household(Household::ApplicationSubmitted),
    Meaning::Household(Household::Approval),
    Meaning::Household(Household::ApprovalReview),
    Meaning::Household(Household::HouseholdMatch),
    Meaning::Household(Household::HouseholdPlacement),
    Meaning::Household(Household::HouseholdOrder),
    Meaning::Household(Household::LeftProcess),
    Meaning::WhyLeft,
];

impl ListOf {
    /// The meanings of which a row keeps a cell, in its order.
    pub(super) fn kept(self) -> &'static [Meaning] {
        match self {
            Self::Children => CHILDREN,
            Self::Households => HOUSEHOLDS,
        }
    }

    /// The columns of a row.
    #[must_use]
    pub fn columns(self) -> &'static [&'static str] {
        static OF_CHILDREN: LazyLock<Vec<&str>> = LazyLock::new(|| names(CHILDREN));
        static OF_HOUSEHOLDS: LazyLock<Vec<&str>> = LazyLock::new(|| names(HOUSEHOLDS));
        match self {
            Self::Children => &OF_CHILDREN,
            Self::Households => &OF_HOUSEHOLDS,
        }
    }
}

fn names(kept: &[Meaning]) -> Vec<&'static str> {
    let first = [NUMBER, LIST, HEADINGS].into_iter();
    first.chain(kept.iter().map(|meaning| meaning.label())).collect()
}

/// What the list is called of which a kept row is.
#[must_use]
pub fn name_of_list(cells: &str) -> String {
    record(cells).get(1).unwrap_or_default().to_owned()
}

/// The cells of a record.
pub(super) fn record(cells: &str) -> StringRecord {
    let mut reader =
        csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(cells.as_bytes());
    let mut record = StringRecord::new();
    // A record in memory that does not read leaves every cell blank, which no rule mistakes.
    let _ = reader.read_record(&mut record);
    record
}

/// Cells as one record.
pub(super) fn record_of(cells: &[String]) -> String {
    let mut writer = csv::Writer::from_writer(Vec::new());
    // Writing to memory cannot fail.
    let _ = writer.write_record(cells);
    let text = String::from_utf8(writer.into_inner().unwrap_or_default()).unwrap_or_default();
    text.trim_end_matches('\n').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn a_row_keeps_every_meaning_but_names_and_the_number() {
        for of in ListOf::ALL {
            let is_kept =
                |meaning: &Meaning| !matches!(meaning, Meaning::Name(_) | Meaning::Number);
            let meanings: BTreeSet<Meaning> = of.meanings().into_iter().filter(is_kept).collect();
            let kept: BTreeSet<Meaning> = of.kept().iter().copied().collect();
            assert_eq!(kept, meanings);
            assert_eq!(kept.len(), of.kept().len());
            let columns: BTreeSet<&str> = of.columns().iter().copied().collect();
            assert_eq!(columns.len(), BEFORE + kept.len(), "no two columns are called alike");
        }
    }
}
