//! The form that chooses what a page shows and where it is looked at from.

use std::collections::BTreeSet;

use hearth_domain::Quarter;
use hearth_domain::wait::WaitClock;
use maud::{Markup, html};

use crate::query::{AskedIn, Entered, Field, MONTHS, Wrong};
use crate::told::Loaded;
use crate::words::{collection_year, short_quarter};

/// The form, filled in, with what is wrong beside each field.
pub(crate) struct FilterForm<'a> {
    /// The page that answers.
    pub action: &'static str,
    /// Every authority that may be chosen.
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
        Field::From => Some("from"),
        Field::To => Some("to"),
        Field::KnownFrom => Some("known-from"),
        Field::KnownTo => Some("known-to"),
        Field::Months => Some("months"),
        Field::Baseline => Some("baseline"),
        Field::By => Some("by"),
        Field::Indicator => Some("indicator"),
        Field::Since => Some("since"),
        Field::Target => Some("target"),
        Field::YearEnding => Some("year"),
        Field::Quarter => Some("quarter"),
        _ => None,
    }
}

impl FilterForm<'_> {
    /// The form of most pages.
    pub(crate) fn render(&self) -> Markup {
        self.asking(AskedIn::PIPELINE.fields)
    }

    /// The form with those fields, in that order; moments are folded away at its end.
    pub(crate) fn asking(&self, fields: &[Field]) -> Markup {
        let (moments, plain): (Vec<Field>, Vec<Field>) =
            fields.iter().copied().partition(|field| is_moment(*field));
        html! {
            form class="hearth-filter" method="get" action=(self.action) aria-label="What this page shows" {
                @for field in plain { (self.field(field)) }
                div class="hearth-filter__actions" {
                    button type="submit" class="govuk-button" data-module="govuk-button" { "Show" }
                    a class="govuk-link" href=(self.action) { "Clear" }
                }
                @if !moments.is_empty() { (self.folded(&moments)) }
            }
        }
    }

    fn folded(&self, moments: &[Field]) -> Markup {
        let is_open = moments.iter().any(|field| !self.entered.of(*field).is_empty());
        let summary = match moments {
            [Field::KnownAt] => "As it was known at an earlier moment",
            _ => "What was recorded or corrected between two moments",
        };
        html! {
            details class="govuk-details hearth-filter__more" open[is_open] {
                summary class="govuk-details__summary" {
                    span class="govuk-details__summary-text" { (summary) }
                }
                div class="govuk-details__text" {
                    @for field in moments { (self.field(*field)) }
                }
            }
        }
    }

    fn field(&self, field: Field) -> Markup {
        let entered = self.entered.of(field);
        let agencies = self.agencies.iter().map(|one| (one.id.to_string(), one.name.clone()));
        let clocks =
            WaitClock::ALL.iter().map(|one| (one.code().to_owned(), one.label().to_owned()));
        let months = MONTHS.iter().map(|one| (one.to_string(), format!("{one} months")));
        let any = |words: &str| [(String::new(), words.to_owned())].into_iter();
        match field {
            Field::Agency => self.choice(field, entered, any("All authorities").chain(agencies)),
            Field::AnyAgency => self.choice(field, entered, any("All agencies").chain(agencies)),
            Field::Clock => self.choice(field, entered, clocks),
            Field::Months => self.choice(field, entered, any("Any time").chain(months)),
            Field::Quarter => self.choice(field, entered, quarters(self.agencies).into_iter()),
            Field::Indicator => self.choice(field, entered, with_funnel()),
            Field::YearEnding => self.choice(field, entered, years(self.agencies).into_iter()),
            Field::Baseline | Field::Target => self.text(field, "number", entered),
            field if is_moment(field) => self.text(field, "text", entered),
            field => self.text(field, "date", entered),
        }
    }

    fn choice(
        &self,
        field: Field,
        chosen: &str,
        options: impl Iterator<Item = (String, String)>,
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
                        (hint(field))
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

/// Whether a field takes a moment at which something was recorded.
fn is_moment(field: Field) -> bool {
    matches!(field, Field::KnownAt | Field::KnownFrom | Field::KnownTo)
}

fn hint(field: Field) -> &'static str {
    match field {
        Field::KnownFrom => "For example 2026-04-01T09:00:00Z.",
        Field::KnownTo => "For example 2026-06-01T09:00:00Z. Leave it empty for up to now.",
        _ => "For example 2026-04-01T09:00:00Z. Leave it empty for what is known now.",
    }
}

/// Every quarter of the years that are loaded of any authority, the newest first.
fn quarters(agencies: &[Loaded]) -> Vec<(String, String)> {
    let years: BTreeSet<i16> = agencies.iter().flat_map(|one| &one.years).copied().collect();
    let of_year = |ending: i16| Quarter::of_year_from(ending - 1).into_iter().rev();
    years.into_iter().rev().flat_map(of_year).map(|one| (one.code(), short_quarter(one))).collect()
}

/// The measures of children of which there is a funnel, by title.
fn with_funnel() -> impl Iterator<Item = (String, String)> {
    let mut measures: Vec<_> = hearth_app::funnel::measures().collect();
    measures.sort_by_key(|one| one.title);
    measures.into_iter().map(|one| (one.code.to_owned(), one.title.to_owned()))
}

/// Every loaded year, the newest first.
fn years(agencies: &[Loaded]) -> Vec<(String, String)> {
    let years: BTreeSet<i16> = agencies.iter().flat_map(|one| &one.years).copied().collect();
    years.into_iter().rev().map(|ending| (ending.to_string(), collection_year(ending))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(entered: &Entered, wrong: &[Wrong]) -> String {
        let bristol =
            Loaded { name: "Bristol <City>".to_owned(), ..crate::links::tests::bristol() };
        let agencies = [bristol];
        FilterForm { action: "/pipeline", agencies: &agencies, entered, wrong }
            .render()
            .into_string()
    }

    #[test]
    fn the_form_keeps_what_was_chosen() {
        let entered = Entered {
            agency: "E06000023".into(),
            clock: "order".into(),
            as_at: "2026-03-31".into(),
            ..Entered::default()
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
