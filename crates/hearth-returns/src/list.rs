//! Any list that people keep, such as a family finder's tracker, read by a map of its columns.
//!
//! Read in this order: [`Meaning`] (what a column may mean), [`ColumnMap`] (which heading means
//! what), `columns` (the columns of a kept row), `headings` (the map's headings in a sheet), `codes`
//! and `cells` (cells to kept cells), `reading` (a file to its rows and names), and the facts that
//! kept rows tell.
//!
//! People write in a list what no column was meant for. So only what could be read is kept; the
//! words of a cell that could not be read are neither kept nor repeated, for they may hold a name.

mod cells;
mod codes;
mod columns;
mod facts;
mod guess;
mod headings;
mod map;
mod meaning;
mod reading;

pub use columns::{HEADINGS, NOT_KEPT, name_of_list};
pub use facts::ListRows;
pub use guess::{guess, headings_in};
pub use headings::ListError;
pub use map::{ColumnMap, MOST_COLUMNS, MapError};
pub use meaning::{ListOf, Meaning};
pub use reading::{open, open_file, read};
