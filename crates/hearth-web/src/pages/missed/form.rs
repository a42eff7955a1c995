//! The form that closes what is chosen in the table it stands around.

use hearth_casework::closing::{ASKED_DAYS, CLOSES, ClosingReason, MOST_LETTERS, STALE_MONTHS};
use maud::{Markup, html};

use super::Shown;
use crate::components::input::Input;
use crate::components::notice::sources;
use crate::components::radios::{Answer, Radios};
use crate::links;
use crate::words::upper_first;

/// The form with the table in it.
pub(super) fn form(shown: &Shown<'_>, table: &Markup) -> Markup {
    let hint = format!(
        "For records that are wrong: what is wrong in them. At most {MOST_LETTERS} letters, and no names."
    );
    html! {
        form method="post" action=(links::missed_page(shown.from, shown.page)) {
            (error(shown, "key"))
            (table)
            h2 class="govuk-heading-m" { "Close what you have chosen" }
            (sources(html! {
                "A no rests for " (STALE_MONTHS) " months and is then asked about again; so does a link that leads to no match. Whoever was asked is asked again after " (ASKED_DAYS) " days. These lengths are the program’s, not the law’s. Nothing else follows from closing: no family and no child is barred by it."
            }))
            (reason(shown))
            (Input {
                name: "words",
                label: "More in words (optional)",
                hint: &hint,
                kind: "text",
                value: &shown.sent.filled.words,
                error: error_of(shown, "words"),
            }.render())
            (by(shown))
            button type="submit" class="govuk-button" data-module="govuk-button" { "Close what is chosen" }
        }
    }
}

fn reason(shown: &Shown<'_>) -> Markup {
    let answers: Vec<Answer> = ClosingReason::ALL
        .iter()
        .map(|one| Answer::new(one.code(), upper_first(one.label())))
        .collect();
    Radios {
        name: "reason",
        legend: "Why?",
        answers: &answers,
        chosen: &shown.sent.filled.reason,
        error: error_of(shown, "reason"),
    }
    .render()
}

fn by(shown: &Shown<'_>) -> Markup {
    let answers = CLOSES.map(|one| Answer::new(one.code(), upper_first(one.label())));
    Radios {
        name: "by",
        legend: "Who has looked?",
        answers: &answers,
        chosen: &shown.sent.filled.by,
        error: error_of(shown, "by"),
    }
    .render()
}

fn error_of<'a>(shown: &Shown<'a>, id: &str) -> Option<&'a str> {
    let found = shown.sent.mistakes.iter().find(|mistake| mistake.field_id == Some(id));
    found.map(|mistake| mistake.message.as_str())
}

/// What is wrong with the choice, above the table in which it is made.
fn error(shown: &Shown<'_>, id: &str) -> Markup {
    html! {
        @if let Some(error) = error_of(shown, id) {
            p id={ (id) "-error" } class="govuk-error-message" {
                span class="govuk-visually-hidden" { "Error: " }
                (error)
            }
        }
    }
}
