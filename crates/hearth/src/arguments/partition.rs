//! What may follow the verb for an authority's own partition.

use clap::{Args, Subcommand};
use hearth_domain::AgencyId;

use super::values::agency;
use super::{Database, Format};

#[derive(Args)]
pub(crate) struct Partition {
    #[command(subcommand)]
    pub what: PartitionVerb,
}

#[derive(Subcommand)]
pub(crate) enum PartitionVerb {
    /// Keep the whole of this authority's returns from now on: other children, all tables, pupil
    /// numbers. Nobody but the authority opens it. Returns loaded before must be sent again.
    On(PartitionOf),
    /// Keep the minimum again, and delete everything the partition has kept.
    Off(PartitionOf),
    /// Whether it is on, since when, and what it keeps of each table of each year.
    Show(PartitionShow),
}

#[derive(Args)]
pub(crate) struct PartitionOf {
    /// The authority, by its ONS code.
    #[arg(long, value_name = "ONS", value_parser = agency)]
    pub agency: AgencyId,
    #[command(flatten)]
    pub database: Database,
}

#[derive(Args)]
pub(crate) struct PartitionShow {
    #[command(flatten)]
    pub of: PartitionOf,
    /// How the answer is written.
    #[arg(long, value_enum, default_value_t = Format::Table)]
    pub format: Format,
}
