//! Hearth's rules of the return held to the public validator, row for row.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use crate::settings::Settings;
use crate::{process, programs};

const PYTHON: &str = "python3";
const SCRIPTS: &str = "xtask/reference/rules";
const VALIDATOR: &str = "csc-validator-be-903==0.1.17";

/// The collection years whose generated regions are compared, by the year each ends in.
const YEARS: [&str; 4] = ["2026", "2025", "2024", "2027"];

/// What the scripts are given.
struct Sides {
    scripts: PathBuf,
    hearth: PathBuf,
    validator: PathBuf,
    work: PathBuf,
}

/// Installs the validator in an environment of its own and compares: the cases of every rule, the
/// regions of each year, and what one child without a first day silences. See the scripts.
pub fn run(root: &Path) -> Result<()> {
    programs::on_path(PYTHON)
        .context("`python3` was not found; on Debian: apt-get install python3 python3-venv")?;
    let settings = Settings::read(root, None);
    process::succeed(&mut settings.cargo(&["build", "--package", "hearth"]))?;
    let hearth = std::env::current_exe()?.with_file_name("hearth");
    let work = root.join("target").join("reference-rules");
    let validator = installed(&work)?;
    let sides = Sides { scripts: root.join(SCRIPTS), hearth, validator, work };
    compare(&sides, &["compare.py", "--cases"])?;
    for year in YEARS {
        compare(&sides, &["compare.py", "--regions", "--year", year])?;
    }
    compare(&sides, &["one_bad_day.py"])?;
    compare(&sides, &["one_bad_day.py", "--blank"])
}

/// Python of the environment that has the validator.
fn installed(work: &Path) -> Result<PathBuf> {
    let environment = work.join("validator");
    let programs = environment.join("bin");
    if !programs.join("installed").exists() {
        eprintln!("xtask: installing {VALIDATOR} in {}", environment.display());
        process::succeed(Command::new(PYTHON).args(["-m", "venv"]).arg(&environment))?;
        let pip = programs.join("pip");
        process::succeed(Command::new(pip).args(["install", "--quiet", VALIDATOR]))?;
        std::fs::write(programs.join("installed"), VALIDATOR)?;
    }
    Ok(programs.join("python"))
}

fn compare(sides: &Sides, words: &[&str]) -> Result<()> {
    eprintln!("xtask: {}", words.join(" "));
    process::succeed(&mut command(sides, words))
}

/// A script, by the first of the words, with the others.
fn command(sides: &Sides, words: &[&str]) -> Command {
    let mut command = Command::new(PYTHON);
    if let [script, others @ ..] = words {
        command.arg(sides.scripts.join(script)).args(others);
    }
    command.arg("--hearth").arg(&sides.hearth);
    command.arg("--python").arg(&sides.validator);
    command.arg("--work").arg(&sides.work);
    command
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_scripts_are_where_they_are_looked_for() {
        let scripts = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().join(SCRIPTS);
        assert!(scripts.join("compare.py").is_file() && scripts.join("one_bad_day.py").is_file());
    }

    #[test]
    fn a_year_is_compared_with_the_words_that_a_person_would_type() {
        let sides = Sides {
            scripts: PathBuf::from("/s"),
            hearth: PathBuf::from("/hearth"),
            validator: PathBuf::from("/python"),
            work: PathBuf::from("/work"),
        };
        assert_eq!(
            process::shown(&command(&sides, &["compare.py", "--regions", "--year", "2026"])),
            "python3 /s/compare.py --regions --year 2026 --hearth /hearth --python /python --work /work"
        );
    }
}
