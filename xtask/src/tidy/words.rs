//! The repository speaks of the project alone: no machine's own folders, no mirror's own address.

use super::finding::Finding;
use super::repository::{File, Repository};

/// Absolute folders of one machine, and hosts that belong in nobody's lock file. Each is spelt in
/// two parts so that this file does not find itself.
const FOLDERS: [&str; 3] =
    [concat!("/wo", "rk/"), concat!("/ro", "ot/"), concat!("/home/", "user/")];
const HOSTS: [&str; 3] = [
    concat!("registry", ".npmjs"),
    concat!("index", ".crates.io"),
    concat!("static", ".crates.io"),
];

/// Finds them in any text of the repository.
pub fn find(repository: &Repository) -> Vec<Finding> {
    repository.files.iter().flat_map(words_in).collect()
}

fn words_in(file: &File) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (line, text) in file.lines() {
        let folders = FOLDERS.iter().filter(|folder| begins_a_path(text, folder));
        findings.extend(folders.map(|folder| {
            let wrong = format!("`{folder}` is a folder of one machine");
            Finding::new(&file.path, line, wrong, "write the path from the repository's root")
        }));
        let hosts = HOSTS.iter().filter(|host| text.contains(*host));
        findings.extend(hosts.map(|host| {
            let wrong = format!("`{host}` names one registry host");
            let remedy =
                "take it out; for npm's lock file: npm install --omit-lockfile-registry-resolved";
            Finding::new(&file.path, line, wrong, remedy)
        }));
    }
    findings
}

/// Whether the folder stands at the beginning of a path, and not inside a longer one.
fn begins_a_path(text: &str, folder: &str) -> bool {
    text.match_indices(folder).any(|(at, _)| {
        let before = text.get(..at).and_then(|start| start.chars().next_back());
        !before.is_some_and(|letter| letter.is_alphanumeric() || "_-./}~".contains(letter))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> usize {
        find(&Repository::of(&[("docs/a.md", text)])).len()
    }

    #[test]
    fn paths_within_the_repository_and_the_index_pass() {
        let text = "crates/work/a.rs, https://example.org/work/b\n\
            source = \"registry+https://github.com/rust-lang/crates.io-index\"\n";
        assert_eq!(found(text), 0);
    }

    #[test]
    fn folders_of_one_machine_and_hosts_are_found() {
        for word in FOLDERS {
            assert_eq!(found(&format!("see {word}x")) + found(&format!("`{word}x`")), 2, "{word}");
        }
        for word in HOSTS {
            assert_eq!(found(&format!("https://{word}.org/axe-core")), 1, "{word}");
        }
    }
}
