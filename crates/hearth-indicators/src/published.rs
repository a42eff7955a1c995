//! What has been published, to stand beside our own figures: every cell as it was printed, what it
//! allows the true value to be, and which edition of what says so.
//!
//! The tables are in the project's `data/fit` folder, are described in `data/README.md`, and come
//! with the program. They stop at the year ending March 2023, apart from single figures.

mod amount;
mod cell;
mod counterparts;
mod decision_rows;
mod derived;
mod editions;
mod figure;
mod library;
mod national;
mod panel;
mod places;
mod points;
mod sheet;
mod span;
mod stage_times;
mod sums;

pub use amount::{Amount, Interval};
pub use cell::{Cell, Hidden, Published, Reading};
pub use counterparts::{
    COUNTERPARTS, Counterpart, Revision, counterparts_of, figures_for, revisions,
};
pub use decision_rows::{decision_row, decision_years};
pub use derived::Derived;
pub use figure::{Figure, Geography, Table, Unit, Vintage};
pub use library::{Library, library};
pub use places::{around, arrangement, arrangements, present, region_name};
pub use sheet::Problem;
pub use span::Span;
pub use sums::GivenSum;
