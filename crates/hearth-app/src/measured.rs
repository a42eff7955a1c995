//! What is measured, and of whom.

use hearth_domain::Day;
use hearth_indicators::{INDICATORS, Indicator, Measure, People, Period};

use crate::scope::Spell;

/// Whom every measure is asked of, and when.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct MeasuredOf {
    /// The days it is about, and who belonged on them.
    pub spell: Spell,
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
