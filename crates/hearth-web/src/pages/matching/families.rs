//! Every family of the pool for the child, in order of what is met; ties are said to be ties.

use hearth_matching::gate::Outcome;
use hearth_matching::suitability::{Standing, Suitability};
use maud::{Markup, html};

use super::chosen::{Chosen, MOST};
use super::{Shown, agency_of, counts_in_words, family_link};
use crate::components::notice::{inset, sources};
use crate::components::pagination::pagination;
use crate::components::table::{Column, Row, Table};
use crate::error::WebError;
use crate::files::shown::part;
use crate::links::{self, MatchingOf};
use crate::query::{Field, Wrong};
use crate::words::{counted, list, number, upper_first};

/// How many stand on one page of the list.
const A_PAGE: usize = 50;

/// The identifier of the table.
const ID: &str = "families-for";

/// In which order they stand.
const CAPTION: &str = "Families in order: who may be proposed first, by what is counted; last who cannot be linked today, by how few gates are shut, then by what is counted";

/// A family with its place; families that nothing tells apart share one.
struct Placed<'a> {
    place: usize,
    is_tied: bool,
    family: &'a Suitability,
}

/// The section.
pub(super) fn section(shown: &Shown<'_>, chosen: &Chosen<'_>) -> Result<Markup, WebError> {
    let all = &shown.found.families;
    let is_compromised = |one: &&Suitability| one.standing == Standing::Compromised;
    let compromised = all.iter().filter(is_compromised).count();
    let listed: Vec<&Suitability> =
        all.iter().filter(|one| shown.asked.compromised || !is_compromised(one)).collect();
    let page = shown.asked.page.unwrap_or(1);
    if page > listed.len().div_ceil(A_PAGE).max(1) {
        return Err(shown.from.refuse(Wrong::value(Field::Page, &page.to_string())));
    }
    Ok(html! {
        h2 class="govuk-heading-m" id="families" { "Every family of the pool" }
        p class="govuk-body" { (by_standing(all)) }
        (about_compromised(shown, compromised))
        (list_of(shown, chosen, &placed(&listed), page))
    })
}

fn by_standing(all: &[Suitability]) -> String {
    let count = |standing: Standing| all.iter().filter(|one| one.standing == standing).count();
    let parts = [
        (count(Standing::Proposable), Standing::Proposable.label()),
        (count(Standing::OneAnswerAway), "wait for an answer that the law or safety needs"),
        (count(Standing::Compromised), Standing::Compromised.label()),
        (count(Standing::Shut), "cannot be linked today"),
    ];
    let parts: Vec<String> =
        parts.iter().map(|(count, words)| format!("{} {words}", number(count))).collect();
    format!("{}: {}.", counted(all.len(), "family", "families"), list(&parts, "and"))
}

/// What research found of compromised matches, wherever they are spoken of.
fn about_compromised(shown: &Shown<'_>, count: usize) -> Markup {
    let is_shown = shown.asked.compromised;
    let other =
        MatchingOf { compromised: !is_shown, families: shown.asked.families.clone(), page: 1 };
    let link = links::matching_for(shown.from, shown.child, &other);
    html! {
        @if count > 0 {
            (inset(html! {
                p class="govuk-body" {
                    "A match that would be compromised meets not all essentials, or leaves too many important needs. Of matches rated poor, 63 % had disrupted or were threatened within six months, against 5 % of good and fair ones."
                }
                (sources(html! { "Farmer and Dance, British Journal of Social Work, 2016: 149 children of ten authorities." }))
                p class="govuk-body" {
                    a class="govuk-link" href={ (link) "#families" } {
                        @if is_shown { "Leave them out of the list" } @else { "Show the " (number(count)) " in the list" }
                    }
                }
            }))
        }
    }
}

