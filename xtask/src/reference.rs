//! Hearth held to figures computed apart from it, by a program in Python that shares nothing with it.

use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result};

use crate::settings::Settings;
use crate::temporary::TemporaryFolder;
use crate::{process, programs};

const PYTHON: &str = "python3";
const SCRIPT: &str = "xtask/reference/indicators.py";
/// How a region is made.
type Region = [&'static str; 8];

/// Two regions with enough children that every indicator is above zero somewhere. The second has
/// children matched anew after a disruption when a year ends, which the first has not.
const REGIONS: [Region; 2] = [
    ["--children", "1500", "--first-year", "2017", "--last-year", "2026", "--seed", "4"],
    ["--children", "1500", "--first-year", "2014", "--last-year", "2025", "--seed", "1"],
];

/// Writes synthetic regions, loads them, and compares every indicator of children.
pub fn indicators(root: &Path) -> Result<()> {
    programs::on_path(PYTHON)
        .context("`python3` was not found; on Debian: apt-get install python3")?;
    let settings = Settings::read(root, None);
    process::succeed(&mut settings.cargo(&["build", "--package", "hearth"]))?;
    let program = std::env::current_exe()?.with_file_name("hearth");
    REGIONS.iter().try_for_each(|region| compare_region(root, &program, region))
}

fn compare_region(root: &Path, program: &Path, region: &Region) -> Result<()> {
    let folder = TemporaryFolder::make("reference")?;
    let tree = folder.path().join("region");
    let database = format!("sqlite:{}", folder.path().join("region.db").display());
    eprintln!("xtask: writing and loading a synthetic region ({})", region.join(" "));
    process::answer(&mut synthesise(program, &tree, region))?;
    process::answer(&mut import(program, &tree, &database))?;
    eprintln!("xtask: computing every indicator twice");
    let script = root.join(SCRIPT);
    process::succeed(&mut compare(&script, program, &tree, &database))
}

fn synthesise(program: &Path, tree: &Path, region: &Region) -> Command {
    let mut command = Command::new(program);
    command.args(["synthesise", "--out"]).arg(tree).args(region);
    command
}

fn import(program: &Path, tree: &Path, database: &str) -> Command {
    let mut command = Command::new(program);
    command.args(["import", "ssda903", "--tree"]).arg(tree).args(["--database", database]);
    command
}

fn compare(script: &Path, program: &Path, tree: &Path, database: &str) -> Command {
    let mut command = Command::new(PYTHON);
    command.arg(script).arg("--hearth").arg(program);
    command.arg("--tree").arg(tree).args(["--database", database]);
    command
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_region_that_is_loaded_is_the_one_compared() {
        let (hearth, tree) = (Path::new("/built/hearth"), Path::new("/tmp/x/region"));
        assert_eq!(
            process::shown(&synthesise(hearth, tree, &REGIONS[0])),
            "/built/hearth synthesise --out /tmp/x/region \
             --children 1500 --first-year 2017 --last-year 2026 --seed 4"
        );
        assert_eq!(
            process::shown(&import(hearth, tree, "sqlite:/tmp/x/region.db")),
            "/built/hearth import ssda903 --tree /tmp/x/region --database sqlite:/tmp/x/region.db"
        );
        assert_eq!(
            process::shown(&compare(Path::new("/s.py"), hearth, tree, "sqlite:/tmp/x/region.db")),
            "python3 /s.py --hearth /built/hearth --tree /tmp/x/region \
             --database sqlite:/tmp/x/region.db"
        );
    }

    #[test]
    fn the_script_is_where_it_is_looked_for() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
        assert!(root.join(SCRIPT).is_file());
    }
}
