//! What may follow the verbs that make and serve a region.

use std::net::SocketAddr;
use std::path::PathBuf;

use clap::{Args, value_parser};
use hearth_domain::CollectionYear;

use super::values::{collection_year, listen};
use super::{Database, ReturnForm};

#[derive(Args)]
pub(crate) struct Demo {
    /// The address to serve at; only this machine can reach it.
    #[arg(long, default_value = "127.0.0.1:8080", value_parser = listen)]
    pub listen: SocketAddr,
    /// The same seed makes the same region.
    #[arg(long, default_value_t = 1)]
    pub seed: u64,
    /// How many looked after children the region has in its last year.
    #[arg(long, default_value_t = 3_000)]
    pub children: usize,
    /// Where to keep the records; a fresh temporary file when it is not given.
    #[arg(long, value_name = "ADDRESS")]
    pub database: Option<String>,
}

#[derive(Args)]
pub(crate) struct Serve {
    #[command(flatten)]
    pub database: Database,
    /// The rules of matching that an agency has signed; the built-in ones when they are not given.
    #[arg(long, value_name = "FILE")]
    pub rules: Option<PathBuf>,
    /// The address to serve at; only this machine can reach it.
    #[arg(long, default_value = "127.0.0.1:8080", value_parser = listen)]
    pub listen: SocketAddr,
}

#[derive(Args)]
pub(crate) struct Synthesise {
    /// The folder to write: OUT/AGENCY/YEAR/ and OUT/truth/. It must not exist or be empty.
    #[arg(long)]
    pub out: PathBuf,
    /// How many looked after children there are in the last year.
    #[arg(long, default_value_t = 3_000)]
    pub children: usize,
    /// The first collection year, by the year it ends in.
    #[arg(long, default_value = "2017", value_parser = collection_year)]
    pub first_year: CollectionYear,
    /// The last collection year, by the year it ends in.
    #[arg(long, default_value = "2026", value_parser = collection_year)]
    pub last_year: CollectionYear,
    /// The same seed makes the same region.
    #[arg(long, default_value_t = 1)]
    pub seed: u64,
    /// How each return is written: a CSV file a table, or one XML file.
    #[arg(long, value_enum, default_value_t = ReturnForm::Csv)]
    pub format: ReturnForm,
    /// How many days in a hundred each of return, list 10, extract and tracker tells otherwise than they
    /// were; OUT/truth/differences.csv names each.
    #[arg(long, value_name = "PERCENT", default_value_t = 0, value_parser = value_parser!(u32).range(0..=100))]
    pub differing: u32,
    /// Spell list 10, extract and tracker as people and databases write them: other headings, codes in
    /// words, days in many ways.
    #[arg(long)]
    pub varied: bool,
}
