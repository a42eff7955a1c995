//! What may follow the verb that plans matches.

use std::path::PathBuf;

use clap::{Args, Subcommand};

#[derive(Args)]
pub(crate) struct Match {
    #[command(subcommand)]
    pub what: MatchVerb,
}

#[derive(Subcommand)]
pub(crate) enum MatchVerb {
    /// Find the plan that serves the most units of each priority in turn, at the least cost.
    Solve(MatchSolve),
    /// Hold a certificate to its problem, without solving it again.
    Check(MatchCheck),
}

#[derive(Args)]
pub(crate) struct MatchSolve {
    /// The problem: `p hearth 1 UNITS FAMILIES EDGES`, then lines `u ID PRIORITY` (lower comes
    /// first), `f ID` and `e UNIT FAMILY COST` (0 to 1000000).
    #[arg(long, value_name = "FILE")]
    pub problem: PathBuf,
    /// Write what proves the plan to this file.
    #[arg(long, value_name = "FILE")]
    pub certificate: Option<PathBuf>,
}

#[derive(Args)]
pub(crate) struct MatchCheck {
    /// The problem.
    #[arg(long, value_name = "FILE")]
    pub problem: PathBuf,
    /// The certificate that `match solve --certificate` wrote for it.
    #[arg(long, value_name = "FILE")]
    pub certificate: PathBuf,
}
