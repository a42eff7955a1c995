//! What is recorded of one case: every version of every fact, and the rows behind them.

use hearth_access::ReadJourneys;
use hearth_domain::fact::live;
use hearth_domain::{AgencyId, CaseId, Fact, Recorded};
use hearth_returns::Table;
use hearth_returns::list::HEADINGS;
use hearth_returns::tables::columns_of;
use hearth_store::StoredRow;
use jiff::Timestamp;

use crate::context::Context;
use crate::error::AppError;

/// A row of a return or a list that speaks of the case.
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

/// What is recorded of a case.
pub(crate) struct CaseRecord {
    /// The agency that tells of it.
    pub agency: AgencyId,
    /// Every version ever recorded up to the instant asked for, in the order of recording.
    pub versions: Vec<Recorded>,
    /// The rows behind the facts, as in force now.
    pub rows: Vec<SourceRow>,
}

impl CaseRecord {
    /// Whether it is a household's and not a child's.
    pub(crate) fn is_of_household(&self) -> bool {
        self.versions.iter().any(|version| version.fact.kind.is_of_household())
    }

    /// The facts that hold, as every source tells them.
    pub(crate) fn live_facts(&self) -> Vec<Fact> {
        live(self.versions.clone()).into_iter().map(|version| version.fact).collect()
    }
}

/// The record of a case as known at an instant; `None` when there is no such case in reach.
pub(crate) async fn case_record(
    context: &Context<'_>,
    case: CaseId,
    known_at: Option<Timestamp>,
) -> Result<Option<CaseRecord>, AppError> {
    let permit = context.permit::<ReadJourneys>()?;
    let mut session = context.app.store.begin().await?;
    let Some(found) = session.facts_of_case(&permit, case, known_at).await?.pop() else {
        return Ok(None);
    };
    let rows = session.rows_of_case(&permit, case).await?;
    Ok(Some(CaseRecord {
        agency: found.agency,
        versions: found.versions,
        rows: rows.iter().filter_map(source_row).collect(),
    }))
}

fn source_row(row: &StoredRow) -> Option<SourceRow> {
    let columns = columns_of(Table::parse(&row.table)?);
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(row.cells.as_bytes());
    let record = reader.records().next()?.ok()?;
    let filled = columns
        .iter()
        .zip(&record)
        .filter(|(column, cell)| !cell.is_empty() && **column != HEADINGS);
    Some(SourceRow {
        year: row.year,
        table: row.table.clone(),
        line: row.line,
        cells: filled.map(|(column, cell)| (*column, cell.to_owned())).collect(),
    })
}
