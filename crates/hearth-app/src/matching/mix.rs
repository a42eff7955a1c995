//! The mix of children who wait, beside what panels advised the families who wait for.

use hearth_casework::condition::Severity;
use hearth_casework::need::NeedOf;
use hearth_casework::openness::Openness;
use hearth_domain::Day;
use hearth_matching::pool::{PoolChild, PoolFamily, PoolUnit};

use crate::context::Context;
use crate::error::AppError;

use super::Question;
use super::whole_pool::asked;

/// The ages of the rows, in whole years, the last without an end. `[K]`
const BANDS: [(u8, u8); 4] = [(0, 1), (2, 3), (4, 5), (6, u8::MAX)];

/// The numbers of children of the rows, the last standing for more.
const SIZES: [u8; 3] = [1, 2, 3];

/// One row: an age and a number of children.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MixRow {
    /// The youngest age of the row.
    pub from: u8,
    /// The oldest age of the row.
    pub to: u8,
    /// How many children to be placed together; three stands for more, too.
    pub size: u8,
    /// Units that wait.
    pub units: usize,
    /// Of these, units of which a child has a marked need.
    pub marked: usize,
    /// Families whose advice reaches the row.
    pub families: usize,
    /// Of these, families that say yes to something marked.
    pub open: usize,
}

/// The mix of a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mix {
    /// The rows, the youngest first.
    pub rows: Vec<MixRow>,
    /// Families of whom the advice on ages is not told.
    pub untold: usize,
    /// Units of whom no day of birth is told.
    pub undated: usize,
}

impl MixRow {
    /// `2 to 3 years, two together`.
    #[must_use]
    pub fn in_words(&self) -> String {
        let ages = match self.to {
            u8::MAX => format!("{} years and over", self.from),
            to => format!("{} to {to} years", self.from),
        };
        let size = match self.size {
            1 => "one child",
            2 => "two together",
            _ => "three or more together",
        };
        format!("{ages}, {size}")
    }
}

/// The mix of the children asked about beside all families.
///
/// # Errors
/// When the journeys may not or cannot be read.
pub async fn mix(context: &Context<'_>, question: &Question) -> Result<Mix, AppError> {
    let (pool, units) = asked(context, question).await?;
    Ok(mix_of(&units, &pool.families, pool.day))
}

fn mix_of(units: &[PoolUnit], families: &[PoolFamily], day: Day) -> Mix {
    let kinds = BANDS.iter().flat_map(|band| SIZES.map(|size| (*band, size)));
    let rows = kinds.map(|(band, size)| row(units, families, band, size, day)).collect();
    let untold = families.iter().filter(|one| one.stated.advised_ages.is_none()).count();
    let undated = units.iter().filter(|one| eldest(one, day).is_none()).count();
    Mix { rows, untold, undated }
}

fn row(
    units: &[PoolUnit],
    families: &[PoolFamily],
    (from, to): (u8, u8),
    size: u8,
    day: Day,
) -> MixRow {
    let is_of = |unit: &&PoolUnit| {
        let together = unit.size().min(SIZES.len().try_into().unwrap_or(u8::MAX));
        together == size && eldest(unit, day).is_some_and(|age| (from..=to).contains(&age))
    };
    let waiting: Vec<&PoolUnit> = units.iter().filter(is_of).collect();
    let reaching: Vec<&PoolFamily> =
        families.iter().filter(|family| reaches(family, from, to, size)).collect();
    MixRow {
        from,
        to,
        size,
        units: waiting.len(),
        marked: waiting.iter().filter(|unit| unit.children.iter().any(has_marked_need)).count(),
        families: reaching.len(),
        open: reaching.iter().filter(|family| is_open_to_marked(family)).count(),
    }
}

/// The age of the eldest, who decides which families can be looked at; a child not yet born is 0.
fn eldest(unit: &PoolUnit, day: Day) -> Option<u8> {
    let age = |child: &PoolChild| {
        let years = day.since((jiff::Unit::Year, child.born?)).ok()?.get_years();
        u8::try_from(years.max(0)).ok()
    };
    unit.children.iter().map(age).collect::<Option<Vec<u8>>>()?.into_iter().max()
}

fn has_marked_need(child: &PoolChild) -> bool {
    let mut needs = child.stated.needs.iter();
    needs.any(|need| matches!(need.what, NeedOf::Condition { severity: Severity::Marked, .. }))
}

fn reaches(family: &PoolFamily, from: u8, to: u8, size: u8) -> bool {
    let ages = family.stated.advised_ages.as_ref();
    let is_of_age = ages.is_some_and(|ages| ages.value.from <= to && from <= ages.value.to);
    let children = family.stated.advised_children.as_ref().map_or(1, |number| number.value);
    is_of_age && children >= size
}

fn is_open_to_marked(family: &PoolFamily) -> bool {
    let mut answers = family.stated.conditions.iter();
    answers.any(|((_, severity), answer)| {
        *severity == Severity::Marked
            && matches!(answer.value, Openness::Yes | Openness::WithSupport)
    })
}
