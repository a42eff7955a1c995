//! One measure over several periods, each as it stood on its last day.

use hearth_domain::AgencyId;
use hearth_indicators::{Indicator, Measure, Period};
use jiff::Timestamp;

use crate::context::Context;
use crate::error::AppError;
use crate::indicators::ToldOf;
use crate::measured::MeasuredOf;
use crate::people::measured;
use crate::region::Region;
use crate::scope::Spell;
use crate::threads::off_the_threads;

/// What is asked for.
#[derive(Clone)]
pub struct Question {
    /// The measure.
    pub indicator: &'static Indicator,
    /// Only this agency's children and households.
    pub agency: Option<AgencyId>,
    /// The periods.
    pub periods: Vec<Period>,
    /// As it was recorded at this instant.
    pub known_at: Option<Timestamp>,
}

/// What makes two questions to one region the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct TrendOf {
    code: &'static str,
    agency: Option<AgencyId>,
    periods: Vec<Period>,
}

/// The measure of each period, in the order asked.
///
/// # Errors
/// When the journeys may not or cannot be read.
pub async fn trend(context: &Context<'_>, question: Question) -> Result<Vec<Measure>, AppError> {
    let region = context.region(question.known_at).await?;
    let of = move || {
        let Question { indicator, agency, periods, .. } = &question;
        let kept =
            TrendOf { code: indicator.code, agency: agency.clone(), periods: periods.clone() };
        let each = || periods.iter().map(|period| measure(&region, &question, *period)).collect();
        region.trends.get(&kept, each).to_vec()
    };
    off_the_threads(of).await
}

fn measure(region: &Region, question: &Question, period: Period) -> Measure {
    let members = question.agency.clone().map(|agency| [agency].into());
    let spell = Spell { period, members };
    let told = ToldOf::spells(region, std::slice::from_ref(&spell));
    told.or_not_known(question.indicator, || {
        let all = measured(region, &MeasuredOf { spell, as_at: period.last });
        let found = all.iter().find(|one| one.indicator.code == question.indicator.code);
        found.map_or(Measure::NotKnown(NO_SUCH), |one| one.measure.clone())
    })
}

/// What is said of a measure that is in no list.
const NO_SUCH: &str = "There is no such measure.";
