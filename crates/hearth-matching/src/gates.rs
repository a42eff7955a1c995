//! Every gate, by code.

mod a1;
mod a10;
mod a2;
mod a3;
mod a4;
mod a5;
mod a6;
mod a7;
mod a8;
mod a9;

pub(crate) use a3::decision_missing;
pub(crate) use a5::is_required as is_required_contact;
pub(crate) use a6::is_barring as is_barring_household;

use crate::gate::Gate;

/// Every gate, in the order in which people read them.
pub static GATES: [Gate; 10] = [
    a1::GATE,
    a2::GATE,
    a3::GATE,
    a4::GATE,
    a5::GATE,
    a6::GATE,
    a7::GATE,
    a8::GATE,
    a9::GATE,
    a10::GATE,
];

/// The gate of that code.
#[must_use]
pub fn find(code: &str) -> Option<&'static Gate> {
    GATES.iter().find(|gate| gate.code == code)
}
