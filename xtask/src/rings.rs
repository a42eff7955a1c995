//! The rings of the check: what each one runs, and running them in order with their times.

use std::time::Instant;

use anyhow::{Context, Result};

use crate::settings::Settings;
use crate::{browser, process, programs, tidy};

/// One part of the check, which passes or fails as a whole.
pub struct Ring {
    /// Its name in the report.
    pub name: &'static str,
    run: fn(&Settings) -> Result<()>,
}

/// Formatting, as rustfmt would have it.
pub const FORMATTING: Ring = Ring {
    name: "formatting",
    run: |settings| process::succeed(&mut settings.cargo(&["fmt", "--all", "--check"])),
};

/// Clippy on everything that is built, with no warning left.
pub const CLIPPY: Ring = Ring {
    name: "clippy",
    run: |settings| {
        let words = ["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"];
        process::succeed(&mut settings.cargo(&words))
    },
};

/// The project's own rules about its files.
pub const TIDY: Ring = Ring { name: "tidy", run: |settings| tidy::run(&settings.root) };

/// Every test of the workspace; on PostgreSQL too when there is a server.
pub const TESTS: Ring = Ring {
    name: "tests",
    run: |settings| process::succeed(&mut settings.cargo(&["test", "--workspace"])),
};

/// The documentation builds with no broken link.
pub const DOCUMENTATION: Ring = Ring {
    name: "documentation",
    run: |settings| {
        let mut command = settings.cargo(&["doc", "--workspace", "--no-deps"]);
        process::succeed(command.env("RUSTDOCFLAGS", "-D warnings"))
    },
};

/// Licences and sources of everything depended on, against `deny.toml`.
pub const LICENCES: Ring = Ring {
    name: "licences",
    run: |settings| {
        process::succeed(&mut settings.cargo(&["deny", "check", "licenses", "bans", "sources"]))
    },
};

/// The pages in a real browser.
pub const BROWSER: Ring = Ring { name: "browser", run: browser::run };

/// Whether the licences ring can run here.
pub fn licences_can_run() -> bool {
    programs::on_path("cargo-deny").is_some()
}

/// Runs the rings in order and stops at the first that fails, naming it.
pub fn run(settings: &Settings, rings: &[&Ring]) -> Result<()> {
    let mut times = Vec::new();
    for ring in rings {
        eprintln!("\n== {} ==", ring.name);
        let started = Instant::now();
        let outcome = (ring.run)(settings);
        let seconds = started.elapsed().as_secs_f64();
        outcome.with_context(|| format!("the ring `{}` failed after {seconds:.1} s", ring.name))?;
        times.push(format!("{seconds:>8.1} s  {}", ring.name));
    }
    println!("\nPassed:\n{}", times.join("\n"));
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;

    const PASSES: Ring = Ring { name: "passes", run: |_| Ok(()) };
    const FAILS: Ring = Ring { name: "fails", run: |_| anyhow::bail!("for a reason") };
    const NEVER: Ring = Ring { name: "never", run: |_| panic!("ran after a failure") };

    #[test]
    fn rings_that_pass_pass() {
        run(&Settings::read(Path::new("/"), None), &[&PASSES, &PASSES]).unwrap();
    }

    #[test]
    fn the_first_failure_stops_the_rest_and_is_named() {
        let settings = Settings::read(Path::new("/"), None);
        let error = format!("{:#}", run(&settings, &[&PASSES, &FAILS, &NEVER]).unwrap_err());
        assert!(error.contains("ring `fails` failed") && error.contains("for a reason"), "{error}");
    }
}
