//! Which crate uses which: cargo's own account must equal the table in ARCHITECTURE.md.

use std::collections::{BTreeMap, BTreeSet};

use super::finding::Finding;
use super::repository::{File, Repository};
use super::tables::{cells, code_spans, is_rule};
use super::workspace::Package;

const PAGE: &str = "ARCHITECTURE.md";
const HEAD: [&str; 2] = ["crate", "may use"];

/// What any crate's tests may use beside the table.
const FOR_TESTS: [&str; 2] = ["hearth-simulation", "hearth-testkit"];

struct Row<'a> {
    line: usize,
    may_use: BTreeSet<&'a str>,
}

type Table<'a> = BTreeMap<&'a str, Row<'a>>;

/// Finds edges the table lacks, edges only the table has, and crates without a row.
pub fn find(repository: &Repository) -> Vec<Finding> {
    let Some(page) = repository.file(PAGE) else {
        return vec![Finding::missing(
            PAGE,
            "write it, with the table of crates and what they may use",
        )];
    };
    let table = read_table(page);
    let mut findings = Vec::new();
    for package in &repository.packages {
        match table.get(package.name.as_str()) {
            Some(row) => compare(package, row, &mut findings),
            None => findings.push(Finding::new(
                PAGE,
                1,
                format!("`{}` has no row in the table `| crate | may use |`", package.name),
                "add one",
            )),
        }
    }
    findings.extend(strangers(&table, &repository.packages));
    findings
}

fn read_table(page: &File) -> Table<'_> {
    let from_head =
        page.lines().skip_while(|(_, line)| cells(line).is_none_or(|found| found != HEAD));
    let rows = from_head.skip(1).map_while(|(line, text)| Some((line, cells(text)?)));
    rows.filter(|(_, cells)| !is_rule(cells))
        .filter_map(|(line, cells)| {
            let name = code_spans(cells.first()?).next()?;
            Some((name, Row { line, may_use: code_spans(cells.get(1)?).collect() }))
        })
        .collect()
}

fn compare(package: &Package, row: &Row, findings: &mut Vec<Finding>) {
    let ours = || package.dependencies.iter().filter(|dependency| dependency.is_ours);
    for dependency in ours() {
        let name = dependency.name.as_str();
        let is_excused = dependency.is_for_tests && FOR_TESTS.contains(&name);
        if !row.may_use.contains(name) && !is_excused {
            let wrong = format!("`{}` uses `{name}`, which the arrow table forbids", package.name);
            let remedy = format!("take it out, or change {PAGE}:{} and write an ADR", row.line);
            findings.push(Finding::new(&package.manifest, 1, wrong, remedy));
        }
    }
    let used: BTreeSet<&str> =
        ours().filter(|d| !d.is_for_tests).map(|dependency| dependency.name.as_str()).collect();
    for name in row.may_use.difference(&used) {
        let wrong = format!("`{}` may use `{name}` and does not", package.name);
        findings.push(Finding::new(PAGE, row.line, wrong, "take it out of the row"));
    }
}

fn strangers(table: &Table, packages: &[Package]) -> Vec<Finding> {
    let names: BTreeSet<&str> = packages.iter().map(|package| package.name.as_str()).collect();
    let rows = table.iter().filter(|(name, _)| !names.contains(*name));
    rows.map(|(name, row)| {
        let wrong = format!("the table has `{name}`, which is no crate of the workspace");
        Finding::new(PAGE, row.line, wrong, "take the row out or mend the name")
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE_TEXT: &str = "# Map\n\n| crate | may use |\n|---|---|\n| `hearth-domain` | nothing |\n\
        | `hearth-returns` | `hearth-domain` |\n\nText.\n";

    fn found(packages: Vec<Package>) -> Vec<String> {
        let repository = Repository { packages, ..Repository::of(&[(PAGE, PAGE_TEXT)]) };
        find(&repository).iter().map(ToString::to_string).collect()
    }

    fn domain() -> Package {
        Package::of("hearth-domain", &[], &["hearth-testkit"])
    }

    #[test]
    fn the_table_and_cargo_agree() {
        let returns = Package::of("hearth-returns", &["hearth-domain"], &["hearth-simulation"]);
        assert_eq!(found(vec![domain(), returns]), [""; 0]);
    }

    #[test]
    fn an_arrow_the_table_lacks_is_found() {
        let returns = Package::of("hearth-returns", &["hearth-domain", "hearth-store"], &[]);
        let found = found(vec![domain(), returns]);
        assert_eq!(found.len(), 1, "{found:?}");
        assert!(
            found.concat().contains(
                "crates/hearth-returns/Cargo.toml:1: `hearth-returns` uses `hearth-store`"
            )
        );
    }

    #[test]
    fn tests_may_not_use_anything_they_like() {
        let returns = Package::of("hearth-returns", &["hearth-domain"], &["hearth-store"]);
        assert_eq!(found(vec![domain(), returns]).len(), 1);
    }

    #[test]
    fn an_arrow_that_cargo_lacks_is_found() {
        let found = found(vec![domain(), Package::of("hearth-returns", &[], &["hearth-domain"])]);
        assert!(
            found.concat().contains(
                "ARCHITECTURE.md:6: `hearth-returns` may use `hearth-domain` and does not"
            )
        );
    }

    #[test]
    fn rows_and_crates_go_together() {
        let found = found(vec![domain(), Package::of("hearth-app", &[], &[])]).concat();
        assert!(
            found.contains("`hearth-app` has no row") && found.contains("has `hearth-returns`")
        );
    }

    #[test]
    fn a_missing_page_is_found() {
        assert_eq!(find(&Repository::of(&[])).len(), 1);
    }
}
