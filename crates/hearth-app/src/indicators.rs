//! Every measure over a period, for one agency or all.

use std::sync::Arc;

use hearth_domain::{AgencyId, Day};
pub use hearth_indicators::{Kind, Measure, Period};
use jiff::Timestamp;

use crate::context::Context;
use crate::error::AppError;
use crate::measured::{Measured, MeasuredOf};
use crate::people::measured;

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

/// Every indicator's measure.
///
/// # Errors
/// When the journeys may not or cannot be read.
pub async fn indicators(
    context: &Context<'_>,
    question: &Question,
) -> Result<Arc<Vec<Measured>>, AppError> {
    let region = context.region(question.known_at).await?;
    let as_at = question.as_at.unwrap_or(question.period.last);
    let of = MeasuredOf { agency: question.agency.clone(), period: question.period, as_at };
    Ok(measured(&region, &of))
}
