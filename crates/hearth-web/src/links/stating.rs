//! Addresses of the forms by which people state what matching reads.

use hearth_domain::{CaseId, Day, FactId};

use super::address;
use crate::query::Field;

/// Where a statement of that kind is recorded; of several forms the one that is `about` something.
pub(crate) fn state(case: CaseId, is_household: bool, kind: &str, about: Option<&str>) -> String {
    let base = format!("/{}/{case}/state/{kind}", of(is_household));
    about.map_or(base.clone(), |about| format!("{base}/{about}"))
}

/// One statement, where it is corrected or withdrawn.
pub(crate) fn statement(fact: FactId) -> String {
    format!("/statements/{fact}")
}

/// Where it is said that a need has ended.
pub(crate) fn need_ended(fact: FactId) -> String {
    format!("/statements/{fact}/ended")
}

/// The same, put right in one of several forms.
pub(crate) fn statement_as(fact: FactId, about: &str) -> String {
    format!("/statements/{fact}/{about}")
}

/// The child or the family whose statement was just recorded, at the section that tells it; as at a day, where
/// that is later than any source tells of.
pub(crate) fn recorded_statement(
    case: CaseId,
    is_household: bool,
    as_at: Option<Day>,
    fact: FactId,
) -> String {
    let as_at = as_at.map(|day| (Field::AsAt, day.to_string()));
    let recorded = (Field::Recorded, fact.to_string());
    let pairs: Vec<(Field, String)> = as_at.into_iter().chain([recorded]).collect();
    format!("{}#stated", address(&format!("/{}/{case}", of(is_household)), &pairs))
}

fn of(is_household: bool) -> &'static str {
    if is_household { "families" } else { "children" }
}
