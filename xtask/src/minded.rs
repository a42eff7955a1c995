//! A server that is stopped when we are done with it, and also when we are killed.
//!
//! The server runs under a small shell in a process group of its own. The shell waits on a pipe
//! that this program holds open: when the pipe closes, for whatever reason, the shell stops the
//! server by its process id and removes the server's folder.

use std::fs::File;
use std::os::unix::process::CommandExt;
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use anyhow::{Context, Result};

use crate::account::Account;
use crate::temporary::TemporaryFolder;

const LOG: &str = "server.log";
const LAST_LINES: usize = 40;
const PATIENCE: Duration = Duration::from_secs(20);

/// The arguments are the signal that stops the server, its folder, and its command.
const MINDER: &str = r#"
signal=$1 folder=$2
shift 2
exec 3<&0
"$@" </dev/null 3<&- &
server=$!
{
    read -r _ <&3
    : >"$folder/stop-asked"
    kill -s "$signal" "$server"
} &
minder=$!
exec 3<&-
wait "$server"
status=$?
if [ -e "$folder/stop-asked" ]; then
    cd /
    rm -rf "$folder"
else
    kill "$minder"
fi
exit "$status"
"#;

/// How a server is to be run.
pub struct Server<'a> {
    /// The program and its arguments.
    pub command: &'a [String],
    /// The signal that asks it to stop, by name.
    pub stop_signal: &'a str,
    /// The account to run it under, when not our own.
    pub account: Option<Account>,
}

/// A running server and the folder it works in.
pub struct Minded {
    shell: Child,
    folder: TemporaryFolder,
}

impl Minded {
    /// Starts the server in the folder, its words going to a log there.
    pub fn start(server: &Server, folder: TemporaryFolder) -> Result<Self> {
        let log = File::create(folder.path().join(LOG)).context("the server's log")?;
        let mut shell = Command::new("sh");
        shell.args(["-c", MINDER, "minder", server.stop_signal]).arg(folder.path());
        shell.args(server.command).current_dir(folder.path()).process_group(0);
        shell.stdin(Stdio::piped()).stdout(log.try_clone()?).stderr(log);
        if let Some(account) = server.account {
            shell.gid(account.group).uid(account.user);
        }
        Ok(Self {
            shell: shell.spawn().context("the server's shell could not be started")?,
            folder,
        })
    }

    /// What the server has said so far.
    pub fn log(&self) -> String {
        let bytes = std::fs::read(self.folder.path().join(LOG)).unwrap_or_default();
        String::from_utf8_lossy(&bytes).into_owned()
    }

    /// Waits until the server is ready, and fails with its words when it ends first or takes too long.
    pub fn wait_until(&mut self, limit: Duration, ready: impl Fn(&str) -> bool) -> Result<()> {
        let started = Instant::now();
        while !ready(&self.log()) {
            if let Some(status) = self.shell.try_wait()? {
                anyhow::bail!("it ended with {status} before it was ready:\n{}", self.last_words());
            }
            if started.elapsed() > limit {
                anyhow::bail!("not ready after {} s:\n{}", limit.as_secs(), self.last_words());
            }
            sleep(Duration::from_millis(50));
        }
        Ok(())
    }

    fn last_words(&self) -> String {
        let log = self.log();
        let lines: Vec<&str> = log.lines().collect();
        lines.get(lines.len().saturating_sub(LAST_LINES)..).unwrap_or_default().join("\n")
    }

    fn ends_within(&mut self, limit: Duration) -> bool {
        let started = Instant::now();
        while started.elapsed() < limit {
            if !matches!(self.shell.try_wait(), Ok(None)) {
                return true;
            }
            sleep(Duration::from_millis(20));
        }
        false
    }
}

impl Drop for Minded {
    fn drop(&mut self) {
        drop(self.shell.stdin.take());
        if self.ends_within(PATIENCE) {
            return;
        }
        eprintln!("xtask: the server did not stop when asked; stopping its process group");
        let group = format!("-{}", self.shell.id());
        let killed = Command::new("sh").args(["-c", "kill -s KILL -- \"$0\"", &group]).status();
        if killed.is_ok_and(|status| status.success()) {
            self.ends_within(PATIENCE);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn started(script: &str) -> Minded {
        let command = ["sh", "-c", script].map(String::from);
        let server = Server { command: &command, stop_signal: "TERM", account: None };
        Minded::start(&server, TemporaryFolder::make("minded").unwrap()).unwrap()
    }

    fn is_alive(process: &str) -> bool {
        Command::new("sh")
            .args(["-c", "kill -0 \"$0\"", process])
            .stderr(Stdio::null())
            .status()
            .unwrap()
            .success()
    }

    #[test]
    fn a_server_and_its_folder_go_when_dropped() {
        let mut server = started("echo ready $$; exec sleep 600");
        server.wait_until(PATIENCE, |log| log.ends_with('\n')).unwrap();
        let log = server.log();
        let process = log.trim().strip_prefix("ready ").unwrap();
        let folder = server.folder.path().to_path_buf();
        assert!(is_alive(process));
        drop(server);
        assert!(!is_alive(process));
        assert!(!folder.exists());
    }

    #[test]
    fn a_server_that_ends_early_is_reported_with_its_words() {
        let mut server = started("echo the port is taken >&2; exit 3");
        let error = server.wait_until(PATIENCE, |_| false).unwrap_err().to_string();
        assert!(error.contains("the port is taken") && error.contains('3'), "{error}");
    }

    #[test]
    fn a_server_that_is_never_ready_is_given_up() {
        let mut server = started("echo still thinking; exec sleep 600");
        let error = server.wait_until(Duration::from_millis(200), |_| false).unwrap_err();
        assert!(error.to_string().contains("not ready"), "{error}");
    }
}
