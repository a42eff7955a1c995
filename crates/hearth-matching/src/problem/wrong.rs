//! What is wrong with a problem, where, and what was expected.

use std::fmt;

/// One thing that stops a problem from being read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wrong {
    /// The line, counted from 1.
    pub line: u64,
    /// What stands there.
    pub found: String,
    /// What was expected, in words that say what to write.
    pub expected: String,
}

impl Wrong {
    pub(super) fn at(line: u64, found: impl Into<String>, expected: impl Into<String>) -> Self {
        Self { line, found: found.into(), expected: expected.into() }
    }
}

impl fmt::Display for Wrong {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}: found {}; expected {}", self.line, self.found, self.expected)
    }
}

impl std::error::Error for Wrong {}
