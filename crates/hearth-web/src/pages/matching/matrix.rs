//! The needs down the side and up to three families across, as panels read it; gates above needs.

use hearth_matching::citing::Citation;
use hearth_matching::consideration::{Considered, Fit};
use hearth_matching::gate::{GateFinding, Outcome};
use hearth_matching::suitability::{Standing, Suitability};
use maud::{Markup, html};

use super::chosen::Chosen;
use super::{Shown, agency_of, counts_in_words, family_link};
use crate::components::notice::{details, inset, sources};
use crate::components::table::{Column, Row, Table};
use crate::components::tag::{Colour, tag};
use crate::links::{self, MatchingOf};
use crate::words::{counted, long_day, lower_first, upper_first};

/// The section.
pub(super) fn section(shown: &Shown<'_>, chosen: &Chosen<'_>) -> Markup {
    html! {
        h2 class="govuk-heading-m" id="compare" { "Side by side" }
        @if chosen.families.is_empty() {
            (inset(html! { p class="govuk-body" { "No family may be proposed today. Choose any family of the list below to see what stands between." } }))
        } @else {
            p class="govuk-body" { (which(chosen)) }
            (table(shown, chosen).render())
            (sources(html! {
                "“pass”, “fail”, “unknown” and “overridden” are of gates, in order of what they rest on: the law, safety, decisions, needs, the family’s own answer, advice, policy. A question nobody has answered never shuts a gate. "
                "“strength”, “met”, “stretch”, “gap” and “not known” are of needs. What each sentence rests on opens below it."
            }))
        }
    }
}

fn which(chosen: &Chosen<'_>) -> String {
    let count = chosen.families.len();
    if chosen.is_asked {
        return format!(
            "{} you chose from the list below.",
            upper_first(&counted(count, "family", "families"))
        );
    }
    let first = match count {
        1 => "The one family that may be proposed.".to_owned(),
        _ => format!("The first {count} families that may be proposed."),
    };
    match chosen.tied_with_last {
        0 => first,
        more => format!(
            "{first} Nothing that is compared tells the last of them apart from {}: that is a tie, and they stand in the order of their reference, which says nothing about them.",
            counted(more, "further family", "further families")
        ),
    }
}

fn table(shown: &Shown<'_>, chosen: &Chosen<'_>) -> Table {
    let families = &chosen.families;
    let heading = |one: &&Suitability| Column::long_words(format!("Family {}", one.family));
    let columns =
        std::iter::once(Column::words("What")).chain(families.iter().map(heading)).collect();
    let mut rows = vec![about(shown, families), standing(families)];
    rows.extend(gates(families));
    rows.extend(needs(shown, families));
    let caption = format!("{} and the families beside each other", shown.found.unit.label());
    Table::new("matrix", caption, columns, rows).known_as("matrix")
}

/// Whose the family is, its page, and the way to take it out.
fn about(shown: &Shown<'_>, families: &[&Suitability]) -> Row {
    let cell = |one: &&Suitability| {
        let family = shown.found.pool.family(one.household);
        html! {
            @if let Some(family) = family {
                (agency_of(shown.network, &family.responsible)) br;
                "Page of " (family_link(shown.from, family)) br;
            }
            @if families.len() > 1 {
                a class="govuk-link" href={ (without(shown, families, one)) "#compare" } {
                    "Take out" span class="govuk-visually-hidden" { " family " (one.family) }
                }
            }
        }
    };
    Row { name: html! { "Whose" }, cells: families.iter().map(cell).collect() }
}

fn without(shown: &Shown<'_>, families: &[&Suitability], out: &Suitability) -> String {
    let rest = families.iter().map(|one| one.household).filter(|case| *case != out.household);
    let of = MatchingOf {
        families: rest.collect(),
        compromised: shown.asked.compromised,
        page: shown.asked.page.unwrap_or_default(),
    };
    links::matching_for(shown.from, shown.child, &of)
}

fn standing(families: &[&Suitability]) -> Row {
    let cell = |one: &&Suitability| {
        let colour = if one.standing == Standing::Proposable { Colour::Teal } else { Colour::Grey };
        html! { (headed(tag(one.standing.label(), colour))) (upper_first(&counts_in_words(&one.counts))) "." }
    };
    Row { name: html! { "Standing" }, cells: families.iter().map(cell).collect() }
}

/// Gates that any of them does not simply pass, one a row; then the others in one.
fn gates(families: &[&Suitability]) -> Vec<Row> {
    let count = families.first().map_or(0, |one| one.gates.len());
    let of = |place: usize| -> Vec<&GateFinding> {
        families.iter().filter_map(|one| one.gates.get(place)).collect()
    };
    let passed = |found: &[&GateFinding]| found.iter().all(|one| one.outcome == Outcome::Pass);
    let (clear, open): (Vec<_>, Vec<_>) = (0..count).map(of).partition(|found| passed(found));
    let mut rows: Vec<Row> = open.iter().map(|found| gate(found)).collect();
    if !clear.is_empty() {
        rows.push(clear_gates(&clear, families.len()));
    }
    rows
}

