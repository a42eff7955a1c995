//! A private PostgreSQL server: a fresh data folder, a free port on loopback, gone afterwards.

use std::path::Path;
use std::process::{Command, ExitCode};
use std::time::Duration;

use std::os::unix::process::CommandExt;

use anyhow::{Context, Result};

use crate::account::{self, Account};
use crate::minded::{Minded, Server};
use crate::settings::TEST_POSTGRES;
use crate::temporary::TemporaryFolder;
use crate::{process, programs, web_server};

const START_LIMIT: Duration = Duration::from_secs(60);
const READY: &str = "database system is ready to accept connections";

/// Nothing here outlives the run, so nothing is forced to disk. Each test may hold a few connections.
const SETTINGS: [&str; 7] = [
    "listen_addresses=127.0.0.1",
    "unix_socket_directories=",
    "fsync=off",
    "synchronous_commit=off",
    "full_page_writes=off",
    "max_connections=300",
    "lc_messages=C",
];

/// A running private server; dropping it stops the server and removes its data.
pub struct PrivatePostgres {
    url: String,
    _server: Minded,
}

impl PrivatePostgres {
    /// Makes a cluster and starts a server on it, as user `postgres` when we are root.
    pub fn start() -> Result<Self> {
        let programs = programs::postgres_folder().context(
            "PostgreSQL's `initdb` and `postgres` were not found; on Debian: apt-get install postgresql",
        )?;
        let account = match account::is_root()? {
            true => Some(Account::named("postgres").context("PostgreSQL refuses to run as root")?),
            false => None,
        };
        let folder = TemporaryFolder::make("postgres")?;
        if let Some(account) = &account {
            folder.give_to(account)?;
        }
        make_cluster(&programs, folder.path(), account)?;
        let port = web_server::free_port()?;
        let command = server_command(&programs, port);
        let wanted = Server { command: &command, stop_signal: "INT", account };
        let mut server = Minded::start(&wanted, folder)?;
        server.wait_until(START_LIMIT, |log| log.contains(READY)).context("PostgreSQL")?;
        Ok(Self { url: format!("postgres://postgres@127.0.0.1:{port}/postgres"), _server: server })
    }

    /// The address for `HEARTH_TEST_POSTGRES`.
    pub fn url(&self) -> &str {
        &self.url
    }
}

/// Runs a developer's command with a private server's address in its environment.
pub fn run_beside(words: &[String]) -> Result<ExitCode> {
    let (program, arguments) = words.split_first().context("no command to run")?;
    let server = PrivatePostgres::start()?;
    eprintln!("xtask: {TEST_POSTGRES}={}", server.url());
    let mut command = Command::new(program);
    let status = process::finish(command.args(arguments).env(TEST_POSTGRES, server.url()))?;
    let code = status.code().and_then(|code| u8::try_from(code).ok()).unwrap_or(1);
    Ok(ExitCode::from(code))
}

fn make_cluster(programs: &Path, folder: &Path, account: Option<Account>) -> Result<()> {
    let mut initdb = Command::new(programs.join("initdb"));
    initdb.args(["--pgdata=data", "--username=postgres", "--auth=trust"]);
    initdb.args(["--encoding=UTF8", "--locale=C", "--no-sync"]).current_dir(folder);
    if let Some(account) = account {
        initdb.gid(account.group).uid(account.user);
    }
    process::answer(&mut initdb).map(|_| ())
}

fn server_command(programs: &Path, port: u16) -> Vec<String> {
    let program = programs.join("postgres").display().to_string();
    let mut command = vec![program, "-D".into(), "data".into(), "-p".into(), port.to_string()];
    for setting in SETTINGS {
        command.extend(["-c".to_string(), setting.to_string()]);
    }
    command
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_server_listens_on_loopback_alone() {
        let command = server_command(Path::new("/opt/bin"), 5999);
        assert_eq!(command.first().map(String::as_str), Some("/opt/bin/postgres"));
        assert!(command.join(" ").contains("-p 5999 -c listen_addresses=127.0.0.1"));
        assert!(command.contains(&"unix_socket_directories=".to_string()));
    }
}
