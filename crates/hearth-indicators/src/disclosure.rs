//! Showing counts as the department publishes them: rounded, or with small ones withheld so that no
//! withheld count can be worked out from what is shown.

mod figures;
mod row;
mod rules;
mod shown;

pub use figures::{Figures, as_published};
pub use row::{ShownRow, show_row};
pub use rules::{ADOPTION_MAP_AUTHORITY, ADOPTION_MAP_ENGLAND, AUTHORITIES, ENGLAND, RULES, Rules};
pub use shown::{Shown, bounds_of_total};
