//! One measure of every agency, with limits that allow for chance.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use hearth_domain::{AgencyId, CollectionYear};
pub use hearth_indicators::funnel::{Basis, Funnel, Limits, PUBLISHED_FOR, Point, Verdict};
use hearth_indicators::funnel::{CountsOf, ShareOf, of_counts, of_shares};
use hearth_indicators::{INDICATORS, Indicator, Measure, People, Period, Told};
use jiff::Timestamp;

use crate::context::Context;
use crate::error::AppError;
use crate::people::Gathered;
use crate::region::Region;
use crate::threads::off_the_threads;

/// What is asked for.
#[derive(Clone)]
pub struct Question {
    /// The measure.
    pub indicator: &'static Indicator,
    /// The year.
    pub year: CollectionYear,
    /// As it was recorded at this instant.
    pub known_at: Option<Timestamp>,
}

/// What is known of it.
pub enum Answer {
    /// A funnel.
    Funnel(Funnel),
    /// The measure is neither a share nor a count.
    NeitherShareNorCount,
    /// No source can tell, or there is nobody to measure; the sentence says which.
    NotKnown(&'static str),
}

const NOBODY: &str = "there is nobody in any agency to take a figure of";
const NO_RETURN: &str = "no return of that year is loaded";

/// Whether a measure is a share or a count of children, of which there is a funnel.
#[must_use]
pub fn has_funnel(indicator: &Indicator) -> bool {
    // What sort of measure it is does not depend on who is measured, once every source tells.
    let nobody =
        People { children: &[], families: &[], told: Told { families: true, matches: true } };
    let day = jiff::civil::date(2000, 3, 31);
    !indicator.group.is_of_households()
        && matches!(
            (indicator.measure)(nobody, Period { first: day, last: day }),
            Measure::Share(_) | Measure::Count(_)
        )
}

/// Every measure of which there is a funnel, in order of code.
pub fn measures() -> impl Iterator<Item = &'static Indicator> {
    INDICATORS.iter().filter(|indicator| has_funnel(indicator))
}

/// The funnel of a measure over the agencies that told of the year.
///
/// # Errors
/// When the journeys may not or cannot be read.
pub async fn funnel(context: &Context<'_>, question: &Question) -> Result<Answer, AppError> {
    let region = context.region(question.known_at).await?;
    let (known, asked) = (Arc::clone(&region), question.clone());
    off_the_threads(move || answer(&known, &asked)).await
}

fn answer(region: &Region, question: &Question) -> Answer {
    let agencies = told_in(region, question.year);
    let mut measures = Vec::new();
    for agency in &agencies {
        measures.push(measure(region, question.indicator, agency, question.year));
    }
    match measures.first() {
        None => return Answer::NotKnown(NO_RETURN),
        Some(Measure::NotKnown(why)) => return Answer::NotKnown(why),
        Some(Measure::Share(_) | Measure::Count(_)) => {}
        Some(_) => return Answer::NeitherShareNorCount,
    }
    let shares: Vec<ShareOf> = agencies
        .iter()
        .zip(&measures)
        .filter_map(|(agency, measure)| share(agency, measure))
        .collect();
    let funnel =
        if shares.is_empty() { of_counts(&counted(region, question)) } else { of_shares(&shares) };
    funnel.map_or(Answer::NotKnown(NOBODY), Answer::Funnel)
}

fn share(agency: &AgencyId, measure: &Measure) -> Option<ShareOf> {
    let Measure::Share(share) = measure else { return None };
    let count = |cases: &[_]| u32::try_from(cases.len()).ok();
    Some(ShareOf { agency: agency.clone(), part: count(&share.part)?, whole: count(&share.whole)? })
}

/// The counts of every agency in every year that all of them tell, up to the year asked about.
fn counted(region: &Region, question: &Question) -> Vec<CountsOf> {
    let mut told: BTreeMap<&AgencyId, BTreeSet<CollectionYear>> = BTreeMap::new();
    for batch in &region.sources {
        let year = CollectionYear::ending_in(batch.year).filter(|year| *year <= question.year);
        told.entry(&batch.agency).or_default().extend(year);
    }
    told.retain(|_, years| years.contains(&question.year));
    let mut by_all = told.values().cloned();
    let first = by_all.next().unwrap_or_default();
    let years = by_all.fold(first, |all, years| &all & &years);
    // A year of all agencies at a time: the region keeps the journeys as at a few days only.
    let mut counts: BTreeMap<&AgencyId, Vec<u32>> = BTreeMap::new();
    for (year, agency) in years.iter().flat_map(|year| told.keys().map(move |one| (*year, *one))) {
        let count = match measure(region, question.indicator, agency, year) {
            Measure::Count(count) => u32::try_from(count.cases.len()).unwrap_or(u32::MAX),
            _ => 0,
        };
        counts.entry(agency).or_default().push(count);
    }
    let of = |(agency, years): (&AgencyId, Vec<u32>)| CountsOf { agency: agency.clone(), years };
    counts.into_iter().map(of).collect()
}

/// The agencies whose return of the year is loaded.
fn told_in(region: &Region, year: CollectionYear) -> BTreeSet<AgencyId> {
    let of_year = region.sources.iter().filter(|batch| batch.year == year.ending());
    of_year.map(|batch| batch.agency.clone()).collect()
}

fn measure(
    region: &Region,
    indicator: &Indicator,
    agency: &AgencyId,
    year: CollectionYear,
) -> Measure {
    let (children, families) =
        (region.as_at(year.last_day()), region.families_as_at(year.last_day()));
    let period = Period { first: year.first_day(), last: year.last_day() };
    let gathered = Gathered::new(
        region,
        children.iter().filter(|child| child.agency == *agency),
        families.iter().filter(|family| family.agency == *agency),
        period,
    );
    (indicator.measure)(gathered.people(), period)
}
