//! What may follow the verb that writes returns back.

use std::path::PathBuf;

use clap::{Args, Subcommand};
use hearth_domain::{AgencyId, CollectionYear};

use super::values::{agency, collection_year};
use super::{Database, ReturnForm};

#[derive(Args)]
pub(crate) struct Return {
    #[command(subcommand)]
    pub what: ReturnOf,
}

#[derive(Subcommand)]
pub(crate) enum ReturnOf {
    /// The adoption slice of the children looked after return: Header, Episodes, Reviews, AD1,
    /// PlacedAdoption and PrevPerm of the children on the way to adoption.
    Ssda903(ReturnSsda903),
}

#[derive(Args)]
pub(crate) struct ReturnSsda903 {
    /// The authority, by its ONS code.
    #[arg(long, value_name = "ONS", value_parser = agency)]
    pub agency: AgencyId,
    /// The collection year, by the year it ends in: 2026 is 2025/26.
    #[arg(long, value_parser = collection_year)]
    pub year: CollectionYear,
    /// The folder to write to; it is made when it is not there.
    #[arg(long, value_name = "DIR")]
    pub out: PathBuf,
    /// A CSV file a table, or one XML file.
    #[arg(long, value_enum, default_value_t = ReturnForm::Csv)]
    pub format: ReturnForm,
    /// Write over files of the same names.
    #[arg(long)]
    pub force: bool,
    #[command(flatten)]
    pub database: Database,
}
