//! Every consideration, by code, and the child's wishes before them all.

mod behaviour;
mod condition;
mod contact;
mod health;
mod household;
mod identity;
mod place;
mod timing;

use crate::consideration::Consideration;

/// Every consideration, by code.
pub static CONSIDERATIONS: [Consideration; 7] = [
    behaviour::CONSIDERATION,
    contact::CONSIDERATION,
    health::CONSIDERATION,
    household::CONSIDERATION,
    identity::CONSIDERATION,
    place::CONSIDERATION,
    timing::CONSIDERATION,
];

/// The consideration of that code.
#[must_use]
pub fn find(code: &str) -> Option<&'static Consideration> {
    CONSIDERATIONS.iter().find(|one| one.code == code)
}
