//! From the kept rows of one child to the facts of a journey.
//!
//! Every fact cites where it stands in the return. What the return cannot tell (section 19 consent,
//! care application, final hearing, adoption application, a match before the adoption order) is
//! left untold, never guessed.

mod decisions;
mod episodes;
mod header;
mod reviews;
mod stands_in;

use hearth_domain::fact::{Fact, FactKind};
use hearth_domain::{AgencyId, CollectionYear, Day, Source};

use crate::cohort::KeptRow;
use crate::pool::{Told, pool};
use crate::problem::Problem;
use crate::table::{Cells, Row, Table};
use crate::tables::{Ad1Row, EpisodeRow, HeaderRow, PlacedAdoptionRow, ReviewRow};
pub(crate) use episodes::facts as episode_facts;
pub use stands_in::stands_in;

/// The version of this reading. Raise it when the same rows come to tell more, or something else:
/// a database recorded by an earlier version is then derived again when it is opened.
pub const DERIVATION: i64 = 5;

/// The kept rows of one child, typed, each with the year of its submission.
#[derive(Debug, Clone, Default)]
pub struct ChildRows {
    headers: Vec<(CollectionYear, HeaderRow)>,
    episodes: Vec<(CollectionYear, EpisodeRow)>,
    ad1: Vec<(CollectionYear, Ad1Row)>,
    placed_adoption: Vec<(CollectionYear, PlacedAdoptionRow)>,
    reviews: Vec<(CollectionYear, ReviewRow)>,
}

impl ChildRows {
    /// Types the rows; rows of tables that carry no milestone are passed over.
    #[must_use]
    pub fn read<'a>(kept: impl IntoIterator<Item = (CollectionYear, &'a KeptRow)>) -> Self {
        let mut rows = Self::default();
        for (year, row) in kept {
            match row.table {
                Table::Header => rows.headers.push((year, typed(row, year))),
                Table::Episodes => rows.episodes.push((year, typed(row, year))),
                Table::Ad1 => rows.ad1.push((year, typed(row, year))),
                Table::PlacedAdoption => rows.placed_adoption.push((year, typed(row, year))),
                Table::Reviews => rows.reviews.push((year, typed(row, year))),
                _ => {}
            }
        }
        rows.headers.sort_by_key(|(year, row)| (*year, row.line));
        rows.ad1.sort_by_key(|(year, row)| (*year, row.line));
        rows.placed_adoption.sort_by_key(|(year, row)| (*year, row.line));
        rows.reviews.sort_by_key(|(year, row)| (*year, row.line));
        rows
    }

    /// The facts these rows tell, and every repair made on the way.
    ///
    /// `newest` is the newest year of the authority, `agency` the authority itself.
    #[must_use]
    pub fn facts(&self, agency: &AgencyId, newest: CollectionYear) -> (Vec<Fact>, Vec<Problem>) {
        let told: Vec<Told<'_>> = self.episodes.iter().map(|(year, row)| (*year, row)).collect();
        let (pooled, mut repairs) = pool(&told, newest);
        let mut facts = header::facts(&self.headers);
        facts.extend(episodes::facts(&pooled, agency));
        facts.extend(decisions::facts(&self.placed_adoption, &self.ad1, &mut repairs));
        facts.extend(reviews::facts(&self.reviews));
        (facts, repairs)
    }
}

/// Types the cells of a kept row again, by the same reader that first read the file.
pub(crate) fn typed<R: Row>(row: &KeptRow, year: CollectionYear) -> R {
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .from_reader(row.cells.as_bytes());
    let mut record = csv::StringRecord::new();
    // A record in memory that does not read leaves every cell blank, which no rule mistakes.
    let _ = reader.read_record(&mut record);
    let texts: Vec<&str> = record.iter().collect();
    R::read(&Cells { texts: &texts, line: row.line, year }, &mut |_, _, _| {})
}

/// A fact where its kind stands in the return.
fn fact(kind: impl Into<FactKind>, day: Option<Day>, detail: &str) -> Fact {
    let kind = kind.into();
    Fact {
        kind,
        day,
        until: None,
        detail: detail.to_owned(),
        source: Source::Ssda903,
        source_key: stands_in(kind).unwrap_or_default().to_owned(),
    }
}
