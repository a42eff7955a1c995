//! Addresses of the pages of matching.

use hearth_app::matching::PlanOrder;
use hearth_domain::{CaseId, FactId};

use super::{address, looking_from};
use crate::query::Field;
use crate::standpoint::Standpoint;

/// Children and families who wait.
pub(crate) const MATCHING: &str = "/matching";

/// The rules that pairs are weighed by.
pub(crate) const MATCHING_RULES: &str = "/matching/rules";

/// The record of what the program does and does not do.
pub(crate) const TRANSPARENCY: &str = "/matching/transparency";

/// What is shown of the families for a child.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct MatchingOf {
    /// Families set beside each other; the first that may be proposed where there are none.
    pub families: Vec<CaseId>,
    /// Whether matches that would be compromised are listed too.
    pub compromised: bool,
    /// Which page of the list; 0 and 1 are the first.
    pub page: usize,
}

/// The families for a child, on the same day and as known at the same moment.
pub(crate) fn matching_for(from: &Standpoint, child: CaseId, of: &MatchingOf) -> String {
    let mut pairs = looking_from(from);
    pairs.retain(|(field, _)| matches!(field, Field::AsAt | Field::KnownAt));
    pairs.extend(of.families.iter().map(|case| (Field::Family, case.to_string())));
    pairs.extend(of.compromised.then(|| (Field::Compromised, "yes".to_owned())));
    pairs.extend((of.page > 1).then(|| (Field::Page, of.page.to_string())));
    address(&format!("/children/{child}/matching"), &pairs)
}

/// The pool, seen from the same place.
pub(crate) fn pool(from: &Standpoint) -> String {
    address(MATCHING, &of_the_pool(from))
}

/// Who shares too few families, seen from the same place.
pub(crate) fn shortage(from: &Standpoint) -> String {
    address("/shortage", &of_the_pool(from))
}

/// The plan that serves most in an order, seen from the same place.
pub(crate) fn plan(from: &Standpoint, first: PlanOrder) -> String {
    let mut pairs = of_the_pool(from);
    pairs.extend((first != PlanOrder::default()).then(|| (Field::First, first.code().to_owned())));
    address("/plan", &pairs)
}

/// What might be missed, seen from the same place.
pub(crate) fn missed(from: &Standpoint) -> String {
    missed_page(from, 1)
}

/// A page of what might be missed.
pub(crate) fn missed_page(from: &Standpoint, page: usize) -> String {
    address("/missed", &of_missed(from, page))
}

/// The same, where something of it was just closed: it tells all that was closed with the statement.
pub(crate) fn just_closed(from: &Standpoint, page: usize, fact: FactId) -> String {
    let mut pairs = of_missed(from, page);
    pairs.push((Field::Recorded, fact.to_string()));
    address("/missed", &pairs)
}

fn of_missed(from: &Standpoint, page: usize) -> Vec<(Field, String)> {
    let mut pairs = of_the_pool(from);
    pairs.extend((page > 1).then(|| (Field::Page, page.to_string())));
    pairs
}

fn of_the_pool(from: &Standpoint) -> Vec<(Field, String)> {
    let mut pairs = looking_from(from);
    pairs.retain(|(field, _)| *field != Field::Clock);
    pairs
}
