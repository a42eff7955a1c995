//! The browser ring: the demonstration served, and opened in Chromium by the Node tests.

use std::path::Path;
use std::process::Command;
use std::time::Duration;

use anyhow::{Context, Result, ensure};

use crate::minded::{Minded, Server};
use crate::settings::Settings;
use crate::temporary::TemporaryFolder;
use crate::{process, web_server};

/// Where the tests that need a browser are.
pub const FOLDER: &str = "browser-tests";
const CHILDREN: &str = "400";
const START_LIMIT: Duration = Duration::from_secs(120);

/// Installs the Node tools from their lock file, serves a demonstration, and runs the tests on it.
pub fn run(settings: &Settings) -> Result<()> {
    let folder = settings.root.join(FOLDER);
    ensure!(has_tests(&folder)?, "{FOLDER}/ holds no test (a file ending .test.mjs or .test.js)");
    let mut npm = Command::new("npm");
    npm.args(["ci", "--no-audit", "--no-fund"]).current_dir(&folder);
    process::succeed(&mut npm)?;
    process::succeed(&mut settings.cargo(&["build", "--package", "hearth"]))?;
    // The binary lies beside this program's own, whichever target folder is in use.
    let program = std::env::current_exe()?.with_file_name("hearth");
    let demonstration = Demonstration::start(&program, CHILDREN)?;
    eprintln!("xtask: the demonstration answers at {}", demonstration.url);
    let mut node = Command::new("node");
    node.arg("--test").current_dir(&folder).env("HEARTH_URL", &demonstration.url);
    node.env("HEARTH_PROGRAM", &program);
    process::succeed(&mut node)
}

/// A demonstration that is being served.
pub struct Demonstration {
    _server: Minded,
    /// Its address.
    pub url: String,
    /// Its database, as the command line is told of it.
    pub database: String,
}

impl Demonstration {
    /// Serves a demonstration of so many looked after children.
    pub fn start(program: &Path, children: &str) -> Result<Self> {
        let folder = TemporaryFolder::make("demonstration")?;
        let port = web_server::free_port()?;
        let database = database_in(folder.path());
        let command = demonstration(program, folder.path(), port, children);
        let wanted = Server { command: &command, stop_signal: "TERM", account: None };
        let mut server = Minded::start(&wanted, folder)?;
        server.wait_until(START_LIMIT, |_| web_server::answers(port)).context("`hearth demo`")?;
        Ok(Self { _server: server, url: format!("http://127.0.0.1:{port}"), database })
    }
}

fn database_in(folder: &Path) -> String {
    format!("sqlite:{}", folder.join("demonstration.db").display())
}

fn demonstration(program: &Path, folder: &Path, port: u16, children: &str) -> Vec<String> {
    let database = database_in(folder);
    let listen = format!("127.0.0.1:{port}");
    let words = ["demo", "--listen", &listen, "--children", children, "--database", &database];
    std::iter::once(program.display().to_string()).chain(words.map(String::from)).collect()
}

fn has_tests(folder: &Path) -> Result<bool> {
    let unreadable = || format!("{} could not be read", folder.display());
    let entries = std::fs::read_dir(folder).with_context(unreadable)?;
    for entry in entries {
        let entry = entry.with_context(unreadable)?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let is_test = name.ends_with(".test.mjs") || name.ends_with(".test.js");
        let inside = entry.path().is_dir() && name != "node_modules" && has_tests(&entry.path())?;
        if is_test || inside {
            return Ok(true);
        }
    }
    Ok(false)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_demonstration_is_served_from_a_folder_of_its_own() {
        let command =
            demonstration(Path::new("/built/hearth"), Path::new("/tmp/x"), 8123, CHILDREN)
                .join(" ");
        assert_eq!(
            command,
            "/built/hearth demo --listen 127.0.0.1:8123 --children 400 \
             --database sqlite:/tmp/x/demonstration.db"
        );
    }

    #[test]
    fn a_folder_without_tests_is_noticed() {
        let folder = TemporaryFolder::make("browser").unwrap();
        let modules = folder.path().join("node_modules");
        std::fs::create_dir(&modules).unwrap();
        std::fs::write(modules.join("other.test.mjs"), "").unwrap();
        assert!(!has_tests(folder.path()).unwrap());
        std::fs::create_dir(folder.path().join("pages")).unwrap();
        std::fs::write(folder.path().join("pages/pipeline.test.mjs"), "").unwrap();
        assert!(has_tests(folder.path()).unwrap());
    }
}
