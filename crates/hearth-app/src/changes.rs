//! What changed between two days, and what was recorded or corrected between two moments.

use std::collections::BTreeMap;
use std::sync::Arc;

use hearth_domain::stage::Stage;
use hearth_domain::wait::WaitClock;
use hearth_domain::{CaseId, Day, FactKind};
pub use hearth_store::{ChangedFact, KindCount, Window};
use jiff::Timestamp;

use crate::context::Context;
use crate::error::AppError;
use crate::pipeline::{Filter, ListedChild, ends_the_way, listed, longest_first};
use crate::ready::children_on;
use crate::region::Region;
use crate::scope::Members;

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

/// How many children stood at one stage on the first day and at another on the last.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Move {
    /// The stage on the first day; `None` for those not yet on the way.
    pub was: Option<Stage>,
    /// The stage on the last day.
    pub is: Stage,
    /// How many.
    pub children: usize,
}

impl Move {
    /// Whether they came onto the way between the days.
    #[must_use]
    pub fn is_new(self) -> bool {
        self.was.is_none()
    }

    /// Whether their way ended between the days.
    #[must_use]
    pub fn is_end(self) -> bool {
        ends_the_way(self.is) && !self.was.is_some_and(ends_the_way)
    }
}

/// A version of a fact that was recorded, with whose it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecordedChange {
    /// The agency's own number for the child or household.
    pub number: String,
    /// The authority's name.
    pub agency_name: String,
    /// The version, and what it took the place of.
    pub changed: ChangedFact,
}

/// The children of `filter` whose stage differs between the end of `day` and that of the filter's
/// day, by the stages they moved between.
///
/// # Errors
/// When the region may not or cannot be read.
pub async fn moves(
    context: &Context<'_>,
    filter: &Filter,
    day: Day,
) -> Result<Vec<Move>, AppError> {
    let region = context.region(filter.known_at).await?;
    let stood = stood(&region, day).await?;
    let mut counts: BTreeMap<(Option<Stage>, Stage), usize> = BTreeMap::new();
    let members = filter.members(&region);
    let after = children_on(&region, filter.as_at).await?;
    for child in after.iter().filter(|child| filter.takes(child, &members)) {
        let was = stood.get(&child.case).copied().flatten();
        if let Some(is) = child.stage.filter(|is| was != Some(*is)) {
            *counts.entry((was, is)).or_default() += 1;
        }
    }
    let told = |((was, is), children)| Move { was, is, children };
    Ok(counts.into_iter().map(told).collect())
}

async fn stood(
    region: &Arc<Region>,
    day: Day,
) -> Result<BTreeMap<CaseId, Option<Stage>>, AppError> {
    let standing = children_on(region, day).await?;
    Ok(standing.iter().map(|child| (child.case, child.stage)).collect())
}

/// How many facts of each kind that the members tell were recorded, corrected or withdrawn in a
/// window.
///
/// # Errors
/// When they may not or cannot be read.
pub async fn recorded(
    context: &Context<'_>,
    members: &Members,
    window: Window,
) -> Result<Vec<KindCount>, AppError> {
    let permit = context.permit_to_read(members)?;
    Ok(context.app.store.begin().await?.changed_kinds(&permit, window).await?)
}

/// The facts of one kind that were recorded in a window, in one way or in any: at most `most` after
/// the first `skipped`.
///
/// # Errors
/// When they may not or cannot be read.
pub async fn recorded_facts(
    context: &Context<'_>,
    members: &Members,
    window: Window,
    (kind, way): (FactKind, Option<Recording>),
    (skipped, most): (usize, usize),
) -> Result<Vec<RecordedChange>, AppError> {
    let permit = context.permit_to_read(members)?;
    let region = context.region(None).await?;
    let way = way.map_or("", Recording::code);
    let whole = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    let mut session = context.app.store.begin().await?;
    let page = (whole(skipped), whole(most));
    let found = session.changed_facts(&permit, window, (kind, way), page).await?;
    let told = |changed: ChangedFact| RecordedChange {
        number: region.named(changed.version.case).map(|(_, number)| number).unwrap_or_default(),
        agency_name: region.name_of(&changed.agency),
        changed,
    };
    Ok(found.into_iter().map(told).collect())
}

/// The moment at which anything of the members was last recorded.
///
/// # Errors
/// When the region may not or cannot be read.
pub async fn last_recorded(
    context: &Context<'_>,
    members: &Members,
) -> Result<Option<Timestamp>, AppError> {
    let region = context.region(None).await?;
    let theirs = region.arrived.batches.iter().filter(|batch| members.has(&batch.agency));
    Ok(theirs.map(|batch| batch.recorded_at).max())
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
    let stood = stood(&region, day).await?;
    let after = children_on(&region, filter.as_at).await?;
    let was_there = |case: CaseId| stood.get(&case).copied().flatten() == was;
    let members = filter.members(&region);
    let taken = after.iter().filter(|child| filter.takes(child, &members) && was_there(child.case));
    let mut children: Vec<ListedChild> = taken.filter_map(|child| listed(&region, child)).collect();
    longest_first(&mut children, clock);
    Ok(children)
}
