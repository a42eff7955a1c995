//! Addresses of pages, written so that each keeps where the page it stands on looks from.

mod case;
mod lists;
mod matching;
mod measures;
mod sources;
mod stating;
mod tables;

pub(crate) use case::{case, child, child_on, family};
pub(crate) use lists::{FamiliesOf, ListOf, children, families, families_of};
pub(crate) use matching::{
    MATCHING, MATCHING_RULES, MatchingOf, TRANSPARENCY, just_closed, matching_for, missed,
    missed_page, plan, pool, shortage,
};
pub(crate) use measures::{indicator, indicators, report};
pub(crate) use sources::{
    IMPORTS, ImportsOf, QUALITY, RULES, case_of, conflict, conflicts, corrections, import, imports,
    imports_of, quality, returns, returns_of, rule,
};
pub(crate) use stating::{need_ended, recorded_statement, state, statement, statement_as};
pub(crate) use tables::{funnel, shortfall, shortfall_cases, stock_flow, stock_flow_children};

use hearth_domain::siblings::SiblingProposal;
use jiff::Timestamp;

use crate::query::Field;
use crate::standpoint::Standpoint;

/// The early notifications.
pub(crate) const NOTIFICATIONS: &str = "/early-notifications";

/// The form of an early notification.
pub(crate) const NOTIFY: &str = "/early-notifications/new";

/// The pipeline, seen from the same place.
pub(crate) fn pipeline(from: &Standpoint) -> String {
    address("/pipeline", &looking_from(from))
}

/// Today, seen from the same place.
pub(crate) fn today(from: &Standpoint) -> String {
    address("/today", &looking_from(from))
}

/// The clocks, seen from the same place.
pub(crate) fn clocks(from: &Standpoint) -> String {
    address("/clocks", &looking_from(from))
}

/// A clock and whose run, seen from the same place.
pub(crate) fn clock(from: &Standpoint, id: &str) -> String {
    clock_page(from, id, None, 1)
}

/// A page of those whose clock runs, or only those whose stands so.
pub(crate) fn clock_page(from: &Standpoint, id: &str, stands: Option<&str>, page: usize) -> String {
    let mut pairs = looking_from(from);
    pairs.extend(stands.map(|word| (Field::Stands, word.to_owned())));
    pairs.extend((page > 1).then(|| (Field::Page, page.to_string())));
    address(&format!("/clocks/{id}"), &pairs)
}

/// The longest waiting, seen from the same place.
pub(crate) fn waiting(from: &Standpoint, months: Option<i32>, page: usize) -> String {
    let mut pairs = looking_from(from);
    pairs.extend(months.map(|months| (Field::Months, months.to_string())));
    pairs.extend((page > 1).then(|| (Field::Page, page.to_string())));
    address("/waiting", &pairs)
}

/// Whose, by the same membership, and as known at the same moment.
fn of_whom_and_known(from: &Standpoint) -> Vec<(Field, String)> {
    let known = from.known_at.as_ref().map(|instant| (Field::KnownAt, instant.to_string()));
    from.scope.pairs().into_iter().chain(known).collect()
}

/// The groups of children who may be brothers and sisters, for the same agencies and moment, at a page of
/// those that wait for somebody.
pub(crate) fn siblings(from: &Standpoint, page: usize) -> String {
    let mut pairs = looking_from(from);
    pairs.retain(|(field, _)| !matches!(field, Field::AsAt | Field::Clock));
    pairs.extend((page > 1).then(|| (Field::Page, page.to_string())));
    address("/siblings", &pairs)
}

/// One such group, as it stands now.
pub(crate) fn sibling_group(proposal: &SiblingProposal) -> String {
    format!("/siblings/{}", proposal.key())
}

/// What changed in the twelve months to the day in view.
pub(crate) fn changes(from: &Standpoint) -> String {
    let to = std::iter::once((Field::To, from.as_at.to_string()));
    address("/changes", &to.chain(from.scope.pairs()).collect::<Vec<_>>())
}

/// What was recorded or corrected after a moment, and up to the moment that is looked at.
pub(crate) fn recorded(from: &Standpoint, after: Timestamp) -> String {
    let after = std::iter::once((Field::KnownFrom, after.to_string()));
    let until = from.known_at.map(|until| (Field::KnownTo, until.to_string()));
    let to = std::iter::once((Field::To, from.as_at.to_string()));
    let pairs = to.chain(from.scope.pairs()).chain(after).chain(until);
    format!("{}#recorded", address("/changes", &pairs.collect::<Vec<_>>()))
}

/// The early notifications, for the same agencies and moment.
pub(crate) fn notifications(from: &Standpoint) -> String {
    let mut pairs = looking_from(from);
    pairs.retain(|(field, _)| !matches!(field, Field::AsAt | Field::Clock));
    address(NOTIFICATIONS, &pairs)
}

/// From where a page looks.
pub(crate) fn looking_from(from: &Standpoint) -> Vec<(Field, String)> {
    let mut pairs =
        vec![(Field::AsAt, from.as_at.to_string()), (Field::Clock, from.clock.code().to_owned())];
    pairs.extend(from.scope.pairs());
    pairs.extend(from.known_at.as_ref().map(|instant| (Field::KnownAt, instant.to_string())));
    pairs
}

/// Joins a path and its parameters. Every value comes from a typed one and holds only letters,
/// figures and `-:.,`, which an address may hold as they are.
pub(crate) fn address(path: &str, pairs: &[(Field, String)]) -> String {
    let pairs: Vec<String> =
        pairs.iter().map(|(field, value)| format!("{}={value}", field.name())).collect();
    if pairs.is_empty() { path.to_owned() } else { format!("{path}?{}", pairs.join("&")) }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use crate::scope::Scope;
    use crate::told::{Loaded, Teller};
    use hearth_domain::AgencyId;
    use hearth_domain::wait::WaitClock;

    /// An authority for examples, with the returns of two years.
    pub(crate) fn bristol() -> Loaded {
        Loaded {
            id: AgencyId::parse("E06000023").unwrap(),
            name: "Bristol, City of".to_owned(),
            years: [2025, 2026].into(),
            is_known: true,
        }
    }

    /// A standpoint for examples: Bristol on 31 March 2026, waits since the order.
    pub(crate) fn example() -> Standpoint {
        Standpoint {
            as_at: jiff::civil::date(2026, 3, 31),
            latest: jiff::civil::date(2026, 3, 31),
            known_at: Some("2026-05-01T09:00:00Z".parse().unwrap()),
            scope: Scope::of_agency(Some((&bristol().id, bristol().name))),
            as_published: false,
            clock: WaitClock::Order,
            told_by: Teller::Returns,
            agencies: vec![bristol()],
            tell_households: vec![bristol()],
            senders: vec![bristol()],
            ages: std::sync::Arc::default(),
            arrangements: Vec::new(),
        }
    }
}
