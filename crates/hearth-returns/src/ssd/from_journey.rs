//! Rows that tell a journey: the child, the care, the reviews and every plan, as far as the extract
//! has columns. What a journey does not tell stays blank.

mod care;
mod plans;

use hearth_domain::codes::ReviewCode;
use hearth_domain::fact::{Fact, FactKind, Milestone, Statement};
use hearth_domain::{CollectionYear, Day, Journey};

use super::rows::{
    CareEpisodeRow, LegalStatusRow, PermanenceRow, PersonRow, PlacementRow, ReviewRow,
};
use super::values::ExtractDay;
use crate::cell::{Cell, CellValue, known, read_cell};
use care::Care;

/// The rows of an extract that tell one child's journey.
#[derive(Debug, Clone, Default)]
pub struct ToldRows {
    /// The child, without a name.
    pub person: PersonRow,
    /// The episodes of care.
    pub episodes: Vec<CareEpisodeRow>,
    /// The placement of each episode.
    pub placements: Vec<PlacementRow>,
    /// The legal statuses.
    pub statuses: Vec<LegalStatusRow>,
    /// The reviews held.
    pub reviews: Vec<ReviewRow>,
    /// The plans for adoption.
    pub plans: Vec<PermanenceRow>,
}

impl ToldRows {
    /// The rows that tell the journey of the child of that number.
    #[must_use]
    pub fn of(number: &str, journey: &Journey, year: CollectionYear) -> Self {
        let told = Told { number, journey, year };
        let care = Care::of(&told);
        let (episodes, placements) = care.rows();
        Self {
            person: told.person(),
            episodes,
            placements,
            statuses: told.statuses(),
            reviews: told.reviews(&care),
            plans: plans::rows(&told),
        }
    }
}

/// One child's journey, under the authority's number.
struct Told<'a> {
    number: &'a str,
    journey: &'a Journey,
    year: CollectionYear,
}

impl Told<'_> {
    /// A cell of that text; what cannot be read as such a value leaves as it is.
    fn cell<T: CellValue>(&self, text: &str) -> Cell<T> {
        read_cell(text, self.year).0
    }

    fn facts_of(&self, kind: impl Into<FactKind>) -> impl Iterator<Item = &Fact> {
        let kind = kind.into();
        self.journey.facts().iter().filter(move |fact| fact.kind == kind)
    }

    fn person(&self) -> PersonRow {
        let stated = |kind| self.journey.stated(kind).unwrap_or_default();
        let day = |kind| on(self.journey.days_of(kind).last());
        PersonRow {
            child: self.cell(self.number),
            sex: self.cell(stated(Statement::Sex)),
            ethnicity: self.cell(stated(Statement::Ethnicity)),
            born: day(Milestone::BirthDate),
            expected: day(Milestone::ExpectedBirthDate),
            ..PersonRow::default()
        }
    }

    fn statuses(&self) -> Vec<LegalStatusRow> {
        let row = |fact: &Fact| LegalStatusRow {
            line: 0,
            child: self.cell(self.number),
            status: self.cell(&fact.detail),
            began: on(fact.day),
            ended: on(fact.until),
        };
        self.facts_of(hearth_domain::Spell::LegalStatus).map(row).collect()
    }

    /// A review stands in the table by its period of care: without one it has no place.
    fn reviews(&self, care: &Care<'_>) -> Vec<ReviewRow> {
        let row = |fact: &Fact| {
            Some(ReviewRow {
                line: 0,
                child: self.cell(self.number),
                period: self.cell(&care.period_on(fact.day?)?),
                held: on(fact.day),
                cancelled: Cell::Blank,
                participation: self.cell::<ReviewCode>(&fact.detail),
            })
        };
        self.facts_of(Milestone::Review).filter_map(row).collect()
    }
}

fn on(day: Option<Day>) -> Cell<ExtractDay> {
    known(day.map(ExtractDay))
}
