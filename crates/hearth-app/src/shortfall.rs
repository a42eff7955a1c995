//! The shortfall of adopters, for one agency or all.

use hearth_domain::{AgencyId, Day};
pub use hearth_indicators::shortfall::{Baseline, Line, Range, Shortfall, Target};
use hearth_indicators::shortfall::{SiblingGroups, shortfall as reckon};
use jiff::Timestamp;

use crate::context::Context;
use crate::error::AppError;
use crate::people::{Gathered, is_asked};
use crate::pipeline::latest_day;

/// What is asked for.
#[derive(Debug, Clone, Default)]
pub struct Question {
    /// Only this agency's children and households.
    pub agency: Option<AgencyId>,
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
    let (children, families) = (region.as_at(as_at), region.families_as_at(as_at));
    let asked = |agency: &AgencyId| is_asked(question.agency.as_ref(), agency);
    let gathered = Gathered::new(
        &region,
        children.iter().filter(|child| asked(&child.agency)),
        families.iter().filter(|family| asked(&family.agency)),
    );
    let shortfall = reckon(gathered.people(), as_at, SiblingGroups::default());
    Ok(Answer { as_at, shortfall })
}
