//! What a sentence rests on: the field, the document and the day.

use std::fmt;

use hearth_casework::evidence::Evidence;
use hearth_domain::day::{Day, in_words};

/// One thing that a sentence rests on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Citation {
    /// A day of a journey: `Placement order, 3 May 2026`.
    OfJourney {
        /// What happened.
        field: String,
        /// When.
        day: Day,
    },
    /// A statement, with its document, its day and who judged.
    OfStatement {
        /// What is stated.
        field: String,
        /// What says so.
        evidence: Evidence,
    },
}

impl Citation {
    /// A day of a journey.
    pub(crate) fn journey(field: &str, day: Day) -> Self {
        Self::OfJourney { field: field.to_owned(), day }
    }

    /// A statement.
    pub(crate) fn statement(field: impl Into<String>, evidence: &Evidence) -> Self {
        Self::OfStatement { field: field.into(), evidence: evidence.clone() }
    }
}

impl fmt::Display for Citation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::OfJourney { field, day } => write!(f, "{field}, {}", in_words(*day)),
            Self::OfStatement { field, evidence } => write!(f, "{field}: {evidence}"),
        }
    }
}

/// A sentence and what it rests on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// The sentence.
    pub sentence: String,
    /// What it rests on, of both sides.
    pub cites: Vec<Citation>,
}

impl Told {
    /// A sentence that rests on nothing recorded.
    pub(crate) fn plain(sentence: impl Into<String>) -> Self {
        Self { sentence: sentence.into(), cites: Vec::new() }
    }

    /// A sentence that rests on something.
    pub(crate) fn citing(
        sentence: impl Into<String>,
        cites: impl IntoIterator<Item = Citation>,
    ) -> Self {
        Self { sentence: sentence.into(), cites: cites.into_iter().collect() }
    }
}
