//! The workspace's packages and what they depend on, as cargo tells it.

use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result};
use serde_json::Value;

use crate::process;

/// A package of the workspace.
pub struct Package {
    /// Its name.
    pub name: String,
    /// Its manifest, from the repository's root.
    pub manifest: String,
    /// What it depends on.
    pub dependencies: Vec<Dependency>,
}

/// A line of a package's manifest.
pub struct Dependency {
    /// The package depended on.
    pub name: String,
    /// Whether only tests use it.
    pub is_for_tests: bool,
    /// Whether it is one of ours.
    pub is_ours: bool,
}

/// The packages of the workspace at this root.
pub fn packages(root: &Path) -> Result<Vec<Package>> {
    let mut command = Command::new("cargo");
    command.args(["metadata", "--format-version", "1", "--no-deps"]).current_dir(root);
    let told = process::answer(&mut command)?;
    read(&told, root).context("cargo metadata was not understood")
}

fn read(told: &str, root: &Path) -> Result<Vec<Package>> {
    let told: Value = serde_json::from_str(told)?;
    let packages = told.get("packages").and_then(Value::as_array).context("no packages")?;
    packages.iter().map(|package| read_package(package, root)).collect()
}

fn read_package(package: &Value, root: &Path) -> Result<Package> {
    let manifest = Path::new(text(package, "manifest_path")?);
    let manifest = manifest.strip_prefix(root).unwrap_or(manifest).display().to_string();
    let dependencies = package.get("dependencies").and_then(Value::as_array);
    let dependencies = dependencies.context("no dependencies")?.iter().map(read_dependency);
    let name = text(package, "name")?.to_string();
    Ok(Package { name, manifest, dependencies: dependencies.collect::<Result<_>>()? })
}

fn read_dependency(dependency: &Value) -> Result<Dependency> {
    Ok(Dependency {
        name: text(dependency, "name")?.to_string(),
        is_for_tests: dependency.get("kind").and_then(Value::as_str) == Some("dev"),
        is_ours: dependency.get("path").is_some_and(Value::is_string),
    })
}

fn text<'a>(value: &'a Value, key: &str) -> Result<&'a str> {
    value.get(key).and_then(Value::as_str).with_context(|| format!("no {key}"))
}

#[cfg(test)]
impl Package {
    /// A package with workspace dependencies, and others for its tests.
    pub fn of(name: &str, ours: &[&str], for_tests: &[&str]) -> Self {
        let dependency = |name: &&str, is_for_tests| Dependency {
            name: name.to_string(),
            is_for_tests,
            is_ours: true,
        };
        let normal = ours.iter().map(|name| dependency(name, false));
        let dependencies = normal.chain(for_tests.iter().map(|name| dependency(name, true)));
        let manifest = format!("crates/{name}/Cargo.toml");
        Self { name: name.into(), manifest, dependencies: dependencies.collect() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TOLD: &str = r#"{"packages": [{"name": "one", "manifest_path": "/r/crates/one/Cargo.toml",
        "dependencies": [{"name": "two", "kind": null, "path": "/r/crates/two"},
                         {"name": "csv", "kind": "dev"}]}]}"#;

    #[test]
    fn packages_and_their_dependencies_are_read() {
        let packages = read(TOLD, Path::new("/r")).unwrap();
        let one = packages.first().unwrap();
        assert_eq!((one.name.as_str(), one.manifest.as_str()), ("one", "crates/one/Cargo.toml"));
        let seen: Vec<_> =
            one.dependencies.iter().map(|d| (d.name.as_str(), d.is_for_tests, d.is_ours)).collect();
        assert_eq!(seen, [("two", false, true), ("csv", true, false)]);
    }

    #[test]
    fn something_else_is_an_error() {
        assert!(read("{}", Path::new("/r")).is_err());
        assert!(read("not json", Path::new("/r")).is_err());
    }
}
