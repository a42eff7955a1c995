//! How long a file and a function may be, with the ratchet list for what is not there yet.

use super::finding::Finding;
use super::functions::functions;
use super::ratchet::{self, Entry, LIST};
use super::repository::{File, Repository};
use super::rust_text::RustText;

/// The most lines of a file, without the tests at its end.
const FILE_CEILING: usize = 450;
/// The most lines of a function.
const FUNCTION_CEILING: usize = 60;

/// A file or a function above its ceiling.
struct Excess {
    path: String,
    function: Option<String>,
    line: usize,
    lines: usize,
    ceiling: usize,
}

/// Finds what is too long and not listed, what has grown, and list entries no longer needed.
pub fn find(repository: &Repository) -> Vec<Finding> {
    let (entries, mut findings) = ratchet::read(repository);
    let excesses: Vec<Excess> =
        repository.rust_files().flat_map(|(file, rust)| excesses(file, rust)).collect();
    for excess in &excesses {
        let entry = entries.iter().find(|entry| excess.is_listed_by(entry));
        findings.extend(excess.judged_by(entry));
    }
    let is_idle = |entry: &&Entry| !excesses.iter().any(|excess| excess.is_listed_by(entry));
    findings.extend(entries.iter().filter(is_idle).map(|entry| {
        Finding::new(LIST, entry.line, "this entry is no longer needed", "take it out")
    }));
    findings
}

fn excesses(file: &File, rust: &RustText) -> Vec<Excess> {
    let long = |function, line, lines, ceiling| {
        let path = file.path.clone();
        (lines > ceiling).then_some(Excess { path, function, line, lines, ceiling })
    };
    let whole = long(None, 1, rust.before_tests().lines().count(), FILE_CEILING);
    let parts = functions(&rust.code).into_iter().filter_map(|function| {
        long(Some(function.name), function.line, function.lines, FUNCTION_CEILING)
    });
    whole.into_iter().chain(parts).collect()
}

impl Excess {
    fn is_listed_by(&self, entry: &Entry) -> bool {
        entry.path == self.path && entry.function == self.function
    }

    fn judged_by(&self, entry: Option<&Entry>) -> Option<Finding> {
        let what = self.function.as_ref().map_or("the file".into(), |name| format!("`{name}`"));
        let wrong = format!("{what} has {} lines, {} is the most", self.lines, self.ceiling);
        match entry {
            None => Some(Finding::new(&self.path, self.line, wrong, "split it by what it does")),
            Some(entry) if entry.lines < self.lines => {
                let remedy =
                    format!("bring it back to the {} of {LIST}:{}", entry.lines, entry.line);
                Some(Finding::new(&self.path, self.line, wrong, remedy))
            }
            Some(entry) if entry.lines > self.lines => {
                let wrong = format!("{what} of {} has shrunk to {} lines", self.path, self.lines);
                Some(Finding::new(LIST, entry.line, wrong, "lower the entry to that"))
            }
            Some(_) => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn function_of(lines: usize) -> String {
        format!("//! One.\nfn long() {{\n{}}}\n", "    a();\n".repeat(lines - 2))
    }

    fn found(rust: &str, list: &str) -> Vec<String> {
        let repository = Repository::of(&[("src/a.rs", rust), (LIST, list)]);
        find(&repository).iter().map(ToString::to_string).collect()
    }

    #[test]
    fn a_function_may_have_sixty_lines_and_no_more() {
        assert_eq!(found(&function_of(60), ""), [""; 0]);
        let found = found(&function_of(61), "");
        assert_eq!(
            found,
            ["src/a.rs:2: `long` has 61 lines, 60 is the most; split it by what it does"]
        );
    }

    #[test]
    fn a_file_is_measured_without_its_tests() {
        let code = "use a;\n".repeat(450);
        let tests = format!("#[cfg(test)]\nmod tests {{\n{}}}\n", "    use b;\n".repeat(100));
        assert_eq!(found(&format!("{code}{tests}"), ""), [""; 0]);
        assert!(
            found(&format!("{code}use c;\n{tests}"), "")
                .concat()
                .contains("the file has 451 lines")
        );
    }

    #[test]
    fn the_list_bears_with_exactly_what_it_says() {
        assert_eq!(found(&function_of(70), "src/a.rs long 70\n"), [""; 0]);
        assert!(
            found(&function_of(71), "src/a.rs long 70\n")
                .concat()
                .contains("bring it back to the 70")
        );
        assert!(found(&function_of(69), "src/a.rs long 70\n").concat().contains("lower the entry"));
        assert!(
            found(&function_of(60), "src/a.rs long 70\n").concat().contains("no longer needed")
        );
        assert!(found("//! One.\n", "src/gone.rs 500\n").concat().contains("no longer needed"));
    }
}
