//! Whose children and households are counted, where they are a set's or an arrangement's.

use std::collections::BTreeSet;

use hearth_app::scope::Whose;
use hearth_domain::{AgencyId, Day};
use maud::{Markup, html};

use crate::components::notice::sources;
use crate::standpoint::Standpoint;
use crate::told::Teller;
use crate::words::long_day;

/// Whose, and by which membership; nothing of one agency or of everybody.
pub(super) fn note(from: &Standpoint) -> Markup {
    match &from.scope.whose {
        Whose::Agencies(agencies) if agencies.len() > 1 => {
            sources(html! { "Counted together: " (names(from, agencies.iter())) "." })
        }
        Whose::Arrangement { membership, .. } => sources(of_arrangement(from, *membership)),
        Whose::Everybody | Whose::Agencies(_) => html! {},
    }
}

/// Whose things are listed that belong to an agency and to no day; nothing of one agency or of
/// everybody.
pub(crate) fn whose(from: &Standpoint) -> Markup {
    let members = from.scope.members_on(from.as_at);
    match (&from.scope.whose, members.named()) {
        (Whose::Agencies(agencies), _) if agencies.len() == 1 => html! {},
        (Whose::Arrangement { membership, .. }, Some(members)) => sources(html! {
            "Of the members of " (from.scope_name().unwrap_or_default()) " on " (long_day(membership.unwrap_or(from.as_at))) ": "
            @if members.is_empty() { "none." } @else { (names(from, members.iter())) "." }
        }),
        (_, Some(members)) => sources(html! { "Of " (names(from, members.iter())) "." }),
        (_, None) => html! {},
    }
}

fn of_arrangement(from: &Standpoint, membership: Option<Day>) -> Markup {
    let name = from.scope_name().unwrap_or_default();
    let day = membership.unwrap_or(from.as_at);
    let members = from.scope.members_on(day);
    let none = BTreeSet::new();
    let members = members.named().unwrap_or(&none);
    let is_lacking = |one: &&AgencyId| {
        from.told_by == Teller::Returns && from.everybody().iter().all(|known| known.id != **one)
    };
    let lacking: Vec<&AgencyId> = members.iter().filter(is_lacking).collect();
    html! {
        @if membership.is_some() {
            "Counted for " (name) " by its members of " (long_day(day)) ", whenever a thing happened: "
        } @else {
            "Counted for " (name) ": what happened belongs to it where the authority was a member on that day. Members on " (long_day(day)) ": "
        }
        @if members.is_empty() { "none." } @else { (names(from, members.iter())) "." }
        @if !lacking.is_empty() { " Nothing is loaded of " (names(from, lacking.into_iter())) "." }
    }
}

/// Their names; a name may hold a comma, so no comma stands between them.
fn names<'a>(from: &Standpoint, agencies: impl Iterator<Item = &'a AgencyId>) -> String {
    let loaded = from.everybody();
    let name = |id: &AgencyId| {
        let known = loaded.iter().find(|one| one.id == *id).map(|one| one.name.clone());
        known.unwrap_or_else(|| from.scope.name_of(id))
    };
    let mut names: Vec<String> = agencies.map(name).collect();
    names.sort();
    names.join("; ")
}
