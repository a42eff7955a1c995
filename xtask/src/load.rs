//! Pages under load: a release build serves ten years of a region, and Node asks for pages.

use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result};

use crate::settings::Settings;
use crate::{browser, process};

/// As many looked after children as the demonstration has when nothing else is said.
const CHILDREN: &str = "3000";

/// Serves the demonstration and prints how long its pages take.
pub fn run(root: &Path) -> Result<()> {
    let settings = Settings::read(root, None);
    process::succeed(&mut settings.cargo(&["build", "--release", "--package", "hearth"]))?;
    let built = std::env::current_exe()?;
    let target =
        built.parent().and_then(Path::parent).context("xtask stands in no target folder")?;
    let program = target.join("release").join("hearth");
    let demonstration = browser::Demonstration::start(&program, CHILDREN)?;
    let mut node = Command::new("node");
    node.arg("load.mjs").arg(&demonstration.url).current_dir(root.join(browser::FOLDER));
    process::succeed(&mut node)
}
