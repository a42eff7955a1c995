//! How sensitive each column is. A column that is not listed here fails the tests.

/// What a column may tell of a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sensitivity {
    /// Nothing: numbers, codes and names of the system itself or of agencies.
    Technical,
    /// A count of people, never one of them.
    Count,
    /// Who at work did something.
    Worker,
    /// A code or a day of a child or household.
    Coded,
    /// An outside identifier, which joins to other systems.
    Identifier,
    /// What somebody is called.
    Name,
    /// Cells as they came from an authority.
    ReturnCells,
    /// What somebody has said or written of a child or household: it is shown on the page of its case
    /// and leaves in no list of several.
    Words,
}

use Sensitivity::{Coded, Count, Identifier, Name, ReturnCells, Technical, Words, Worker};

/// Every column with its sensitivity, by table and column.
pub const COLUMNS: &[(&str, &[(&str, Sensitivity)])] = &[
    (
        "agency",
        &[
            ("id", Technical),
            ("name", Technical),
            ("registration", Technical),
            ("ofsted_urn", Technical),
            ("form", Technical),
            ("region", Technical),
            ("opened", Technical),
            ("closed", Technical),
            ("left_agency", Technical),
            ("transferred_on", Technical),
            ("staff_transferred", Count),
            ("employee_control_percent", Technical),
        ],
    ),
    (
        "agency_succession",
        &[("from_agency", Technical), ("to_agency", Technical), ("day", Technical)],
    ),
    (
        "arrangement",
        &[
            ("id", Technical),
            ("name", Technical),
            ("form", Technical),
            ("host", Technical),
            ("delivered_by", Technical),
        ],
    ),
    (
        "arrangement_part",
        &[
            ("agency", Technical),
            ("arrangement", Technical),
            ("function", Technical),
            ("from_day", Technical),
            ("until_day", Technical),
            ("retained", Technical),
            ("reason", Technical),
        ],
    ),
    (
        "batch",
        &[
            ("id", Technical),
            ("agency", Technical),
            ("source", Technical),
            ("year", Technical),
            ("location", Technical),
            ("recorded_seq", Technical),
            ("recorded_at", Technical),
            ("recorded_by", Worker),
            ("told_on", Technical),
        ],
    ),
    ("care_case", &[("id", Technical), ("kind", Technical), ("recorded_seq", Technical)]),
    (
        "change",
        &[
            ("seq", Technical),
            ("recorded_at", Technical),
            ("recorded_by", Worker),
            ("action", Technical),
            ("about", Technical),
        ],
    ),
    ("database_kind", &[("id", Technical), ("kind", Technical)]),
    ("derivation", &[("id", Technical), ("version", Technical)]),
    (
        "fact",
        &[
            ("id", Technical),
            ("case_id", Technical),
            ("agency", Technical),
            ("kind", Coded),
            ("occurrence", Technical),
            ("day", Coded),
            ("until_day", Coded),
            // Mostly a code; of one kind of statement an agency's identifier of a family, of those that
            // people make at work a line of words.
            ("detail", Words),
            ("source", Technical),
            // The column of a file, or the title of a document that somebody wrote.
            ("source_key", Words),
            ("recorded_seq", Technical),
            ("recorded_at", Technical),
            ("recorded_by", Worker),
            ("supersedes", Technical),
            ("retracted", Technical),
        ],
    ),
    (
        "identifier",
        &[
            ("scheme", Technical),
            ("agency", Technical),
            ("value", Identifier),
            ("case_id", Technical),
            ("recorded_seq", Technical),
        ],
    ),
    (
        "identity",
        &[
            ("id", Technical),
            ("case_id", Technical),
            ("agency", Technical),
            ("kind", Technical),
            ("value", Name),
            ("source", Technical),
            ("recorded_seq", Technical),
            ("recorded_at", Technical),
            ("recorded_by", Worker),
            ("removed_seq", Technical),
        ],
    ),
    (
        "import_problem",
        &[
            ("batch_id", Technical),
            ("number", Technical),
            ("case_id", Technical),
            ("kind", Technical),
            ("file", Technical),
            ("table_name", Technical),
            ("line", Technical),
            ("column_name", Technical),
            ("value", ReturnCells),
            ("expected", Technical),
        ],
    ),
    ("judged_return", &[("batch_id", Technical), ("children", Count), ("rules", Technical)]),
    (
        "judged_row",
        &[
            ("batch_id", Technical),
            ("number", Technical),
            ("case_id", Technical),
            ("rule", Technical),
            ("table_name", Technical),
            ("line", Technical),
        ],
    ),
    (
        "judged_rule",
        &[
            ("batch_id", Technical),
            ("rule", Technical),
            ("outcome", Technical),
            ("why", Technical),
            ("found_rows", Count),
            ("found_children", Count),
        ],
    ),
    ("ledger", &[("id", Technical), ("last", Technical)]),
    (
        "left_out_count",
        &[
            ("agency", Technical),
            ("year", Technical),
            ("age", Technical),
            ("legal_status", Technical),
            ("children", Count),
        ],
    ),
    (
        "list_map",
        &[
            ("id", Technical),
            ("agency", Technical),
            ("list", Technical),
            ("of_whom", Technical),
            ("toml", Technical),
            ("recorded_seq", Technical),
            ("recorded_at", Technical),
            ("recorded_by", Worker),
        ],
    ),
    (
        "own_partition",
        &[
            ("agency", Technical),
            ("recorded_seq", Technical),
            ("recorded_at", Technical),
            ("recorded_by", Worker),
        ],
    ),
    (
        "partition_row",
        &[
            ("id", Technical),
            ("agency", Technical),
            ("year", Technical),
            ("table_name", Technical),
            ("cells", ReturnCells),
            ("batch_id", Technical),
        ],
    ),
    (
        "partition_table",
        &[
            ("agency", Technical),
            ("year", Technical),
            ("name", Technical),
            ("batch_id", Technical),
            ("digest", Technical),
        ],
    ),
    (
        "problem_count",
        &[
            ("batch_id", Technical),
            ("kind", Technical),
            ("table_name", Technical),
            ("column_name", Technical),
            ("problems", Count),
        ],
    ),
    (
        "return_row",
        &[
            ("id", Technical),
            ("case_id", Technical),
            ("agency", Technical),
            ("source", Technical),
            ("year", Technical),
            ("table_name", Technical),
            ("line", Technical),
            ("cells", ReturnCells),
            ("batch_id", Technical),
            ("removed_seq", Technical),
        ],
    ),
    (
        "sent_table",
        &[
            ("agency", Technical),
            ("source", Technical),
            ("year", Technical),
            ("name", Technical),
            ("batch_id", Technical),
            ("digest", Technical),
            ("row_count", Count),
        ],
    ),
];

