//! One row at a time, found again in the text of its file.

use std::borrow::Cow;
use std::hash::{DefaultHasher, Hash, Hasher};

use csv::StringRecord;
use hearth_domain::CollectionYear;

use super::{Sheet, reader_of};
use crate::table::{Cells, Row};
use crate::tables::columns_of;

/// Where a row stands, and whose it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Place {
    /// The child, as a hash of its number: a return has far too few for two to collide. A row
    /// without a number is a child of its own.
    pub child: u64,
    /// The place among the rows of the file, from 0.
    pub row: u32,
    /// Where its text begins.
    at: u32,
}

impl Sheet {
    /// Where every row stands, in order; a row of blank cells counts as one.
    pub(crate) fn places(&self) -> Vec<Place> {
        let mut reader = reader_of(&self.text);
        let mut record = StringRecord::new();
        let mut places = Vec::new();
        // The text is valid UTF-8 and rows may be ragged, so reading cannot fail before the end.
        while matches!(reader.read_record(&mut record), Ok(true)) {
            let row = u32::try_from(places.len()).unwrap_or(u32::MAX);
            let at = record.position().map_or(0, csv::Position::byte);
            let number = self.child_position().and_then(|at| record.get(at)).unwrap_or_default();
            let child = hash_of(number, (self.table.name(), row));
            places.push(Place { child, row, at: u32::try_from(at).unwrap_or(u32::MAX) });
        }
        places
    }

    /// The row at a place, as typed cells. Its line is not told.
    pub(crate) fn row_at<R: Row>(&self, place: &Place, year: CollectionYear) -> R {
        let cells = self.cells_at(place);
        let cell =
            |at: &Option<usize>| at.and_then(|at| cells.get(at)).map_or("", |text| text.trim());
        let texts: Vec<&str> = self.positions.iter().map(cell).collect();
        R::read(&Cells { texts: &texts, line: 0, year }, &mut |_, _, _| {})
    }

    /// The child's number in the row at a place, as it is written.
    pub(crate) fn child_at(&self, place: &Place) -> String {
        let cells = self.cells_at(place);
        let number = self.child_position().and_then(|at| cells.get(at));
        number.map(|text| text.trim().to_owned()).unwrap_or_default()
    }

    /// The columns of the row at a place with their cells, as the file has them.
    pub(crate) fn columns_at(&self, place: &Place) -> Vec<(&'static str, String)> {
        let cells = self.cells_at(place);
        let cell =
            |at: &Option<usize>| at.and_then(|at| cells.get(at)).map_or("", |text| text.trim());
        let texts = self.positions.iter().map(|at| cell(at).to_owned());
        columns_of(self.table).iter().copied().zip(texts).collect()
    }

    /// The line of the file on which the row at a place stands.
    pub(crate) fn line_at(&self, place: &Place) -> u64 {
        let row = usize::try_from(place.row).unwrap_or(usize::MAX);
        if let Some(line) = self.lines.get(row) {
            return *line;
        }
        let at = usize::try_from(place.at).unwrap_or(usize::MAX);
        let before = self.text.get(..at).unwrap_or_default();
        let ends = before.bytes().filter(|byte| *byte == b'\n').count();
        self.first_line.saturating_add(u64::try_from(ends).unwrap_or(u64::MAX))
    }

    fn child_position(&self) -> Option<usize> {
        self.positions.first().copied().flatten()
    }

    /// The cells of the row at a place, as the file has them.
    fn cells_at(&self, place: &Place) -> Vec<Cow<'_, str>> {
        let at = usize::try_from(place.at).unwrap_or(usize::MAX);
        let text = self.text.get(at..).unwrap_or_default().trim_start_matches(['\r', '\n']);
        let end = text.find(['\r', '\n']).unwrap_or(text.len());
        match text.get(..end) {
            Some(line) if !line.contains('"') => line.split(',').map(Cow::Borrowed).collect(),
            _ => quoted_cells(text),
        }
    }
}

/// The cells of a row that has quotation marks, where a comma or a line's end may stand within one.
fn quoted_cells(text: &str) -> Vec<Cow<'_, str>> {
    let mut reader =
        csv::ReaderBuilder::new().flexible(true).has_headers(false).from_reader(text.as_bytes());
    let mut record = StringRecord::new();
    match reader.read_record(&mut record) {
        Ok(true) => record.iter().map(|cell| Cow::Owned(cell.to_owned())).collect(),
        _ => Vec::new(),
    }
}

fn hash_of(number: &str, row: (&str, u32)) -> u64 {
    let mut hasher = DefaultHasher::new();
    number.hash(&mut hasher);
    if number.is_empty() {
        row.hash(&mut hasher);
    }
    hasher.finish()
}
