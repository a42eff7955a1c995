//! What two cells or two rows together cannot say: one file a check, one alphabetical list.
//!
//! These are the checks that reading itself needs; the return's full rule set comes on top.

mod adopters_clash;
mod birth_date_differs;
mod ceased_without_reason;
mod decision_differs;

use crate::problem::{Problem, ProblemKind, shortened};
use crate::table::{Row, Table};
use crate::typed::Tables;

/// One check.
pub struct Check {
    /// The word it is known by.
    pub name: &'static str,
    /// What it finds, in one sentence.
    pub finds: &'static str,
    /// Where the expectation comes from.
    pub source: &'static str,
    /// Finds it.
    check: fn(&Tables) -> Vec<Found>,
}

/// Every check, by name.
pub const CHECKS: &[Check] = &[
    adopters_clash::CHECK,
    birth_date_differs::CHECK,
    ceased_without_reason::CHECK,
    decision_differs::CHECK,
];

/// One finding of a check.
struct Found {
    table: Table,
    line: u64,
    child: String,
    column: &'static str,
    value: String,
    expected: String,
}

impl Found {
    fn at(row: &impl RowOf, column: &'static str, value: String, expected: String) -> Self {
        let (table, line, child) = row.place();
        Self { table, line, child, column, value, expected }
    }
}

/// Where a row stands.
trait RowOf {
    fn place(&self) -> (Table, u64, String);
}

impl<R: Row> RowOf for R {
    fn place(&self) -> (Table, u64, String) {
        (R::TABLE, self.line(), self.child().to_owned())
    }
}

/// Runs every check and tells what each finds as a problem.
pub fn run(tables: &Tables, tell: &mut dyn FnMut(Problem)) {
    for check in CHECKS {
        for found in (check.check)(tables) {
            tell(Problem {
                kind: ProblemKind::Check(check.name),
                file: tables.file_of(found.table),
                table: Some(found.table),
                line: Some(found.line),
                child: shortened(&found.child),
                column: found.column.to_owned(),
                value: shortened(&found.value),
                expected: found.expected,
            });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::folder::Return;
    use hearth_domain::CollectionYear;

    #[test]
    fn the_list_is_alphabetical_and_every_check_says_what_and_why() {
        let names: Vec<&str> = CHECKS.iter().map(|check| check.name).collect();
        let mut sorted = names.clone();
        sorted.sort_unstable();
        sorted.dedup();
        assert_eq!(names, sorted);
        assert!(CHECKS.iter().all(|check| check.finds.ends_with('.') && !check.source.is_empty()));
    }

    /// Reads small tables and compares `check line column` with what is expected.
    pub(super) fn check(files: &[&str], expected: &[&str]) {
        let files = files
            .iter()
            .enumerate()
            .map(|(n, text)| (format!("{n}.csv"), text.as_bytes().to_vec()));
        let read =
            Return::from_files(files.collect(), CollectionYear::ending_in(2026).unwrap()).read();
        let told: Vec<String> = read
            .problems
            .iter()
            .filter(|problem| matches!(problem.kind, ProblemKind::Check(_)))
            .map(|problem| {
                format!("{} {} {}", problem.kind.code(), problem.line.unwrap(), problem.column)
            })
            .collect();
        assert_eq!(told, expected);
    }
}
