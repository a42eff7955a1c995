//! The form that chooses where a page looks from.

use hearth_domain::wait::WaitClock;
use maud::{Markup, html};

use crate::query::{AskedIn, Entered, Field, Wrong};
use crate::told::Loaded;

/// The form, filled in, with what is wrong beside each field.
pub(crate) struct FilterForm<'a> {
    /// The page that answers, and the fields.
    pub form: AskedIn,
    /// Every agency that may be chosen.
    pub agencies: &'a [Loaded],
    /// What is filled in.
    pub entered: &'a Entered,
    /// What is wrong with it.
    pub wrong: &'a [Wrong],
}

/// The identifier of a field of the form; `None` for parameters that the form does not hold.
pub(crate) fn field_id(field: Field) -> Option<&'static str> {
    match field {
        Field::Agency | Field::AnyAgency => Some("agency"),
        Field::Clock => Some("clock"),
        Field::AsAt => Some("as-at"),
        Field::KnownAt => Some("known-at"),
        _ => None,
    }
}

impl FilterForm<'_> {
    /// The form. The moment is folded away at its end.
    pub(crate) fn render(&self) -> Markup {
        let action = self.form.action;
        let plain = self.form.fields.iter().filter(|field| **field != Field::KnownAt);
        let knows_earlier = !self.entered.known_at.is_empty();
        html! {
            form class="hearth-filter" method="get" action=(action) aria-label="What this page shows" {
                @for field in plain { (self.field(*field)) }
                div class="hearth-filter__actions" {
                    button type="submit" class="govuk-button" data-module="govuk-button" { "Show" }
                    a class="govuk-link" href=(action) { "Clear" }
                }
                details class="govuk-details hearth-filter__more" open[knows_earlier] {
                    summary class="govuk-details__summary" {
                        span class="govuk-details__summary-text" { "As it was known at an earlier moment" }
                    }
                    div class="govuk-details__text" {
                        (self.text(Field::KnownAt, "text", &self.entered.known_at))
                    }
                }
            }
        }
    }

    fn field(&self, field: Field) -> Markup {
        let agencies = self.agencies.iter().map(|one| (one.id.as_str(), one.name.as_str()));
        let all = |words| [("", words)].into_iter();
        match field {
            Field::Agency => {
                self.choice(field, &self.entered.agency, all("All authorities").chain(agencies))
            }
            Field::AnyAgency => {
                self.choice(field, &self.entered.agency, all("All agencies").chain(agencies))
            }
            Field::Clock => {
                let clocks = WaitClock::ALL.iter().map(|clock| (clock.code(), clock.label()));
                self.choice(field, &self.entered.clock, clocks)
            }
            _ => self.text(field, "date", &self.entered.as_at),
        }
    }

    fn choice<'b>(
        &self,
        field: Field,
        chosen: &str,
        options: impl Iterator<Item = (&'b str, &'b str)>,
    ) -> Markup {
        let id = field_id(field).unwrap_or_default();
        let error = self.error_of(field);
        html! {
            div class={ "govuk-form-group" @if error.is_some() { " govuk-form-group--error" } } {
                label class="govuk-label" for=(id) { (field.label()) }
                (self.error_message(id, error))
                select class={ "govuk-select" @if error.is_some() { " govuk-select--error" } } id=(id) name=(field.name())
                    aria-describedby=[error.map(|_| format!("{id}-error"))] {
                    @for (value, words) in options {
                        option value=(value) selected[value == chosen] { (words) }
                    }
                }
            }
        }
    }

    fn text(&self, field: Field, kind: &str, value: &str) -> Markup {
        let id = field_id(field).unwrap_or_default();
        let error = self.error_of(field);
        let is_text = kind == "text";
        let described: Vec<String> =
            [is_text.then(|| format!("{id}-hint")), error.map(|_| format!("{id}-error"))]
                .into_iter()
                .flatten()
                .collect();
        html! {
            div class={ "govuk-form-group" @if error.is_some() { " govuk-form-group--error" } } {
                label class="govuk-label" for=(id) { (field.label()) }
                @if is_text {
                    div class="govuk-hint" id={ (id) "-hint" } {
                        "For example 2026-04-01T09:00:00Z. Leave it empty for what is known now."
                    }
                }
                (self.error_message(id, error))
                input class={ "govuk-input" @if error.is_some() { " govuk-input--error" } } id=(id) name=(field.name())
                    type=(kind) value=(value) autocomplete="off" spellcheck="false"
                    aria-describedby=[(!described.is_empty()).then(|| described.join(" "))];
            }
        }
    }

    fn error_of(&self, field: Field) -> Option<&str> {
        self.wrong
            .iter()
            .find(|wrong| wrong.field == Some(field))
            .map(|wrong| wrong.message.as_str())
    }

    fn error_message(&self, id: &str, error: Option<&str>) -> Markup {
        html! {
            @if let Some(message) = error {
                p class="govuk-error-message" id={ (id) "-error" } {
                    span class="govuk-visually-hidden" { "Error: " } (message)
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(entered: &Entered, wrong: &[Wrong]) -> String {
        let bristol =
            Loaded { name: "Bristol <City>".to_owned(), ..crate::links::tests::bristol() };
        let agencies = [bristol];
        FilterForm { form: AskedIn::PIPELINE, agencies: &agencies, entered, wrong }
            .render()
            .into_string()
    }

    #[test]
    fn the_form_keeps_what_was_chosen() {
        let entered = Entered {
            agency: "E06000023".into(),
            clock: "order".into(),
            as_at: "2026-03-31".into(),
            known_at: String::new(),
        };
        let shown = shown(&entered, &[]);
        assert!(
            shown.contains("<option value=\"E06000023\" selected>Bristol &lt;City&gt;</option>"),
            "{shown}"
        );
        assert!(shown.contains("<option value=\"order\" selected>"), "{shown}");
        assert!(shown.contains("type=\"date\" value=\"2026-03-31\""), "{shown}");
        assert!(
            !shown.contains("details class=\"govuk-details hearth-filter__more\" open"),
            "{shown}"
        );
    }

    #[test]
    fn what_is_wrong_stands_beside_its_field_and_what_was_typed_is_kept() {
        let entered = Entered { as_at: "\"31/3".into(), ..Entered::default() };
        let shown = shown(&entered, &[Wrong::value(Field::AsAt, "\"31/3")]);
        assert!(shown.contains("id=\"as-at-error\""), "{shown}");
        assert!(shown.contains("value=\"&quot;31/3\""), "{shown}");
        assert!(shown.contains("aria-describedby=\"as-at-error\""), "{shown}");
    }
}
