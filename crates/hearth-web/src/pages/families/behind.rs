//! Which households are behind a number: of a stage, or of an indicator.

use hearth_app::Context;
use hearth_app::families::{self, ListedFamily};
use hearth_app::pipeline;
use hearth_domain::day::days_between;
use hearth_indicators::{Indicator, Measure};

use super::filter;
use crate::error::WebError;
use crate::pages::behind::{cases, kind_label, refused};
use crate::query::{Asked, Field, Wrong};
use crate::standpoint::Standpoint;
use crate::words::long_day;

/// The households behind a number.
pub(super) struct Behind {
    /// The indicator whose households they are, if the number is an indicator's.
    pub indicator: Option<&'static Indicator>,
    /// The kind they are of, where the list is of one kind of the indicator's.
    pub kind: Option<&'static str>,
    /// Of when the number is: `on 31 March 2026`.
    pub when: String,
    /// Whether each stands there for a number of days.
    pub has_days: bool,
    /// Whether the loaded lists can tell of all of them, so that nobody means nobody.
    pub is_told: bool,
    /// Why no source can tell the indicator, where none can.
    pub not_known: Option<&'static str>,
    /// The households, in the order of the list. One that is measured twice stands twice.
    pub rows: Vec<ListedFor>,
}

/// One line of the list.
pub(super) struct ListedFor {
    /// The household.
    pub family: ListedFamily,
    /// The days an indicator measures of this household.
    pub days: Option<i32>,
}

impl Behind {
    /// Asks for the households of a stage, or of an indicator.
    pub(super) async fn of(
        context: &Context<'_>,
        from: &Standpoint,
        asked: &Asked,
    ) -> Result<Self, WebError> {
        if let Some(indicator) = asked.indicator {
            return Self::of_indicator(context, from, asked, indicator).await;
        }
        let families = families::list(context, &filter(from, asked)).await?;
        Ok(Self {
            indicator: None,
            kind: None,
            when: String::new(),
            has_days: false,
            is_told: from.is_told(),
            not_known: None,
            rows: families.into_iter().map(|family| ListedFor { family, days: None }).collect(),
        })
    }

    async fn of_indicator(
        context: &Context<'_>,
        from: &Standpoint,
        asked: &Asked,
        indicator: &'static Indicator,
    ) -> Result<Self, WebError> {
        let pipeline = pipeline::pipeline(context, from.filter(), from.clock).await?;
        let found = pipeline.measured.iter().find(|one| one.indicator.code == indicator.code);
        let measure = found.map(|one| one.measure.clone()).ok_or(WebError::NotFound)?;
        if let Some(wrong) = of_children(indicator, &measure).or_else(|| refused(&measure, asked)) {
            return Err(from.refuse(wrong));
        }
        let (kind, when) = (kind_label(&measure, asked), when(from, indicator, &measure));
        let not_known = match measure {
            Measure::NotKnown(why) => Some(why),
            _ => None,
        };
        let cases = cases(measure, asked, from);
        let has_days = cases.iter().any(|(_, days)| days.is_some());
        let by_case = families::by_case(context, from.as_at, from.known_at).await?;
        let row = |(case, days)| Some(ListedFor { family: by_case.get(&case)?.clone(), days });
        let mut rows: Vec<ListedFor> = cases.into_iter().filter_map(row).collect();
        if !has_days {
            rows.sort_by_key(|one| {
                let since = one.family.stage_since;
                (since.is_none(), since.map(|day| -days_between(day, from.as_at)))
            });
        }
        let is_told = from.is_told() && not_known.is_none();
        Ok(Self { indicator: Some(indicator), kind, when, has_days, is_told, not_known, rows })
    }
}

/// The refusal of an indicator that counts no households.
fn of_children(indicator: &Indicator, measure: &Measure) -> Option<Wrong> {
    let may_count_both = matches!(measure, Measure::Ratio(_) | Measure::NotKnown(_));
    let why = "it counts children and not households";
    (!indicator.group.is_of_households() && !may_count_both)
        .then(|| Wrong::beside(Field::Indicator, why))
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
