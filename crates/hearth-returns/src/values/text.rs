//! Numbers that are names: an agency's own for a child or an adopter, a provider's URN, an authority.

use hearth_domain::CollectionYear;

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
    /// An agency's own identifier of an adopter, or of the family adopters belong to.
    AdopterNumber, "expected the agency's identifier, at most 40 characters",
    |text| text.chars().count() <= 40
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
