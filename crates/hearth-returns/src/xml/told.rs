//! What is wrong with the elements of an XML return, up to a bound.

use std::sync::Arc;

use crate::problem::{Problem, ProblemKind, shortened};
use crate::table::Table;

/// Problems of one file beyond this many are counted and not listed.
const MOST: usize = 10_000;

/// The problems of one file.
pub(super) struct Told<'a> {
    name: &'a Arc<str>,
    problems: Vec<Problem>,
    left_out: u64,
}

/// Where a problem is: the line, the child's number, and the element.
#[derive(Clone, Copy)]
pub(super) struct Place<'a> {
    pub line: u64,
    pub child: &'a str,
    /// The table, where the element carries one of its columns. Elsewhere the words may be anybody's,
    /// and without a table they are not kept.
    pub table: Option<Table>,
    /// The column it carries, or else its own name.
    pub element: &'a str,
}

impl<'a> Told<'a> {
    pub(super) fn of(name: &'a Arc<str>) -> Self {
        Self { name, problems: Vec::new(), left_out: 0 }
    }

    pub(super) fn tell(&mut self, kind: ProblemKind, at: Place<'_>, value: &str, expected: &str) {
        if self.problems.len() >= MOST {
            self.left_out += 1;
            return;
        }
        self.problems.push(Problem {
            kind,
            table: at.table,
            line: Some(at.line),
            child: shortened(at.child),
            column: shortened(at.element),
            value: shortened(value),
            ..Problem::of_file(self.name, expected.to_owned())
        });
    }

    pub(super) fn finish(mut self) -> Vec<Problem> {
        if self.left_out > 0 {
            let more = format!(
                "{} more problems of its elements are not listed; mend these first",
                self.left_out
            );
            self.problems.push(Problem::of_file(self.name, more));
        }
        self.problems
    }
}
