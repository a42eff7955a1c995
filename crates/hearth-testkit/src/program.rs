//! The program, run as a person runs it.

use std::process::{Command, Output};

/// A program, by its path.
#[derive(Debug, Clone, Copy)]
pub struct Program(&'static str);

impl Program {
    /// The program at a path, which Cargo tells a test.
    #[must_use]
    pub fn at(path: &'static str) -> Self {
        Self(path)
    }

    /// The exit code, what it printed and what it said.
    ///
    /// # Panics
    /// When it cannot be run, is killed or writes what is no text.
    #[must_use]
    pub fn run(self, words: &[&str]) -> (i32, String, String) {
        let Output { status, stdout, stderr } =
            Command::new(self.0).args(words).output().expect("a program that runs");
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("text");
        (status.code().expect("an exit code"), text(stdout), text(stderr))
    }

    /// Runs it and expects the exit code and a part of what it says.
    ///
    /// # Panics
    /// When either is another, or as [`Self::run`].
    pub fn check(self, words: &[&str], code: i32, expected: &str) {
        let (exit, _, said) = self.run(words);
        assert_eq!(exit, code, "{words:?}: {said}");
        assert!(said.contains(expected), "{words:?}: {said}");
    }
}
