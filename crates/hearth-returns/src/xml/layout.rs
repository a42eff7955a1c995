//! Which element of the XML carries which table and which column.
//!
//! A `CHILD` has one `HEADER` and an `EPISODE` for each episode. The cells of Header, UASC, OC3 and
//! AD1 stand in `HEADER` itself; each row of the other tables is an element of its own within
//! `HEADER`. The child's number and birth date are told once, in `HEADER`.
//!
//! `[C]`: the names are those that public validators of the return read. None was found that reads
//! social workers or deprivations of liberty from XML: their names here are ours, and such a row is
//! also known by its columns whatever its element is called.

use crate::table::Table;
use crate::tables::columns_of;

/// The element that holds everything.
pub(crate) const ROOT: &str = "EXPSSDA903";
/// One child.
pub(crate) const CHILD: &str = "CHILD";
/// What is told once of a child.
pub(crate) const HEADER: &str = "HEADER";
/// Whether the child is unaccompanied; no column of any table.
pub(crate) const UNACCOMPANIED: &str = "UASC";

/// The elements that are a row each, in the order in which they are written.
const ROWS: [(&str, Table); 8] = [
    ("AREVIEW", Table::Reviews),
    ("OC2", Table::Oc2),
    ("AD_PLACED", Table::PlacedAdoption),
    ("PERMANENCE", Table::PrevPerm),
    ("AMISSING", Table::Missing),
    ("SW_EPISODE", Table::SwEpisodes),
    ("DOLO", Table::DoLo),
    ("EPISODE", Table::Episodes),
];

/// The tables whose cells stand in `HEADER` itself.
pub(crate) const IN_HEADER: [Table; 4] = [Table::Header, Table::Uasc, Table::Oc3, Table::Ad1];

/// The tables an XML return tells of even where it has no row of them. The others are told of only
/// by their rows.
pub(crate) const ALWAYS: [Table; 10] = [
    Table::Header,
    Table::Episodes,
    Table::Reviews,
    Table::Uasc,
    Table::Oc2,
    Table::Oc3,
    Table::Ad1,
    Table::PlacedAdoption,
    Table::PrevPerm,
    Table::Missing,
];

/// The element that is a row of that table, where there is one.
pub(crate) fn row_element(table: Table) -> Option<&'static str> {
    ROWS.iter().find(|(_, of)| *of == table).map(|(name, _)| *name)
}

/// The tables whose rows are elements, in the order in which they are written.
pub(crate) fn row_tables() -> impl Iterator<Item = Table> {
    ROWS.into_iter().map(|(_, table)| table)
}

/// The table of which an element is a row: by its name, or else by the columns it has.
pub(crate) fn table_of_row(name: &str, inside: &[&str]) -> Option<Table> {
    let named = ROWS.iter().find(|(known, _)| known.eq_ignore_ascii_case(name));
    named.map(|(_, table)| *table).or_else(|| {
        let unnamed = [Table::SwEpisodes, Table::DoLo].into_iter();
        unnamed.into_iter().find(|table| {
            !inside.is_empty() && inside.iter().all(|name| own_column(*table, name).is_some())
        })
    })
}

/// The element of a column.
pub(crate) fn element_of(column: &'static str) -> &'static str {
    match column {
        "CHILD" => "CHILDID",
        "PLACE" => "PL",
        other => other,
    }
}

/// The column of a table that an element carries.
pub(crate) fn column(table: Table, element: &str) -> Option<&'static str> {
    let carries = |column: &&&'static str| element_of(column).eq_ignore_ascii_case(element);
    columns_of(table).iter().find(carries).copied()
}

/// The column that an element carries within a row's own element.
pub(crate) fn own_column(table: Table, element: &str) -> Option<&'static str> {
    column(table, element).filter(|column| !is_shared(table, column))
}

/// Whether a column is told once in `HEADER` for every table that has it.
pub(crate) fn is_shared(table: Table, column: &str) -> bool {
    let also_sex = table == Table::Uasc && column == "SEX";
    table != Table::Header && (also_sex || matches!(column, "CHILD" | "DOB"))
}

/// The table of which `HEADER` itself has a column.
pub(crate) fn table_in_header(column: &str) -> Option<Table> {
    IN_HEADER.into_iter().find(|table| columns_of(*table).contains(&column))
}

/// The column that an element carries in `HEADER`.
pub(crate) fn header_column(element: &str) -> Option<&'static str> {
    if element.eq_ignore_ascii_case(UNACCOMPANIED) {
        return Some(UNACCOMPANIED);
    }
    IN_HEADER.into_iter().find_map(|table| column(table, element))
}
