//! Addresses of one child or household.

use hearth_domain::{CaseId, Day};

use super::{address, looking_from};
use crate::query::Field;
use crate::standpoint::Standpoint;

/// A child, on the same day and as known at the same moment.
pub(crate) fn child(from: &Standpoint, case: CaseId) -> String {
    let mut pairs = looking_from(from);
    pairs.retain(|(field, _)| matches!(field, Field::AsAt | Field::KnownAt));
    address(&format!("/children/{case}"), &pairs)
}

/// A child as at a day, as known now.
pub(crate) fn child_on(case: CaseId, day: Day) -> String {
    address(&format!("/children/{case}"), &[(Field::AsAt, day.to_string())])
}

/// A household, on the same day and as known at the same moment.
pub(crate) fn family(from: &Standpoint, case: CaseId) -> String {
    let mut pairs = looking_from(from);
    pairs.retain(|(field, _)| matches!(field, Field::AsAt | Field::KnownAt));
    address(&format!("/families/{case}"), &pairs)
}

/// A child or a household, with what it is called.
pub(crate) fn case(
    from: &Standpoint,
    case: CaseId,
    is_of_household: bool,
) -> (String, &'static str) {
    if is_of_household { (family(from, case), "Household") } else { (child(from, case), "Child") }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::links::tests::example;

    #[test]
    fn the_address_of_a_child_tells_of_nobody() {
        let case = CaseId::parse("00000000-0000-7000-8000-000000000001").unwrap();
        assert_eq!(
            child(&example(), case),
            "/children/00000000-0000-7000-8000-000000000001?as_at=2026-03-31&known_at=2026-05-01T09:00:00Z"
        );
    }
}