fn gate(found: &[&GateFinding]) -> Row {
    let name = found.first().map(
        |one| html! { (one.gate.code) " " (one.gate.name) br; (small(one.gate.class.label())) },
    );
    let cell = |one: &&GateFinding| {
        let colour = if one.outcome == Outcome::Pass { Colour::Teal } else { Colour::Grey };
        html! { (headed(tag(one.outcome.label(), colour))) (one.sentence) (until(&one.outcome)) (rests_on(&one.cites)) }
    };
    Row { name: name.unwrap_or_default(), cells: found.iter().map(cell).collect() }
}

fn until(outcome: &Outcome) -> Markup {
    html! {
        @if let Outcome::Overridden { until: Some(day), .. } = outcome { " Until " (long_day(*day)) "." }
    }
}

fn clear_gates(clear: &[Vec<&GateFinding>], families: usize) -> Row {
    let codes: Vec<&str> =
        clear.iter().filter_map(|found| Some(found.first()?.gate.code)).collect();
    let cell = |family: usize| {
        let found = clear.iter().filter_map(|found| found.get(family).copied());
        html! {
            (headed(tag("pass", Colour::Teal)))
            (details(&format!("Why, {}", counted(clear.len(), "gate", "gates")), html! {
                ul class="govuk-list" {
                    @for one in found { li { strong { (one.gate.name) } ". " (one.sentence) (cited(&one.cites)) } }
                }
            }))
        }
    };
    Row {
        name: html! { "Other gates" br; (small(&codes.join(", "))) },
        cells: (0..families).map(cell).collect(),
    }
}

/// One row a need, in the same order for every family.
fn needs(shown: &Shown<'_>, families: &[&Suitability]) -> Vec<Row> {
    let count = families.first().map_or(0, |one| one.considerations.len());
    let of = |place: usize| families.iter().filter_map(move |one| one.considerations.get(place));
    (0..count).map(|place| need(shown, &of(place).collect::<Vec<_>>())).collect()
}

fn need(shown: &Shown<'_>, found: &[&Considered]) -> Row {
    let cell = |one: &&Considered| {
        html! { (headed(fit(one))) (one.sentence) @if let Some(gate) = one.judged_by { " Judged by gate " (gate) "." } (rests_on(&one.cites)) }
    };
    let name = found.first().map(|one| need_name(shown, one)).unwrap_or_default();
    Row { name, cells: found.iter().map(cell).collect() }
}

fn need_name(shown: &Shown<'_>, one: &Considered) -> Markup {
    let is_single = shown.found.unit.children.len() == 1;
    let name = if is_single { upper_first(&one.criterion.name) } else { one.criterion.in_words() };
    let weight = one
        .weight
        .map_or_else(|| "not counted as a need".to_owned(), |weight| lower_first(weight.label()));
    let counted =
        one.counts_as.filter(|counted| Some(*counted) != one.weight && one.weight.is_some());
    html! {
        (name) br;
        (small(&match counted {
            Some(counted) => format!("{weight}, counted as {}", lower_first(counted.label())),
            None => weight,
        }))
    }
}

fn fit(one: &Considered) -> Markup {
    let colour = match one.fit {
        Fit::Strength | Fit::Met => Colour::Teal,
        Fit::Stretch | Fit::Gap | Fit::NotKnown => Colour::Grey,
    };
    let planned =
        if one.is_planned && one.fit == Fit::Stretch { ", with a plan of support" } else { "" };
    html! { (tag(one.fit.label(), colour)) (planned) }
}

/// The word that a cell begins with, apart from its sentence.
fn headed(word: Markup) -> Markup {
    html! { div class="govuk-!-margin-bottom-1" { (word) } }
}

fn small(words: &str) -> Markup {
    html! { span class="govuk-!-font-size-16 govuk-!-font-weight-regular" { (words) } }
}

fn rests_on(cites: &[Citation]) -> Markup {
    let told = each_once(cites);
    html! {
        @if !told.is_empty() {
            (details("Rests on", html! {
                ul class="govuk-list" { @for cite in &told { li { (cite) } } }
            }))
        }
    }
}

fn cited(cites: &[Citation]) -> Markup {
    let all = each_once(cites);
    html! { @if !all.is_empty() { (sources(html! { (all.join("; ")) "." })) } }
}

/// What sentences of several children rest on in common is said once.
fn each_once(cites: &[Citation]) -> Vec<String> {
    let mut told: Vec<String> = Vec::new();
    for cite in cites.iter().map(ToString::to_string) {
        if !told.contains(&cite) {
            told.push(cite);
        }
    }
    told
}
