//! The rows of a return by child, found again in its text when they are wanted: a return of all
//! England need not be held in memory as rows.

use hearth_domain::CollectionYear;

use super::rows::{At, Rows};
use crate::Return;
use crate::file::{Place, Sheet};
use crate::table::{Row, Table};

/// Where the rows of each child stand.
pub(super) struct Sorted<'a> {
    year: CollectionYear,
    sheets: Vec<SortedSheet<'a>>,
}

struct SortedSheet<'a> {
    sheet: &'a Sheet,
    /// Where its rows begin among those of its table.
    first_row: u32,
    /// In order of child, then of row.
    places: Vec<Place>,
}

impl<'a> Sorted<'a> {
    pub(super) fn of(sent: &'a Return) -> Self {
        let mut sheets: Vec<SortedSheet<'a>> = Vec::new();
        for table in Table::RETURN {
            let mut first_row = 0;
            for sheet in sent.sheets_of(table) {
                let mut places = sheet.places();
                let rows = u32::try_from(places.len()).unwrap_or(u32::MAX);
                places.sort_unstable();
                sheets.push(SortedSheet { sheet, first_row, places });
                first_row += rows;
            }
        }
        Self { year: sent.year, sheets }
    }

    /// Every child that has a row, once.
    pub(super) fn children(&self) -> Vec<u64> {
        let places = self.sheets.iter().flat_map(|sheet| &sheet.places);
        let mut children: Vec<u64> = places.map(|place| place.child).collect();
        children.sort_unstable();
        children.dedup();
        children
    }

    /// Reads the rows of a child.
    pub(super) fn read(&self, child: u64, rows: &mut Rows) {
        rows.clear();
        for sheet in &self.sheets {
            match sheet.sheet.table {
                Table::Header => self.fill(sheet, child, &mut rows.headers),
                Table::Episodes => self.fill(sheet, child, &mut rows.episodes),
                Table::Reviews => self.fill(sheet, child, &mut rows.reviews),
                Table::Uasc => self.fill(sheet, child, &mut rows.uasc),
                Table::Oc2 => self.fill(sheet, child, &mut rows.oc2),
                Table::Oc3 => self.fill(sheet, child, &mut rows.oc3),
                Table::Ad1 => self.fill(sheet, child, &mut rows.ad1),
                Table::PlacedAdoption => self.fill(sheet, child, &mut rows.placed_adoption),
                Table::PrevPerm => self.fill(sheet, child, &mut rows.prev_perm),
                Table::Missing => self.fill(sheet, child, &mut rows.missing),
                Table::SwEpisodes => self.fill(sheet, child, &mut rows.sw_episodes),
                Table::DoLo => self.fill(sheet, child, &mut rows.dolo),
                _ => {}
            }
        }
        rows.put_in_order();
    }

    /// The number of a child as it is written.
    pub(super) fn number(&self, child: u64) -> String {
        let written = self.sheets.iter().find_map(|sheet| {
            let place = sheet.of(child).next()?;
            Some(sheet.sheet.child_at(place))
        });
        written.unwrap_or_default()
    }

    fn fill<R: Row>(&self, sheet: &SortedSheet<'_>, child: u64, into: &mut Vec<At<R>>) {
        let at = |place: &Place| At {
            place: sheet.first_row + place.row,
            row: sheet.sheet.row_at(place, self.year),
        };
        into.extend(sheet.of(child).map(at));
    }
}

impl SortedSheet<'_> {
    /// Where the rows of a child stand.
    fn of(&self, child: u64) -> impl Iterator<Item = &Place> {
        let first = self.places.partition_point(|place| place.child < child);
        self.places.iter().skip(first).take_while(move |place| place.child == child)
    }
}
