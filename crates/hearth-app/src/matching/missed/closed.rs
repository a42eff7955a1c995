//! What people have closed of what might be missed, and how often for which reason.

use hearth_casework::closing::{Closing, ClosingReason};
use hearth_domain::day::add_days;
use hearth_domain::{AgencyId, CaseId, Day};

use super::MissedDays;
use super::past::closings;
use crate::context::Context;
use crate::error::AppError;
use crate::matching::Question;
use crate::region::{Region, RegionChild};
use crate::scope::Members;
use crate::threads::off_the_threads;

/// Over how many days up to the day asked about what was closed is counted.
pub const CLOSED_DAYS: i32 = 90;

/// One thing that somebody closed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClosedOne {
    /// The child of whom it was said: the first of brothers and sisters.
    pub child: CaseId,
    /// The agency that tells of the child.
    pub agency: AgencyId,
    /// The agency's own number for the child.
    pub number: String,
    /// The agency's own number for the family, where there is one; empty where it is not in reach.
    pub family: String,
    /// When.
    pub day: Day,
    /// What was said.
    pub closing: Closing,
}

impl ClosedOne {
    /// What was closed of a child; `None` where it has no day.
    pub(super) fn of(region: &Region, child: &RegionChild, closing: Closing) -> Option<Self> {
        let family = closing.household.and_then(|case| region.named(case));
        Some(Self {
            child: child.case,
            agency: child.agency.clone(),
            number: child.number.clone(),
            family: family.map(|(_, number)| number).unwrap_or_default(),
            day: closing.evidence.day?,
            closing,
        })
    }
}

/// What was closed in some days.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Closed {
    /// The first day.
    pub first: Day,
    /// The last day.
    pub last: Day,
    /// What was closed, the newest first.
    pub ones: Vec<ClosedOne>,
}

impl Closed {
    /// How often for which reason; every reason stands there.
    #[must_use]
    pub fn counts(&self) -> Vec<(ClosingReason, usize)> {
        let of = |reason: ClosingReason| {
            let closed = self.ones.iter().filter(|one| one.closing.reason == reason);
            (reason, closed.count())
        };
        ClosingReason::ALL.iter().copied().map(of).collect()
    }
}

/// What was closed for the children asked about, in the [`CLOSED_DAYS`] to the day of the list and since.
/// Children who wait no more count too.
///
/// # Errors
/// When the journeys may not or cannot be read.
pub async fn closed(context: &Context<'_>, question: &Question) -> Result<Closed, AppError> {
    let days = MissedDays::of(context, question).await?;
    let region = context.region(question.known_at).await?;
    let members = question.whose.members_on(&region.network, days.pool);
    off_the_threads(move || closed_in(&region, &members, days)).await
}

fn closed_in(region: &Region, members: &Members, days: MissedDays) -> Closed {
    let (first, last) = (add_days(days.pool, 1 - CLOSED_DAYS), days.looked);
    let mut ones = Vec::new();
    for child in region.children.iter().filter(|child| members.has(&child.agency)) {
        let told = closings(region, child.case, last).into_iter();
        let told = told.filter_map(|closing| ClosedOne::of(region, child, closing));
        ones.extend(told.filter(|one| first <= one.day));
    }
    ones.sort_by_key(|one| std::cmp::Reverse(one.day));
    Closed { first, last, ones }
}
