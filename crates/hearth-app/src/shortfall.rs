//! The shortfall of adopters, for one agency or all.

use hearth_domain::{AgencyId, Day};
use hearth_indicators::Period;
pub use hearth_indicators::shortfall::{Baseline, Line, Range, Shortfall, Target};
use hearth_indicators::shortfall::{SiblingGroups, shortfall as reckon};
use jiff::Timestamp;

use crate::context::Context;
use crate::error::AppError;
use crate::people::Gathered;
use crate::pipeline::latest_day;
use crate::ready::{children_on, families_on};
use crate::scope::Whose;

/// What is asked for.
#[derive(Debug, Clone, Default)]
pub struct Question {
    /// Whose children and households, by their membership of the day.
    pub whose: Whose,
    /// As it stood at the end of this day; the last day any return tells of when it is not given.
    pub as_at: Option<Day>,
    /// As it was recorded at this instant.
    pub known_at: Option<Timestamp>,
}

/// The shortfall on a day.
pub struct Answer {
    /// The day.
    pub as_at: Day,
    /// The shortfall; `None` where no source tells of households.
    pub shortfall: Option<Shortfall>,
}

/// The shortfall of adopters.
///
/// # Errors
/// When the journeys may not or cannot be read.
pub async fn shortfall(context: &Context<'_>, question: &Question) -> Result<Answer, AppError> {
    let as_at = match question.as_at {
        Some(day) => day,
        None => latest_day(context).await?,
    };
    let region = context.region(question.known_at).await?;
    let children = children_on(&region, as_at).await?;
    let families = families_on(&region, as_at).await?;
    let day = Period { first: as_at, last: as_at };
    let spells = question.whose.spells(&region.network, day);
    let asked = |agency: &AgencyId| spells.iter().any(|spell| spell.has(agency));
    let gathered = Gathered::new(
        &region,
        children.iter().filter(|child| asked(&child.agency)),
        families.iter().filter(|family| asked(&family.agency)),
        day,
    );
    let shortfall = reckon(gathered.people(), as_at, SiblingGroups::default());
    Ok(Answer { as_at, shortfall })
}
