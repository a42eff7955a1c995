//! What may follow the verb that writes returns back.

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};
use hearth_app::returning::SheetForm;
use hearth_domain::{AgencyId, CollectionYear, Day, Quarter};

use super::values::{agency, collection_year, day};
use super::{Database, ReturnForm};

#[derive(Args)]
pub(crate) struct Return {
    #[command(subcommand)]
    pub what: ReturnOf,
}

#[derive(Subcommand)]
pub(crate) enum ReturnOf {
    /// The children looked after return: whole, where the authority keeps the rest in its own
    /// partition (`hearth partition`); else the adoption slice, which is Header, Episodes, Reviews,
    /// AD1, PlacedAdoption and PrevPerm of the children on the way to adoption.
    Ssda903(ReturnSsda903),
    /// Lists 10 and 11 of Ofsted's Annex A, whichever the agency has, from its journeys as they stood
    /// on a day.
    AnnexA(ReturnAnnexA),
    /// An extract of the Standard Safeguarding Dataset, without names: a CSV file a table, from the
    /// agency's journeys as they stood on a day.
    Ssd(ReturnSsd),
    /// The quarterly survey of adoption: the sheets of children and of adopters, and the count of
    /// enquiries, as far as sources tell.
    Quarterly(ReturnQuarterly),
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
    /// Only the adoption slice, also where the authority keeps the whole return.
    #[arg(long)]
    pub slice: bool,
    /// Write over files of the same names.
    #[arg(long)]
    pub force: bool,
    #[command(flatten)]
    pub database: Database,
}

#[derive(Args)]
pub(crate) struct ReturnAnnexA {
    /// The agency, by its ONS code or its own.
    #[arg(long, value_name = "ID", value_parser = agency)]
    pub agency: AgencyId,
    /// The day of the lists: they tell of everybody concerned in the twelve months to it.
    #[arg(long, value_name = "DAY", value_parser = day)]
    pub as_at: Day,
    #[command(flatten)]
    pub place: SheetPlace,
    #[command(flatten)]
    pub database: Database,
}

#[derive(Args)]
pub(crate) struct ReturnSsd {
    /// The agency, by its ONS code or its own.
    #[arg(long, value_name = "ID", value_parser = agency)]
    pub agency: AgencyId,
    /// The day of the extract: it tells what had happened by its end.
    #[arg(long, value_name = "DAY", value_parser = day)]
    pub as_at: Day,
    /// The folder to write to; it is made when it is not there.
    #[arg(long, value_name = "DIR")]
    pub out: PathBuf,
    /// Write over files of the same names.
    #[arg(long)]
    pub force: bool,
    #[command(flatten)]
    pub database: Database,
}

#[derive(Args)]
pub(crate) struct ReturnQuarterly {
    /// The agency, by its ONS code or its own.
    #[arg(long, value_name = "ID", value_parser = agency, required_unless_present = "raa", conflicts_with = "raa")]
    pub agency: Option<AgencyId>,
    /// The members of this regional adoption agency, each on the days of the quarter it was a member.
    #[arg(long, value_name = "NAME")]
    pub raa: Option<String>,
    /// The quarter: 2025-26-Q2 is July to September 2025.
    #[arg(long, value_name = "QUARTER", value_parser = quarter)]
    pub period: Quarter,
    #[command(flatten)]
    pub place: SheetPlace,
    #[command(flatten)]
    pub database: Database,
}

/// A quarter by its financial year, `2025-26-Q2`, or by the year it begins in, `2025-Q2`.
fn quarter(text: &str) -> Result<Quarter, String> {
    let expected = || "expected a quarter such as 2025-26-Q2 for July to September 2025".to_owned();
    if let Some(quarter) = Quarter::parse(text) {
        return Ok(quarter);
    }
    let (years, number) = text.rsplit_once('-').ok_or_else(expected)?;
    let (from, ending) = years.split_once('-').ok_or_else(expected)?;
    let quarter = Quarter::parse(&format!("{from}-{number}")).ok_or_else(expected)?;
    let follows = format!("{:02}", (quarter.year_from() + 1).rem_euclid(100)) == ending;
    if follows { Ok(quarter) } else { Err(expected()) }
}

/// Where sheets are written to, and in which form.
#[derive(Args)]
pub(crate) struct SheetPlace {
    /// The workbook to write; for CSV the folder, which is made when it is not there.
    #[arg(long, value_name = "FILE")]
    pub out: PathBuf,
    /// One Excel workbook, or a CSV file a sheet.
    #[arg(long, value_enum, default_value_t = SheetFormat::Xlsx)]
    pub format: SheetFormat,
    /// Write over files of the same names.
    #[arg(long)]
    pub force: bool,
}

/// The form in which sheets are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum SheetFormat {
    /// One Excel workbook.
    Xlsx,
    /// A CSV file a sheet.
    Csv,
}

impl From<SheetFormat> for SheetForm {
    fn from(format: SheetFormat) -> Self {
        match format {
            SheetFormat::Xlsx => Self::Xlsx,
            SheetFormat::Csv => Self::Csv,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::Parser as _;
    use hearth_web::commands::{
        Surveyed, load_list, write_annex_a, write_quarterly, write_ssda903,
    };

    use crate::arguments::Arguments;

    #[test]
    fn the_program_takes_every_command_that_a_page_shows() {
        let bristol = AgencyId::parse("E06000023").unwrap();
        let year = CollectionYear::ending_in(2026).unwrap();
        let of_quarter = Quarter::parse("2025-Q4").unwrap();
        let commands = [
            write_ssda903(&bristol, year),
            write_annex_a(&bristol, year.last_day()),
            write_quarterly(Surveyed::Agency(&bristol), of_quarter),
            write_quarterly(Surveyed::Arrangement("adoption-west"), of_quarter),
            load_list(&bristol, "tracker"),
        ];
        for command in commands {
            let read = Arguments::try_parse_from(command.split_whitespace());
            assert!(read.is_ok(), "{command}: {:?}", read.err());
        }
    }

    #[test]
    fn a_quarter_is_read_back_as_a_page_writes_it() {
        let of_quarter = Quarter::parse("2025-Q4").unwrap();
        let command = write_quarterly(Surveyed::Arrangement("adoption-west"), of_quarter);
        let period = command.split_whitespace().skip_while(|word| *word != "--period").nth(1);
        assert_eq!(quarter(period.unwrap()), Ok(of_quarter));
    }
}
