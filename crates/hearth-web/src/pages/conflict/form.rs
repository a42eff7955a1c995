//! The form by which a person settles a difference, or takes a settlement back.

use hearth_app::conflicts::ListedConflict;
use hearth_domain::resolve::ConflictStanding;
use hearth_domain::settlement::{Evidence, Settlement};
use maud::{Markup, html};

use crate::components::error_summary::Mistake;
use crate::components::radios::{Answer, Radios};
use crate::links;
use crate::pages::conflicts::value;
use crate::query::Pairs;

/// The answer that gives another day than any source tells.
pub(super) const ANOTHER_DAY: &str = "another-day";

/// The answer that it did not happen.
pub(super) const DID_NOT_HAPPEN: &str = "did-not-happen";

/// The form as a person filled it in.
#[derive(Debug, Clone, Default)]
pub(crate) struct Filled {
    pub chosen: String,
    pub day: String,
    pub evidence: String,
    pub told: String,
    pub withdraws: bool,
}

impl Filled {
    /// What was sent; names that the form has not are passed over.
    pub(crate) fn of(sent: &Pairs) -> Self {
        let value = |name: &str| {
            let found = sent.iter().find(|(sent, _)| sent == name);
            found.map(|(_, value)| value.trim().to_owned()).unwrap_or_default()
        };
        Self {
            chosen: value("chosen"),
            day: value("day"),
            evidence: value("evidence"),
            told: value("told"),
            withdraws: !value("withdraw").is_empty(),
        }
    }
}

/// The form.
pub(super) fn form(found: &ListedConflict, filled: &Filled, mistakes: &[Mistake]) -> Markup {
    let is_settled = found.conflict.standing == ConflictStanding::Settled;
    html! {
        form method="post" action=(links::conflict(found.case, &found.conflict)) {
            input type="hidden" name="told" value=(Settlement::values(&found.conflict));
            @if is_settled {
                h2 class="govuk-heading-m" { "Settle it otherwise" }
            }
            (chosen(found, filled, mistakes))
            (evidence(filled, mistakes))
            div class="govuk-button-group" {
                button type="submit" class="govuk-button" data-module="govuk-button" { "Settle" }
                @if is_settled {
                    button type="submit" name="withdraw" value="yes" class="govuk-button govuk-button--secondary" data-module="govuk-button" {
                        "Take the settlement back"
                    }
                }
            }
        }
    }
}

fn error_of<'a>(mistakes: &'a [Mistake], id: &str) -> Option<&'a str> {
    let of_field = |mistake: &&Mistake| mistake.field_id == Some(id);
    mistakes.iter().find(of_field).map(|mistake| mistake.message.as_str())
}

fn chosen(found: &ListedConflict, filled: &Filled, mistakes: &[Mistake]) -> Markup {
    let told = found.conflict.told.iter().filter_map(|(source, fact)| {
        let told = value(fact.as_ref());
        fact.as_ref().map(|_| Answer::new(source.code(), format!("{told}, as the {source} tells")))
    });
    let mut answers: Vec<Answer> = told.collect();
    let is_dated = found
        .conflict
        .told
        .iter()
        .any(|(_, fact)| fact.as_ref().is_some_and(|fact| fact.day.is_some()));
    if is_dated {
        let more = Some(another_day(filled, error_of(mistakes, "day")));
        answers.push(Answer { more, ..Answer::new(ANOTHER_DAY, "Another day") });
        answers.push(Answer::new(DID_NOT_HAPPEN, "It did not happen"));
    }
    Radios {
        name: "chosen",
        legend: "What holds?",
        answers: &answers,
        chosen: &filled.chosen,
        error: error_of(mistakes, "chosen"),
    }
    .render()
}

fn another_day(filled: &Filled, error: Option<&str>) -> Markup {
    html! {
        div class={ "govuk-form-group" @if error.is_some() { " govuk-form-group--error" } } {
            label class="govuk-label" for="day" { "The day it happened" }
            @if let Some(error) = error {
                p id="day-error" class="govuk-error-message" {
                    span class="govuk-visually-hidden" { "Error: " }
                    (error)
                }
            }
            input class="govuk-input govuk-input--width-10" id="day" name="day" type="date" value=(filled.day)
                aria-describedby=[error.map(|_| "day-error")];
        }
    }
}

fn evidence(filled: &Filled, mistakes: &[Mistake]) -> Markup {
    let answers = Evidence::ALL.map(|one| Answer::new(one.code(), one.label()));
    Radios {
        name: "evidence",
        legend: "What have you seen?",
        answers: &answers,
        chosen: &filled.evidence,
        error: error_of(mistakes, "evidence"),
    }
    .render()
}
