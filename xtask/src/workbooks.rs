//! The workbooks that Hearth writes, opened in LibreOffice and compared with what was written.

use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result};

use crate::settings::Settings;
use crate::temporary::TemporaryFolder;
use crate::{browser, process, programs};

const PYTHON: &str = "python3";
const SCRIPT: &str = "xtask/reference/workbooks.py";
const CHILDREN: &str = "300";

/// What LibreOffice Calc is started by, and what is said where it is not there.
const CALC: &str = "soffice";
const NO_CALC: &str = "`soffice` was not found. This check opens workbooks in LibreOffice Calc; on Debian: \
    apt-get install --no-install-recommends libreoffice-calc";

/// The agencies whose lists and survey are written: one of children, one of adopters.
const AGENCIES: [&str; 2] = ["E06000023", "adoption-west-company"];

/// Identifiers of invented children that a spreadsheet would take for formulas or numbers.
const NUMBERS: [&str; 6] = ["=1+1", "+A1", "-2+3", "@SUM(A1)", "0012", "1/2"];

const HEADINGS: &str = "Child Unique ID,Family identifier,Gender,Ethnicity,Date of Birth,Date the Child \
    Entered Care,Date of Decision that Child Should be Placed for Adoption,Date of Placement Order,Date \
    Placed for Adoption,Adoption Order date,Match date";

/// List 10 of those children.
fn list() -> String {
    let row = |number: &str| {
        format!(
            "{number},{number},b) Female,a) WBRI,02/05/2023,01/06/2023,29/02/2024,03/04/2024,,,\n"
        )
    };
    let rows: String = NUMBERS.into_iter().map(row).collect();
    format!("{HEADINGS}\n{rows}")
}

/// Writes the workbooks of the returns from a demonstration, takes those of its pages, and compares.
pub fn compare(root: &Path) -> Result<()> {
    let calc = programs::on_path(CALC).context(NO_CALC)?;
    programs::on_path(PYTHON)
        .context("`python3` was not found; on Debian: apt-get install python3")?;
    let settings = Settings::read(root, None);
    process::succeed(&mut settings.cargo(&["build", "--package", "hearth"]))?;
    let program = std::env::current_exe()?.with_file_name("hearth");
    let folder = TemporaryFolder::make("workbooks")?;
    let made = folder.path().join("made");
    std::fs::create_dir(&made)?;
    let awkward = ["run", "--package", "hearth-returns", "--example", "awkward_workbook", "--"];
    process::succeed(settings.cargo(&awkward).arg(&made))?;
    let demonstration = browser::Demonstration::start(&program, CHILDREN)?;
    write_returns(&program, &demonstration.database, (folder.path(), &made))?;
    let mut python = Command::new(PYTHON);
    python.arg(root.join(SCRIPT)).arg("--soffice").arg(calc).arg("--returns").arg(&made);
    process::succeed(python.args(["--url", &demonstration.url]))
}

fn write_returns(program: &Path, database: &str, (folder, made): (&Path, &Path)) -> Result<()> {
    let list = folder.join("list_10.csv");
    std::fs::write(&list, self::list())?;
    let mut import = Command::new(program);
    import.args(["import", "annex-a"]).arg(&list).args(["--agency", "E08000025", "--year", "2026"]);
    process::answer(import.args(["--database", database]))?;
    for agency in AGENCIES.iter().chain(&["E08000025"]) {
        for what in [["annex-a", "--as-at", "2026-03-31"], ["quarterly", "--period", "2025-26-Q4"]]
        {
            let name = format!("{}-{agency}", what.first().copied().unwrap_or_default());
            for (format, place) in [("xlsx", format!("{name}.xlsx")), ("csv", name.clone())] {
                let mut command = Command::new(program);
                command.arg("return").args(what).args(["--agency", agency, "--format", format]);
                command.arg("--out").arg(made.join(place));
                process::answer(command.args(["--database", database]))?;
            }
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_script_is_where_it_is_looked_for_and_a_missing_program_is_explained() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
        assert!(root.join(SCRIPT).is_file());
        assert!(NO_CALC.contains("apt-get install --no-install-recommends libreoffice-calc"));
    }
}
