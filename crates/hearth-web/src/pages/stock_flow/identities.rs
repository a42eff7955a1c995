//! What must be equal in the table, whether it is, and what makes the difference.

use hearth_app::stock_flow::{Answer, Identity};
use hearth_domain::CollectionYear;
use maud::{Markup, html};

use super::lists::word_of;
use crate::components::number_link::number_opening;
use crate::components::table::{Column, Row, Table};
use crate::links;
use crate::standpoint::Standpoint;
use crate::words::{number, upper_first};

/// The five identities, and the reconciling rows where there are any.
pub(super) fn section(from: &Standpoint, year: CollectionYear, answer: &Answer) -> Markup {
    let reconciling = reconciling(from, year, answer);
    html! {
        p class="govuk-body" {
            @if answer.table.is_reconciled() {
                "All five identities of the table hold"
                @if reconciling.is_empty() { "." } @else { ", once the decisions of the second table are counted that rightly stand on one side alone." }
            } @else {
                "Some decisions are on one side alone and nothing explains why: look at the children of the rows “Unexplained” below."
            }
        }
        (identities(&answer.table.identities).render())
        @if !reconciling.is_empty() { (reconciling_table(reconciling).render()) }
    }
}

fn identities(all: &[Identity]) -> Table {
    let columns = vec![
        Column::long_words("What must be equal"),
        Column::numbers("Left side"),
        Column::numbers("Right side"),
        Column::words("Adds up"),
        Column::long_words("In words"),
    ];
    let row = |identity: &Identity| Row {
        name: html! { (identity.name) },
        cells: vec![
            html! { (number(identity.left)) },
            html! { (number(identity.right)) },
            html! { (verdict(identity)) },
            html! { (in_words(identity.name)) },
        ],
    };
    let rows = all.iter().map(row).collect();
    Table::new("identities", "The five identities", columns, rows).known_as("identities")
}

fn verdict(identity: &Identity) -> &'static str {
    match (identity.holds, identity.reconciling.is_empty()) {
        (true, true) => "✓ Yes",
        (true, false) => "✓ Yes, with the rows below",
        (false, _) => "No",
    }
}

fn in_words(name: &str) -> &'static str {
    match name {
        "1 = 1a + 1b" => "Every decision was made in the year or before it.",
        "1 = 2 + 3 + 4" => {
            "Every child was adopted, left care otherwise, or was still looked after on 31 March."
        }
        "4 = 4a + 4b + 4c" => {
            "Every child still looked after was placed, had the decision reversed, or waited."
        }
        "1b = 4a + 4c of the year before" => {
            "The decisions of earlier years are those that stood on 31 March of the year before."
        }
        _ => "Every reversal of the year is of a child who left care or is still looked after.",
    }
}

fn reconciling(from: &Standpoint, year: CollectionYear, answer: &Answer) -> Vec<Row> {
    let identities = answer.table.identities.iter().enumerate();
    let rows = identities.flat_map(|(place, identity)| {
        identity.reconciling.iter().map(move |row| (place, identity, row))
    });
    rows.map(|(place, identity, row)| {
        let word = word_of(place, row);
        let address = links::stock_flow_children(from, year, &word, 1);
        let why = upper_first(row.why.label());
        let side = if row.is_on_the_left { "left" } else { "right" };
        let of = format!("{why}, {}", identity.name);
        Row {
            name: html! { (why) },
            cells: vec![
                html! { (identity.name) },
                html! { (side) },
                number_opening(from, row.cases.len(), &address, &of),
            ],
        }
    })
    .collect()
}

fn reconciling_table(rows: Vec<Row>) -> Table {
    let columns = vec![
        Column::long_words("Why they stand on one side alone"),
        Column::words("Identity"),
        Column::words("Side"),
        Column::numbers("Children"),
    ];
    Table::new("reconciling", "What stands on one side alone", columns, rows)
        .known_as("reconciling")
}
