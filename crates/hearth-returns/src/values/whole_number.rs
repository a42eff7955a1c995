//! A score of the strengths and difficulties questionnaire.

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
