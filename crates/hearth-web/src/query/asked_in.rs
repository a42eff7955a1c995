//! The forms in which an address can be put right.

use std::borrow::Cow;

use super::Field;

/// A page's form: where it goes and which fields it has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct AskedIn {
    /// What the page is called in the middle of a sentence.
    pub name: &'static str,
    /// The page that answers.
    pub action: Cow<'static, str>,
    /// Its fields, in order.
    pub fields: &'static [Field],
}

impl AskedIn {
    /// The form of a page that has no form of its own.
    pub(crate) const PIPELINE: Self = Self {
        name: "the pipeline",
        action: Cow::Borrowed("/pipeline"),
        fields: &[
            Field::Agency,
            Field::Clock,
            Field::AsAt,
            Field::Raa,
            Field::Membership,
            Field::KnownAt,
        ],
    };

    /// The form of the pages of households.
    pub(crate) const FAMILIES: Self = Self {
        name: "the families",
        action: Cow::Borrowed("/families"),
        fields: &[Field::AnyAgency, Field::AsAt, Field::Raa, Field::Membership, Field::KnownAt],
    };

    /// The form of the indicators, which are of children and of households.
    pub(crate) const INDICATORS: Self = Self {
        name: "the indicators",
        action: Cow::Borrowed("/indicators"),
        fields: &[
            Field::AnyAgency,
            Field::Clock,
            Field::AsAt,
            Field::Raa,
            Field::Membership,
            Field::KnownAt,
            Field::Disclosure,
        ],
    };
}
