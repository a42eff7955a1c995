//! A question of which any number of answers are chosen.

use maud::{Markup, html};

/// One answer.
pub(crate) struct Choice {
    /// What is sent.
    pub value: String,
    /// What stands beside the box.
    pub words: String,
    /// Whether it is chosen.
    pub is_chosen: bool,
}

/// A question.
pub(crate) struct Checkboxes<'a> {
    /// The name under which each answer is sent; also what the identifiers begin with.
    pub name: &'static str,
    /// The question.
    pub legend: &'a str,
    /// The answers.
    pub choices: &'a [Choice],
    /// What is wrong with them.
    pub error: Option<&'a str>,
}

impl Checkboxes<'_> {
    /// The question with its answers.
    pub(crate) fn render(&self) -> Markup {
        let name = self.name;
        let described = self.error.map(|_| format!("{name}-error"));
        html! {
            div class={ "govuk-form-group" @if self.error.is_some() { " govuk-form-group--error" } } {
                fieldset class="govuk-fieldset" aria-describedby=[described] {
                    legend class="govuk-fieldset__legend" { (self.legend) }
                    @if let Some(error) = self.error {
                        p id={ (name) "-error" } class="govuk-error-message" {
                            span class="govuk-visually-hidden" { "Error: " }
                            (error)
                        }
                    }
                    div class="govuk-checkboxes" {
                        @for (place, choice) in self.choices.iter().enumerate() { (self.choice(place, choice)) }
                    }
                }
            }
        }
    }

    fn choice(&self, place: usize, choice: &Choice) -> Markup {
        let id = if place == 0 { self.name.to_owned() } else { format!("{}-{place}", self.name) };
        html! {
            div class="govuk-checkboxes__item" {
                input class="govuk-checkboxes__input" id=(id) name=(self.name) type="checkbox" value=(choice.value)
                    checked[choice.is_chosen];
                label class="govuk-label govuk-checkboxes__label" for=(id) { (choice.words) }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn several_boxes_may_be_chosen_and_an_error_leads_to_the_first() {
        let choice = |value: &str, words: &str, is_chosen| Choice {
            value: value.to_owned(),
            words: words.to_owned(),
            is_chosen,
        };
        let choices = [choice("a", "A & B", true), choice("b", "C", true)];
        let boxes =
            Checkboxes { name: "who", legend: "Who?", choices: &choices, error: Some("Choose.") };
        let shown = boxes.render().into_string();
        assert!(
            shown.contains("id=\"who\" name=\"who\" type=\"checkbox\" value=\"a\" checked>"),
            "{shown}"
        );
        assert!(
            shown.contains("id=\"who-1\" name=\"who\" type=\"checkbox\" value=\"b\" checked>"),
            "{shown}"
        );
        assert!(
            shown.contains("aria-describedby=\"who-error\"") && shown.contains("A &amp; B"),
            "{shown}"
        );
    }
}
