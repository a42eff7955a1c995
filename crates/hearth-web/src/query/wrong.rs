//! What is wrong with an address.

use super::{AskedIn, Entered, Field};
use crate::scope::Arranged;
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
    /// Every regional agency that may be chosen.
    pub arrangements: Vec<Arranged>,
    /// The form in which it can be put right.
    pub form: AskedIn,
}
