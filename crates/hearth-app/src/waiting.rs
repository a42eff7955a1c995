//! The longest waiting: children with a plan for adoption who are not placed.

use hearth_domain::day::add_months;
use hearth_domain::stage::Stage;
use hearth_domain::wait::WaitClock;
use hearth_domain::{CaseId, Day, Plan};
use hearth_indicators::Period;

use crate::context::Context;
use crate::error::AppError;
use crate::pipeline::{self, Filter, ListedChild};
use crate::region::Region;

/// The stages of children with a plan who are not placed.
pub const STAGES: [Stage; 3] = [Stage::Decided, Stage::Authorised, Stage::Matched];

/// A child who waits has seldom waited longer: earlier matches are not asked for.
const YEARS_OF_WAITING: i32 = 18;

/// The wait that both counts above the list are of, in months.
pub const LONG_WAIT: i32 = 18;

/// What stands behind the authority to place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Authority {
    /// A placement order in force since that day.
    Order(Day),
    /// No order; a section 19 consent in force since that day.
    Consent(Day),
    /// An order that ended without adoption, on that day.
    Ended(Day),
    /// None that any source tells.
    None,
}

impl Authority {
    fn of(plan: &Plan) -> Self {
        let consent = plan.consent.filter(|_| plan.consent_withdrawn.is_none());
        match (plan.placement_order, plan.order_ended, consent) {
            (Some(day), None, _) => Self::Order(day),
            (_, _, Some(day)) => Self::Consent(day),
            (Some(_), Some(day), None) => Self::Ended(day),
            _ => Self::None,
        }
    }
}

/// One child who waits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WaitingChild {
    /// The child as every list shows one.
    pub child: ListedChild,
    /// What stands behind the authority to place.
    pub authority: Authority,
    /// The day the child moved to foster carers who are also approved adopters.
    pub early_permanence: Option<Day>,
    /// How often the child has been matched before; `None` where no source can tell.
    pub matches: Option<usize>,
    /// How many placements for adoption have ended before an order.
    pub disruptions: usize,
}

/// The list, and what is said above it.
pub struct WaitingList {
    /// The children, the longest waiting first.
    pub children: Vec<WaitingChild>,
    /// How many there are in all, however long they have waited.
    pub everybody: usize,
    /// How many of them have waited [`LONG_WAIT`] months or longer, on each clock that is asked of.
    pub long: [(WaitClock, usize); 2],
    /// Whether the loaded sources tell of matches before the adoption order.
    pub tells_matches: bool,
}

/// The children of `filter` who wait, those who have waited longest on `clock` first. With `months`,
/// only those who have waited so long on that clock.
///
/// # Errors
/// When the region may not or cannot be read.
pub async fn waiting(
    context: &Context<'_>,
    filter: &Filter,
    clock: WaitClock,
    months: Option<i32>,
) -> Result<WaitingList, AppError> {
    let region = context.region(filter.known_at).await?;
    let of_stages = Filter { stages: STAGES.into(), ..filter.clone() };
    let everybody = pipeline::list(context, &of_stages, clock).await?;
    let has_waited = |child: &&ListedChild| {
        months.is_none_or(|months| child.has_waited(clock, months, filter.as_at))
    };
    let long = [WaitClock::Entry, WaitClock::Order].map(|clock| {
        let is_long = |child: &&ListedChild| child.has_waited(clock, LONG_WAIT, filter.as_at);
        (clock, everybody.iter().filter(is_long).count())
    });
    let taken = everybody.iter().filter(has_waited);
    Ok(WaitingList {
        children: taken.map(|child| told(&region, child, filter.as_at)).collect(),
        everybody: everybody.len(),
        long,
        tells_matches: tells_matches(&region, filter.as_at),
    })
}

fn told(region: &Region, child: &ListedChild, as_at: Day) -> WaitingChild {
    let plans = plans_of(region, child.case, as_at);
    let attempts = || plans.iter().flat_map(|plan| &plan.attempts);
    let latest = plans.last();
    WaitingChild {
        child: child.clone(),
        authority: latest.map_or(Authority::None, Authority::of),
        early_permanence: latest.and_then(|plan| plan.early_permanence),
        matches: tells_matches(region, as_at)
            .then(|| attempts().filter(|attempt| attempt.matched.is_some()).count()),
        disruptions: attempts().filter(|attempt| attempt.disrupted.is_some()).count(),
    }
}

/// Whether every match that a child who waits may have had is told.
fn tells_matches(region: &Region, as_at: Day) -> bool {
    region.tells_matches(Period { first: add_months(as_at, -12 * YEARS_OF_WAITING), last: as_at })
}

fn plans_of(region: &Region, case: CaseId, as_at: Day) -> Vec<Plan> {
    let known = region.child(case);
    known.map(|child| child.journey.as_at(as_at).plans().to_vec()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn an_order_that_ended_is_no_authority_and_a_consent_may_stand_in_for_it() {
        let (made, ended) = (date(2025, 5, 1), date(2025, 9, 1));
        let order = Plan { placement_order: Some(made), ..Plan::default() };
        assert_eq!(Authority::of(&order), Authority::Order(made));
        let revoked = Plan { order_ended: Some(ended), ..order };
        assert_eq!(Authority::of(&revoked), Authority::Ended(ended));
        let consented = Plan { consent: Some(made), ..revoked };
        assert_eq!(Authority::of(&consented), Authority::Consent(made));
        let withdrawn = Plan { consent_withdrawn: Some(ended), ..consented };
        assert_eq!(Authority::of(&withdrawn), Authority::Ended(ended));
        assert_eq!(Authority::of(&Plan::default()), Authority::None);
    }
}
