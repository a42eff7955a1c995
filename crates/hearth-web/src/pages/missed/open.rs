//! What is open, each with a box to choose it where it can be closed.

use hearth_casework::missed_kind::MissedKind;
use hearth_matching::missed::{Missed, key_word};
use maud::{Markup, html};

use super::{A_PAGE, Shown, is_closable};
use crate::components::pagination::pagination;
use crate::components::table::{Column, Row, Table};
use crate::components::time;
use crate::files::shown::part;
use crate::links;
use crate::pages::matching::{family_link, unit_links};
use crate::words::{number, upper_first};

/// The identifier of the table.
pub(super) const ID: &str = "missed";

/// The table.
pub(super) fn table(shown: &Shown<'_>) -> Markup {
    let missed = shown.missed;
    let skipped = (shown.page - 1) * A_PAGE;
    let listed = part(ID, missed, skipped, A_PAGE);
    let columns = vec![
        Column::words("Children"),
        Column::words("Why"),
        Column::long_words("What"),
        Column::words("Family"),
        Column::words("Since, or ends"),
        Column::words("Whose turn"),
    ];
    let rows = listed.iter().enumerate().map(|(place, one)| row(shown, place, one)).collect();
    html! {
        @if missed.len() > A_PAGE {
            p class="govuk-body" { "Showing " (number(skipped + 1)) " to " (number(skipped + listed.len())) " of " (number(missed.len())) ". The files below the table hold all of them." }
        }
        (Table::new(ID, "What might be missed, child by child", columns, rows).known_as(ID).render())
        (pagination(shown.page, missed.len().div_ceil(A_PAGE), |page| links::missed_page(shown.from, page)))
    }
}

fn row(shown: &Shown<'_>, place: usize, one: &Missed) -> Row {
    let family = one.household.and_then(|case| shown.pool.family(case));
    Row {
        name: html! {
            @if is_closable(shown.from) { (choice(shown, place, one)) }
            @if let Some(unit) = shown.pool.unit_of(one.unit) { (unit_links(shown.from, unit)) }
        },
        cells: vec![
            html! { (upper_first(one.kind.label())) },
            html! { (one.sentence) },
            html! { @if let Some(family) = family { (family_link(shown.from, family)) } },
            html! { @if one.kind == MissedKind::EndsSoon { "ends " } @else { "since " } (time::day(one.day)) },
            html! { (upper_first(one.kind.owner().label())) },
        ],
    }
}

/// The box by which one is chosen. An error of the choice leads to the first.
fn choice(shown: &Shown<'_>, place: usize, one: &Missed) -> Markup {
    let id = if place == 0 { "key".to_owned() } else { format!("key-{place}") };
    html! {
        div class="govuk-checkboxes govuk-checkboxes--small" data-module="govuk-checkboxes" {
            div class="govuk-checkboxes__item" {
                input class="govuk-checkboxes__input" id=(id) name="key" type="checkbox"
                    value=(key_word(one.key())) checked[shown.sent.filled.keys.contains(&one.key())];
                label class="govuk-label govuk-checkboxes__label" for=(id) {
                    span class="govuk-visually-hidden" { "Choose: " (one.sentence) }
                }
            }
        }
    }
}
