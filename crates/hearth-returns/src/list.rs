//! Any list that people keep, such as a family finder's tracker, read by a map of its columns.

mod map;
mod meaning;

pub use map::{ColumnMap, MOST_COLUMNS, MapError};
pub use meaning::{ListOf, Meaning};
