//! A field of a form: one of many answers, chosen from a list that opens.

use maud::{Markup, html};

/// A field.
pub(crate) struct Select<'a> {
    /// The name under which it is sent, and its identifier.
    pub name: &'static str,
    /// What it asks for.
    pub label: &'a str,
    /// The answers, each with what it is called.
    pub options: &'a [(String, String)],
    /// The answer that is given.
    pub value: &'a str,
    /// What is wrong with it.
    pub error: Option<&'a str>,
}

impl Select<'_> {
    /// The field with its label. The first answer is none.
    pub(crate) fn render(&self) -> Markup {
        let name = self.name;
        html! {
            div class={ "govuk-form-group" @if self.error.is_some() { " govuk-form-group--error" } } {
                label class="govuk-label" for=(name) { (self.label) }
                @if let Some(error) = self.error {
                    p id={ (name) "-error" } class="govuk-error-message" {
                        span class="govuk-visually-hidden" { "Error: " }
                        (error)
                    }
                }
                select class={ "govuk-select" @if self.error.is_some() { " govuk-select--error" } } id=(name) name=(name)
                    aria-describedby=[self.error.map(|_| format!("{name}-error"))] {
                    option value="" { "Choose one" }
                    @for (value, words) in self.options {
                        option value=(value) selected[value == self.value] { (words) }
                    }
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_answer_given_is_kept_and_an_error_leads_to_the_field() {
        let options = [("a".to_owned(), "A & B".to_owned()), ("b".to_owned(), "C".to_owned())];
        let select = Select {
            name: "weight",
            label: "Weight",
            options: &options,
            value: "a",
            error: Some("Choose."),
        };
        let shown = select.render().into_string();
        assert!(shown.contains("<option value=\"a\" selected>A &amp; B</option>"), "{shown}");
        assert!(shown.contains("aria-describedby=\"weight-error\""), "{shown}");
        assert!(shown.contains("<label class=\"govuk-label\" for=\"weight\">"), "{shown}");
    }
}
