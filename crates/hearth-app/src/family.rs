//! One household: the journey, how each fact came to be recorded, and the rows behind it.

use hearth_domain::household::HouseholdStage;
use hearth_domain::{AgencyId, CaseId, Day, Household, Recorded};
use jiff::Timestamp;

use crate::case_record::{SourceRow, case_record};
use crate::context::Context;
use crate::error::AppError;

/// Everything that is shown of one household.
pub struct FamilyView {
    /// The case.
    pub case: CaseId,
    /// The agency that tells of the household.
    pub agency: AgencyId,
    /// The agency's name.
    pub agency_name: String,
    /// The agency's own number for the household.
    pub number: String,
    /// The day the journey is shown as at.
    pub as_at: Day,
    /// The journey as it stood at the end of that day.
    pub household: Household,
    /// The stage its newest run had reached; `None` before it began.
    pub stage: Option<HouseholdStage>,
    /// Every version ever recorded up to the instant asked for, in the order of recording.
    pub versions: Vec<Recorded>,
    /// The rows behind the facts, as in force now.
    pub rows: Vec<SourceRow>,
}

/// One household as at a day, as known at an instant; `None` when there is no such household in
/// reach.
///
/// # Errors
/// When it may not or cannot be read.
pub async fn family(
    context: &Context<'_>,
    case: CaseId,
    as_at: Day,
    known_at: Option<Timestamp>,
) -> Result<Option<FamilyView>, AppError> {
    let record = case_record(context, case, known_at).await?;
    let Some(record) = record.filter(|record| record.is_of_household()) else { return Ok(None) };
    let region = context.region(None).await?;
    let household = Household::told_by(record.live_facts()).as_at(as_at);
    Ok(Some(FamilyView {
        case,
        agency_name: region.name_of(&record.agency),
        agency: record.agency,
        number: region.family(case).map(|known| known.number.clone()).unwrap_or_default(),
        as_at,
        stage: household.latest().and_then(HouseholdStage::of),
        household,
        versions: record.versions,
        rows: record.rows,
    }))
}
