//! One row at a time, found again in the text of its file.

use std::borrow::Cow;
use std::hash::{DefaultHasher, Hash, Hasher};

use csv::StringRecord;
use hearth_domain::CollectionYear;

use super::line::Line;
use super::{Sheet, reader_of};
use crate::table::{Cells, Row};
use crate::tables::columns_of;

/// Where a row stands, and whose it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Place {
    /// The child. A number of up to eight plain characters stands for itself, so that children come in
    /// the order of their numbers, as in most files; of another there is a hash: a return has far too
    /// few for two to collide. A row without a number is a child of its own.
    pub child: u64,
    /// The place among the rows of the file, from 0.
    pub row: u32,
    /// Where its text begins.
    at: u32,
}

impl Sheet {
    /// Where every row stands, in order; a row of blank cells counts as one.
    pub(crate) fn places(&self) -> Vec<Place> {
        if self.text.contains('"') { self.quoted_places() } else { self.plain_places() }
    }

    /// Where the lines of a text without quotation marks begin. The first is the header, and empty
    /// lines are no rows.
    fn plain_places(&self) -> Vec<Place> {
        let mut places = Vec::new();
        let (mut at, mut is_header) = (0, true);
        // A line ends with either mark or with both; what stands between the two of both is empty.
        let lines = self.text.split_inclusive('\n').flat_map(|line| line.split_inclusive('\r'));
        for line in lines {
            let row = line.strip_suffix(['\n', '\r']).unwrap_or(line);
            if !row.is_empty() && !std::mem::take(&mut is_header) {
                let number = self.child_position().and_then(|place| row.split(',').nth(place));
                places.push(self.place(places.len(), number, at));
            }
            at += line.len();
        }
        places
    }

    /// Where the rows of a text begin in which a comma or a line's end may stand within a cell.
    fn quoted_places(&self) -> Vec<Place> {
        let mut reader = reader_of(&self.text);
        let mut record = StringRecord::new();
        let mut places = Vec::new();
        // The text is valid UTF-8 and rows may be ragged, so reading cannot fail before the end.
        while matches!(reader.read_record(&mut record), Ok(true)) {
            let at = record.position().map_or(0, csv::Position::byte);
            let number = self.child_position().and_then(|place| record.get(place));
            let at = usize::try_from(at).unwrap_or(usize::MAX);
            places.push(self.place(places.len(), number, at));
        }
        places
    }

    fn place(&self, row: usize, number: Option<&str>, at: usize) -> Place {
        let row = u32::try_from(row).unwrap_or(u32::MAX);
        let child = key_of(number.unwrap_or_default().trim(), (self.table.name(), row));
        Place { child, row, at: u32::try_from(at).unwrap_or(u32::MAX) }
    }

    /// The row at a place, as typed cells. Its line is not told. `line` keeps its room for the next.
    pub(crate) fn row_at<'a, R: Row>(
        &'a self,
        place: &Place,
        year: CollectionYear,
        line: &mut Line<'a>,
    ) -> R {
        let read = |texts: &[&str]| R::read(&Cells { texts, line: 0, year }, &mut |_, _, _| {});
        if line.split(self.text_from(place)).is_some() {
            return read(line.ordered(&self.positions));
        }
        let cells = self.cells_at(place);
        let cell =
            |at: &Option<usize>| at.and_then(|at| cells.get(at)).map_or("", |text| text.trim());
        let texts: Vec<&str> = self.positions.iter().map(cell).collect();
        read(&texts)
    }

    /// The child's number in the row at a place, as it is written.
    pub(crate) fn child_at(&self, place: &Place) -> String {
        let Some(at) = self.child_position() else { return String::new() };
        let told = |number: &str| number.trim().to_owned();
        match self.plain_line_at(place) {
            Some(line) => line.split(',').nth(at).map(told).unwrap_or_default(),
            None => self.cells_at(place).get(at).map(|cell| told(cell)).unwrap_or_default(),
        }
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
        match self.plain_line_at(place) {
            Some(line) => line.split(',').map(Cow::Borrowed).collect(),
            None => quoted_cells(self.text_from(place)),
        }
    }

    /// The line of the row at a place, where it has no quotation marks.
    fn plain_line_at(&self, place: &Place) -> Option<&str> {
        let line = self.text_from(place).split('\n').next()?.split('\r').next()?;
        (!line.contains('"')).then_some(line)
    }

    /// The text from the row at a place on.
    fn text_from(&self, place: &Place) -> &str {
        let at = usize::try_from(place.at).unwrap_or(usize::MAX);
        self.text.get(at..).unwrap_or_default().trim_start_matches(['\r', '\n'])
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

fn key_of(number: &str, row: (&str, u32)) -> u64 {
    own_key(number).unwrap_or_else(|| hash_of(number, row))
}

/// A short number of plain characters as its own key, whose first bit is never set.
fn own_key(number: &str) -> Option<u64> {
    let mut bytes = [0; 8];
    bytes.get_mut(..number.len())?.copy_from_slice(number.as_bytes());
    (!number.is_empty() && number.is_ascii()).then(|| u64::from_be_bytes(bytes))
}

/// The first bit of a hash is set, so that it is never the key of a short number.
fn hash_of(number: &str, row: (&str, u32)) -> u64 {
    let mut hasher = DefaultHasher::new();
    number.hash(&mut hasher);
    if number.is_empty() {
        row.hash(&mut hasher);
    }
    hasher.finish() | 1 << 63
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Return;
    use crate::table::Table;
    use crate::tables::HeaderRow;

    fn read(text: &str) -> Vec<(u64, u32, HeaderRow)> {
        let year = CollectionYear::ending_in(2026).unwrap();
        let sent = Return::from_files(vec![("header.csv".to_owned(), text.into())], year);
        let sheet = sent.sheets_of(Table::Header).next().unwrap();
        let row = |place: &Place| {
            (place.child, place.row, sheet.row_at(place, year, &mut Line::default()))
        };
        sheet.places().iter().map(row).collect()
    }

    #[test]
    fn rows_are_found_alike_with_and_without_quotation_marks_and_in_any_order_of_columns() {
        let plain = "\nCHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\r\n\r\n a1 ,F,01/06/2020,WBRI\r\n,M,,,,,\n \n2,M,x,,,,\n";
        let rows = read(plain);
        assert_eq!(rows.iter().map(|(_, row, _)| *row).collect::<Vec<_>>(), [0, 1, 2, 3]);
        assert!(rows[0].2.birth_date.get().is_some() && rows[1].0 != rows[2].0);
        let quoted = plain.replace(" a1 ,F", "\" a1 \",\"F\"").replace("2,M,x", "\"2\",M,x");
        assert_eq!(read(&quoted), rows);
        let turned = "DOB,ETHNIC,CHILD,UPN,SEX,MC_DOB,MOTHER\n01/06/2020,WBRI,a1,,F,,\n,,,,M,,\n,,,,,,\nx,,2,,M,,\n";
        assert_eq!(read(turned), rows);
    }
}
