//! The rows of a return by child, found again in its text when they are wanted: a return of all
//! England need not be held in memory as rows.

use hearth_domain::CollectionYear;

use super::rows::{At, Rows};
use crate::Return;
use crate::file::{Line, Place, Sheet};
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

    /// Every child that has a row, once, in the order in which a reader reads them.
    pub(super) fn children(&self) -> Vec<u64> {
        let mut children = Vec::new();
        for sheet in &self.sheets {
            let of_rows = sheet.places.chunk_by(|one, next| one.child == next.child);
            children.extend(of_rows.filter_map(|rows| rows.first()).map(|place| place.child));
        }
        // The children of each sheet are in order already, of which this sort makes use.
        children.sort();
        children.dedup();
        children
    }

    /// A reader of the children from this one on.
    pub(super) fn reader(&'a self, first: u64) -> Reader<'a> {
        let at = |sheet: &'a SortedSheet<'a>| {
            let before = sheet.places.partition_point(|place| place.child < first);
            Ahead { sheet, places: sheet.places.get(before..).unwrap_or_default() }
        };
        Reader {
            year: self.year,
            ahead: self.sheets.iter().map(at).collect(),
            line: Line::default(),
            named: None,
        }
    }
}

/// Reads one child after another.
pub(super) struct Reader<'a> {
    year: CollectionYear,
    ahead: Vec<Ahead<'a>>,
    line: Line<'a>,
    /// Where the first row of the child stands that was read last.
    named: Option<(&'a Sheet, Place)>,
}

/// Where the number of a child is written.
#[derive(Clone, Copy, Default)]
pub(super) struct Named<'a>(Option<(&'a Sheet, Place)>);

impl Named<'_> {
    /// The number as it is written.
    pub(super) fn number(self) -> String {
        self.0.map(|(sheet, place)| sheet.child_at(&place)).unwrap_or_default()
    }
}

/// What is still to be read of a sheet.
struct Ahead<'a> {
    sheet: &'a SortedSheet<'a>,
    places: &'a [Place],
}

impl<'a> Reader<'a> {
    /// Reads the rows of a child, which comes after those that were read before.
    pub(super) fn read(&mut self, child: u64, rows: &mut Rows) {
        rows.clear();
        self.named = None;
        let Self { year, ahead, line, named } = self;
        for ahead in ahead {
            let of_child = ahead.take(child);
            let Some(first) = of_child.first() else { continue };
            named.get_or_insert((ahead.sheet.sheet, *first));
            fill(ahead.sheet, of_child, *year, line, rows);
        }
        rows.put_in_order();
    }

    /// Where the number of the child is written that was read last.
    pub(super) fn named(&self) -> Named<'a> {
        Named(self.named)
    }
}

impl<'a> Ahead<'a> {
    /// Takes where the rows of a child stand, and passes over those of children before it.
    fn take(&mut self, child: u64) -> &'a [Place] {
        let before = self.places.iter().take_while(|place| place.child < child).count();
        let rest = self.places.get(before..).unwrap_or_default();
        let own = rest.iter().take_while(|place| place.child == child).count();
        let (own, rest) = rest.split_at_checked(own).unwrap_or_default();
        self.places = rest;
        own
    }
}

fn fill<'a>(
    of: &SortedSheet<'a>,
    places: &[Place],
    year: CollectionYear,
    line: &mut Line<'a>,
    rows: &mut Rows,
) {
    let mut from = RowsOf { of, places, year, line };
    match of.sheet.table {
        Table::Header => from.fill(&mut rows.headers),
        Table::Episodes => from.fill(&mut rows.episodes),
        Table::Reviews => from.fill(&mut rows.reviews),
        Table::Uasc => from.fill(&mut rows.uasc),
        Table::Oc2 => from.fill(&mut rows.oc2),
        Table::Oc3 => from.fill(&mut rows.oc3),
        Table::Ad1 => from.fill(&mut rows.ad1),
        Table::PlacedAdoption => from.fill(&mut rows.placed_adoption),
        Table::PrevPerm => from.fill(&mut rows.prev_perm),
        Table::Missing => from.fill(&mut rows.missing),
        Table::SwEpisodes => from.fill(&mut rows.sw_episodes),
        Table::DoLo => from.fill(&mut rows.dolo),
        _ => {}
    }
}

/// Rows of one child in one sheet.
struct RowsOf<'p, 'a> {
    of: &'p SortedSheet<'a>,
    places: &'p [Place],
    year: CollectionYear,
    line: &'p mut Line<'a>,
}

impl RowsOf<'_, '_> {
    fn fill<R: Row>(&mut self, into: &mut Vec<At<R>>) {
        for place in self.places {
            let row = self.of.sheet.row_at(place, self.year, self.line);
            into.push(At { place: self.of.first_row + place.row, row });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_child_is_found_by_its_number_be_it_short_long_of_other_letters_or_missing() {
        let headers =
            "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n1234567890123,M\né1,F\n,M\n,F\n7,M\n";
        let reviews = "CHILD,DOB,REVIEW,REVIEW_CODE\n7,,,\né1,,,\n7,,,\n8,,,\n";
        let file = |name: &str, text: &str| (name.to_owned(), text.as_bytes().to_vec());
        let files = vec![file("headers.csv", headers), file("reviews.csv", reviews)];
        let sent = Return::from_files(files, CollectionYear::ending_in(2026).unwrap());
        let sorted = Sorted::of(&sent);
        let children = sorted.children();
        let read = |reader: &mut Reader<'_>, child: u64| {
            let mut rows = Rows::default();
            reader.read(child, &mut rows);
            let reviews: Vec<u32> = rows.reviews.iter().map(|row| row.place).collect();
            (reader.named().number(), rows.headers.len(), reviews)
        };
        let mut reader = sorted.reader(children[0]);
        let mut told: Vec<_> = children.iter().map(|child| read(&mut reader, *child)).collect();
        // From a child in the midst, a reader reads it as one that began before it.
        let from_it = children.iter().map(|child| read(&mut sorted.reader(*child), *child));
        assert!(from_it.eq(told.iter().cloned()));
        told.sort();
        let told: Vec<(&str, usize, &[u32])> = told
            .iter()
            .map(|(number, headers, reviews)| (&**number, *headers, &**reviews))
            .collect();
        let expected: [(&str, usize, &[u32]); 6] = [
            ("", 1, &[]),
            ("", 1, &[]),
            ("1234567890123", 1, &[]),
            ("7", 1, &[0, 2]),
            ("8", 0, &[3]),
            ("é1", 1, &[1]),
        ];
        assert_eq!(told, expected);
    }
}
