//! The command lines that pages show, each made in one place so that they can be tried against the
//! program that reads them.

use hearth_domain::{AgencyId, CollectionYear, Day, Quarter};

/// Whose survey is written.
#[derive(Debug, Clone, Copy)]
pub enum Surveyed<'a> {
    /// Those of one agency.
    Agency(&'a AgencyId),
    /// Those of a regional agency's members, by its identifier.
    Arrangement(&'a str),
}

/// Writes the adoption slice of a year's children looked after return.
#[must_use]
pub fn write_ssda903(agency: &AgencyId, year: CollectionYear) -> String {
    let year = year.ending();
    format!("hearth return ssda903 --agency {agency} --year {year} --out ssda903-{agency}-{year}")
}

/// Writes the lists of Annex A as at a day.
#[must_use]
pub fn write_annex_a(agency: &AgencyId, day: Day) -> String {
    format!(
        "hearth return annex-a --agency {agency} --as-at {day} --out annex-a-{agency}-{day}.xlsx"
    )
}

/// Writes the survey of a quarter.
#[must_use]
pub fn write_quarterly(whose: Surveyed<'_>, quarter: Quarter) -> String {
    let period = period(quarter);
    let (option, id) = match whose {
        Surveyed::Agency(agency) => ("agency", agency.as_str()),
        Surveyed::Arrangement(id) => ("raa", id),
    };
    format!(
        "hearth return quarterly --{option} {id} --period {period} --out survey-{id}-{period}.xlsx"
    )
}

/// Loads a list by the map that is kept of it.
#[must_use]
pub fn load_list(agency: &AgencyId, list: &str) -> String {
    format!("hearth import table LIST.xlsx --agency {agency} --list {list}")
}

/// A quarter by its financial year: `2025-26-Q4`.
fn period(quarter: Quarter) -> String {
    let (from, number) = (quarter.year_from(), quarter.number());
    format!("{from}-{:02}-Q{number}", (from + 1).rem_euclid(100))
}
