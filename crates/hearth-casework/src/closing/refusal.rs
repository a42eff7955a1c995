//! Why something that might be missed cannot be closed so.

use std::fmt;

use super::{CLOSES, ClosingReason, MOST_LETTERS};
use crate::evidence::Role;
use crate::missed_kind::MissedKind;

/// Why something cannot be closed so; as text, what is wrong and what to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ClosingRefusal {
    /// The reason cannot be said of it.
    DoesNotFit {
        /// The reason given.
        reason: ClosingReason,
        /// What it is.
        kind: MissedKind,
        /// Whether it is about a family.
        of_family: bool,
    },
    /// The reason needs words.
    WordsNeeded,
    /// There are too many words.
    TooManyWords,
    /// It is not their work.
    NotTheirWork(Role),
}

impl fmt::Display for ClosingRefusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::DoesNotFit { reason, kind, of_family } => write!(
                f,
                "\u{201c}{}\u{201d} cannot be said where it is \u{201c}{}\u{201d}. Choose {}",
                reason.label(),
                kind.label(),
                fitting(*kind, *of_family)
            ),
            Self::WordsNeeded => f.write_str(
                "Say in words what is wrong in the records, so that somebody can put it right",
            ),
            Self::TooManyWords => {
                write!(f, "The words have more than {MOST_LETTERS} letters. Shorten them")
            }
            Self::NotTheirWork(role) => write!(
                f,
                "The {} does not close what might be missed. Choose {}",
                role.label(),
                CLOSES.map(Role::label).join(" or ")
            ),
        }
    }
}

impl std::error::Error for ClosingRefusal {}

fn fitting(kind: MissedKind, of_family: bool) -> String {
    let fits = ClosingReason::ALL.iter().filter(|one| one.fits(kind, of_family));
    let named = fits.map(|one| format!("\u{201c}{}\u{201d}", one.label()));
    named.collect::<Vec<_>>().join(" or ")
}
