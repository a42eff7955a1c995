//! docs/dependencies.md has every direct dependency, of cargo and of npm, and no other.

use std::collections::BTreeMap;

use serde_json::Value;

use super::finding::Finding;
use super::repository::{File, Repository};
use super::tables::{cells, code_spans};

const PAGE: &str = "docs/dependencies.md";

/// Finds dependencies without a row, and rows without a dependency.
pub fn find(repository: &Repository) -> Vec<Finding> {
    let Some(page) = repository.file(PAGE) else {
        return vec![Finding::missing(PAGE, "write it: each direct dependency, and why")];
    };
    let told: BTreeMap<&str, usize> = page
        .lines()
        .filter_map(|(line, text)| Some((line, *cells(text)?.first()?)))
        .flat_map(|(line, cell)| code_spans(cell).map(move |name| (name, line)))
        .collect();
    let used = used(repository);
    let untold = used.iter().filter(|(name, _)| !told.contains_key(name.as_str()));
    let untold = untold.map(|(name, manifest)| {
        let remedy = format!("add its row to {PAGE}, or take it out");
        Finding::new(manifest, 1, format!("`{name}` is used without a reason given"), remedy)
    });
    let unused = told.iter().filter(|(name, _)| !used.contains_key(**name));
    let unused = unused.map(|(name, line)| {
        Finding::new(PAGE, *line, format!("nothing depends on `{name}`"), "take it out of the row")
    });
    untold.chain(unused).collect()
}

/// Each outside dependency by name, with a manifest that asks for it.
fn used(repository: &Repository) -> BTreeMap<String, String> {
    let mut used = BTreeMap::new();
    for package in &repository.packages {
        let outside = package.dependencies.iter().filter(|dependency| !dependency.is_ours);
        used.extend(outside.map(|dependency| (dependency.name.clone(), package.manifest.clone())));
    }
    for manifest in repository.files.iter().filter(|file| file.name() == "package.json") {
        used.extend(node_packages(manifest).into_iter().map(|name| (name, manifest.path.clone())));
    }
    used
}

fn node_packages(manifest: &File) -> Vec<String> {
    let read: Value = serde_json::from_str(&manifest.text).unwrap_or_default();
    let groups = ["dependencies", "devDependencies"].into_iter();
    let named = groups.filter_map(|group| read.get(group)?.as_object());
    named.flat_map(|group| group.keys().cloned()).collect()
}

#[cfg(test)]
mod tests {
    use super::super::workspace::{Dependency, Package};
    use super::*;

    fn found(page: &str) -> Vec<String> {
        let node = ("browser-tests/package.json", "{\"devDependencies\": {\"axe-core\": \"4\"}}");
        let csv = Dependency { name: "csv".into(), is_for_tests: false, is_ours: false };
        let mut package = Package::of("hearth", &["hearth-app"], &[]);
        package.dependencies.push(csv);
        let repository =
            Repository { packages: vec![package], ..Repository::of(&[(PAGE, page), node]) };
        find(&repository).iter().map(ToString::to_string).collect()
    }

    #[test]
    fn a_page_with_exactly_what_is_used_passes() {
        assert_eq!(
            found(
                "| crate | why |\n|---|---|\n| `csv` | files, not `xsv` |\n| `axe-core` | tests |\n"
            ),
            [""; 0]
        );
    }

    #[test]
    fn what_is_untold_and_what_is_unused_are_found() {
        let found = found("| `maud` | HTML |\n| `csv` | files |\n");
        assert_eq!(found.len(), 2, "{found:?}");
        assert!(
            found.concat().contains("browser-tests/package.json:1: `axe-core` is used without")
        );
        assert!(found.concat().contains("docs/dependencies.md:1: nothing depends on `maud`"));
    }

    #[test]
    fn a_missing_page_is_found() {
        assert_eq!(find(&Repository::of(&[])).len(), 1);
    }
}
