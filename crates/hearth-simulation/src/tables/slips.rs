//! Cells that an authority has left blank by mistake, fewer from year to year. None of them tells of a
//! journey: the truth beside a region stays what it is.

use hearth_returns::Cell;
use hearth_returns::tables::{HeaderRow, Oc2Row, Oc3Row, ReviewRow};

use super::Cut;
use crate::child::Child;
use crate::stream::Stream;

/// In how many rows of a thousand a cell is blank by mistake in the first year of the returns. `[K]`
const AT_FIRST: i16 = 60;

/// By how many of a thousand that falls each year. `[K]`
const FALLS_BY: i16 = 6;

/// In how many of a thousand it stays. `[K]`
const AT_LEAST: i16 = 6;

/// The first year in which returns are made.
const FIRST_YEAR: i16 = 2017;

/// Whether cells are left blank by mistake, and how often.
#[derive(Debug, Clone, Copy)]
pub(super) struct Slips {
    per_mille: u32,
}

impl Slips {
    /// Every cell is told.
    pub(super) const NONE: Self = Self { per_mille: 0 };

    /// As authorities make their returns.
    pub(super) fn of(cut: &Cut<'_>) -> Self {
        let years = cut.year.ending().saturating_sub(FIRST_YEAR);
        let per_mille = AT_FIRST.saturating_sub(years.saturating_mul(FALLS_BY)).max(AT_LEAST);
        Self { per_mille: u32::try_from(per_mille).unwrap_or(0) }
    }

    fn stream(self, cut: &Cut<'_>, table: &str, child: &Child) -> Option<Stream> {
        (self.per_mille > 0).then(|| cut.stream_of_year(&format!("slips {table}"), child))
    }

    fn blank<T>(self, stream: &mut Stream, cell: &mut Cell<T>) {
        if stream.chance(self.per_mille) {
            *cell = Cell::Blank;
        }
    }

    pub(super) fn header(self, cut: &Cut<'_>, child: &Child, mut row: HeaderRow) -> HeaderRow {
        if let Some(mut stream) = self.stream(cut, "header", child) {
            self.blank(&mut stream, &mut row.unique_pupil_number);
            self.blank(&mut stream, &mut row.is_mother);
        }
        row
    }

    pub(super) fn reviews(
        self,
        cut: &Cut<'_>,
        child: &Child,
        mut rows: Vec<ReviewRow>,
    ) -> Vec<ReviewRow> {
        if let Some(mut stream) = self.stream(cut, "reviews", child) {
            rows.iter_mut().for_each(|row| self.blank(&mut stream, &mut row.participation));
        }
        rows
    }

    pub(super) fn oc2(self, cut: &Cut<'_>, child: &Child, mut row: Oc2Row) -> Oc2Row {
        if let Some(mut stream) = self.stream(cut, "oc2", child) {
            self.blank(&mut stream, &mut row.immunisations);
            self.blank(&mut stream, &mut row.teeth_check);
            self.blank(&mut stream, &mut row.substance_misuse);
        }
        row
    }

    pub(super) fn oc3(self, cut: &Cut<'_>, child: &Child, mut row: Oc3Row) -> Oc3Row {
        if let Some(mut stream) = self.stream(cut, "oc3", child) {
            self.blank(&mut stream, &mut row.accommodation);
        }
        row
    }
}
