//! What the rings need to know: where the repository is, and which PostgreSQL to use.

use std::path::{Path, PathBuf};
use std::process::Command;

/// The environment variable by which tests are told of a PostgreSQL server they may fill.
pub const TEST_POSTGRES: &str = "HEARTH_TEST_POSTGRES";

/// One run's surroundings.
pub struct Settings {
    /// The repository's root folder.
    pub root: PathBuf,
    /// The server for the store's tests; without one they run on SQLite alone.
    pub postgres: Option<String>,
    on_a_build_server: bool,
}

impl Settings {
    /// Reads the surroundings once; a server started for this run goes before one already named.
    pub fn read(root: &Path, started: Option<String>) -> Self {
        Self {
            root: root.to_path_buf(),
            postgres: started.or_else(|| variable(TEST_POSTGRES)),
            on_a_build_server: variable("CI").is_some_and(|value| value == "true"),
        }
    }

    /// A cargo command at the root; incremental files are wasted where nothing is built twice.
    pub fn cargo(&self, words: &[&str]) -> Command {
        let mut command = Command::new("cargo");
        command.args(words).current_dir(&self.root);
        if self.on_a_build_server {
            command.env("CARGO_INCREMENTAL", "0");
        }
        if let Some(url) = &self.postgres {
            command.env(TEST_POSTGRES, url);
        }
        command
    }
}

#[expect(clippy::disallowed_methods, reason = "this is the tool's one place that reads settings")]
fn variable(name: &str) -> Option<String> {
    std::env::var(name).ok().filter(|value| !value.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn given(command: &Command, name: &str) -> Option<String> {
        let value = command.get_envs().find(|(key, _)| *key == name)?.1?;
        Some(value.to_string_lossy().into_owned())
    }

    #[test]
    fn cargo_is_told_of_the_server_and_of_the_build_server() {
        let url = Some("postgres://somewhere".to_string());
        let settings =
            Settings { root: "/".into(), postgres: url.clone(), on_a_build_server: true };
        let command = settings.cargo(&["test"]);
        assert_eq!(given(&command, TEST_POSTGRES), url);
        assert_eq!(given(&command, "CARGO_INCREMENTAL"), Some("0".into()));
    }

    #[test]
    fn cargo_is_told_nothing_on_a_desk_without_a_server() {
        let settings = Settings { root: "/".into(), postgres: None, on_a_build_server: false };
        let command = settings.cargo(&["test"]);
        assert_eq!(given(&command, TEST_POSTGRES), None);
        assert_eq!(given(&command, "CARGO_INCREMENTAL"), None);
    }
}
