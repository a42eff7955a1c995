//! Every path that ARCHITECTURE.md names is there.

use super::finding::Finding;
use super::repository::Repository;
use super::tables::code_spans;

const PAGE: &str = "ARCHITECTURE.md";
const ENDINGS: [&str; 7] = [".rs", ".md", ".toml", ".sql", ".csv", ".yml", ".txt"];

/// Finds paths in backticks that lead nowhere. The missing page itself is the arrows' finding.
pub fn find(repository: &Repository) -> Vec<Finding> {
    let lines = repository.file(PAGE).into_iter().flat_map(|page| page.lines());
    lines
        .flat_map(|(line, text)| code_spans(text).map(move |span| (line, span)))
        .filter(|(_, span)| is_path(span) && !leads_somewhere(span, repository))
        .map(|(line, span)| {
            let remedy = "mend the path, or write it without backticks if it is none";
            Finding::new(PAGE, line, format!("there is no `{span}`"), remedy)
        })
        .collect()
}

/// Routes begin with a slash, addresses have a colon, patterns have other signs: none is a path.
fn is_path(span: &str) -> bool {
    let letters =
        span.chars().all(|letter| letter.is_ascii_alphanumeric() || "_-./".contains(letter));
    let names_a_place = span.contains('/') || ENDINGS.iter().any(|ending| span.ends_with(ending));
    letters && names_a_place && !span.starts_with('/')
}

fn leads_somewhere(span: &str, repository: &Repository) -> bool {
    if span.contains('/') {
        return repository.has(span) || repository.has(&format!("crates/{span}"));
    }
    repository.files.iter().any(|file| file.name() == span)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<usize> {
        let files = [(PAGE, text), ("crates/hearth-domain/src/resolve.rs", "")];
        find(&Repository::of(&files)).iter().map(|finding| finding.line).collect()
    }

    #[test]
    fn paths_that_lead_somewhere_pass() {
        let text = "`crates/hearth-domain/` and `hearth-domain/src/resolve.rs`,\n`resolve.rs`, `/children`, \
            `https://example.org/a`, `ChildId`, `crates/*`, a/b.rs\n";
        assert_eq!(found(text), [0; 0]);
    }

    #[test]
    fn paths_that_lead_nowhere_are_found() {
        assert_eq!(found("`crates/gone/`\n`gone.rs`\n`hearth-domain/src/gone.rs`\n"), [1, 2, 3]);
    }
}
