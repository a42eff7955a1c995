//! The fields of an early notification.

use hearth_app::Context;
use hearth_domain::AgencyId;
use hearth_domain::agency::Registration;
use hearth_domain::identity::IdentityKind;
use hearth_domain::notification::NotificationEvidence;
use maud::{Markup, html};

use crate::components::error_summary::Mistake;
use crate::components::input::Input;
use crate::components::radios::{Answer, Radios};
use crate::error::WebError;
use crate::links;
use crate::query::{Pairs, sent_as};
use crate::told::loaded;

/// The answer that the child is born.
pub(super) const BORN: &str = "born";

/// The answer that the child is expected.
pub(super) const UNBORN: &str = "unborn";

/// The names that may be given, each with the field that holds it.
pub(super) const NAMES: [(IdentityKind, &str); 4] = [
    (IdentityKind::Forename, "forename"),
    (IdentityKind::Surname, "surname"),
    (IdentityKind::Worker, "worker"),
    (IdentityKind::Team, "team"),
];

/// The form as a person filled it in.
#[derive(Clone, Default)]
pub(super) struct Filled {
    pub agency: String,
    pub number: String,
    pub day: String,
    pub birth: String,
    pub born: String,
    pub expected: String,
    pub told_by: String,
    pub names: [String; 4],
}

impl Filled {
    /// What was sent; names that the form has not are passed over.
    pub(super) fn of(sent: &Pairs) -> Self {
        Self {
            agency: sent_as(sent, "agency"),
            number: sent_as(sent, "number"),
            day: sent_as(sent, "day"),
            birth: sent_as(sent, "birth"),
            born: sent_as(sent, "born"),
            expected: sent_as(sent, "expected"),
            told_by: sent_as(sent, "told_by"),
            names: NAMES.map(|(_, field)| sent_as(sent, field)),
        }
    }
}

/// The authorities that may notify: those whose returns are loaded stand first.
pub(super) struct Authorities {
    loaded: Vec<(AgencyId, String)>,
    others: Vec<(AgencyId, String)>,
}

impl Authorities {
    pub(super) async fn of(context: &Context<'_>) -> Result<Self, WebError> {
        let network = context.network().await?;
        let known = loaded(context, None).await?;
        let authorities = network.agencies().filter(|agency| {
            agency.registration == Registration::LaAdoptionService
                && agency.exists_on(context.today())
        });
        let mut named: Vec<(AgencyId, String)> =
            authorities.map(|agency| (agency.id.clone(), agency.name.clone())).collect();
        named.sort_by(|a, b| a.1.cmp(&b.1));
        let is_loaded = |(id, _): &(AgencyId, String)| known.iter().any(|one| one.id == *id);
        let (loaded, others) = named.into_iter().partition(is_loaded);
        Ok(Self { loaded, others })
    }
}

/// The form.
pub(super) fn form(filled: &Filled, authorities: &Authorities, mistakes: &[Mistake]) -> Markup {
    html! {
        form method="post" action=(links::NOTIFY) {
            (agency(filled, authorities, error_of(mistakes, "agency")))
            (Input {
                name: "number",
                label: "The authority’s own number for the child",
                hint: "As it stands in the authority’s system and will stand in its return. Not a name.",
                kind: "text",
                value: &filled.number,
                error: error_of(mistakes, "number"),
            }.render())
            (day("day", "The day the authority told", &filled.day, error_of(mistakes, "day")))
            (birth(filled, mistakes))
            (told_by(filled, mistakes))
            (names(filled, mistakes))
            button type="submit" class="govuk-button" data-module="govuk-button" { "Record" }
        }
    }
}

fn error_of<'a>(mistakes: &'a [Mistake], id: &str) -> Option<&'a str> {
    let of_field = |mistake: &&Mistake| mistake.field_id == Some(id);
    mistakes.iter().find(of_field).map(|mistake| mistake.message.as_str())
}

fn agency(filled: &Filled, authorities: &Authorities, error: Option<&str>) -> Markup {
    let options = |of: &[(AgencyId, String)]| {
        html! {
            @for (id, name) in of {
                option value=(id) selected[id.as_str() == filled.agency] { (name) }
            }
        }
    };
    html! {
        div class={ "govuk-form-group" @if error.is_some() { " govuk-form-group--error" } } {
            label class="govuk-label" for="agency" { "The authority" }
            @if let Some(error) = error {
                p id="agency-error" class="govuk-error-message" {
                    span class="govuk-visually-hidden" { "Error: " }
                    (error)
                }
            }
            select class={ "govuk-select" @if error.is_some() { " govuk-select--error" } } id="agency" name="agency"
                aria-describedby=[error.map(|_| "agency-error")] {
                option value="" { "Choose an authority" }
                @if authorities.loaded.is_empty() {
                    (options(&authorities.others))
                } @else {
                    optgroup label="Returns are loaded" { (options(&authorities.loaded)) }
                    optgroup label="Others" { (options(&authorities.others)) }
                }
            }
        }
    }
}

fn day(name: &'static str, label: &str, value: &str, error: Option<&str>) -> Markup {
    Input { name, label, hint: "", kind: "date", value, error }.render()
}

fn birth(filled: &Filled, mistakes: &[Mistake]) -> Markup {
    let born = day("born", "The day of birth", &filled.born, error_of(mistakes, "born"));
    let error = error_of(mistakes, "expected");
    let expected = day("expected", "The expected birth date", &filled.expected, error);
    let answers = [
        Answer { more: Some(born), ..Answer::new(BORN, "Yes") },
        Answer { more: Some(expected), ..Answer::new(UNBORN, "Not yet") },
    ];
    Radios {
        name: "birth",
        legend: "Is the child born?",
        answers: &answers,
        chosen: &filled.birth,
        error: error_of(mistakes, "birth"),
    }
    .render()
}

fn told_by(filled: &Filled, mistakes: &[Mistake]) -> Markup {
    let answers = NotificationEvidence::ALL.map(|one| Answer::new(one.code(), one.label()));
    Radios {
        name: "told_by",
        legend: "What have you seen?",
        answers: &answers,
        chosen: &filled.told_by,
        error: error_of(mistakes, "told_by"),
    }
    .render()
}

/// The names, which may be left out.
fn names(filled: &Filled, mistakes: &[Mistake]) -> Markup {
    html! {
        fieldset class="govuk-fieldset" aria-describedby="names-hint" {
            legend class="govuk-fieldset__legend govuk-fieldset__legend--s" { "Names (optional)" }
            div class="govuk-hint" id="names-hint" { "Kept apart from the child’s journey, and shown on the child’s own page alone." }
            @for ((kind, field), value) in NAMES.iter().zip(&filled.names) {
                (Input {
                    name: field,
                    label: kind.label(),
                    hint: "",
                    kind: "text",
                    value,
                    error: error_of(mistakes, field),
                }.render())
            }
        }
    }
}
