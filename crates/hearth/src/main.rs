//! The binary: `hearth <verb>`. Data on standard output, messages on standard error.
//!
//! Exit code 0: done. 1: refused or failed, with the reason. 2: wrong usage.

#![expect(clippy::print_stdout, clippy::print_stderr, reason = "a command line speaks by printing")]

mod arguments;
mod clock;
mod faults;
mod output;
mod rules_file;
mod scope;
mod usage;
mod verbs;

use std::process::ExitCode;

use clap::Parser;

use crate::arguments::{Arguments, Verb};
use crate::usage::WrongUsage;

fn main() -> ExitCode {
    faults::say_where_alone();
    let arguments = Arguments::parse();
    match run(arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("hearth: {error:#}");
            if error.is::<WrongUsage>() { ExitCode::from(2) } else { ExitCode::FAILURE }
        }
    }
}

fn run(arguments: Arguments) -> anyhow::Result<()> {
    // Problems in files need nothing that waits.
    if let Verb::Match(what) = &arguments.verb
        && let Some(done) = verbs::matching::of_files(what)
    {
        return done;
    }
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    runtime.block_on(async {
        match arguments.verb {
            Verb::Agency(what) => verbs::agency::run(what).await,
            Verb::Clocks(what) => verbs::clocks::run(what).await,
            Verb::ConfirmSiblings(what) => verbs::confirm_siblings::run(what).await,
            Verb::Conflicts(what) => verbs::conflicts::run(what).await,
            Verb::Corrections(what) => verbs::corrections::run(what).await,
            Verb::Demo(what) => verbs::demo::run(what).await,
            Verb::Explain(what) => verbs::explain::run(&what),
            Verb::Funnel(what) => verbs::funnel::run(what).await,
            Verb::Import(what) => verbs::import::run(what).await,
            Verb::Indicators(what) => verbs::indicators::run(what).await,
            Verb::Journeys(what) => verbs::journeys::run(what).await,
            Verb::Match(what) => verbs::matching::run(&what).await,
            Verb::Partition(what) => verbs::partition::run(what).await,
            Verb::Notify(what) => verbs::notify::run(what).await,
            Verb::Published(what) => verbs::published::run(what),
            Verb::Return(what) => verbs::returning::run(what).await,
            Verb::Revision(what) => verbs::revision::run(what).await,
            Verb::Serve(what) => verbs::serve::run(what).await,
            Verb::Settle(what) => verbs::settle::run(what).await,
            Verb::Shortfall(what) => verbs::shortfall::run(what).await,
            Verb::Siblings(what) => verbs::siblings::run(what).await,
            Verb::State(what) => verbs::state::run(what).await,
            Verb::StockFlow(what) => verbs::stock_flow::run(what).await,
            Verb::Survival(what) => verbs::survival::run(what).await,
            Verb::Synthesise(what) => verbs::synthesise::run(&what),
            Verb::Validate(what) => verbs::validate::run(what),
        }
    })
}
