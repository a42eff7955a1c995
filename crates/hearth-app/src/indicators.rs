//! Every measure over a period, for one agency, a set, an arrangement or all.

use hearth_domain::{CollectionYear, Day};
pub use hearth_indicators::{INDICATORS, Indicator, Kind, Measure, Period};
use jiff::Timestamp;

use crate::context::Context;
use crate::error::AppError;
use crate::people::Gathered;
use crate::region::Region;
use crate::scope::{Spell, Whose};

/// What is asked for.
#[derive(Debug, Clone)]
pub struct Question {
    /// Whose children and households.
    pub whose: Whose,
    /// The days it is about.
    pub period: Period,
    /// As it stood at the end of this day; the last day of the period when it is not given.
    pub as_at: Option<Day>,
    /// As it was recorded at this instant.
    pub known_at: Option<Timestamp>,
}

/// One measure.
pub struct Answer {
    /// The indicator.
    pub indicator: &'static Indicator,
    /// What it gives.
    pub measure: Measure,
}

/// Every indicator's measure.
///
/// # Errors
/// When the journeys may not or cannot be read.
pub async fn indicators(
    context: &Context<'_>,
    question: &Question,
) -> Result<Vec<Answer>, AppError> {
    let region = context.region(question.known_at).await?;
    let as_at = question.as_at.unwrap_or(question.period.last);
    let (children, families) = (region.as_at(as_at), region.families_as_at(as_at));
    let spells = question.whose.spells(&region.network, question.period);
    let gathered: Vec<(Period, Gathered<'_>)> = spells
        .iter()
        .map(|spell| {
            let children = children.iter().filter(|child| spell.has(&child.agency));
            let families = families.iter().filter(|family| spell.has(&family.agency));
            (spell.period, Gathered::new(&region, children, families))
        })
        .collect();
    let is_told = tells_of(&region, &spells);
    let answer = |indicator| Answer {
        indicator,
        measure: if is_told { over_spells(indicator, &gathered) } else { Measure::NotKnown(NONE) },
    };
    Ok(INDICATORS.iter().map(answer).collect())
}

/// Why nothing is known where nothing is loaded.
const NONE: &str = "No return of these days is loaded, of anybody asked about.";

/// Whether any return tells of any of the days, so that a 0 can be believed.
fn tells_of(region: &Region, spells: &[Spell]) -> bool {
    spells.iter().any(|spell| {
        region.sources.iter().any(|batch| {
            let year = CollectionYear::ending_in(batch.year);
            let tells = |year: CollectionYear| {
                year.first_day() <= spell.period.last && spell.period.first <= year.last_day()
            };
            spell.has(&batch.agency) && year.is_some_and(tells)
        })
    })
}

/// A measure over spells: of a stock the last alone, of all else every one put together.
fn over_spells(indicator: &Indicator, spells: &[(Period, Gathered<'_>)]) -> Measure {
    let measure = |(period, gathered): &(Period, Gathered<'_>)| {
        (indicator.measure)(gathered.people(), *period)
    };
    let of_the_day = indicator.group.is_of_the_day();
    let spells =
        if of_the_day { spells.last_chunk::<1>().map_or(spells, |one| one) } else { spells };
    let together = spells.iter().map(measure).reduce(Measure::join);
    together.unwrap_or(Measure::NotKnown("The period has no days."))
}
