//! An extract of the Standard Safeguarding Dataset (release 1): a folder of CSV files, one a table.
//!
//! Read in this order: `table` (the tables that tell of adoption), `values` and `rows` (what their
//! cells hold), `reading` (files to sheets), `children` (whom adoption may keep), [`ExtractRows`]
//! (kept rows to facts) and `names` (identities, which are kept apart). What the extract tells as the
//! children looked after return does is read by the return's own reader: see `facts`. Back again:
//! `from_journey` (a journey to rows) and `written` (rows to files).

mod children;
mod facts;
mod from_journey;
mod names;
mod reading;
mod rows;
mod table;
mod values;
mod written;

pub use children::{ExtractChildren, read_children};
pub use facts::{ExtractRows, stands_in};
pub use from_journey::ToldRows;
pub use names::names;
pub use rows::{
    CareEpisodeRow, InvolvementRow, LegalStatusRow, LinkedIdentifierRow, PermanenceRow, PersonRow,
    PlacementRow, ProfessionalRow, ReviewRow,
};
pub use table::SsdTable;
pub use values::{ExtractDay, Flag, Hidden, OrderMade, RowKey};
pub use written::{WrittenTable, written};

/// The columns of which no cell is kept with the row: numbers and names of people, which are kept apart.
pub const NOT_KEPT_OF_EXTRACT: &[&str] = &[
    "pers_person_id",
    "pers_forename",
    "pers_surname",
    "clae_person_id",
    "clap_person_id",
    "lega_person_id",
    "perm_person_id",
];
