//! From the kept rows of one household to the facts of its way to approval and beyond.
//!
//! Each year's list tells the whole way so far. Of a day that several years tell, the newest holds;
//! a blank or bad cell tells nothing, so the day an earlier list told stays. Leaving is different, as
//! a household that is back is listed without it: the newest list that names the household holds.
//! Only a rest that an earlier list told stays, where something happened after it. A list that
//! begins after the household had adopted or left tells another run, with days of its own.
//!
//! Whoever changes what rows tell raises [`crate::facts::DERIVATION`].

use std::collections::BTreeMap;

use hearth_domain::fact::{Fact, HouseholdMilestone, Statement};
use hearth_domain::household::ON_HOLD;
use hearth_domain::{CollectionYear, Day, FactKind, Source};

use super::codes::Answer;
use super::households::adopters;
use super::list_11::{FOSTERS_FOR_ADOPTION, List11Row};
use crate::cohort::KeptRow;
use crate::facts::typed;
use crate::table::Table;

/// The kept rows of one household, typed, by the year of their list.
#[derive(Debug, Clone, Default)]
pub struct HouseholdRows {
    years: BTreeMap<CollectionYear, Vec<List11Row>>,
}

/// A day with where it stands and what else is told of it.
struct Held {
    day: Day,
    column: &'static str,
    detail: String,
}

/// One run from enquiry on, as all lists together tell it.
#[derive(Default)]
struct Run {
    held: BTreeMap<HouseholdMilestone, Held>,
}

impl HouseholdRows {
    /// Types the rows; rows of other tables are passed over.
    #[must_use]
    pub fn read<'a>(kept: impl IntoIterator<Item = (CollectionYear, &'a KeptRow)>) -> Self {
        let mut years: BTreeMap<CollectionYear, Vec<List11Row>> = BTreeMap::new();
        for (year, row) in kept.into_iter().filter(|(_, row)| row.table == Table::List11) {
            years.entry(year).or_default().push(typed(row, year));
        }
        years.values_mut().for_each(|rows| rows.sort_by_key(|row| row.line));
        Self { years }
    }

    /// The facts these rows tell.
    #[must_use]
    pub fn facts(&self) -> Vec<Fact> {
        let mut runs: Vec<Run> = Vec::new();
        for rows in self.years.values() {
            take(&mut runs, rows);
        }
        let held = |run: Run| run.held.into_iter().map(|(kind, held)| held.fact(kind));
        let mut facts: Vec<Fact> = runs.into_iter().flat_map(held).collect();
        facts.extend(self.adopters());
        facts.extend(self.fosters_for_adoption());
        facts
    }

    /// How many adopters the newest list names, where that is one or two.
    fn adopters(&self) -> Option<Fact> {
        let (year, rows) = self.years.last_key_value()?;
        let people = adopters(rows, *year);
        let told = (1..=2).contains(&people);
        told.then(|| statement(Statement::Adopters, people.to_string(), "adopters of the family"))
    }

    /// What the newest list that tells it says.
    fn fosters_for_adoption(&self) -> Option<Fact> {
        let told = |rows: &Vec<List11Row>| first(rows, |row| row.fosters_for_adoption.get());
        let answer = match self.years.values().rev().find_map(told)? {
            Answer::Yes => "yes",
            Answer::No => "no",
        };
        let kind = Statement::FosteringForAdoption;
        Some(statement(kind, answer.to_owned(), FOSTERS_FOR_ADOPTION))
    }
}

/// The good cell of the row first in the file.
fn first<T>(rows: &[List11Row], of: impl Fn(&List11Row) -> Option<T>) -> Option<T> {
    rows.iter().find_map(of)
}

/// Adds what one year's list tells of the household to the run it goes on with, or to a new one.
fn take(runs: &mut Vec<Run>, rows: &[List11Row]) {
    let told = told(rows);
    let begins = told.values().map(|held| held.day).min();
    let goes_on = runs.last().is_some_and(|run| !run.is_over_before(begins));
    if !goes_on {
        runs.push(Run::default());
    }
    if let Some(run) = runs.last_mut() {
        run.take(told);
    }
}

/// What one year's list tells: of each kind the row first in the file.
fn told(rows: &[List11Row]) -> BTreeMap<HouseholdMilestone, Held> {
    let mut told = BTreeMap::new();
    for row in rows {
        for (kind, column, cell) in row.days() {
            if let Some(day) = cell.get() {
                let detail = || detail(kind, rows);
                told.entry(kind).or_insert_with(|| Held { day, column, detail: detail() });
            }
        }
    }
    told
}

fn detail(kind: HouseholdMilestone, rows: &[List11Row]) -> String {
    match kind {
        HouseholdMilestone::HouseholdPlacement => {
            let children = first(rows, |row| row.children_placed.get());
            children.map(|children| children.0.to_string()).unwrap_or_default()
        }
        HouseholdMilestone::LeftProcess => {
            let why = first(rows, |row| row.why_left.get());
            why.map(|why| why.code().to_owned()).unwrap_or_default()
        }
        _ => String::new(),
    }
}

impl Run {
    fn is_over_before(&self, day: Option<Day>) -> bool {
        let order = self.held.get(&HouseholdMilestone::HouseholdOrder);
        let left = self.held.get(&HouseholdMilestone::LeftProcess).filter(|left| !left.is_rest());
        let ended = [order, left].into_iter().flatten().map(|held| held.day).min();
        ended.zip(day).is_some_and(|(ended, day)| ended < day)
    }

    fn take(&mut self, told: BTreeMap<HouseholdMilestone, Held>) {
        let earlier = self.held.remove(&HouseholdMilestone::LeftProcess);
        self.held.extend(told);
        let happened_after = |day: Day| self.held.values().any(|held| held.day > day);
        let rested = earlier.filter(|left| left.is_rest() && happened_after(left.day));
        if let Some(rested) = rested {
            self.held.entry(HouseholdMilestone::LeftProcess).or_insert(rested);
        }
    }
}

impl Held {
    /// Whether a leaving is only a rest.
    fn is_rest(&self) -> bool {
        self.detail == ON_HOLD
    }

    fn fact(self, kind: HouseholdMilestone) -> Fact {
        Fact {
            kind: FactKind::Household(kind),
            day: Some(self.day),
            until: None,
            detail: self.detail,
            source: Source::AnnexA,
            source_key: format!("List 11, {}", self.column),
        }
    }
}

fn statement(kind: Statement, detail: String, column: &str) -> Fact {
    Fact {
        kind: kind.into(),
        day: None,
        until: None,
        detail,
        source: Source::AnnexA,
        source_key: format!("List 11, {column}"),
    }
}
