//! What changed between two days, and what was recorded or corrected between two moments.

use std::collections::BTreeMap;

use hearth_domain::stage::Stage;
use hearth_domain::wait::WaitClock;
use hearth_domain::{CaseId, Day};

use crate::context::Context;
use crate::error::AppError;
use crate::pipeline::{Filter, ListedChild, listed, longest_first};

/// In which way a version of a fact was recorded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Recording {
    /// Told for the first time.
    New,
    /// Told otherwise than before.
    Corrected,
    /// No longer told.
    Withdrawn,
}

impl Recording {
    /// Every way.
    pub const ALL: [Self; 3] = [Self::New, Self::Corrected, Self::Withdrawn];

    /// The word used in addresses.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Corrected => "corrected",
            Self::Withdrawn => "withdrawn",
        }
    }

    /// What it is called on a page.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::New => "Recorded for the first time",
            Self::Corrected => "Corrected",
            Self::Withdrawn => "Withdrawn",
        }
    }

    /// The way of that word.
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.code() == code)
    }
}

/// The children of `filter` who stood at another stage, `was`, at the end of `day`; `None` asks for
/// those who were not yet on the way. The longest waiting come first.
///
/// # Errors
/// When the region may not or cannot be read.
pub async fn moved(
    context: &Context<'_>,
    filter: &Filter,
    (day, was): (Day, Option<Stage>),
    clock: WaitClock,
) -> Result<Vec<ListedChild>, AppError> {
    let region = context.region(filter.known_at).await?;
    let (before, after) = (region.as_at(day), region.as_at(filter.as_at));
    let stood: BTreeMap<CaseId, Option<Stage>> =
        before.iter().map(|child| (child.case, child.stage)).collect();
    let was_there = |case: CaseId| stood.get(&case).copied().flatten() == was;
    let taken = after.iter().filter(|child| filter.takes(child) && was_there(child.case));
    let mut children: Vec<ListedChild> = taken.filter_map(|child| listed(&region, child)).collect();
    longest_first(&mut children, clock);
    Ok(children)
}
