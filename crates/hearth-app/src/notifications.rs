//! Early notifications: an authority tells of a child before any decision.

mod notify;

use hearth_domain::stage::Stage;
use hearth_domain::{AgencyId, CaseId, Day, Milestone, Source};
use jiff::Timestamp;

use crate::context::Context;
use crate::error::AppError;
use crate::region::RegionChild;
use crate::scope::Whose;
pub use notify::{MOST_LETTERS, Notice, Notified, notify};

/// A child of whom an authority has told and no decision is told yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotifiedChild {
    /// The case.
    pub case: CaseId,
    /// The authority.
    pub agency: AgencyId,
    /// Its name.
    pub agency_name: String,
    /// Its own number for the child.
    pub number: String,
    /// The day it first told.
    pub notified: Day,
    /// Who tells that day.
    pub told_by: Source,
    /// The day of birth, or the expected one.
    pub born: Option<Day>,
    /// Whether the child is expected and not known to be born.
    pub is_unborn: bool,
    /// The day the child entered care, where a source tells it.
    pub entered_care: Option<Day>,
}

/// Which children are asked for.
#[derive(Debug, Clone, Default)]
pub struct Question {
    /// Whose.
    pub whose: Whose,
    /// As things were recorded at this instant; now, when `None`.
    pub known_at: Option<Timestamp>,
}

/// The children asked for by all that is told of them, the latest notified first. The members of an
/// arrangement are those of `day`.
///
/// # Errors
/// When the records may not or cannot be read.
pub async fn notified(
    context: &Context<'_>,
    question: &Question,
    day: Day,
) -> Result<Vec<NotifiedChild>, AppError> {
    let region = context.region(question.known_at).await?;
    let members = question.whose.members_on(&region.network, day);
    let asked = region.children.iter().filter(|child| members.has(&child.agency));
    let one = |child: &RegionChild| told_of(child, region.name_of(&child.agency));
    let mut found: Vec<NotifiedChild> = asked.filter_map(one).collect();
    found.sort_by_cached_key(|one| {
        (std::cmp::Reverse(one.notified), one.agency_name.clone(), one.number.clone())
    });
    Ok(found)
}

/// The child, where an early notification is told and no decision.
fn told_of(child: &RegionChild, agency_name: String) -> Option<NotifiedChild> {
    let journey = &child.journey;
    let kind = Milestone::EarlyNotification.into();
    let first = journey.facts().iter().find(|fact| fact.kind == kind)?;
    let is_before = Stage::reached_by(journey) == Some(Stage::BeforeDecision);
    Some(NotifiedChild {
        case: child.case,
        agency: child.agency.clone(),
        agency_name,
        number: child.number.clone(),
        notified: first.day.filter(|_| is_before)?,
        told_by: first.source,
        born: journey.birth_date(),
        is_unborn: journey.is_unborn(),
        entered_care: journey.latest_period().and_then(|period| period.entered),
    })
}
