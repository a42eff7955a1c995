//! `check` and `check --all`: which rings run, and which are left out.

use std::path::Path;

use anyhow::Result;

use crate::postgres::PrivatePostgres;
use crate::rings::{self, Ring};
use crate::settings::Settings;
use crate::{packages, programs};

const WITH_RUST_ALONE: [&Ring; 5] =
    [&rings::FORMATTING, &rings::CLIPPY, &rings::TIDY, &rings::TESTS, &rings::DOCUMENTATION];

const POSTGRES_LEFT_OUT: &str =
    "PostgreSQL  the store's tests ran on SQLite alone; run: cargo xtask check --all";
const BROWSER_LEFT_OUT: &str =
    "browser     no page was opened in a browser; run: cargo xtask check --all";
const LICENCES_LEFT_OUT: &str = "licences    cargo-deny is not installed; run: cargo install --locked cargo-deny, then this again";

/// The rings that need only Rust.
pub fn with_rust_alone(root: &Path) -> Result<()> {
    let settings = Settings::read(root, None);
    let licences = rings::licences_can_run();
    rings::run(&settings, &chosen(licences, false))?;
    report(&left_out(settings.postgres.is_some(), licences, false));
    Ok(())
}

/// Every ring, with a private PostgreSQL beside the tests and a browser at the end.
pub fn everything(root: &Path) -> Result<()> {
    packages::ensure()?;
    let server = PrivatePostgres::start()?;
    if let Some(folder) = programs::postgres_folder() {
        eprintln!("xtask: PostgreSQL from {} at {}", folder.display(), server.url());
    }
    let settings = Settings::read(root, Some(server.url().to_string()));
    let licences = rings::licences_can_run();
    rings::run(&settings, &chosen(licences, true))?;
    report(&left_out(true, licences, true));
    Ok(())
}

/// The browser's ring by itself.
pub fn browser_alone(root: &Path) -> Result<()> {
    packages::ensure()?;
    rings::run(&Settings::read(root, None), &[&rings::BROWSER])
}

fn chosen(licences: bool, browser: bool) -> Vec<&'static Ring> {
    let mut chosen = WITH_RUST_ALONE.to_vec();
    chosen.extend(licences.then_some(&rings::LICENCES));
    chosen.extend(browser.then_some(&rings::BROWSER));
    chosen
}

fn left_out(postgres: bool, licences: bool, browser: bool) -> Vec<&'static str> {
    let all =
        [(postgres, POSTGRES_LEFT_OUT), (browser, BROWSER_LEFT_OUT), (licences, LICENCES_LEFT_OUT)];
    all.into_iter().filter_map(|(ran, words)| (!ran).then_some(words)).collect()
}

fn report(left_out: &[&str]) {
    if left_out.is_empty() {
        println!("\nNothing was left out.");
        return;
    }
    println!("\nLeft out:");
    left_out.iter().for_each(|words| println!("  {words}"));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_ring_either_runs_or_is_named_as_left_out() {
        for (licences, browser) in [(false, false), (true, false), (false, true), (true, true)] {
            let names: Vec<&str> = chosen(licences, browser).iter().map(|ring| ring.name).collect();
            let missing = left_out(browser, licences, browser).join("\n");
            assert_eq!(names.contains(&"licences"), !missing.contains("licences"));
            assert_eq!(names.contains(&"browser"), !missing.contains("browser"));
            assert_eq!(browser, !missing.contains("PostgreSQL"));
        }
    }

    #[test]
    fn the_quick_rings_come_in_their_order() {
        let names: Vec<&str> = chosen(false, false).iter().map(|ring| ring.name).collect();
        assert_eq!(names, ["formatting", "clippy", "tidy", "tests", "documentation"]);
    }
}
