//! Ofsted's Annex A: the lists an agency prepares for an inspection. Here list 11, prospective adopters.
//!
//! The list has one row for each adopter; two adopters of one family are one household. It is sent
//! for a collection year and tells of every family in contact with the agency in its twelve months.
//! Gender, ethnicity and disability are read and checked but not kept: no measure asks for them.
//! Columns and codes are those of Annex A of Ofsted's framework for inspecting local authority
//! children's services (ILACS).

mod codes;
mod facts;
mod households;
mod list_11;

pub use codes::{Answer, Disability, Gender, LeavingReason, ListedEthnicity};
pub use facts::HouseholdRows;
pub use households::{Listed, ListedHousehold, read};
pub use list_11::{List11Row, NOT_KEPT};
