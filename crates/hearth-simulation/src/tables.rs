//! Lives cut into the tables of a collection year, one file a table.
//!
//! Every row is made of `hearth-returns`' own row types and written by them, so the format has one
//! writer. A year tells what touches it: an episode still open on 31 March is closed by a later year.

mod ad1;
mod episodes;
mod header;
pub(crate) mod list_10;
pub(crate) mod list_11;
mod missing;
mod oc2;
mod oc3;
mod placed_adoption;
mod prev_perm;
mod review_days;
mod reviews;
mod slips;
pub(crate) mod ssd;
mod sw_episodes;
mod uasc;
mod write;

use hearth_domain::codes::YesNo;
use hearth_domain::{CollectionYear, Day};
use hearth_returns::Cell;
use hearth_returns::cell::{CellValue, read_cell};
use hearth_returns::values::ChildNumber;

use crate::child::Child;
use crate::scenario::Authority;
use crate::stream::Stream;

pub(crate) use oc3::is_care_leaver;
use slips::Slips;
use write::write_table;

/// The collection year from which social workers are told.
const SOCIAL_WORKERS_SINCE: i16 = 2024;

/// One authority's collection year.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Cut<'a> {
    pub(crate) seed: u64,
    pub(crate) authority: &'a Authority,
    pub(crate) year: CollectionYear,
}

impl Cut<'_> {
    fn first_day(&self) -> Day {
        self.year.first_day()
    }

    pub(crate) fn last_day(&self) -> Day {
        self.year.last_day()
    }

    fn holds(&self, day: Day) -> bool {
        self.first_day() <= day && day <= self.last_day()
    }

    /// Whether the child is looked after in the year.
    fn tells(&self, child: &Child) -> bool {
        child.is_looked_after(self.first_day(), self.last_day())
    }

    /// A text as a cell of the year.
    fn cell<T: CellValue>(&self, text: &str) -> Cell<T> {
        read_cell(text, self.year).0
    }

    fn number(&self, child: &Child) -> Cell<ChildNumber> {
        self.cell(&child.number())
    }

    /// A day that has come by the end of the year; blank when it has not.
    fn by_now(&self, day: Option<Day>) -> Cell<Day> {
        given(day.filter(|&day| day <= self.last_day()))
    }

    /// The child's own stream for one purpose.
    fn stream(&self, purpose: &str, child: &Child) -> Stream {
        Stream::named(self.seed, &[self.authority.id.as_str(), purpose], child.number)
    }

    /// The child's own stream for one purpose in this year alone.
    fn stream_of_year(&self, purpose: &str, child: &Child) -> Stream {
        let year = self.year.ending().to_string();
        Stream::named(self.seed, &[self.authority.id.as_str(), purpose, &year], child.number)
    }
}

fn given<T>(value: Option<T>) -> Cell<T> {
    value.map_or(Cell::Blank, Cell::Value)
}

fn yes_if(holds: bool) -> Cell<YesNo> {
    Cell::Value(if holds { YesNo::Yes } else { YesNo::No })
}

/// The files of one authority's return for one year, as name and bytes.
pub(crate) fn files(cut: &Cut<'_>, children: &[Child]) -> Vec<(String, Vec<u8>)> {
    files_with(cut, children, Slips::NONE)
}

/// The same files as an authority makes them: some cells are left blank by mistake.
pub(crate) fn files_with_slips(cut: &Cut<'_>, children: &[Child]) -> Vec<(String, Vec<u8>)> {
    files_with(cut, children, Slips::of(cut))
}

fn files_with(cut: &Cut<'_>, children: &[Child], slips: Slips) -> Vec<(String, Vec<u8>)> {
    let year = cut.year;
    let header = |one| header::row(cut, one).map(|row| slips.header(cut, one, row));
    let reviews = |one| slips.reviews(cut, one, reviews::rows(cut, one));
    let oc2 = |one| oc2::row(cut, one).map(|row| slips.oc2(cut, one, row));
    let oc3 = |one| oc3::row(cut, one).map(|row| slips.oc3(cut, one, row));
    let mut files = vec![
        ("header", write_table(children.iter().filter_map(header), year)),
        ("episodes", write_table(children.iter().flat_map(|one| episodes::rows(cut, one)), year)),
        ("reviews", write_table(children.iter().flat_map(reviews), year)),
        ("uasc", write_table(children.iter().filter_map(|one| uasc::row(cut, one)), year)),
        ("oc2", write_table(children.iter().filter_map(oc2), year)),
        ("oc3", write_table(children.iter().filter_map(oc3), year)),
        ("ad1", write_table(children.iter().filter_map(|one| ad1::row(cut, one)), year)),
        (
            "placed_for_adoption",
            write_table(children.iter().flat_map(|one| placed_adoption::rows(cut, one)), year),
        ),
        (
            "previous_permanence",
            write_table(children.iter().filter_map(|one| prev_perm::row(cut, one)), year),
        ),
        ("missing", write_table(children.iter().flat_map(|one| missing::rows(cut, one)), year)),
    ];
    if year.ending() >= SOCIAL_WORKERS_SINCE {
        let rows = children.iter().flat_map(|one| sw_episodes::rows(cut, one));
        files.push(("sw_episodes", write_table(rows, year)));
    }
    files.into_iter().map(|(name, bytes)| (format!("{name}.csv"), bytes)).collect()
}
