//! Identifiers. None of them says anything about the person behind it.

use std::fmt;

use uuid::Uuid;

macro_rules! uuid_id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(Uuid);

        impl $name {
            /// The id of nobody that any source tells of: for what is only imagined.
            pub const NOBODY: Self = Self(Uuid::nil());

            /// Wraps an identifier that the outer edge has made (a UUID version 7).
            #[must_use]
            pub fn new(uuid: Uuid) -> Self {
                Self(uuid)
            }

            /// Reads the text form.
            #[must_use]
            pub fn parse(text: &str) -> Option<Self> {
                Uuid::try_parse(text).ok().map(Self)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }
    };
}

uuid_id! {
    /// A child or a household. Never a name in it.
    CaseId
}
uuid_id! {
    /// One recorded version of one fact.
    FactId
}

macro_rules! text_id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(String);

        impl $name {
            /// Accepts 1 to 40 letters, figures and hyphens.
            #[must_use]
            pub fn parse(text: &str) -> Option<Self> {
                let fits = (1..=40).contains(&text.len())
                    && text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
                fits.then(|| Self(text.to_owned()))
            }

            /// The identifier as text.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

text_id! {
    /// An agency: a local authority by its ONS code (`E06000023`), any other by a name of its own.
    AgencyId
}
text_id! {
    /// An arrangement between agencies.
    ArrangementId
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn agency_ids_hold_no_spaces_or_separators() {
        assert!(AgencyId::parse("E06000023").is_some());
        for wrong in ["", "E06 000023", "../E06", "é"] {
            assert!(AgencyId::parse(wrong).is_none(), "{wrong:?}");
        }
    }
}
