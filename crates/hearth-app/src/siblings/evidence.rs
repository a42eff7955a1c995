//! The rows in which a family identifier stands.

use hearth_domain::CaseId;

use super::ListedGroup;
use crate::case_record::case_record;
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

/// The rows in force that give the children of a group their family identifiers, by child and year.
///
/// # Errors
/// When they may not or cannot be read.
pub async fn rows_of(
    context: &Context<'_>,
    group: &ListedGroup,
) -> Result<Vec<FamilyRow>, AppError> {
    let mut found = Vec::new();
    for child in &group.children {
        let Some(record) = case_record(context, child.case, None).await? else { continue };
        for row in &record.rows {
            let stands = |(column, cell): &&(&'static str, String)| {
                // Where a telling stands in its source ends with the name of the column.
                child
                    .tellings
                    .iter()
                    .any(|told| told.identifier == *cell && told.source_key.ends_with(column))
            };
            found.extend(row.cells.iter().filter(stands).map(|(column, cell)| FamilyRow {
                case: child.case,
                year: row.year,
                table: row.table.clone(),
                line: row.line,
                column,
                identifier: cell.clone(),
            }));
        }
    }
    Ok(found)
}
