//! What may follow the verb that states needs, offers and all else that matching reads.

use clap::{Args, Subcommand};
use hearth_app::stating::{OF_CHILD, OF_FAMILY, help};
use hearth_domain::{Day, FactId};

use super::values::{day, fact, role};
use super::{Asked, Database};

#[derive(Args)]
pub(crate) struct State {
    #[command(subcommand)]
    pub what: StateVerb,
}

#[derive(Subcommand)]
pub(crate) enum StateVerb {
    /// Record a need, a wish, a decision about brothers and sisters, a hold or an override of a child.
    #[command(after_help = help(&OF_CHILD))]
    Child(StateOf),
    /// Record an offer or a hold of a family.
    #[command(after_help = help(&OF_FAMILY))]
    Family(StateOf),
    /// Record what holds in the place of a statement.
    Correct(StateCorrect),
    /// Record that a need has ended; it holds up to that day.
    End(StateEnd),
    /// Take a statement back, as one that should never have been recorded.
    Withdraw(StateWithdraw),
    /// What is stated of a child or a family, with the number of each statement.
    List(StateList),
}

#[derive(Args)]
pub(crate) struct StateOf {
    /// The child or family, by case or as AGENCY/NUMBER.
    pub case: String,
    /// What is stated: one of the kinds below.
    pub kind: String,
    /// Its words, as the lines below have them.
    #[arg(required = true, num_args = 1..)]
    pub words: Vec<String>,
    #[command(flatten)]
    pub rests_on: RestsOnOptions,
    #[command(flatten)]
    pub database: Database,
}

/// What a statement rests on.
#[derive(Args)]
pub(crate) struct RestsOnOptions {
    /// Who judged or said it, by what they are.
    #[arg(long, value_name = "ROLE", value_parser = role)]
    pub by: String,
    /// The day it speaks of.
    #[arg(long, value_name = "DAY", value_parser = day)]
    pub day: Day,
    /// The document it stands in, and where.
    #[arg(long, default_value = "", value_name = "TEXT")]
    pub document: String,
    /// The day by which it is looked at again; of a hold, the day it ends.
    #[arg(long, value_name = "DAY", value_parser = day)]
    pub review_by: Option<Day>,
}

#[derive(Args)]
pub(crate) struct StateCorrect {
    /// The statement, as `hearth state list` numbers it.
    #[arg(value_parser = fact)]
    pub statement: FactId,
    /// Its words as they should be; `hearth state child --help` lists what may be said.
    #[arg(required = true, num_args = 1..)]
    pub words: Vec<String>,
    #[command(flatten)]
    pub rests_on: RestsOnOptions,
    #[command(flatten)]
    pub database: Database,
}

#[derive(Args)]
pub(crate) struct StateEnd {
    /// The need, as `hearth state list` numbers it.
    #[arg(value_parser = fact)]
    pub statement: FactId,
    /// Who judged or said it, by what they are.
    #[arg(long, value_name = "ROLE", value_parser = role)]
    pub by: String,
    /// The day it ended.
    #[arg(long, value_name = "DAY", value_parser = day)]
    pub day: Day,
    /// The document it stands in, and where.
    #[arg(long, default_value = "", value_name = "TEXT")]
    pub document: String,
    #[command(flatten)]
    pub database: Database,
}

#[derive(Args)]
pub(crate) struct StateWithdraw {
    /// The statement, as `hearth state list` numbers it.
    #[arg(value_parser = fact)]
    pub statement: FactId,
    /// Why.
    #[arg(long)]
    pub why: String,
    #[command(flatten)]
    pub database: Database,
}

#[derive(Args)]
pub(crate) struct StateList {
    /// The child or family, by case or as AGENCY/NUMBER.
    pub case: String,
    #[command(flatten)]
    pub asked: Asked,
}
