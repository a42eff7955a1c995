//! The project's own checks and chores: `cargo xtask <command>`.

#![expect(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a developer's tool speaks on the terminal: results on stdout, progress on stderr"
)]

mod account;
mod arguments;
mod browser;
mod check;
mod load;
mod minded;
mod packages;
mod postcodes;
mod postgres;
mod process;
mod programs;
mod reference;
mod reference_matching;
mod reference_rules;
mod rings;
mod settings;
mod temporary;
mod tidy;
mod web_server;
mod workbooks;

use std::path::Path;
use std::process::ExitCode;

use anyhow::{Context, Result};
use arguments::Command;

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    match arguments::parse(&words) {
        Ok(command) => finish(run(&command)),
        Err(wrong) => {
            eprintln!("{wrong}\n\n{}", arguments::USAGE);
            ExitCode::from(2)
        }
    }
}

fn run(command: &Command) -> Result<ExitCode> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().context("xtask stands alone")?;
    match command {
        Command::Check => check::with_rust_alone(root)?,
        Command::CheckAll => check::everything(root)?,
        Command::Tidy => tidy::run(root)?,
        Command::Browser => check::browser_alone(root)?,
        Command::Load => load::run(root)?,
        Command::ReferenceIndicators => reference::indicators(root)?,
        Command::ReferenceMatching => reference_matching::run(root)?,
        Command::ReferenceRules => reference_rules::run(root)?,
        Command::Postcodes(file) => postcodes::run(root, Path::new(file))?,
        Command::ReferenceWorkbooks => workbooks::compare(root)?,
        Command::WithPostgres(words) => return postgres::run_beside(words),
        Command::Help => println!("{}", arguments::USAGE),
    }
    Ok(ExitCode::SUCCESS)
}

fn finish(outcome: Result<ExitCode>) -> ExitCode {
    outcome.unwrap_or_else(|error| {
        eprintln!("\nxtask: {error:#}");
        ExitCode::FAILURE
    })
}
