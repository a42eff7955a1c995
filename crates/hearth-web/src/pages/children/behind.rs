//! Which children are behind a number: of a stage and a wait, or of an indicator.

use hearth_app::Context;
use hearth_app::changes;
use hearth_app::pipeline::{self, ListedChild};
use hearth_domain::stage::Stage;
use hearth_indicators::Indicator;

use super::filter;
use crate::error::WebError;
use crate::pages::behind::{self, measure_of};
use crate::query::{Asked, Field, Wrong};
use crate::standpoint::Standpoint;

/// The children behind a number.
pub(super) type Behind = behind::Behind<ListedChild>;

/// One line of the list.
pub(super) type ListedFor = behind::ListedFor<ListedChild>;

/// Asks for the children of a stage and a wait, or of an indicator.
pub(super) async fn behind(
    context: &Context<'_>,
    from: &Standpoint,
    asked: &Asked,
) -> Result<Behind, WebError> {
    match asked.indicator {
        Some(indicator) => of_indicator(context, from, asked, indicator).await,
        None => of_stage(context, from, asked).await,
    }
}

async fn of_stage(
    context: &Context<'_>,
    from: &Standpoint,
    asked: &Asked,
) -> Result<Behind, WebError> {
    let filter = filter(from, asked);
    let children = match asked.from.zip(asked.was) {
        Some(stood) => changes::moved(context, &filter, stood, from.clock).await?,
        None => pipeline::list(context, &filter, from.clock).await?,
    };
    let asks_matches = asked.stages.contains(&Stage::Matched);
    let tells = !asks_matches || context.region(from.known_at).await?.tells_matches_on(from.as_at);
    Ok(Behind::of_stage(children, from.is_told() && tells))
}

async fn of_indicator(
    context: &Context<'_>,
    from: &Standpoint,
    asked: &Asked,
    indicator: &'static Indicator,
) -> Result<Behind, WebError> {
    if let Some(wrong) = of_households(indicator) {
        return Err(from.refuse(wrong));
    }
    let measure = measure_of(context, from, asked.from, indicator).await?;
    // Who has left the arrangement since is still behind what happened before.
    let find = pipeline::finder(context, from.as_at, from.known_at).await?;
    Behind::of_indicator(from, asked, (indicator, measure), find)
        .map_err(|wrong| from.refuse(wrong))
}

/// The refusal of an indicator whose list is of households.
fn of_households(indicator: &Indicator) -> Option<Wrong> {
    let why = "it counts households and not children";
    indicator.group.is_of_households().then(|| Wrong::beside(Field::Indicator, why))
}
