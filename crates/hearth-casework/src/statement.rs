//! The line of words in which a statement is kept.

use hearth_domain::fact::{Fact, Statement};

/// A fact whose line of words says nothing that is understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unread {
    /// What it should have been.
    pub kind: Statement,
    /// Its line.
    pub line: String,
    /// Where it stands.
    pub document: String,
}

impl Unread {
    pub(crate) fn of(kind: Statement, fact: &Fact) -> Self {
        Self { kind, line: fact.detail.clone(), document: fact.source_key.clone() }
    }
}

/// The words of a line, taken one by one.
pub(crate) struct Words<'a> {
    rest: &'a str,
}

impl<'a> Words<'a> {
    pub(crate) fn of(line: &'a str) -> Self {
        Self { rest: line.trim() }
    }

    /// The next word.
    pub(crate) fn word(&mut self) -> Option<&'a str> {
        let (word, rest) = self.rest.split_once(' ').unwrap_or((self.rest, ""));
        self.rest = rest.trim_start();
        Some(word).filter(|word| !word.is_empty())
    }

    /// The next word as a number.
    pub(crate) fn number(&mut self) -> Option<u8> {
        self.word()?.parse().ok()
    }

    /// All that is left, which may be nothing.
    pub(crate) fn rest(&mut self) -> &'a str {
        std::mem::take(&mut self.rest)
    }

    /// Nothing, when nothing is left.
    pub(crate) fn end(self) -> Option<()> {
        self.rest.is_empty().then_some(())
    }
}
