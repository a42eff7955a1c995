//! The project's own rules about its files, one check a file, listed here once.

mod architecture_paths;
mod arrows;
mod boundaries;
mod dependencies;
mod enums;
mod finding;
mod functions;
mod glossary;
mod ignored;
mod markers;
mod module_lines;
mod names;
mod ratchet;
mod repository;
mod requirements;
mod rust_text;
mod sizes;
mod tables;
mod words;
mod workspace;

use std::path::Path;

use anyhow::{Result, ensure};
use finding::Finding;
use repository::Repository;

/// One rule: a short name, and what it finds wrong.
struct Check {
    name: &'static str,
    find: fn(&Repository) -> Vec<Finding>,
}

const CHECKS: [Check; 11] = [
    Check { name: "architecture paths", find: architecture_paths::find },
    Check { name: "arrows", find: arrows::find },
    Check { name: "boundaries", find: boundaries::find },
    Check { name: "dependencies", find: dependencies::find },
    Check { name: "glossary", find: glossary::find },
    Check { name: "markers", find: markers::find },
    Check { name: "module lines", find: module_lines::find },
    Check { name: "names", find: names::find },
    Check { name: "requirements", find: requirements::find },
    Check { name: "sizes", find: sizes::find },
    Check { name: "words", find: words::find },
];

/// Prints everything that is untidy and fails when there is any.
pub fn run(root: &Path) -> Result<()> {
    let repository = Repository::read(root)?;
    let mut count = 0_usize;
    for check in CHECKS {
        for finding in (check.find)(&repository) {
            println!("{finding} [{}]", check.name);
            count += 1;
        }
    }
    ensure!(count == 0, "{count} untidy places");
    println!("tidy: {} checks over {} files", CHECKS.len(), repository.files.len());
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn checks_are_listed_by_name() {
        assert!(CHECKS.is_sorted_by_key(|check| check.name));
    }

    #[test]
    fn the_repository_is_tidy() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
        assert!(run(root).is_ok(), "cargo xtask tidy lists what to do");
    }
}
