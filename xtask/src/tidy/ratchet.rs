//! The ratchet list: what is still too large, and how large; its numbers may only go down.

use super::finding::Finding;
use super::repository::{File, Repository};

/// Where the list is kept.
pub const LIST: &str = "xtask/ratchet.txt";

/// One line of the list: `path lines` for a file, `path function lines` for a function.
pub struct Entry {
    /// Its own line in the list.
    pub line: usize,
    /// The file.
    pub path: String,
    /// The function, when it is not the whole file.
    pub function: Option<String>,
    /// The size that is borne with.
    pub lines: usize,
}

/// Reads the list; lines that cannot be read are findings.
pub fn read(repository: &Repository) -> (Vec<Entry>, Vec<Finding>) {
    let (mut entries, mut findings) = (Vec::new(), Vec::new());
    for (line, text) in repository.file(LIST).into_iter().flat_map(File::lines) {
        if text.trim().is_empty() || text.starts_with('#') {
            continue;
        }
        match entry(line, text) {
            Some(entry) => entries.push(entry),
            None => findings.push(Finding::new(
                LIST,
                line,
                "this is no entry",
                "write `path lines` or `path function lines`",
            )),
        }
    }
    (entries, findings)
}

fn entry(line: usize, text: &str) -> Option<Entry> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let (path, function, lines) = match words.as_slice() {
        [path, lines] => (path, None, lines),
        [path, function, lines] => (path, Some(function.to_string()), lines),
        _ => return None,
    };
    Some(Entry { line, path: path.to_string(), function, lines: lines.parse().ok()? })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entries_are_read_and_the_rest_is_found() {
        let list = "# a comment\n\na/b.rs 470\na/b.rs long 66\na/b.rs many\n";
        let (entries, findings) = read(&Repository::of(&[(LIST, list)]));
        let seen: Vec<_> = entries
            .iter()
            .map(|e| (e.line, e.path.as_str(), e.function.as_deref(), e.lines))
            .collect();
        assert_eq!(seen, [(3, "a/b.rs", None, 470), (4, "a/b.rs", Some("long"), 66)]);
        assert_eq!(findings.iter().map(|finding| finding.line).collect::<Vec<_>>(), [5]);
    }

    #[test]
    fn no_list_is_an_empty_list() {
        let (entries, findings) = read(&Repository::of(&[]));
        assert!(entries.is_empty() && findings.is_empty());
    }
}
