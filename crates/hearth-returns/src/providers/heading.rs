//! The headings of Ofsted's lists, which differ from list to list and from year to year. They are those
//! that the public validator of the return reads; the lists themselves have not been seen.

use crate::spreadsheet::{Grid, GridRow, HEADINGS_WITHIN};

/// Where the columns of a sheet stand.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Headings {
    /// The line on which they stand.
    pub line: u64,
    pub urn: usize,
    pub placement: Option<usize>,
    pub kind: Option<usize>,
    pub closed: Option<usize>,
    pub postcode: Option<usize>,
    /// Whether the sheet lists providers of supported accommodation, which has no placement code.
    pub is_supported_accommodation: bool,
}

/// What the type of placement is headed; the list of children's homes calls it `Provider Code`.
const PLACEMENT: [&str; 2] = ["placement code", "provider code"];

/// What the kind of provider is headed.
const KIND: [&str; 2] = ["placement provider code", "provider placement code"];

const CLOSED: [&str; 2] = ["deregistration date", "closed date"];

const POSTCODE: [&str; 2] = ["setting postcode", "setting address postcode"];

/// Stands on the sheet of providers of supported accommodation alone.
const SUPPORTED: &str = "provider local authority";

impl Headings {
    /// The headings of a sheet; none where none of its first rows has a number and something to know
    /// of it.
    pub(super) fn find(grid: &Grid) -> Option<Self> {
        let top = grid.rows.iter().take_while(|row| row.line <= u64::from(HEADINGS_WITHIN));
        top.filter_map(Self::of).next()
    }

    fn of(row: &GridRow) -> Option<Self> {
        let written: Vec<(usize, String)> =
            row.cells.iter().map(|(at, cell)| (*at, tidied(&cell.text()))).collect();
        let at = |names: &[&str]| {
            written.iter().find(|(_, name)| names.contains(&name.as_str())).map(|(at, _)| *at)
        };
        let (placement, kind, postcode) = (at(&PLACEMENT), at(&KIND), at(&POSTCODE));
        let is_supported_accommodation = placement.is_none() && at(&[SUPPORTED]).is_some();
        let tells = placement.is_some() || is_supported_accommodation || postcode.is_some();
        let (line, urn, closed) = (row.line, at(&["urn"])?, at(&CLOSED));
        let headings =
            Self { line, urn, placement, kind, closed, postcode, is_supported_accommodation };
        tells.then_some(headings)
    }

    /// Whether the sheet only says where providers are that another lists.
    pub(super) fn is_of_addresses(&self) -> bool {
        self.placement.is_none() && !self.is_supported_accommodation
    }
}

/// In small letters, with one space between words.
fn tidied(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}
