//! Every module opens with one line that says what it is for.

use super::finding::Finding;
use super::repository::Repository;

/// Finds Rust files whose first line is no module documentation.
pub fn find(repository: &Repository) -> Vec<Finding> {
    let silent = repository.rust_files().filter(|(file, _)| {
        let first = file.text.lines().next().unwrap_or_default();
        first.strip_prefix("//!").is_none_or(|words| words.trim().is_empty())
    });
    silent
        .map(|(file, _)| {
            let wrong = "the module does not open by saying what it is for";
            Finding::new(&file.path, 1, wrong, "begin it with a line `//! ...`")
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_module_that_says_what_it_is_for_passes() {
        assert_eq!(find(&Repository::of(&[("a.rs", "//! What.\n"), ("b.md", "Text")])), []);
    }

    #[test]
    fn a_module_that_does_not_is_found() {
        let files =
            [("a.rs", "use b;\n//! Late.\n"), ("c.rs", ""), ("d.rs", "//!\n"), ("e.rs", "// no")];
        assert_eq!(find(&Repository::of(&files)).len(), files.len());
    }
}
