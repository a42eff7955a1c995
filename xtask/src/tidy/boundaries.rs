//! Things known in one crate alone: SQL in the store, HTML in the web, the clock at the edge.

use super::finding::Finding;
use super::repository::{Repository, numbered};
use super::rust_text::has_word;

/// Words that may stand in some folders only.
struct Wall {
    words: &'static [&'static str],
    packages: &'static [&'static str],
    within: &'static [&'static str],
    remedy: &'static str,
}

const WALLS: [Wall; 3] = [
    Wall {
        words: &["sqlx"],
        packages: &["sqlx"],
        within: &["crates/hearth-store/"],
        remedy: "SQL lives in hearth-store alone: give the store a method for it",
    },
    Wall {
        words: &["maud", "html!"],
        packages: &["maud"],
        within: &["crates/hearth-web/"],
        remedy: "HTML lives in hearth-web alone: return a value and let a page show it",
    },
    Wall {
        words: &["Timestamp::now", "Zoned::now", "SystemTime::now"],
        packages: &[],
        within: &["crates/hearth/", "crates/hearth-web/"],
        remedy: "the day and the instant are arguments: pass them in from the binary's edge",
    },
];

/// Finds words and dependencies on the wrong side of a wall.
pub fn find(repository: &Repository) -> Vec<Finding> {
    WALLS.iter().flat_map(|wall| wall.broken(repository)).collect()
}

impl Wall {
    fn is_inside(&self, path: &str) -> bool {
        self.within.iter().any(|folder| path.starts_with(folder))
    }

    fn broken(&self, repository: &Repository) -> Vec<Finding> {
        let mut findings = Vec::new();
        for (file, rust) in repository.rust_files().filter(|(file, _)| !self.is_inside(&file.path))
        {
            for (line, text) in numbered(&rust.code) {
                let words = self.words.iter().filter(|word| has_word(text, word));
                findings.extend(words.map(|word| self.finding(&file.path, line, word)));
            }
        }
        let outside =
            repository.packages.iter().filter(|package| !self.is_inside(&package.manifest));
        for package in outside {
            let names = package.dependencies.iter().map(|dependency| dependency.name.as_str());
            let names = names.filter(|name| self.packages.contains(name));
            findings.extend(names.map(|name| self.finding(&package.manifest, 1, name)));
        }
        findings
    }

    fn finding(&self, path: &str, line: usize, word: &str) -> Finding {
        Finding::new(path, line, format!("`{word}` does not belong here"), self.remedy)
    }
}

#[cfg(test)]
mod tests {
    use super::super::workspace::Package;
    use super::*;

    #[test]
    fn each_thing_in_its_own_crate_passes() {
        let files = [
            ("crates/hearth-store/src/pool.rs", "use sqlx::Any;\n"),
            ("crates/hearth-web/src/page.rs", "use maud::html; fn a() { html! { p {} } }\n"),
            ("crates/hearth/src/main.rs", "let now = Timestamp::now();\n"),
            ("crates/hearth-app/src/lib.rs", "//! Not sqlx, not maud.\nlet a = \"html!\";\n"),
        ];
        assert_eq!(find(&Repository::of(&files)), []);
    }

    #[test]
    fn each_thing_elsewhere_is_found() {
        for code in
            ["use sqlx::Any;", "html! { p {} }", "use maud::Markup;", "jiff::Timestamp::now()"]
        {
            let found = find(&Repository::of(&[("crates/hearth-app/src/a.rs", code)]));
            assert_eq!(found.len(), 1, "{code}: {found:?}");
        }
    }

    #[test]
    fn manifests_are_read_as_well() {
        let packages = vec![
            Package::of("hearth-app", &["sqlx"], &["maud"]),
            Package::of("hearth-store", &["sqlx"], &[]),
        ];
        let found = find(&Repository { packages, ..Repository::default() });
        assert!(found.iter().all(|finding| finding.path == "crates/hearth-app/Cargo.toml"));
        assert_eq!(found.len(), 2);
    }
}
