//! Who is behind a number: of a stage and a wait, or of an indicator.

use std::collections::BTreeMap;

use hearth_app::Context;
use hearth_app::changes;
use hearth_app::indicators::{self, Question};
use hearth_app::pipeline::{self, ListedChild};
use hearth_domain::CaseId;
use hearth_domain::stage::Stage;
use hearth_indicators::{Indicator, Measure, Period};

use super::filter;
use crate::error::WebError;
use crate::pages::behind::{cases, kind_label, refused};
use crate::query::{Asked, Field, Wrong};
use crate::standpoint::Standpoint;

/// The children behind a number.
pub(super) struct Behind {
    /// The indicator whose children they are, if the number is an indicator's.
    pub indicator: Option<&'static Indicator>,
    /// The kind they are of, where the list is of one kind of the indicator's.
    pub kind: Option<&'static str>,
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
        Ok(Self {
            indicator: None,
            kind: None,
            has_days: false,
            is_told: from.is_told() && tells,
            not_known: None,
            rows,
        })
    }

    async fn of_indicator(
        context: &Context<'_>,
        from: &Standpoint,
        asked: &Asked,
        indicator: &'static Indicator,
    ) -> Result<Self, WebError> {
        let year = Period::year_to(from.as_at);
        let question = Question {
            whose: from.scope.whose.clone(),
            period: Period { first: asked.from.unwrap_or(year.first), ..year },
            as_at: None,
            known_at: from.known_at,
        };
        let answers = indicators::indicators(context, &question).await?;
        let measured = answers.into_iter().find(|one| one.indicator.code == indicator.code);
        let measure = measured.map(|one| one.measure).ok_or(WebError::NotFound)?;
        if let Some(wrong) = of_households(indicator).or_else(|| refused(&measure, asked)) {
            return Err(from.refuse(wrong));
        }
        let not_known = match measure {
            Measure::NotKnown(why) => Some(why),
            _ => None,
        };
        let kind = kind_label(&measure, asked);
        let cases = cases(measure, asked, from);
        let everybody = pipeline::list(context, &from.of_agency(None).filter(), from.clock).await?;
        let by_case: BTreeMap<CaseId, ListedChild> =
            everybody.into_iter().map(|child| (child.case, child)).collect();
        let has_days = cases.iter().any(|(_, days)| days.is_some());
        let row = |(case, days)| Some(ListedFor { child: by_case.get(&case)?.clone(), days });
        Ok(Self {
            indicator: Some(indicator),
            kind,
            has_days,
            is_told: from.is_told() && not_known.is_none(),
            not_known,
            rows: cases.into_iter().filter_map(row).collect(),
        })
    }
}

/// The refusal of an indicator whose list is of households.
fn of_households(indicator: &Indicator) -> Option<Wrong> {
    let why = "it counts households and not children";
    indicator.group.is_of_households().then(|| Wrong::beside(Field::Indicator, why))
}
