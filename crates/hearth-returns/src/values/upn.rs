//! The unique pupil number, or the reason why there is none.

use hearth_domain::CollectionYear;
use hearth_domain::codes::{CodeSet, UniquePupilNumberReason};

use crate::cell::{CellValue, Doubt};

/// A letter and twelve figures, or a letter, eleven figures and a letter; or UN1 to UN5.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UniquePupilNumber(String);

impl UniquePupilNumber {
    /// The number or the reason, in capitals.
    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }

    /// Why there is no number, where it is a reason.
    pub(crate) fn reason(&self) -> Option<UniquePupilNumberReason> {
        UniquePupilNumberReason::parse(&self.0)
    }
}

impl CellValue for UniquePupilNumber {
    fn read(text: &str, _year: CollectionYear) -> (Option<Self>, Option<Doubt>) {
        let upper = text.to_ascii_uppercase();
        if UniquePupilNumberReason::parse(&upper).is_some() || is_number(upper.as_bytes()) {
            return (Some(Self(upper)), None);
        }
        let expected =
            "expected a letter and 12 figures, a letter, 11 figures and a letter, or UN1 to UN5";
        (None, Some(Doubt::Unreadable(expected.into())))
    }

    fn write(&self, _year: CollectionYear) -> String {
        self.0.clone()
    }
}

fn is_number(bytes: &[u8]) -> bool {
    let letter = |b: u8| b.is_ascii_uppercase() && !b"IOS".contains(&b);
    match bytes {
        [first, figures @ .., last] if bytes.len() == 13 => {
            letter(*first)
                && figures.iter().all(u8::is_ascii_digit)
                && (last.is_ascii_digit() || letter(*last))
        }
        _ => false,
    }
}
