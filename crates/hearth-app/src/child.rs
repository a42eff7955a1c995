//! One child: the journey, how each fact came to be recorded, and the rows behind it.

use hearth_domain::stage::Stage;
use hearth_domain::{AgencyId, CaseId, Day, Journey, Recorded};
use jiff::Timestamp;

use crate::case_record::{SourceRow, case_record};
use crate::context::Context;
use crate::error::AppError;
use crate::pipeline::{ListedChild, listed};
use crate::region::StandingChild;

/// Everything that is shown of one child.
pub struct ChildView {
    /// The case.
    pub case: CaseId,
    /// The agency that tells of the child, its name and its own number for the child.
    pub agency: AgencyId,
    /// The agency's name.
    pub agency_name: String,
    /// The agency's own number for the child.
    pub number: String,
    /// The day the journey is shown as at.
    pub as_at: Day,
    /// The journey as it stood at the end of that day.
    pub journey: Journey,
    /// The stage reached.
    pub stage: Option<Stage>,
    /// The child as a list shows it; `None` before the journey begins.
    pub listed: Option<ListedChild>,
    /// Every version ever recorded up to the instant asked for, in the order of recording.
    pub versions: Vec<Recorded>,
    /// The rows behind the facts, as in force now.
    pub rows: Vec<SourceRow>,
}

/// One child as at a day, as known at an instant; `None` when there is no such child in reach.
///
/// # Errors
/// When it may not or cannot be read.
pub async fn child(
    context: &Context<'_>,
    case: CaseId,
    as_at: Day,
    known_at: Option<Timestamp>,
) -> Result<Option<ChildView>, AppError> {
    let Some(record) = case_record(context, case, known_at).await? else { return Ok(None) };
    if record.is_of_household() {
        return Ok(None);
    }
    let region = context.region(None).await?;
    let journey = Journey::told_by(record.live_facts()).as_at(as_at);
    let number = region.child(case).map(|known| known.number.clone()).unwrap_or_default();
    let standing = StandingChild {
        case,
        agency: record.agency.clone(),
        number: number.clone(),
        stage: region.stage_on(&journey, as_at),
        journey,
    };
    Ok(Some(ChildView {
        case,
        agency_name: region.name_of(&record.agency),
        agency: record.agency,
        number,
        as_at,
        stage: standing.stage,
        listed: listed(&region, &standing),
        journey: standing.journey,
        versions: record.versions,
        rows: record.rows,
    }))
}
