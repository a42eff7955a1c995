//! One measure over several periods, each as it stood on its last day.

use std::sync::Arc;

use hearth_indicators::{Indicator, Measure, Period};
use jiff::Timestamp;

use crate::context::Context;
use crate::error::AppError;
use crate::indicators::over_period;
use crate::scope::Whose;
use crate::threads::off_the_threads;

/// What is asked for.
#[derive(Clone)]
pub struct Question {
    /// The measure.
    pub indicator: &'static Indicator,
    /// Whose children and households.
    pub whose: Whose,
    /// The periods.
    pub periods: Vec<Period>,
    /// As it was recorded at this instant.
    pub known_at: Option<Timestamp>,
}

/// What makes two questions to one region the same.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct TrendOf {
    code: &'static str,
    whose: Whose,
    periods: Vec<Period>,
}

/// The measure of each period, in the order asked.
///
/// # Errors
/// When the journeys may not or cannot be read.
pub async fn trend(
    context: &Context<'_>,
    question: Question,
) -> Result<Arc<Vec<Measure>>, AppError> {
    let region = context.region(question.known_at).await?;
    let Question { indicator, whose, periods, .. } = question;
    let of = TrendOf { code: indicator.code, whose, periods };
    if let Some(known) = region.trends.known(&of) {
        return Ok(known);
    }
    off_the_threads(move || {
        let measure = |period: &Period| over_period(&region, indicator, &of.whose, *period);
        region.trends.get(&of, || of.periods.iter().map(measure).collect())
    })
    .await
}