/// Each with its place, by what is compared alone.
fn placed<'a>(listed: &[&'a Suitability]) -> Vec<Placed<'a>> {
    let mut placed: Vec<Placed<'a>> = Vec::new();
    for (before, family) in listed.iter().enumerate() {
        let tied = placed.last_mut().filter(|last| last.family.ties_with(family));
        let place = tied.map(|last| {
            last.is_tied = true;
            last.place
        });
        let is_tied = place.is_some();
        placed.push(Placed { place: place.unwrap_or(before + 1), is_tied, family });
    }
    placed
}

fn list_of(shown: &Shown<'_>, chosen: &Chosen<'_>, all: &[Placed<'_>], page: usize) -> Markup {
    let skipped = (page - 1) * A_PAGE;
    let part = part(ID, all, skipped, A_PAGE);
    let to = |page| {
        let families = shown.asked.families.clone();
        let of = MatchingOf { families, compromised: shown.asked.compromised, page };
        links::matching_for(shown.from, shown.child, &of)
    };
    let rows = part.iter().map(|one| row(shown, chosen, one)).collect();
    let mut columns = vec![Column::words("Family"), Column::words("Place")];
    columns.extend(["Agency", "Standing"].map(Column::words));
    columns.extend([
        Column::long_words("What is counted"),
        Column::long_words("What stands between, or is to be asked"),
    ]);
    columns.push(Column::words("Compare"));
    html! {
        @if all.is_empty() {
            (inset(html! { p class="govuk-body" { "The pool holds no family that is approved and waits." } }))
        } @else {
            @if all.len() > A_PAGE {
                p class="govuk-body" { "Showing " (number(skipped + 1)) " to " (number(skipped + part.len())) " of " (number(all.len())) ". The files below the table hold all of them." }
            }
            (Table::new(ID, CAPTION, columns, rows).known_as(ID).render())
            (pagination(page, all.len().div_ceil(A_PAGE), to))
        }
    }
}

fn row(shown: &Shown<'_>, chosen: &Chosen<'_>, one: &Placed<'_>) -> Row {
    let found = one.family;
    let family = shown.found.pool.family(found.household);
    Row {
        name: html! { @match family { Some(family) => (family_link(shown.from, family)), None => (found.family) } },
        cells: vec![
            html! { (one.place) @if one.is_tied { "\u{a0}tied" } },
            html! { (family.map(|family| agency_of(shown.network, &family.responsible)).unwrap_or_default()) },
            html! { (upper_first(found.standing.label())) },
            html! { (upper_first(&counts_in_words(&found.counts))) },
            between(found),
            compare(shown, chosen, found),
        ],
    }
}

/// The gates that are shut, or else the questions that are open.
fn between(found: &Suitability) -> Markup {
    let is_shut = found.standing == Standing::Shut;
    let names = |takes: fn(&Outcome) -> bool| -> Vec<String> {
        let gates = found.gates.iter().filter(|gate| takes(&gate.outcome));
        gates.map(|one| format!("{} {}", one.gate.code, one.gate.name)).collect()
    };
    let shut = names(|outcome| *outcome == Outcome::Fail);
    let open = names(|outcome| matches!(outcome, Outcome::Unknown(_)));
    html! {
        @if is_shut { (shut.join("; ")) "." }
        @else if open.is_empty() { "Nothing." }
        @else { "To be asked: " (open.join("; ")) "." }
    }
}

/// The way to set the family beside the others: the last of three makes room.
fn compare(shown: &Shown<'_>, chosen: &Chosen<'_>, found: &Suitability) -> Markup {
    let beside: Vec<_> = chosen.families.iter().map(|one| one.household).collect();
    if beside.contains(&found.household) {
        return html! { "shown above" };
    }
    let mut families = if chosen.is_asked { beside } else { Vec::new() };
    families.truncate(MOST - 1);
    families.push(found.household);
    let of = MatchingOf {
        families,
        compromised: shown.asked.compromised,
        page: shown.asked.page.unwrap_or_default(),
    };
    html! {
        a class="govuk-link" href={ (links::matching_for(shown.from, shown.child, &of)) "#compare" } {
            "Compare" span class="govuk-visually-hidden" { " family " (found.family) }
        }
    }
}
