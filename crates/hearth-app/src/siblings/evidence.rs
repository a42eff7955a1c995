//! What lies behind a group: the rows in which its identifiers stand, and who decided what when.

use hearth_domain::siblings::{FamilyTelling, SiblingsConfirmed};
use hearth_domain::{CaseId, Recorded};
use jiff::Timestamp;

use super::{GroupChild, ListedGroup};
use crate::case_record::{SourceRow, case_record};
use crate::context::Context;
use crate::error::AppError;

/// One row that gives a child a family identifier.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FamilyRow {
    /// The child.
    pub case: CaseId,
    /// The collection year, by its ending.
    pub year: i16,
    /// The table.
    pub table: String,
    /// The line of the file as last sent.
    pub line: i64,
    /// The column.
    pub column: &'static str,
    /// The identifier.
    pub identifier: String,
}

/// What lies behind a group.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct GroupEvidence {
    /// The rows in force that give its children their family identifiers, by child and year.
    pub rows: Vec<FamilyRow>,
    /// When the newest finding about it was recorded, and by whom.
    pub decided: Option<(Timestamp, String)>,
}

/// What lies behind a group, as recorded now.
///
/// # Errors
/// When it may not or cannot be read.
pub async fn evidence_of(
    context: &Context<'_>,
    group: &ListedGroup,
) -> Result<GroupEvidence, AppError> {
    let mut found = GroupEvidence::default();
    for child in &group.children {
        let Some(record) = case_record(context, child.case, None).await? else { continue };
        found.rows.extend(record.rows.iter().flat_map(|row| rows_of(child, row)));
        let decided = record.versions.iter().filter(|version| is_of(group, version));
        let when = decided.map(|version| (version.recorded_at, version.recorded_by.clone()));
        found.decided = found.decided.into_iter().chain(when).max();
    }
    Ok(found)
}

fn is_of(group: &ListedGroup, version: &Recorded) -> bool {
    !version.retracted
        && SiblingsConfirmed::read(&version.fact)
            .is_some_and(|decided| group.proposal.decided.contains(&decided))
}

/// The cells of a row in which an identifier of the child stands.
fn rows_of<'a>(child: &'a GroupChild, row: &'a SourceRow) -> impl Iterator<Item = FamilyRow> + 'a {
    let stands = |(column, cell): &&(&'static str, String)| {
        // Where a telling stands in its source ends with the name of the column.
        let is_it =
            |told: &FamilyTelling| told.identifier == *cell && told.source_key.ends_with(column);
        child.tellings.iter().any(is_it)
    };
    row.cells.iter().filter(stands).map(|(column, cell)| FamilyRow {
        case: child.case,
        year: row.year,
        table: row.table.clone(),
        line: row.line,
        column,
        identifier: cell.clone(),
    })
}
