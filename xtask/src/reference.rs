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

/// Where a region's files say which invented agencies must be known before their lists are loaded.
const NOTE: &str = "SYNTHETIC.txt";
const ADD_AGENCY: &str = "hearth agency add ";

/// Writes synthetic regions, loads them, and compares every indicator and the stock and flow of
/// decisions: first with the returns alone, then with the lists of adopters too.
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
    eprintln!("xtask: computing every indicator of children twice");
    let script = root.join(SCRIPT);
    process::succeed(&mut compare(&script, program, &tree, &database))?;
    eprintln!("xtask: loading the lists of adopters and computing every indicator twice");
    let note =
        std::fs::read_to_string(tree.join(NOTE)).with_context(|| format!("reading {NOTE}"))?;
    for agency in agencies_to_add(&note) {
        process::answer(&mut add_agency(program, agency, &database))?;
    }
    leave_out_lists_of_children(&tree)?;
    process::answer(&mut import_lists(program, &tree, &database))?;
    process::succeed(compare(&script, program, &tree, &database).arg("--lists"))
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

/// The identifiers of the agencies that the note says to add.
fn agencies_to_add(note: &str) -> Vec<&str> {
    let asked = note.lines().filter_map(|line| line.trim().strip_prefix(ADD_AGENCY));
    asked.filter_map(|words| words.split_whitespace().next()).collect()
}

fn add_agency(program: &Path, agency: &str, database: &str) -> Command {
    let mut command = Command::new(program);
    command.args(["agency", "add", agency, "--name", agency, "--database", database]);
    command
}

/// Takes the lists of children out of the tree: the calculation reads children from the returns alone.
fn leave_out_lists_of_children(tree: &Path) -> Result<()> {
    for agency in std::fs::read_dir(tree)? {
        let Ok(years) = std::fs::read_dir(agency?.path()) else { continue };
        for year in years {
            let list = year?.path().join("annex_a").join("list_10.csv");
            if list.is_file() {
                std::fs::remove_file(list)?;
            }
        }
    }
    Ok(())
}

fn import_lists(program: &Path, tree: &Path, database: &str) -> Command {
    let mut command = Command::new(program);
    command.args(["import", "annex-a", "--tree"]).arg(tree).args(["--database", database]);
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
    fn the_agencies_that_the_note_names_are_added_before_their_lists_are_loaded() {
        let note = "They must be known:\n\n  hearth agency add invented-one --name \"One (invented)\"\n\
            \x20 hearth agency add invented-two --name \"Two (invented)\"\n\nSeed 4.\n";
        assert_eq!(agencies_to_add(note), ["invented-one", "invented-two"]);
        let hearth = Path::new("/built/hearth");
        assert_eq!(
            process::shown(&add_agency(hearth, "invented-one", "sqlite:x.db")),
            "/built/hearth agency add invented-one --name invented-one --database sqlite:x.db"
        );
        assert_eq!(
            process::shown(&import_lists(hearth, Path::new("/tmp/x/region"), "sqlite:x.db")),
            "/built/hearth import annex-a --tree /tmp/x/region --database sqlite:x.db"
        );
    }

    #[test]
    fn the_script_is_where_it_is_looked_for() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
        assert!(root.join(SCRIPT).is_file());
    }
}
