//! Something untidy: where, what is wrong, and what to do.

use std::fmt;

/// One untidy place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The file, from the repository's root.
    pub path: String,
    /// The line, counted from 1.
    pub line: usize,
    /// What is wrong.
    pub wrong: String,
    /// What to do about it.
    pub remedy: String,
}

impl Finding {
    /// A finding at a line of a file.
    pub fn new(
        path: &str,
        line: usize,
        wrong: impl Into<String>,
        remedy: impl Into<String>,
    ) -> Self {
        Self { path: path.into(), line, wrong: wrong.into(), remedy: remedy.into() }
    }

    /// A file that should be there and is not.
    pub fn missing(path: &str, remedy: impl Into<String>) -> Self {
        Self::new(path, 1, "the file is missing", remedy)
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}:{}: {}; {}", self.path, self.line, self.wrong, self.remedy)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_finding_can_be_opened_from_its_text() {
        let finding = Finding::new("a/b.rs", 7, "it is long", "split it");
        assert_eq!(finding.to_string(), "a/b.rs:7: it is long; split it");
    }
}
