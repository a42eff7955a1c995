//! Every measure over a period, for one agency or all.

use hearth_domain::{AgencyId, Day};
use hearth_indicators::{INDICATORS, Indicator};
pub use hearth_indicators::{Kind, Measure, Period, find};
use jiff::Timestamp;

use crate::context::Context;
use crate::error::AppError;
use crate::people::{Gathered, is_asked};

/// What is asked for.
#[derive(Debug, Clone)]
pub struct Question {
    /// Only this agency's children.
    pub agency: Option<AgencyId>,
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
    let asked = |agency: &AgencyId| is_asked(question.agency.as_ref(), agency);
    let gathered = Gathered::new(
        &region,
        children.iter().filter(|child| asked(&child.agency)),
        families.iter().filter(|family| asked(&family.agency)),
    )
    .standing_at(as_at);
    let answer = |indicator: &'static Indicator| Answer {
        indicator,
        measure: (indicator.measure)(gathered.people(), question.period),
    };
    Ok(INDICATORS.iter().map(answer).collect())
}
