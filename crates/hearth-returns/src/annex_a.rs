//! Ofsted's Annex A: the lists an agency prepares for an inspection. Here list 10, children with a
//! decision that they should be placed for adoption, and list 11, prospective adopters.
//!
//! Read in this order: `reading` (a file to its lists), `workbook` and `grid` (sheets as rows of
//! cells), `heading` and `columns` (what a heading means), `sheet` and `day` (cells as the list
//! itself writes them), `codes`; then [`List10Row`] and [`ListedChildRows`], [`List11Row`] and
//! [`ListedHousehold`], and the facts they tell.
//!
//! List 11 has one row for each adopter; two adopters of one family are one household. The lists are
//! sent for a collection year and tell of everybody concerned in its twelve months. Disability, and
//! the gender and ethnic group of adopters, are read and checked but not kept: no measure asks for
//! them. Columns and codes are those of Annex A of Ofsted's framework for inspecting local authority
//! children's services (ILACS).

mod child_facts;
mod children;
mod codes;
mod columns;
mod day;
mod facts;
mod grid;
mod heading;
mod households;
mod list_10;
mod list_11;
mod read_as;
mod reading;
mod sheet;
mod workbook;

pub use child_facts::ListedChildRows;
pub use children::{ListedChildren, read_children};
pub use codes::{Answer, Disability, Gender, LeavingReason, ListedEthnicity, NoLongerPlaced};
pub(crate) use day::read_day as day_as_listed;
pub use facts::HouseholdRows;
pub use households::{Listed, ListedHousehold, read};
pub use list_10::{List10Row, NOT_KEPT_OF_CHILDREN};
pub use list_11::{List11Row, NOT_KEPT};
pub use read_as::{ColumnRead, ReadAs, Spelling};
pub use reading::{Opened, open, open_file};
