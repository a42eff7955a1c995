//! What is measured, and of whom.

use hearth_domain::{AgencyId, Day};
use hearth_indicators::{INDICATORS, Indicator, Measure, People, Period};

/// Whom every measure is asked of, and when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct MeasuredOf {
    /// Only this agency's children and households.
    pub agency: Option<AgencyId>,
    /// The days it is about.
    pub period: Period,
    /// As it stood at the end of this day.
    pub as_at: Day,
}

/// One indicator with what it measures.
pub struct Measured {
    /// The indicator.
    pub indicator: &'static Indicator,
    /// Its measure over the period.
    pub measure: Measure,
}

/// Every indicator's measure.
pub(crate) fn measure_all(people: People<'_>, period: Period) -> Vec<Measured> {
    let measured = |indicator: &'static Indicator| Measured {
        indicator,
        measure: (indicator.measure)(people, period),
    };
    INDICATORS.iter().map(measured).collect()
}
