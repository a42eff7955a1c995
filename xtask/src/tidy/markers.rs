//! Unfinished work carries an issue's number, and nothing is silenced without a reason.

use super::finding::Finding;
use super::repository::{File, Repository, numbered};
use super::rust_text::after_word;

/// Spelt in two parts so that this file does not find itself.
const MARKER: &str = concat!("TO", "DO");

/// What may not stand in Rust code, and what to do instead.
const SILENCERS: [(&str, &str); 5] = [
    ("#[allow(", "write #[expect(lint, reason = \"...\")]"),
    ("#![allow(", "write #![expect(lint, reason = \"...\")]"),
    ("#[ignore", "make the test run, or take it out"),
    ("todo!", "write it, or take it out"),
    ("unimplemented!", "write it, or take it out"),
];

/// Text files where the marker is looked for; vendored assets are not ours.
const TEXT_ENDINGS: [&str; 9] =
    [".md", ".toml", ".yml", ".sql", ".mjs", ".js", ".scss", ".css", ".txt"];

/// Finds markers without an issue's number, silenced lints, ignored tests and unwritten code.
pub fn find(repository: &Repository) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (file, rust) in repository.rust_files() {
        findings.extend(unnumbered(file, &rust.with_comments));
        findings.extend(silenced(file, &rust.code));
    }
    let is_ours = |file: &&File| {
        TEXT_ENDINGS.iter().any(|ending| file.path.ends_with(ending))
            && !file.path.contains("/assets/")
    };
    let texts = repository.files.iter().filter(is_ours);
    findings.extend(texts.flat_map(|file| unnumbered(file, &file.text)));
    findings
}

fn unnumbered(file: &File, text: &str) -> Vec<Finding> {
    let found = numbered(text).filter(|(_, line)| after_word(line, MARKER).any(lacks_number));
    found
        .map(|(line, _)| {
            let wrong = format!("a {MARKER} without an issue");
            Finding::new(&file.path, line, wrong, format!("open an issue and write {MARKER}(#N)"))
        })
        .collect()
}

fn lacks_number(after: &str) -> bool {
    let number = after.strip_prefix("(#").and_then(|rest| rest.split_once(')'));
    number.is_none_or(|(number, _)| number.parse::<u32>().is_err())
}

fn silenced(file: &File, code: &str) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (line, text) in numbered(code) {
        for (words, remedy) in SILENCERS {
            if text.contains(words) {
                findings.push(Finding::new(&file.path, line, format!("`{words}` in code"), remedy));
            }
        }
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(path: &str, text: &str) -> Vec<usize> {
        find(&Repository::of(&[(path, text)])).iter().map(|finding| finding.line).collect()
    }

    #[test]
    fn numbered_markers_and_reasons_pass() {
        let text = format!(
            "// {MARKER}(#12): dates.\n#[expect(x, reason = \"y\")]\nlet a = \"{MARKER} todo!\";\n"
        );
        assert_eq!(found("a.rs", &text), [0; 0]);
        assert_eq!(
            found("a.md", &format!("{MARKER}(#1) and {MARKER}(#2), MASTODON{MARKER}\n")),
            [0; 0]
        );
    }

    #[test]
    fn unnumbered_markers_are_found() {
        assert_eq!(found("a.rs", &format!("//! A.\n// {MARKER}: dates\n")), [2]);
        assert_eq!(found("a.md", &format!("{MARKER}(#1), {MARKER}(soon)\n")), [1]);
        assert_eq!(found("a.toml", &format!("# {MARKER}\n")), [1]);
    }

    #[test]
    fn silenced_code_is_found() {
        let text = "//! A.\n#![allow(x)]\n#[allow(y)]\n#[ignore]\nfn a() { todo!() }\n// todo! is said here\n";
        assert_eq!(found("a.rs", text), [2, 3, 4, 5]);
    }
}
