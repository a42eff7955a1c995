//! A social worker's registration number.

use hearth_domain::CollectionYear;

use crate::cell::{CellValue, Doubt};

/// `SW` and figures, or `XX` and figures for one not registered with Social Work England.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SocialWorkerId(String);

impl SocialWorkerId {
    /// The number in capital letters.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl CellValue for SocialWorkerId {
    fn read(text: &str, _year: CollectionYear) -> (Option<Self>, Option<Doubt>) {
        let upper = text.to_ascii_uppercase();
        let number = upper.strip_prefix("SW").or_else(|| upper.strip_prefix("XX"));
        let fits = number.is_some_and(|number| {
            (1..=10).contains(&number.len()) && number.bytes().all(|b| b.is_ascii_digit())
        });
        if fits {
            return (Some(Self(upper)), None);
        }
        (None, Some(Doubt::Unreadable("expected SW or XX followed by figures".into())))
    }

    fn write(&self, _year: CollectionYear) -> String {
        self.0.clone()
    }
}
