//! What is wrong with an address, and in which form it can be put right.

use super::{Entered, Field};
use crate::told::Loaded;

/// One parameter that cannot be taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Wrong {
    /// The parameter, where there is one of that name.
    pub field: Option<Field>,
    /// What happened, then what to do.
    pub message: String,
}

impl Wrong {
    /// The parameter holds what it does not take.
    pub(crate) fn value(field: Field, given: &str) -> Self {
        let message = format!("“{}” holds “{given}”. {}", field.label(), field.expected());
        Self { field: Some(field), message }
    }

    /// The parameter says nothing beside the others, and why.
    pub(crate) fn beside(field: Field, why: &str) -> Self {
        let message = format!("“{}” cannot be asked for here: {why}. Leave it out.", field.label());
        Self { field: Some(field), message }
    }

    /// The parameter contradicts another, and how.
    pub(crate) fn against(field: Field, how: &str) -> Self {
        Self { field: Some(field), message: format!("“{}” {how}", field.label()) }
    }

    pub(super) fn twice(field: Field) -> Self {
        Self {
            field: Some(field),
            message: format!("“{}” is given twice. Give it once.", field.label()),
        }
    }

    pub(super) fn unknown(name: &str, taken: &[Field]) -> Self {
        let names: Vec<String> = taken.iter().map(|field| field.name().to_owned()).collect();
        let message = format!(
            "This page has no “{name}” to ask for. It takes {}.",
            crate::words::list(&names, "and")
        );
        Self { field: None, message }
    }
}

/// Everything that is wrong, with what was filled in.
#[derive(Debug, Clone)]
pub(crate) struct Unclear {
    /// The form as it was filled in.
    pub entered: Entered,
    /// What is wrong, in the order of the address.
    pub wrong: Vec<Wrong>,
    /// Every authority that may be chosen.
    pub agencies: Vec<Loaded>,
    /// The form in which it can be put right.
    pub form: AskedIn,
}

/// A page's form: where it goes and which fields it has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct AskedIn {
    /// What the page is called in the middle of a sentence.
    pub name: &'static str,
    /// The page that answers.
    pub action: &'static str,
    /// Its fields, in order.
    pub fields: &'static [Field],
}

impl AskedIn {
    /// The form of a page that has no form of its own.
    pub(crate) const PIPELINE: Self = Self {
        name: "the pipeline",
        action: "/pipeline",
        fields: &[Field::Agency, Field::Clock, Field::AsAt, Field::KnownAt],
    };

    /// The form of the pages of households.
    pub(crate) const FAMILIES: Self = Self {
        name: "the families",
        action: "/families",
        fields: &[Field::AnyAgency, Field::AsAt, Field::KnownAt],
    };

    /// The form of the indicators, which are of children and of households.
    pub(crate) const INDICATORS: Self = Self {
        name: "the indicators",
        action: "/indicators",
        fields: &[Field::AnyAgency, Field::Clock, Field::AsAt, Field::KnownAt],
    };
}
