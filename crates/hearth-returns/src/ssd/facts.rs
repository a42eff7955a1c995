//! From the kept rows of one child to the facts of a journey.
//!
//! Episodes, placements and legal statuses are set together as episodes of the children looked after
//! return, and read by that return's reader, so that both tell of care alike. The table of permanence
//! tells the days of the plan for adoption; where it and the episodes tell one day differently, it
//! holds, save for the placement order, which the legal status shows.
//!
//! An extract tells everything each time: the newest that tells of a child's care holds alone. A child
//! of whom the newest extracts tell nothing (records are sealed after an adoption) stays as last told.

mod episodes;
mod permanence;
mod person;
mod stands_in;

use hearth_domain::codes::CodeSet;
use hearth_domain::fact::{Fact, FactKind, Milestone};
use hearth_domain::{AgencyId, CollectionYear, Day, Source};

use super::rows::{
    CareEpisodeRow, LegalStatusRow, PermanenceRow, PersonRow, PlacementRow, ReviewRow,
};
use super::table::SsdTable;
use super::values::{ExtractDay, Flag};
use crate::cell::Cell;
use crate::cohort::KeptRow;
use crate::facts::{episode_facts, typed};
use crate::pool::{Told, pool};
use crate::problem::Problem;
use crate::table::Table;
pub(super) use episodes::as_episodes;
pub use stands_in::stands_in;

/// The kept rows of one child.
#[derive(Debug, Clone, Default)]
pub struct ExtractRows {
    /// The person, of the newest extract that has one, with its year.
    persons: Vec<(CollectionYear, PersonRow)>,
    care: Option<CareRows>,
}

/// What the newest extract that tells of the child's care tells.
#[derive(Debug, Clone)]
struct CareRows {
    year: CollectionYear,
    episodes: Vec<CareEpisodeRow>,
    placements: Vec<PlacementRow>,
    statuses: Vec<LegalStatusRow>,
    reviews: Vec<ReviewRow>,
    plans: Vec<PermanenceRow>,
}

impl ExtractRows {
    /// Types the rows.
    #[must_use]
    pub fn read<'a>(kept: impl IntoIterator<Item = (CollectionYear, &'a KeptRow)>) -> Self {
        let mut rows = Self::default();
        let mut kept: Vec<_> = kept.into_iter().collect();
        kept.sort_by_key(|(year, row)| (*year, row.line));
        for (year, row) in kept {
            match row.table {
                Table::SSD_PERSON => rows.persons.push((year, typed(row, year))),
                Table::Ssd(table) => rows.care_of(year).take(table, row),
                _ => {}
            }
        }
        rows
    }

    /// The rows of that year; it is the newest so far.
    fn care_of(&mut self, year: CollectionYear) -> &mut CareRows {
        let of_year = self.care.take().filter(|care| care.year == year);
        self.care.insert(of_year.unwrap_or_else(|| CareRows::of(year)))
    }

    /// The facts these rows tell, and every repair made on the way.
    ///
    /// `newest` is the newest year of the authority's extracts, `agency` the authority itself.
    #[must_use]
    pub fn facts(&self, agency: &AgencyId, newest: CollectionYear) -> (Vec<Fact>, Vec<Problem>) {
        let mut facts = person::facts(&self.persons);
        let mut repairs = Vec::new();
        if let Some(care) = &self.care {
            facts.extend(care.facts(agency, newest, &mut repairs));
        }
        (facts, repairs)
    }
}

impl CareRows {
    fn of(year: CollectionYear) -> Self {
        Self {
            year,
            episodes: Vec::new(),
            placements: Vec::new(),
            statuses: Vec::new(),
            reviews: Vec::new(),
            plans: Vec::new(),
        }
    }

    fn take(&mut self, table: SsdTable, row: &KeptRow) {
        match table {
            SsdTable::CareEpisodes => self.episodes.push(typed(row, self.year)),
            SsdTable::Placements => self.placements.push(typed(row, self.year)),
            SsdTable::LegalStatuses => self.statuses.push(typed(row, self.year)),
            SsdTable::Reviews => self.reviews.push(typed(row, self.year)),
            SsdTable::Permanence => self.plans.push(typed(row, self.year)),
            SsdTable::Person
            | SsdTable::Involvements
            | SsdTable::Professionals
            | SsdTable::LinkedIdentifiers => {}
        }
    }

