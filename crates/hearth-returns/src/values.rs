//! The kinds of value a cell of a return may hold, beyond codes.

mod codes;
mod day;
mod partial_day;
mod postcode;
mod social_worker;
mod text;
mod upn;
mod whole_number;

pub use partial_day::PartialDay;
pub use postcode::Postcode;
pub use social_worker::SocialWorkerId;
pub use text::{AuthorityNumber, ChildNumber, ListedNumber, Urn};
pub use upn::UniquePupilNumber;
pub use whole_number::{AgeInYears, ChildrenPlaced, SdqScore};
