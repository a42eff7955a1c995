//! The moments at which imports were recorded: between two of them no figure can have changed.

use std::collections::BTreeMap;

use hearth_domain::Day;
use jiff::Timestamp;

use crate::context::Context;
use crate::error::AppError;
use crate::scope::Whose;

/// A moment at which something was recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Moment {
    /// The moment.
    pub at: Timestamp,
    /// What arrived: the agency's name and the collection year, by its ending.
    pub arrived: Vec<(String, i16)>,
}

/// The moments up to `known_at`, or up to now, at which anything of anybody asked about was
/// recorded, the newest first. The last of them is left out: what was known then is what is known.
///
/// # Errors
/// When the imports may not or cannot be read.
pub async fn moments(
    context: &Context<'_>,
    whose: &Whose,
    day: Day,
    known_at: Option<Timestamp>,
) -> Result<Vec<Moment>, AppError> {
    let region = context.region(None).await?;
    let then = context.region(known_at).await?;
    let members = whose.members_on(&region.network, day);
    let mut arrived: BTreeMap<Timestamp, Vec<(String, i16)>> = BTreeMap::new();
    for one in &then.arrived.batches {
        if members.has(&one.agency) {
            let what = (region.name_of(&one.agency), one.year);
            arrived.entry(one.recorded_at).or_default().push(what);
        }
    }
    arrived.pop_last();
    Ok(arrived.into_iter().rev().map(|(at, arrived)| Moment { at, arrived }).collect())
}
