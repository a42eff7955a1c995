//! Hearth's rules of the return held to the public validator, row for row.

use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result};

use crate::settings::Settings;
use crate::{process, programs};

const PYTHON: &str = "python3";
const SCRIPT: &str = "xtask/reference/rules/compare.py";
const VALIDATOR: &str = "csc-validator-be-903==0.1.17";

/// Installs the validator in an environment of its own and compares: see the script.
pub fn run(root: &Path) -> Result<()> {
    programs::on_path(PYTHON)
        .context("`python3` was not found; on Debian: apt-get install python3 python3-venv")?;
    let settings = Settings::read(root, None);
    process::succeed(&mut settings.cargo(&["build", "--package", "hearth"]))?;
    let program = std::env::current_exe()?.with_file_name("hearth");
    let work = root.join("target").join("reference-rules");
    let environment = work.join("validator");
    if !environment.join("bin").join("pip").exists() {
        eprintln!("xtask: installing {VALIDATOR} in {}", environment.display());
        process::succeed(Command::new(PYTHON).args(["-m", "venv"]).arg(&environment))?;
        let pip = environment.join("bin").join("pip");
        process::succeed(Command::new(pip).args(["install", "--quiet", VALIDATOR]))?;
    }
    let mut compare = Command::new(PYTHON);
    compare.arg(root.join(SCRIPT)).arg("--hearth").arg(program).arg("--work").arg(&work);
    compare.arg("--python").arg(environment.join("bin").join("python"));
    process::succeed(&mut compare)
}
