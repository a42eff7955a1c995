//! The Debian packages that `check --all` needs, and installing those that are missing.

use std::path::Path;
use std::process::Command;

use anyhow::{Result, bail, ensure};

use crate::{account, process, programs};

/// The oldest Node with its own test runner.
const OLDEST_NODE: u32 = 18;

/// A package, and how to see that what it brings is already here, by whatever means it came.
struct Need {
    package: &'static str,
    is_met: fn() -> bool,
}

const NEEDS: [Need; 5] = [
    Need { package: "postgresql", is_met: || programs::postgres_folder().is_some() },
    Need { package: "chromium", is_met: || programs::on_path("chromium").is_some() },
    Need { package: "fonts-liberation", is_met: has_liberation },
    Need { package: "nodejs", is_met: has_node },
    Need { package: "npm", is_met: || programs::on_path("npm").is_some() },
];

/// Installs what is missing when root; else prints the command that would and stops.
pub fn ensure() -> Result<()> {
    let missing = missing(&NEEDS);
    if missing.is_empty() {
        return Ok(());
    }
    ensure!(
        programs::on_path("apt-get").is_some(),
        "these are missing, and this machine has no apt-get to install them with: {}",
        missing.join(" ")
    );
    if !account::is_root()? {
        bail!("some packages are missing; run this, then try again:\n\n  {}\n", asked(&missing));
    }
    install(&missing)?;
    let still = self::missing(&NEEDS);
    ensure!(still.is_empty(), "installed, yet still not to be found: {}", still.join(" "));
    Ok(())
}

fn missing(needs: &[Need]) -> Vec<&'static str> {
    needs.iter().filter(|need| !(need.is_met)()).map(|need| need.package).collect()
}

fn asked(packages: &[&str]) -> String {
    let names = packages.join(" ");
    format!("sudo apt-get update && sudo apt-get install -y --no-install-recommends {names}")
}

fn install(packages: &[&str]) -> Result<()> {
    eprintln!("\n== packages: {} ==", packages.join(" "));
    process::succeed(Command::new("apt-get").arg("update"))?;
    let mut command = Command::new("apt-get");
    command.args(["install", "-y", "--no-install-recommends"]).args(packages);
    process::succeed(command.env("DEBIAN_FRONTEND", "noninteractive"))
}

fn has_liberation() -> bool {
    ["liberation", "liberation2"]
        .iter()
        .any(|folder| Path::new("/usr/share/fonts/truetype").join(folder).is_dir())
}

fn has_node() -> bool {
    process::answer(Command::new("node").arg("--version"))
        .is_ok_and(|version| major(&version).is_some_and(|major| major >= OLDEST_NODE))
}

fn major(version: &str) -> Option<u32> {
    version.trim().strip_prefix('v')?.split('.').next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_missing_is_asked_for() {
        let needs = [
            Need { package: "here", is_met: || true },
            Need { package: "gone", is_met: || false },
            Need { package: "lost", is_met: || false },
        ];
        let missing = missing(&needs);
        assert_eq!(missing, ["gone", "lost"]);
        assert!(
            asked(&missing).ends_with("sudo apt-get install -y --no-install-recommends gone lost")
        );
    }

    #[test]
    fn node_versions_are_read() {
        assert_eq!(major("v20.20.2"), Some(20));
        assert_eq!(major("v18.0.0\n"), Some(18));
        assert_eq!(major("20"), None);
    }
}
