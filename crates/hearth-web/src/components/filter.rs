//! The form that chooses what a page shows and where it is looked at from.

mod choices;
mod scope;

use hearth_domain::wait::WaitClock;
use maud::{Markup, html};

use crate::query::{AskedIn, Entered, Field, MONTHS, Wrong};
use crate::scope::Arranged;
use crate::told::Loaded;
use choices::{disclosures, kinds, orders, quarters, with_funnel, years};

/// The form, filled in, with what is wrong beside each field.
pub(crate) struct FilterForm<'a> {
    /// The page that answers.
    pub action: &'a str,
    /// Every authority that may be chosen.
    pub agencies: &'a [Loaded],
    /// Every regional agency that may be chosen.
    pub arrangements: &'a [Arranged],
    /// What is filled in.
    pub entered: &'a Entered,
    /// What is wrong with it.
    pub wrong: &'a [Wrong],
}

/// The identifier of a field of the form; `None` for parameters that the form does not hold.
pub(crate) fn field_id(field: Field) -> Option<&'static str> {
    match field {
        Field::Agency | Field::AnyAgency | Field::Raa => Some("agency"),
        Field::Clock => Some("clock"),
        Field::Disclosure => Some("disclosure"),
        Field::AsAt => Some("as-at"),
        Field::First => Some("first"),
        Field::Membership => Some("membership"),
        Field::KnownAt => Some("known-at"),
        Field::From => Some("from"),
        Field::To => Some("to"),
        Field::Arrived | Field::Earlier | Field::KnownFrom => Some("known-from"),
        Field::KnownTo => Some("known-to"),
        Field::Months => Some("months"),
        Field::Baseline => Some("baseline"),
        Field::By => Some("by"),
        Field::Indicator => Some("indicator"),
        Field::Sent => Some("source"),
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

    /// The form with those fields, in that order; what is seldom asked for is folded away at its end.
    pub(crate) fn asking(&self, fields: &[Field]) -> Markup {
        let takes_scope = fields.contains(&Field::Raa);
        let held = |one: &Field| !matches!(one, Field::Raa | Field::Membership);
        let (moments, plain): (Vec<Field>, Vec<Field>) =
            fields.iter().copied().filter(held).partition(|field| is_moment(*field));
        html! {
            form class="hearth-filter" method="get" action=(self.action) aria-label="What this page shows" {
                @for field in plain {
                    @if takes_scope && is_of_agencies(field) { (self.whose(field)) } @else { (self.field(field)) }
                }
                div class="hearth-filter__actions" {
                    button type="submit" class="govuk-button" data-module="govuk-button" { "Show" }
                    a class="govuk-link" href=(self.action) { "Clear" }
                }
                @if takes_scope { (self.folded_scope()) }
                @if !moments.is_empty() { (self.folded_moments(&moments)) }
            }
            @if takes_scope { (self.several_form(fields)) }
        }
    }

    fn folded_moments(&self, moments: &[Field]) -> Markup {
        let is_open = moments.iter().any(|field| !self.entered.of(*field).is_empty());
        let summary = match moments {
            [Field::KnownAt] => "As it was known at an earlier moment",
            [Field::Arrived] => "What arrived after a moment",
            [.., Field::Earlier] => "As it was known at earlier moments",
            _ => "What was recorded or corrected between two moments",
        };
        folded(summary, is_open, &html! { @for field in moments { (self.field(*field)) } })
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
            Field::Disclosure => self.choice(field, entered, disclosures()),
            Field::First => self.choice(field, entered, orders()),
            Field::Clock => self.choice(field, entered, clocks),
            Field::Months => self.choice(field, entered, any("Any time").chain(months)),
            Field::Quarter => {
                self.choice(field, entered, quarters(self.agencies, entered).into_iter())
            }
            Field::Indicator => self.choice(field, entered, with_funnel()),
            Field::Sent => self.choice(field, entered, any("All sources").chain(kinds())),
            Field::YearEnding => {
                self.choice(field, entered, years(self.agencies, entered).into_iter())
            }
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
        let is_text = kind == "text" || field == Field::Membership;
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
    matches!(
        field,
        Field::Arrived | Field::Earlier | Field::KnownAt | Field::KnownFrom | Field::KnownTo
    )
}

/// Whether a field chooses agencies.
fn is_of_agencies(field: Field) -> bool {
    matches!(field, Field::Agency | Field::AnyAgency)
}

/// What is folded away, on a line of its own.
fn folded(summary: &str, is_open: bool, inside: &Markup) -> Markup {
    html! {
        details class="govuk-details hearth-filter__more" open[is_open] {
            summary class="govuk-details__summary" {
                span class="govuk-details__summary-text" { (summary) }
            }
            div class="govuk-details__text" { (inside) }
        }
    }
}

fn hint(field: Field) -> &'static str {
    match field {
        Field::Membership => {
            "Leave it empty to count each thing for the regional agency its authority was in on the day it happened. With a day, the whole time is restated as if the members of that day had always been together."
        }
        Field::Arrived | Field::Earlier | Field::KnownFrom => "For example 2026-04-01T09:00:00Z.",
        Field::KnownTo => "For example 2026-06-01T09:00:00Z. Leave it empty for up to now.",
        _ => "For example 2026-04-01T09:00:00Z. Leave it empty for what is known now.",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(entered: &Entered, wrong: &[Wrong]) -> String {
        let bristol =
            Loaded { name: "Bristol <City>".to_owned(), ..crate::links::tests::bristol() };
        let agencies = [bristol];
        FilterForm { action: "/pipeline", agencies: &agencies, arrangements: &[], entered, wrong }
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
