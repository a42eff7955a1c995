//! The part of the form that says whose children and households: everybody's, one agency's, several
//! agencies' together, or those of a regional agency's members.

use maud::{Markup, html};

use super::{FilterForm, folded};
use crate::query::{Field, RAA};
use crate::scope::together;

/// The form of the set of agencies: its boxes stand inside the main form, and belong to this one.
const SEVERAL: &str = "several";

impl FilterForm<'_> {
    /// One choice of everybody, a regional agency or an agency; a set that is in view is one too.
    pub(super) fn whose(&self, field: Field) -> Markup {
        let chosen = self.entered.agency.as_str();
        let all = if field == Field::Agency { "All authorities" } else { "All agencies" };
        let group = if field == Field::Agency { "Authorities" } else { "Agencies" };
        let set = self.chosen_names();
        let error = self.error_of(field).or_else(|| self.error_of(Field::Raa));
        let option = |value: &str, words: &str| html! { option value=(value) selected[value == chosen] { (words) } };
        html! {
            div class={ "govuk-form-group" @if error.is_some() { " govuk-form-group--error" } } {
                label class="govuk-label" for="agency" { (field.label()) }
                (self.error_message("agency", error))
                select class={ "govuk-select" @if error.is_some() { " govuk-select--error" } } id="agency" name="agency"
                    aria-describedby=[error.map(|_| "agency-error")] {
                    (option("", all))
                    @if set.len() > 1 { (option(chosen, &together(&set).unwrap_or_default())) }
                    @if !self.arrangements.is_empty() {
                        optgroup label="Regional agencies" {
                            @for one in self.arrangements { (option(&format!("{RAA}{}", one.id), &one.name)) }
                        }
                    }
                    optgroup label=(group) {
                        @for one in self.agencies { (option(one.id.as_str(), &one.name)) }
                    }
                }
            }
        }
    }

    /// The names of the agencies that are chosen one by one.
    fn chosen_names(&self) -> Vec<String> {
        let chosen = self.agencies.iter().filter(|one| self.is_chosen(one.id.as_str()));
        chosen.map(|one| one.name.clone()).collect()
    }

    fn is_chosen(&self, code: &str) -> bool {
        self.entered.agency.split(',').any(|one| one == code)
    }

    /// What is seldom asked: a set of agencies, and the members of one day.
    pub(super) fn folded_scope(&self) -> Markup {
        let is_set = self.chosen_names().len() > 1;
        let has_day = !self.entered.membership.is_empty();
        html! {
            @if self.agencies.len() > 1 { (folded("Several together", is_set, &self.boxes())) }
            @if !self.arrangements.is_empty() {
                (folded("A regional agency by its members of one day", has_day, &self.field(Field::Membership)))
            }
        }
    }

    fn boxes(&self) -> Markup {
        html! {
            fieldset class="govuk-fieldset" {
                legend class="govuk-fieldset__legend govuk-visually-hidden" { "Several together" }
                div class="govuk-checkboxes govuk-checkboxes--small hearth-filter__boxes" {
                    @for (place, one) in self.agencies.iter().enumerate() {
                        div class="govuk-checkboxes__item" {
                            input class="govuk-checkboxes__input" id={ "several-" (place) } name="agency" type="checkbox"
                                value=(one.id) form=(SEVERAL) checked[self.is_chosen(one.id.as_str())];
                            label class="govuk-label govuk-checkboxes__label" for={ "several-" (place) } { (one.name) }
                        }
                    }
                }
            }
            button type="submit" class="govuk-button govuk-button--secondary" form=(SEVERAL) data-module="govuk-button" { "Show these together" }
        }
    }

    /// What else is asked for, kept beside the set.
    pub(super) fn several_form(&self, fields: &[Field]) -> Markup {
        let is_kept = |field: &&Field| {
            let is_scope = matches!(
                field,
                Field::Agency | Field::AnyAgency | Field::Membership | Field::Page | Field::Raa
            );
            !is_scope && !self.entered.of(**field).is_empty()
        };
        html! {
            form id=(SEVERAL) method="get" action=(self.action) aria-label="Several together" {
                @for field in fields.iter().filter(is_kept) {
                    input type="hidden" name=(field.name()) value=(self.entered.of(*field));
                }
            }
        }
    }
}
