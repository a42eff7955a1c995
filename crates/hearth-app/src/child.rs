//! One child: the journey, how each fact came to be recorded, and the rows behind it.

use hearth_access::ReadJourneys;
use hearth_domain::fact::live;
use hearth_domain::stage::Stage;
use hearth_domain::{AgencyId, CaseId, Day, Journey, Recorded};
use hearth_returns::Table;
use hearth_returns::tables::columns_of;
use hearth_store::StoredRow;
use jiff::Timestamp;

use crate::context::Context;
use crate::error::AppError;
use crate::pipeline::{ListedChild, listed};
use crate::region::StandingChild;

/// A row of a return that speaks of the child.
#[derive(Debug, Clone)]
pub struct SourceRow {
    /// The collection year, by its ending.
    pub year: i16,
    /// The table.
    pub table: String,
    /// The line of the file as last sent.
    pub line: i64,
    /// Each column that holds something, with its cell as it came.
    pub cells: Vec<(&'static str, String)>,
}

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
    let permit = context.permit::<ReadJourneys>()?;
    let network = context.network().await?;
    let mut session = context.app.store.begin().await?;
    let Some(found) = session.facts_of_case(&permit, case, known_at).await?.pop() else {
        return Ok(None);
    };
    let rows = session.rows_of_case(&permit, case).await?;
    let region = context.region(None).await?;
    let facts = live(found.versions.clone()).into_iter().map(|version| version.fact).collect();
    let journey = Journey::told_by(facts).as_at(as_at);
    let name = network
        .agency(&found.agency)
        .map_or_else(|| found.agency.to_string(), |known| known.name.clone());
    let number = region.child(case).map(|known| known.number.clone()).unwrap_or_default();
    let standing = StandingChild {
        case,
        agency: found.agency.clone(),
        number: number.clone(),
        stage: region.stage_of(&journey),
        journey,
    };
    Ok(Some(ChildView {
        case,
        agency_name: name,
        agency: found.agency,
        number,
        as_at,
        stage: standing.stage,
        listed: listed(&region, &standing),
        journey: standing.journey,
        versions: found.versions,
        rows: rows.iter().filter_map(source_row).collect(),
    }))
}

fn source_row(row: &StoredRow) -> Option<SourceRow> {
    let columns = columns_of(Table::parse(&row.table)?);
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(row.cells.as_bytes());
    let record = reader.records().next()?.ok()?;
    let filled = columns.iter().zip(&record).filter(|(_, cell)| !cell.is_empty());
    Some(SourceRow {
        year: row.year,
        table: row.table.clone(),
        line: row.line,
        cells: filled.map(|(column, cell)| (*column, cell.to_owned())).collect(),
    })
}
