//! The milestones of every child on the way to adoption, one line a plan.

use hearth_domain::{AgencyId, Day, Plan};
use jiff::Timestamp;

use crate::context::Context;
use crate::error::AppError;

/// What is asked for.
#[derive(Debug, Clone, Default)]
pub struct Question {
    /// Only this agency's children.
    pub agency: Option<AgencyId>,
    /// As it stood at the end of this day.
    pub as_at: Option<Day>,
    /// As it was recorded at this instant.
    pub known_at: Option<Timestamp>,
    /// Every plan, and not only the latest.
    pub all_plans: bool,
}

/// One plan of one child.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JourneyLine {
    /// The agency.
    pub agency: AgencyId,
    /// The agency's own number for the child.
    pub child: String,
    /// The plan; of a child without one, only the entry to care is told.
    pub plan: Plan,
}

/// The journeys in order of agency, child and plan.
///
/// # Errors
/// When they may not or cannot be read.
pub async fn journeys(
    context: &Context<'_>,
    question: &Question,
) -> Result<Vec<JourneyLine>, AppError> {
    let region = context.region(question.known_at).await?;
    let mut lines = Vec::new();
    for child in &region.children {
        if question.agency.as_ref().is_some_and(|agency| *agency != child.agency) {
            continue;
        }
        let as_at = question.as_at.map(|day| child.journey.as_at(day));
        let journey = as_at.as_ref().unwrap_or(&child.journey);
        let plans = journey.plans();
        let from = if question.all_plans { 0 } else { plans.len().saturating_sub(1) };
        let line = |plan: Plan| JourneyLine {
            agency: child.agency.clone(),
            child: child.number.clone(),
            plan,
        };
        lines.extend(plans.iter().skip(from).cloned().map(line));
        if let Some(period) = journey.latest_period().filter(|_| plans.is_empty()) {
            lines.push(line(Plan { entered_care: period.entered, ..Plan::default() }));
        }
    }
    lines.sort_by(|a, b| {
        (&a.agency, &a.child, a.plan.number).cmp(&(&b.agency, &b.child, b.plan.number))
    });
    Ok(lines)
}
