//! Every measure over a period, for one agency, a set, an arrangement or all.

use std::sync::Arc;

use hearth_domain::{AgencyId, CollectionYear, Day};
use hearth_indicators::sweep::{Everybody, Swept, sweep};
pub use hearth_indicators::{AgencyKind, INDICATORS, Indicator, Kind, Measure, Period, find};
use jiff::Timestamp;

use crate::context::Context;
use crate::error::AppError;
use crate::measured::{Measured, MeasuredOf};
use crate::people::{measured, told_of};
use crate::region::{Region, RegionFamily};
use crate::scope::{Spell, Whose};
use crate::threads::off_the_threads;

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

/// Every indicator's measure.
///
/// # Errors
/// When the journeys may not or cannot be read.
pub async fn indicators(
    context: &Context<'_>,
    question: &Question,
) -> Result<Vec<Measured>, AppError> {
    let answers = Answers::asked(context, question).await?;
    let answer =
        |indicator: &'static Indicator| Measured { indicator, measure: answers.measure(indicator) };
    Ok(INDICATORS.iter().map(answer).collect())
}

/// One indicator's measure.
///
/// # Errors
/// When the journeys may not or cannot be read.
pub async fn measure_of(
    context: &Context<'_>,
    indicator: &'static Indicator,
    question: &Question,
) -> Result<Measure, AppError> {
    Ok(Answers::asked(context, question).await?.measure(indicator))
}

/// One measure over a period, as it stood on its last day.
pub(crate) fn over_period(
    region: &Region,
    indicator: &'static Indicator,
    whose: &Whose,
    period: Period,
) -> Measure {
    Answers::of(region, whose, period, period.last).measure(indicator)
}

/// Every measure of each spell of a period, and of the members in the end.
struct Answers {
    told: ToldOf,
    spells: Vec<Arc<Vec<Measured>>>,
    in_the_end: Arc<Vec<Measured>>,
}

impl Answers {
    /// The answers to a question, worked out where no request waits.
    async fn asked(context: &Context<'_>, question: &Question) -> Result<Self, AppError> {
        let region = context.region(question.known_at).await?;
        let Question { whose, period, as_at, .. } = question.clone();
        off_the_threads(move || Self::of(&region, &whose, period, as_at.unwrap_or(period.last)))
            .await
    }

    fn of(region: &Region, whose: &Whose, period: Period, as_at: Day) -> Self {
        let spells = whose.spells(&region.network, period);
        let told = ToldOf::spells(region, &spells);
        let members = spells.last().and_then(|last| last.members.clone());
        let in_the_end = MeasuredOf { spell: Spell { period, members }, as_at };
        let of = |spell| measured(region, &MeasuredOf { spell, as_at });
        Self {
            told,
            spells: spells.into_iter().map(of).collect(),
            in_the_end: measured(region, &in_the_end),
        }
    }

    fn measure(&self, indicator: &'static Indicator) -> Measure {
        let of_the_day = indicator.group.is_of_the_day();
        let answers = if of_the_day {
            std::slice::from_ref(&self.in_the_end)
        } else {
            self.spells.as_slice()
        };
        self.told.or_not_known(indicator, || over_spells(indicator, answers))
    }
}

/// One scope's answers over one period.
pub struct Row {
    /// The agency; `None` of all together.
    pub agency: Option<AgencyId>,
    /// The days.
    pub period: Period,
    /// Every indicator's measure.
    pub answers: Vec<Measured>,
}

/// Every indicator's measure for each agency and for all together, over several periods, each as
/// it stood on its last day.
///
/// # Errors
/// When the journeys may not or cannot be read.
pub async fn indicators_of_each(
    context: &Context<'_>,
    periods: Vec<Period>,
    known_at: Option<Timestamp>,
) -> Result<Vec<Row>, AppError> {
    let region = context.region(known_at).await?;
    off_the_threads(move || {
        let swept = sweep_region(&region, &periods);
        swept.into_iter().map(|row| answers_of(&region, row)).collect()
    })
    .await
}

/// Every measure of a region that is loaded, for each agency and for all together.
#[must_use]
pub fn sweep_region(region: &Region, periods: &[Period]) -> Vec<Swept<Measure>> {
    let children: Vec<_> =
        region.children.iter().map(|one| (one.case, &one.agency, &one.journey)).collect();
    let family = |one: &'_ RegionFamily| region.is_voluntary(&one.agency);
    let families: Vec<_> = region
        .families
        .iter()
        .map(|one| (one.case, &one.agency, family(one), &one.household))
        .collect();
    let everybody = Everybody { children: &children, families: &families };
    let asked: Vec<_> = periods.iter().map(|period| (*period, told_of(region, *period))).collect();
    sweep(everybody, &asked, Measure::clone)
}

fn answers_of(region: &Region, row: Swept<Measure>) -> Row {
    let members = row.agency.clone().map(|agency| [agency].into());
    let told = ToldOf::spells(region, &[Spell { period: row.period, members }]);
    let answer = |(indicator, measure): (&'static Indicator, _)| Measured {
        indicator,
        measure: told.or_not_known(indicator, || measure),
    };
    let answers = INDICATORS.iter().zip(row.kept).map(answer).collect();
    Row { agency: row.agency, period: row.period, answers }
}

/// Why nothing is said of households, nor of households against children.
const NO_LIST: &str = "No list of adopters is loaded, of anybody asked about.";

/// Of whom, and of which days, anything loaded tells, so that a 0 can be believed.
pub(crate) struct ToldOf {
    children: bool,
    households: bool,
}

impl ToldOf {
    /// Of the agencies that belonged in spells.
    pub(crate) fn spells(region: &Region, spells: &[Spell]) -> Self {
        let has = |agency: &AgencyId| spells.iter().any(|spell| spell.has(agency));
        Self {
            children: spells.iter().any(|spell| is_covered(region, spell)),
            households: region.families.iter().any(|family| has(&family.agency)),
        }
    }

    /// The measure, unless nothing loaded tells of those it is about.
    pub(crate) fn or_not_known(
        &self,
        indicator: &Indicator,
        measure: impl FnOnce() -> Measure,
    ) -> Measure {
        match (indicator.group.is_of_households(), self) {
            (true, Self { households: false, .. }) => Measure::NotKnown(NO_LIST),
            (false, Self { children: false, .. }) => {
                Measure::NotKnown("No return of these days is loaded, of anybody asked about.")
            }
            _ => match measure() {
                Measure::Ratio(_) if !self.households => Measure::NotKnown(NO_LIST),
                known => known,
            },
        }
    }
}

/// Whether a return of somebody who belonged tells of any day of a spell.
fn is_covered(region: &Region, spell: &Spell) -> bool {
    region.sources.iter().filter(|batch| spell.has(&batch.agency)).any(|batch| {
        let year = CollectionYear::ending_in(batch.year);
        year.is_some_and(|year| {
            year.first_day() <= spell.period.last && spell.period.first <= year.last_day()
        })
    })
}

/// A measure over spells, put together. What belongs to the last day is given one spell.
fn over_spells(indicator: &Indicator, spells: &[Arc<Vec<Measured>>]) -> Measure {
    let measure = |spell: &Arc<Vec<Measured>>| {
        let found = spell.iter().find(|one| one.indicator.code == indicator.code);
        found.map(|one| one.measure.clone())
    };
    let together = Measure::join_all(spells.iter().filter_map(measure));
    together.unwrap_or(Measure::NotKnown("The period has no days."))
}
