//! What may be said: every form that a line of words may take, place by place.
//!
//! The command line lists these forms and says by them what it expected; the pages make their fields of
//! them. What a line means is read by the statements themselves, so that a form which says more or less
//! than they read is found by a test.

mod child;
mod family;
mod filled;
mod reading;
mod takes;

use hearth_domain::fact::Statement;

use crate::need_ended::ENDED;

pub use filled::{Filled, WrongValue};
pub use reading::{WrongWords, read};
pub use takes::Takes;

/// One form of a line, after the role of who says it.
#[derive(Debug)]
pub struct LineForm {
    /// Of which kind of statement.
    pub of: Statement,
    /// The word by which it is chosen among those of its kind.
    pub about: &'static str,
    /// What it is called.
    pub label: &'static str,
    /// What stands in it, in order.
    pub parts: &'static [Part],
}

/// What stands at one place of a line.
#[derive(Debug)]
pub enum Part {
    /// Always this word.
    Word(&'static str),
    /// Something to fill in.
    Slot(Slot),
}

/// Something to fill in.
#[derive(Debug)]
pub struct Slot {
    /// Its name, in a field of a page and in a line of help.
    pub name: &'static str,
    /// What it asks for.
    pub label: &'static str,
    /// What may stand there.
    pub takes: Takes,
}

/// The forms of a kind of statement, in the order in which people look for them; none where people do
/// not state it.
#[must_use]
pub fn of(kind: Statement) -> &'static [LineForm] {
    match kind {
        Statement::Need => child::NEEDS,
        Statement::Wish => child::WISHES,
        Statement::SiblingDecision => child::SIBLING_DECISIONS,
        Statement::SearchHold => child::SEARCH_HOLDS,
        Statement::GateOverride => child::OVERRIDES,
        Statement::Offer => family::OFFERS,
        Statement::LinkingHold => family::LINKING_HOLDS,
        _ => &[],
    }
}

/// The kinds stated of a child, then those of a household.
pub const KINDS: [Statement; 7] = [
    Statement::Need,
    Statement::Wish,
    Statement::SiblingDecision,
    Statement::SearchHold,
    Statement::GateOverride,
    Statement::Offer,
    Statement::LinkingHold,
];

impl LineForm {
    /// What is to be filled in.
    pub fn slots(&self) -> impl Iterator<Item = &'static Slot> {
        self.parts.iter().filter_map(|part| match part {
            Part::Slot(slot) => Some(slot),
            Part::Word(_) => None,
        })
    }

    /// Whether it says that something is needed no longer.
    #[must_use]
    pub fn is_of_an_end(&self) -> bool {
        matches!(self.parts.first(), Some(Part::Word(ENDED)))
    }

    /// Its places, with the names of what is to be filled in as capitals: `essential not-in AREAS`.
    #[must_use]
    pub fn pattern(&self) -> String {
        let place = |part: &Part| match part {
            Part::Word(word) => (*word).to_owned(),
            Part::Slot(slot) => slot.placeholder(),
        };
        self.parts.iter().map(place).collect::<Vec<_>>().join(" ")
    }
}

impl Slot {
    /// Its name as a line of help has it.
    #[must_use]
    pub fn placeholder(&self) -> String {
        let name = self.name.to_uppercase();
        match self.takes {
            Takes::Marker(word) => format!("[{word}]"),
            Takes::WordsIfAny => format!("[{name}...]"),
            Takes::Words => format!("{name}..."),
            Takes::Children => format!("{name} [{name}...]"),
            _ => name,
        }
    }
}