    fn facts(
        &self,
        agency: &AgencyId,
        newest: CollectionYear,
        repairs: &mut Vec<Problem>,
    ) -> Vec<Fact> {
        let rows = as_episodes(&self.episodes, &self.placements, &self.statuses);
        let told: Vec<Told<'_>> = rows.iter().map(|row| (self.year, row)).collect();
        let (pooled, mended) = pool(&told, newest);
        repairs.extend(mended.into_iter().map(of_extract));
        let mut facts: Vec<Fact> =
            episode_facts(&pooled, agency).into_iter().map(as_extract).collect();
        facts.extend(self.entries_untold(&facts));
        permanence::tell(&self.plans, self.year, &mut facts, repairs);
        facts.extend(self.reviews_held());
        facts
    }

    /// Where the extract does not reach back to the start of a period of care, the day it began.
    fn entries_untold(&self, facts: &[Fact]) -> Vec<Fact> {
        let entered = FactKind::from(Milestone::EnteredCare);
        let mut told: Vec<Day> =
            facts.iter().filter(|fact| fact.kind == entered).filter_map(|fact| fact.day).collect();
        let mut untold = Vec::new();
        for row in &self.episodes {
            let Some(day) = row.entered.get().map(|entered| entered.0) else { continue };
            let starts = |other: &CareEpisodeRow| {
                use hearth_domain::codes::ReasonForNewEpisode::S;
                other.period == row.period && other.why_new.get() == Some(S)
            };
            if !self.episodes.iter().any(starts) && !told.contains(&day) {
                told.push(day);
                let source_key = "ssd_cla_episodes, clae_entered_care_date".to_owned();
                untold.push(Fact { source_key, ..fact(Milestone::EnteredCare, Some(day), "") });
            }
        }
        untold
    }

    /// One review a day, with the latest good code of taking part; a cancelled one was not held.
    fn reviews_held(&self) -> Vec<Fact> {
        let mut facts: Vec<Fact> = Vec::new();
        let was_held = |row: &&ReviewRow| row.cancelled.get() != Some(Flag(true));
        for row in self.reviews.iter().filter(was_held) {
            let Some(held) = row.held.get() else { continue };
            let part = row.participation.get().map_or("", CodeSet::code);
            match facts.iter_mut().find(|fact| fact.day == Some(held.0)) {
                Some(same) if !part.is_empty() => part.clone_into(&mut same.detail),
                Some(_) => {}
                None => facts.push(fact(Milestone::Review, Some(held.0), part)),
            }
        }
        facts
    }
}

/// A cell of a day as a cell of the return.
pub(super) fn day(cell: &Cell<ExtractDay>) -> Cell<Day> {
    match cell {
        Cell::Blank => Cell::Blank,
        Cell::Value(day) => Cell::Value(day.0),
        Cell::Bad(text) => Cell::Bad(text.clone()),
    }
}

/// A fact of the return's reader as the extract tells it.
fn as_extract(of_return: Fact) -> Fact {
    let source_key = stands_in(of_return.kind).unwrap_or_default().to_owned();
    Fact { source: Source::StandardSafeguardingDataset, source_key, ..of_return }
}

/// A repair of the return's reader as one in the extract.
fn of_extract(repair: Problem) -> Problem {
    Problem {
        table: Some(Table::SSD_CARE_EPISODES),
        column: "clae_cla_episode_start_date".to_owned(),
        ..repair
    }
}

/// A fact where its kind stands in the extract.
fn fact(kind: impl Into<FactKind>, day: Option<Day>, detail: &str) -> Fact {
    let kind = kind.into();
    Fact {
        kind,
        day,
        until: None,
        detail: detail.to_owned(),
        source: Source::StandardSafeguardingDataset,
        source_key: stands_in(kind).unwrap_or_default().to_owned(),
    }
}
