//! Who is behind a number: children or households, of a stage or of an indicator.

mod cases;

use hearth_app::Context;
use hearth_app::indicators::{self, Question};
use hearth_domain::{CaseId, Day};
use hearth_indicators::{Indicator, Measure, Period};

use crate::error::WebError;
use crate::query::{Asked, Wrong};
use crate::standpoint::Standpoint;
use crate::words::long_day;
use cases::{cases, kind_label, refused};

/// Those behind a number.
pub(crate) struct Behind<L> {
    /// The indicator whose they are, if the number is an indicator's.
    pub indicator: Option<&'static Indicator>,
    /// The kind they are of, where the list is of one kind of the indicator's.
    pub kind: Option<&'static str>,
    /// Of when an indicator's number is: `on 31 March 2026`.
    pub when: String,
    /// Whether each stands there for a number of days.
    pub has_days: bool,
    /// Whether the loaded sources can tell of all of them, so that nobody means nobody.
    pub is_told: bool,
    /// Why no source can tell the indicator, where none can.
    pub not_known: Option<&'static str>,
    /// They, in the order of the list. One that is measured twice stands twice.
    pub rows: Vec<ListedFor<L>>,
}

/// One line of the list.
pub(crate) struct ListedFor<L> {
    /// The child or the household.
    pub listed: L,
    /// The days an indicator measures of it.
    pub days: Option<i32>,
}

impl<L> Behind<L> {
    /// Those of a stage.
    pub(crate) fn of_stage(listed: Vec<L>, is_told: bool) -> Self {
        Self {
            indicator: None,
            kind: None,
            when: String::new(),
            has_days: false,
            is_told,
            not_known: None,
            rows: listed.into_iter().map(|listed| ListedFor { listed, days: None }).collect(),
        }
    }

    /// Those of an indicator, of which `measure` was found; refused where it has no such part or kind.
    pub(crate) fn of_indicator(
        from: &Standpoint,
        asked: &Asked,
        (indicator, measure): (&'static Indicator, Measure),
        find: impl Fn(CaseId) -> Option<L>,
    ) -> Result<Self, Wrong> {
        if let Some(wrong) = refused(&measure, asked) {
            return Err(wrong);
        }
        let not_known = match measure {
            Measure::NotKnown(why) => Some(why),
            _ => None,
        };
        let (kind, when) = (kind_label(&measure, asked), when(from, indicator, &measure));
        let cases = cases(measure, asked, from);
        let row = |(case, days): &(CaseId, Option<i32>)| {
            Some(ListedFor { listed: find(*case)?, days: *days })
        };
        Ok(Self {
            indicator: Some(indicator),
            kind,
            when,
            has_days: cases.iter().any(|(_, days)| days.is_some()),
            is_told: from.is_told() && not_known.is_none(),
            not_known,
            rows: cases.iter().filter_map(row).collect(),
        })
    }
}

/// What an indicator measures of those in view, from `first` or over the twelve months to the day.
pub(crate) async fn measure_of(
    context: &Context<'_>,
    from: &Standpoint,
    first: Option<Day>,
    indicator: &'static Indicator,
) -> Result<Measure, WebError> {
    let year = Period::year_to(from.as_at);
    let question = Question {
        whose: from.scope.whose.clone(),
        period: Period { first: first.unwrap_or(year.first), ..year },
        as_at: None,
        known_at: from.known_at,
    };
    Ok(indicators::measure_of(context, indicator, &question).await?)
}

/// Of when an indicator's number is. What counts by kind says in its definition whether it is of the
/// day or of the twelve months to it.
fn when(from: &Standpoint, indicator: &Indicator, measure: &Measure) -> String {
    let day = long_day(from.as_at);
    match measure {
        Measure::Waiting(_) | Measure::Ratio(_) => format!("on {day}"),
        Measure::Kinds(_) => format!("as at {day}"),
        _ if indicator.group.is_of_the_day() => format!("on {day}"),
        _ => format!("in the 12 months to {day}"),
    }
}
