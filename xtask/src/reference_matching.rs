//! Hearth's plans held to OR-Tools and SciPy.

use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result};

use crate::settings::Settings;
use crate::{process, programs};

const PYTHON: &str = "python3";
const SCRIPT: &str = "xtask/reference/matching/compare.py";
const PEERS: [&str; 3] = ["numpy==2.4.6", "ortools==9.15.6755", "scipy==1.17.0"];

/// Installs the solvers in an environment of their own and compares: see the script.
pub fn run(root: &Path) -> Result<()> {
    programs::on_path(PYTHON)
        .context("`python3` was not found; on Debian: apt-get install python3 python3-venv")?;
    let settings = Settings::read(root, None);
    process::succeed(&mut settings.cargo(&["build", "--release", "--package", "hearth"]))?;
    let target = std::env::current_exe()?;
    let target = target.ancestors().nth(2).context("xtask stands outside a target folder")?;
    let program = target.join("release").join("hearth");
    let work = root.join("target").join("reference-matching");
    let python = environment(&work)?;
    let mut compare = Command::new(python);
    compare.arg(root.join(SCRIPT)).arg("--hearth").arg(program).arg("--work").arg(&work);
    process::succeed(&mut compare)
}

/// The Python of an environment that has the solvers.
fn environment(work: &Path) -> Result<std::path::PathBuf> {
    let environment = work.join("peers");
    let ready = environment.join("ready");
    if !ready.exists() {
        eprintln!("xtask: installing {} in {}", PEERS.join(", "), environment.display());
        process::succeed(Command::new(PYTHON).args(["-m", "venv"]).arg(&environment))?;
        let pip = environment.join("bin").join("pip");
        process::succeed(Command::new(pip).args(["install", "--quiet"]).args(PEERS))?;
        std::fs::write(&ready, PEERS.join("\n"))?;
    }
    Ok(environment.join("bin").join("python"))
}
