//! The identifiers an agency gives: in order of enquiry, as a register would.

use super::Household;

/// The first number of a family, and of an adopter.
const FIRST: usize = 10_001;

pub(super) fn number(households: &mut [Household]) {
    households.sort_by_key(|one| (one.way.enquired, one.order));
    let mut adopters = FIRST..;
    for (household, family) in households.iter_mut().zip(FIRST..) {
        if let Some(number) = &mut household.family {
            *number = format!("F{family}");
        }
        for (adopter, number) in household.adopters.iter_mut().zip(&mut adopters) {
            adopter.number = format!("P{number}");
        }
    }
}
