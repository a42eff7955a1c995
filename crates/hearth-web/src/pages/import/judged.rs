//! What the rules of the return found in one import.

use hearth_app::quality::{FoundRow, JudgedReturn, Said};
use maud::{Markup, html};

use crate::components::notice::inset;
use crate::components::table::{Column, Row, Table};
use crate::files::shown::part;
use crate::links;
use crate::pages::rules::link;
use crate::standpoint::Standpoint;
use crate::words::{counted, number};

/// How many rows stand on the page; the files hold all.
const MOST: usize = 100;

/// The identifier of the table of rows.
const ROWS: &str = "judged-rows";

/// The section: the rules that found rows, the rows of those who are kept, and what was not checked.
pub(super) fn section(from: &Standpoint, judged: &JudgedReturn, rows: &[FoundRow]) -> Markup {
    let finding: Vec<&Said> = judged.said.iter().filter(|said| said.rows > 0).collect();
    html! {
        h2 class="govuk-heading-m" { "What the rules of the return found" }
        p class="govuk-body" {
            (number(judged.children)) " children held to " (number(judged.rules)) " "
            a class="govuk-link" href=(links::RULES) { "rules" } ", "
            @match judged.silent() {
                0 => "all of which judged every child.",
                silent => (format!("{} of which could not judge every child.", number(silent))),
            }
        }
        @if finding.is_empty() {
            (inset(html! { p class="govuk-body" { "No rule found a row wrong." } }))
        } @else {
            (by_rule(&finding).render())
            (kept(from, rows))
        }
        (silent(judged))
    }
}

fn by_rule(finding: &[&Said]) -> Table {
    let columns = vec![
        Column::words("Rule"),
        Column::long_words("What it finds"),
        Column::numbers("Rows"),
        Column::numbers("Children"),
    ];
    let row = |said: &&Said| Row {
        name: link(&said.code),
        cells: vec![
            html! { (said.rule.map_or("", |rule| rule.finds)) },
            html! { (number(said.rows)) },
            html! { (number(said.children)) },
        ],
    };
    let rows = finding.iter().map(row).collect();
    Table::new("judged", "Rows found by each rule, of every child of the return", columns, rows)
        .known_as("judged")
}

fn kept(from: &Standpoint, rows: &[FoundRow]) -> Markup {
    let shown = part(ROWS, rows, 0, MOST);
    let columns = vec![
        Column::words("Child"),
        Column::words("Rule"),
        Column::words("Table"),
        Column::numbers("Line"),
        Column::long_words("What to do"),
    ];
    let row = |found: &FoundRow| Row {
        name: html! {
            a class="govuk-link" href=(links::child(from, found.case)) {
                span class="govuk-visually-hidden" { "Child " }
                (found.number)
            }
        },
        cells: vec![
            link(&found.code),
            html! { (found.table) },
            html! { (found.line) },
            html! { (found.rule.map_or("", |rule| rule.remedy)) },
        ],
    };
    html! {
        @if rows.is_empty() {
            p class="govuk-body" { "None of these rows is of a child who is kept; " code { "hearth validate" } " lists them where the files lie." }
        } @else {
            @if rows.len() > MOST {
                p class="govuk-body" { "Showing the first " (number(MOST)) " of " (counted(rows.len(), "row", "rows")) ". The files below the table hold all of them." }
            }
            (Table::new(ROWS, "Rows of those who are kept", columns, shown.iter().map(row).collect()).known_as("judged-rows").render())
        }
    }
}

/// The rules that could not judge every child, and why.
fn silent(judged: &JudgedReturn) -> Markup {
    let silent: Vec<&Said> = judged.said.iter().filter(|said| !said.why.is_empty()).collect();
    let columns = vec![
        Column::words("Rule"),
        Column::long_words("What it finds"),
        Column::long_words("Why it could say nothing"),
    ];
    let row = |said: &&Said| Row {
        name: link(&said.code),
        cells: vec![
            html! { (said.rule.map_or("", |rule| rule.finds)) },
            html! { (crate::words::upper_first(&said.why)) },
        ],
    };
    html! {
        @if !silent.is_empty() {
            (Table::new("silent", "Rules that could not judge every child", columns, silent.iter().map(row).collect()).known_as("silent").render())
        }
    }
}
