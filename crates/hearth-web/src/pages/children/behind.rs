//! Who is behind a number: of a stage and a wait, or of an indicator.

use std::collections::BTreeMap;

use hearth_app::Context;
use hearth_app::changes;
use hearth_app::indicators::{self, Question};
use hearth_app::pipeline::{self, ListedChild};
use hearth_app::scope::Whose;
use hearth_domain::CaseId;
use hearth_domain::stage::Stage;
use hearth_domain::wait::WaitBand;
use hearth_indicators::{Indicator, Measure, Period, Waiting};

use super::filter;
use crate::error::WebError;
use crate::query::{Asked, Field, Part, Wrong};
use crate::standpoint::Standpoint;

/// The children behind a number.
pub(super) struct Behind {
    /// The indicator whose children they are, if the number is an indicator's.
    pub indicator: Option<&'static Indicator>,
    /// Whether each stands there for a number of days.
    pub has_days: bool,
    /// Whether the loaded returns can tell of all of them, so that nobody means nobody.
    pub is_told: bool,
    /// Why no source can tell the indicator, where none can.
    pub not_known: Option<&'static str>,
    /// The children, in the order of the list. One whose second plan is measured too stands twice.
    pub rows: Vec<ListedFor>,
}

/// One line of the list.
pub(super) struct ListedFor {
    /// The child.
    pub child: ListedChild,
    /// The days an indicator measures of this child.
    pub days: Option<i32>,
}

impl Behind {
    /// Asks for the children of a stage and a wait, or of an indicator.
    pub(super) async fn of(
        context: &Context<'_>,
        from: &Standpoint,
        asked: &Asked,
    ) -> Result<Self, WebError> {
        if let Some(indicator) = asked.indicator {
            return Self::of_indicator(context, from, asked, indicator).await;
        }
        let filter = filter(from, asked);
        let children = match asked.from.zip(asked.was) {
            Some(stood) => changes::moved(context, &filter, stood, from.clock).await?,
            None => pipeline::list(context, &filter, from.clock).await?,
        };
        let rows = children.into_iter().map(|child| ListedFor { child, days: None }).collect();
        let asks_matches = asked.stages.contains(&Stage::Matched);
        let tells =
            !asks_matches || context.region(from.known_at).await?.tells_matches_before_orders();
        let is_told = from.is_told() && tells;
        Ok(Self { indicator: None, has_days: false, is_told, not_known: None, rows })
    }

    async fn of_indicator(
        context: &Context<'_>,
        from: &Standpoint,
        asked: &Asked,
        indicator: &'static Indicator,
    ) -> Result<Self, WebError> {
        let year = Period::year_to(from.as_at);
        let question = Question {
            whose: Whose::agency(from.agency.clone()),
            period: Period { first: asked.from.unwrap_or(year.first), ..year },
            as_at: None,
            known_at: from.known_at,
        };
        let answers = indicators::indicators(context, &question).await?;
        let measured = answers.into_iter().find(|one| one.indicator.code == indicator.code);
        let measure = measured.map(|one| one.measure).ok_or(WebError::NotFound)?;
        let part = asked.part.unwrap_or(Part::Measured);
        if let Some(why) = without(&measure, part) {
            return Err(from.refuse(Wrong::beside(Field::Part, why)));
        }
        let not_known = match measure {
            Measure::NotKnown(why) => Some(why),
            _ => None,
        };
        let cases = cases(measure, part, asked.band, from);
        let everybody = pipeline::list(context, &from.filter(), from.clock).await?;
        let by_case: BTreeMap<CaseId, ListedChild> =
            everybody.into_iter().map(|child| (child.case, child)).collect();
        let has_days = cases.iter().any(|(_, days)| days.is_some());
        let row = |(case, days)| Some(ListedFor { child: by_case.get(&case)?.clone(), days });
        Ok(Self {
            indicator: Some(indicator),
            has_days,
            is_told: from.is_told() && not_known.is_none(),
            not_known,
            rows: cases.into_iter().filter_map(row).collect(),
        })
    }
}

/// Why a measure has no list of that part, where it has none.
fn without(measure: &Measure, part: Part) -> Option<&'static str> {
    match (measure, part) {
        (Measure::NotKnown(_), _)
        | (_, Part::Measured)
        | (Measure::Share(_), _)
        | (Measure::Days(_), Part::LeftOut) => None,
        (_, Part::LeftOut) => Some("this indicator keeps no list of those it leaves out"),
        (_, Part::Whole) => Some("this indicator is no share of a whole"),
    }
}

/// The cases of an indicator in order, the longest first, with their days where it measures days.
fn cases(
    measure: Measure,
    part: Part,
    band: Option<Option<WaitBand>>,
    from: &Standpoint,
) -> Vec<(CaseId, Option<i32>)> {
    match (measure, part) {
        (Measure::Days(days), Part::LeftOut) => listed(days.left_out),
        (Measure::Days(days), _) => {
            days.values.into_iter().rev().map(|(days, case)| (case, Some(days))).collect()
        }
        (Measure::Count(count), _) => listed(count.cases),
        (Measure::Share(share), Part::Whole) => listed(share.whole),
        (Measure::Share(share), Part::LeftOut) => listed(share.left_out),
        (Measure::Share(share), Part::Measured) => listed(share.part),
        (Measure::Waiting(waiting), _) => waiting_in(waiting, band, from),
        (
            Measure::NotKnown(_) | Measure::Kinds(_) | Measure::Agencies(_) | Measure::Ratio(_),
            _,
        ) => Vec::new(),
    }
}

fn listed(cases: Vec<CaseId>) -> Vec<(CaseId, Option<i32>)> {
    cases.into_iter().map(|case| (case, None)).collect()
}

/// Those who wait, in the band that is asked for, the longest first on the clock in view.
fn waiting_in(
    waiting: Waiting,
    band: Option<Option<WaitBand>>,
    from: &Standpoint,
) -> Vec<(CaseId, Option<i32>)> {
    let start = |since: &[(_, hearth_domain::Day)]| {
        since.iter().find(|(clock, _)| *clock == from.clock).map(|(_, day)| *day)
    };
    let mut begun: Vec<_> =
        waiting.children.iter().map(|child| (start(&child.since), child.case)).collect();
    begun.retain(|(start, _)| {
        band.is_none_or(|band| start.map(|day| WaitBand::of(day, from.as_at)) == band)
    });
    begun.sort_by_key(|(start, case)| (start.is_none(), *start, *case));
    begun.into_iter().map(|(_, case)| (case, None)).collect()
}
