//! Files are named for what is in them: `foo.rs` beside `foo/`, and no drawer for everything.

use super::finding::Finding;
use super::repository::Repository;

/// Names that say nothing, alone.
const DRAWERS: [&str; 11] = [
    "common", "commons", "core", "helper", "helpers", "manager", "managers", "misc", "shared",
    "util", "utils",
];
/// Words that say nothing, as a part of a name either.
const DRAWER_WORDS: [&str; 4] = ["helper", "helpers", "util", "utils"];

/// Finds `mod.rs` and files or folders of code whose name could hold anything.
pub fn find(repository: &Repository) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (file, _) in repository.rust_files() {
        if file.name() == "mod.rs" {
            let remedy = "name it after its folder, beside the folder";
            findings.push(Finding::new(&file.path, 1, "a module is in `mod.rs`", remedy));
        }
        let stem = file.path.trim_end_matches(".rs");
        if let Some(part) = stem.split('/').find(|part| is_drawer(part)) {
            let wrong = format!("`{part}` could hold anything");
            findings.push(Finding::new(&file.path, 1, wrong, "name it for the one thing in it"));
        }
    }
    findings
}

fn is_drawer(part: &str) -> bool {
    DRAWERS.contains(&part) || part.split(['_', '-']).any(|word| DRAWER_WORDS.contains(&word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_say_what_is_in_them_pass() {
        let files =
            [("crates/a/src/clocks.rs", ""), ("a/team_manager.rs", ""), ("common/b.md", "")];
        assert_eq!(find(&Repository::of(&files)), []);
    }

    #[test]
    fn drawers_are_found() {
        for path in
            ["a/clocks/mod.rs", "a/utils.rs", "a/date_helpers.rs", "a/core/b.rs", "manager.rs"]
        {
            assert_eq!(find(&Repository::of(&[(path, "")])).len(), 1, "{path}");
        }
    }
}
