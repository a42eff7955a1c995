//! The glossary has every word that the domain's enums use.

use super::enums::{Named, names};
use super::finding::Finding;
use super::repository::{File, Repository};
use super::rust_text::has_word;

const PAGE: &str = "docs/glossary.md";
const DOMAIN: &str = "crates/hearth-domain/src/";
/// Code sets keep the spelling of the collections they come from, and are tables of their own.
const CODE_SETS: &str = "crates/hearth-domain/src/codes";

/// Finds enums and variants of the domain that the glossary does not name. Errors are not words of
/// the sector, and need no entry.
pub fn find(repository: &Repository) -> Vec<Finding> {
    let Some(page) = repository.file(PAGE) else {
        return vec![Finding::missing(PAGE, "write the glossary of the domain's words")];
    };
    let mut findings = Vec::new();
    for (file, rust) in repository.rust_files().filter(|(file, _)| is_domain(file)) {
        let words =
            names(rust.before_tests()).into_iter().filter(|word| !word.of.ends_with("Error"));
        let unknown = words.filter(|word| !has_word(&page.text, &word.name));
        findings.extend(unknown.map(|word| finding(file, &word)));
    }
    findings
}

fn is_domain(file: &File) -> bool {
    let rest = file.path.strip_prefix(CODE_SETS);
    let is_code_set = rest.is_some_and(|rest| rest == ".rs" || rest.starts_with('/'));
    file.path.starts_with(DOMAIN) && !is_code_set
}

fn finding(file: &File, word: &Named) -> Finding {
    let what = if word.name == word.of {
        word.name.clone()
    } else {
        format!("{}::{}", word.of, word.name)
    };
    let remedy = format!("add `{}` with its meaning to {PAGE}", word.name);
    Finding::new(&file.path, word.line, format!("`{what}` is not in the glossary"), remedy)
}

#[cfg(test)]
mod tests {
    use super::*;

    const CODE: &str =
        "//! Kinds.\npub enum Kind {\n    Matched,\n    Placed,\n}\npub enum KindError { Odd }\n";

    fn found(path: &str, glossary: &str) -> Vec<String> {
        let files = [(path, CODE), (PAGE, glossary)];
        find(&Repository::of(&files)).iter().map(ToString::to_string).collect()
    }

    #[test]
    fn words_in_the_glossary_pass() {
        let text = "- `Kind`: `Matched`, then `Placed`.\n";
        assert_eq!(found("crates/hearth-domain/src/kind.rs", text), [""; 0]);
    }

    #[test]
    fn words_that_are_not_are_found() {
        let found =
            found("crates/hearth-domain/src/kind.rs", "- `Kind`: `Matched`, not Placedness.\n");
        assert_eq!(found.len(), 1, "{found:?}");
        assert!(found.concat().contains("kind.rs:4: `Kind::Placed` is not in the glossary"));
    }

    #[test]
    fn code_sets_and_other_crates_need_no_entry() {
        for path in ["crates/hearth-domain/src/codes/legal_status.rs", "crates/hearth-web/src/a.rs"]
        {
            assert_eq!(found(path, ""), [""; 0], "{path}");
        }
        assert_eq!(found("crates/hearth-domain/src/codes_of_law.rs", "").len(), 3);
    }

    #[test]
    fn a_missing_glossary_is_found() {
        assert_eq!(find(&Repository::of(&[])).len(), 1);
    }
}
