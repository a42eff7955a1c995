//! Whole numbers: a score of the strengths and difficulties questionnaire, a number of children, an
//! age.

use hearth_domain::CollectionYear;

use crate::cell::{CellValue, Doubt};

/// A score from 0 to 40.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SdqScore(u8);

impl CellValue for SdqScore {
    fn read(text: &str, _year: CollectionYear) -> (Option<Self>, Option<Doubt>) {
        match text.parse() {
            Ok(score) if score <= 40 => (Some(Self(score)), None),
            _ => (None, Some(Doubt::Unreadable("expected a whole number from 0 to 40".into()))),
        }
    }

    fn write(&self, _year: CollectionYear) -> String {
        self.0.to_string()
    }
}

/// How many children are placed with a household.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ChildrenPlaced(pub u8);

/// More children than this are not placed with one household.
const MOST_PLACED: u8 = 20;

impl CellValue for ChildrenPlaced {
    fn read(text: &str, _year: CollectionYear) -> (Option<Self>, Option<Doubt>) {
        match text.parse() {
            Ok(children) if children <= MOST_PLACED => (Some(Self(children)), None),
            _ => {
                let expected = format!("expected a whole number from 0 to {MOST_PLACED}");
                (None, Some(Doubt::Unreadable(expected)))
            }
        }
    }

    fn write(&self, _year: CollectionYear) -> String {
        self.0.to_string()
    }
}

/// A child's age in years.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AgeInYears(pub u8);

/// A decision that a child should be placed for adoption ends when the child is 18 (ACA 2002,
/// section 21(4)).
const OLDEST: u8 = 18;

impl CellValue for AgeInYears {
    fn read(text: &str, _year: CollectionYear) -> (Option<Self>, Option<Doubt>) {
        match text.parse() {
            Ok(years) if years <= OLDEST => (Some(Self(years)), None),
            _ => {
                let expected = format!("expected a whole number of years from 0 to {OLDEST}");
                (None, Some(Doubt::Unreadable(expected)))
            }
        }
    }

    fn write(&self, _year: CollectionYear) -> String {
        self.0.to_string()
    }
}