#[cfg(test)]
mod tests {
    use super::*;
    use sqlx::Row;

    const SQLITE: &str = "select m.name, c.name from sqlite_master m join pragma_table_info(m.name) c \
        where m.type = 'table' and m.name not like 'sqlite%' and m.name not like '\\_sqlx%' escape '\\' \
        order by m.name, c.cid";
    const POSTGRES: &str = "select cast(table_name as text), cast(column_name as text) \
        from information_schema.columns where table_schema = 'public' and table_name not like '\\_sqlx%' \
        order by table_name, ordinal_position";

    #[tokio::test]
    async fn every_column_has_a_sensitivity_and_none_is_imagined() {
        let listed: Vec<(String, String)> = COLUMNS
            .iter()
            .flat_map(|(table, columns)| {
                columns.iter().map(|(column, _)| ((*table).into(), (*column).into()))
            })
            .collect();
        for database in crate::testing::databases().await {
            let statement = if database.engine() == "sqlite" { SQLITE } else { POSTGRES };
            let rows = sqlx::query(statement).fetch_all(database.store().pool()).await.unwrap();
            let found: Vec<(String, String)> =
                rows.iter().map(|row| (row.get(0), row.get(1))).collect();
            assert_eq!(found, listed, "{}", database.engine());
        }
    }
}
