//! Numbers that are names: an agency's own for a child or an adopter, a provider's URN, an authority.

use hearth_domain::CollectionYear;
use hearth_domain::day::parse_slashed;

use crate::cell::{CellValue, Doubt};

macro_rules! text_value {
    ($(#[$doc:meta])* $name:ident, $expected:literal, $fits:expr) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
        pub struct $name(String);

        impl $name {
            /// The text as written.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl CellValue for $name {
            fn read(text: &str, _year: CollectionYear) -> (Option<Self>, Option<Doubt>) {
                let fits: fn(&str) -> bool = $fits;
                if fits(text) {
                    return (Some(Self(text.to_owned())), None);
                }
                (None, Some(Doubt::Unreadable($expected.into())))
            }

            fn write(&self, _year: CollectionYear) -> String {
                self.0.clone()
            }
        }
    };
}

text_value! {
    /// The authority's own number for a child, unique only within the authority.
    ChildNumber, "expected the authority's number for the child, at most 40 characters",
    |text| text.chars().count() <= 40
}
text_value! {
    /// An agency's own identifier of a child, an adopter or a family, as a list gives it.
    ListedNumber,
    "expected the agency's identifier, at most 40 characters: no day, and no number that a spreadsheet \
     has rounded (store identifiers as text)",
    is_identifier
}
text_value! {
    /// Ofsted's unique reference number of a provider, or XXXXXXX where there is none.
    Urn, "expected seven letters or figures, or XXXXXXX",
    |text| text.len() == 7 && text.bytes().all(|b| b.is_ascii_alphanumeric())
}
text_value! {
    /// The authority of an earlier permanence: three figures, or a code for outside England.
    AuthorityNumber, "expected three figures, or WAL, SCO, NIR, NUK or OUT",
    |text| {
        let figures = text.len() == 3 && text.bytes().all(|b| b.is_ascii_digit());
        figures || ["WAL", "SCO", "NIR", "NUK", "OUT"].iter().any(|code| code.eq_ignore_ascii_case(text))
    }
}

/// What a spreadsheet makes of an identifier it takes for something else is none: an error, a day,
/// or a long number of which it has kept the first figures only, written `1.2E+11`.
fn is_identifier(text: &str) -> bool {
    let is_error =
        text.starts_with('#') && (text.ends_with('!') || text.ends_with('?') || text == "#N/A");
    let is_rounded = text.to_ascii_uppercase().split_once("E+").is_some_and(|(figures, power)| {
        let plain =
            |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit() || b == b'.');
        plain(figures) && plain(power)
    });
    text.chars().count() <= 40 && !is_error && !is_rounded && parse_slashed(text).is_none()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_spreadsheet_has_spoilt_is_no_identifier() {
        for text in ["1234", "F-17/2", "0012", "ABC E+", "12E4", "#12"] {
            assert!(is_identifier(text), "{text}");
        }
        let long = "x".repeat(41);
        for text in ["#REF!", "#N/A", "#NAME?", "1.23E+11", "1e+15", "01/02/2025", long.as_str()] {
            assert!(!is_identifier(text), "{text}");
        }
    }
}
