//! Which households are behind a number: of a stage, or of an indicator.

use hearth_app::Context;
use hearth_app::families::{self, ListedFamily};
use hearth_domain::day::days_between;
use hearth_indicators::{Group, Indicator, Measure};

use super::filter;
use crate::error::WebError;
use crate::pages::behind::{self, measure_of};
use crate::query::{Asked, Field, Wrong};
use crate::standpoint::Standpoint;

/// The households behind a number.
pub(super) type Behind = behind::Behind<ListedFamily>;

/// One line of the list.
pub(super) type ListedFor = behind::ListedFor<ListedFamily>;

/// Asks for the households of a stage, or of an indicator.
pub(super) async fn behind(
    context: &Context<'_>,
    from: &Standpoint,
    asked: &Asked,
) -> Result<Behind, WebError> {
    match asked.indicator {
        Some(indicator) => of_indicator(context, from, asked, indicator).await,
        None => {
            let families = families::list(context, &filter(from, asked)).await?;
            Ok(Behind::of_stage(families, from.is_told()))
        }
    }
}

async fn of_indicator(
    context: &Context<'_>,
    from: &Standpoint,
    asked: &Asked,
    indicator: &'static Indicator,
) -> Result<Behind, WebError> {
    let measure = measure_of(context, from, None, indicator).await?;
    if let Some(wrong) = of_children(indicator, &measure) {
        return Err(from.refuse(wrong));
    }
    let find = families::finder(context, from.as_at, from.known_at).await?;
    let mut found = Behind::of_indicator(from, asked, (indicator, measure), find)
        .map_err(|wrong| from.refuse(wrong))?;
    if !found.has_days {
        found.rows.sort_by_key(|one| {
            let since = one.listed.stage_since;
            (since.is_none(), since.map(|day| -days_between(day, from.as_at)))
        });
    }
    Ok(found)
}

/// The refusal of an indicator that counts no households.
fn of_children(indicator: &Indicator, measure: &Measure) -> Option<Wrong> {
    let may_count_both = indicator.group == Group::Sufficiency
        && matches!(measure, Measure::Ratio(_) | Measure::NotKnown(_));
    let why = "it counts children and not households";
    (!indicator.group.is_of_households() && !may_count_both)
        .then(|| Wrong::beside(Field::Indicator, why))
}
