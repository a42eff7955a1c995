//! Who is behind a number: of a stage and a wait, or of an indicator.

use std::collections::BTreeMap;

use hearth_app::Context;
use hearth_app::pipeline::{self, ListedChild};
use hearth_domain::CaseId;
use hearth_domain::stage::Stage;
use hearth_domain::wait::WaitBand;
use hearth_indicators::{Indicator, Measure, Waiting};

use super::filter;
use crate::error::WebError;
use crate::query::{Asked, Field, Part, Wrong};
use crate::standpoint::Standpoint;
use crate::told::Teller;

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
        let children = pipeline::list(context, &filter(from, asked), from.clock).await?;
        let rows = children.into_iter().map(|child| ListedFor { child, days: None }).collect();
        let asks_matches = asked.stages.contains(&Stage::Matched);
        let tells =
            !asks_matches || context.region(from.known_at).await?.tells_matches_before_orders();
        Ok(Self {
            indicator: None,
            kind: None,
            has_days: false,
            is_told: from.is_told() && tells,
            rows,
        })
    }

    async fn of_indicator(
        context: &Context<'_>,
        from: &Standpoint,
        asked: &Asked,
        indicator: &'static Indicator,
    ) -> Result<Self, WebError> {
        let pipeline = pipeline::pipeline(context, from.filter(), from.clock).await?;
        let measured = pipeline.measured.iter().find(|one| one.indicator.code == indicator.code);
        let measure = measured.map(|one| one.measure.clone()).ok_or(WebError::NotFound)?;
        if let Some(wrong) = of_households(indicator).or_else(|| wrong_kind(&measure, asked)) {
            return Err(from.refuse(wrong));
        }
        let kind = kind_label(&measure, asked);
        let cases = cases(measure, asked, from);
        let everybody = pipeline::list(context, &from.filter(), from.clock).await?;
        let by_case: BTreeMap<CaseId, ListedChild> =
            everybody.into_iter().map(|child| (child.case, child)).collect();
        let has_days = cases.iter().any(|(_, days)| days.is_some());
        let row = |(case, days)| Some(ListedFor { child: by_case.get(&case)?.clone(), days });
        Ok(Self {
            indicator: Some(indicator),
            kind,
            has_days,
            is_told: from.is_told(),
            rows: cases.into_iter().filter_map(row).collect(),
        })
    }
}

/// The refusal of an indicator whose list is of households.
fn of_households(indicator: &Indicator) -> Option<Wrong> {
    let why = "it counts households and not children";
    indicator.group.is_of_households().then(|| Wrong::beside(Field::Indicator, why))
}

/// The kinds of a measure, each with its word, its label and those of whom it counts.
fn kinds(measure: &Measure) -> Vec<(&'static str, &'static str, &[CaseId])> {
    match measure {
        Measure::Kinds(kinds) => {
            kinds.kinds.iter().map(|one| (one.code, one.label, one.cases.as_slice())).collect()
        }
        Measure::Agencies(agencies) => {
            agencies.kinds.iter().map(|one| (one.code, one.label, one.cases.as_slice())).collect()
        }
        _ => Vec::new(),
    }
}

/// The refusal of a kind that the measure does not have.
pub(crate) fn wrong_kind(measure: &Measure, asked: &Asked) -> Option<Wrong> {
    let kind = asked.of_kind.as_deref()?;
    let kinds = kinds(measure);
    if kinds.is_empty() && !matches!(measure, Measure::NotKnown(_)) {
        return Some(Wrong::beside(Field::OfKind, "this indicator has no kinds"));
    }
    let is_known = kinds.is_empty() || kinds.iter().any(|(code, ..)| *code == kind);
    (!is_known).then(|| Wrong::value(Field::OfKind, kind))
}

/// What the kind that is asked for is called.
pub(crate) fn kind_label(measure: &Measure, asked: &Asked) -> Option<&'static str> {
    let asked = asked.of_kind.as_deref()?;
    kinds(measure).into_iter().find(|(code, ..)| *code == asked).map(|(_, label, _)| label)
}

/// The cases of the kind that is asked for, or of every kind.
fn of_kind(measure: &Measure, asked: &Asked) -> Vec<CaseId> {
    let is_asked = |code: &str| asked.of_kind.as_deref().is_none_or(|kind| kind == code);
    let kinds = kinds(measure).into_iter().filter(|(code, ..)| is_asked(code));
    kinds.flat_map(|(.., cases)| cases.to_vec()).collect()
}

/// The cases of an indicator in order, the longest first, with their days where it measures days. Of
/// a ratio they are the households where lists of adopters tell the page, and else the children.
pub(crate) fn cases(
    measure: Measure,
    asked: &Asked,
    from: &Standpoint,
) -> Vec<(CaseId, Option<i32>)> {
    let part = asked.part.unwrap_or(Part::Measured);
    let is_left_out = part == Part::LeftOut;
    match measure {
        Measure::Days(days) if is_left_out => {
            days.left_out.into_iter().map(|case| (case, None)).collect()
        }
        Measure::Days(days) => {
            days.values.into_iter().rev().map(|(days, case)| (case, Some(days))).collect()
        }
        Measure::Count(count) if part == Part::Measured => listed(count.cases),
        Measure::Share(share) if part == Part::Whole => listed(share.whole),
        Measure::Share(share) if part == Part::Measured => listed(share.part),
        Measure::Kinds(_) | Measure::Agencies(_) if part == Part::Measured => {
            listed(of_kind(&measure, asked))
        }
        Measure::Ratio(ratio) if part == Part::Measured => listed(match from.told_by {
            Teller::Lists => ratio.families,
            Teller::Returns => ratio.children,
        }),
        Measure::NotKnown(_)
        | Measure::Count(_)
        | Measure::Share(_)
        | Measure::Kinds(_)
        | Measure::Agencies(_)
        | Measure::Ratio(_) => Vec::new(),
        Measure::Waiting(_) if is_left_out => Vec::new(),
        Measure::Waiting(waiting) => waiting_in(waiting, asked.band, from),
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
