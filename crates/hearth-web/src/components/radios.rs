//! A question of which one answer is chosen.

use maud::{Markup, html};

/// One answer.
pub(crate) struct Answer {
    /// What is sent.
    pub value: String,
    /// What stands beside the button.
    pub words: String,
    /// What belongs to this answer alone, below it.
    pub more: Option<Markup>,
}

impl Answer {
    /// An answer with nothing below it.
    pub(crate) fn new(value: impl Into<String>, words: impl Into<String>) -> Self {
        Self { value: value.into(), words: words.into(), more: None }
    }
}

/// A question.
pub(crate) struct Radios<'a> {
    /// The name under which the answer is sent; also what the identifiers begin with.
    pub name: &'static str,
    /// The question.
    pub legend: &'a str,
    /// The answers.
    pub answers: &'a [Answer],
    /// The answer that is given.
    pub chosen: &'a str,
    /// What is wrong with it.
    pub error: Option<&'a str>,
}

impl Radios<'_> {
    /// The question with its answers.
    pub(crate) fn render(&self) -> Markup {
        let name = self.name;
        let described = self.error.map(|_| format!("{name}-error"));
        html! {
            div class={ "govuk-form-group" @if self.error.is_some() { " govuk-form-group--error" } } {
                fieldset class="govuk-fieldset" aria-describedby=[described] {
                    legend class="govuk-fieldset__legend govuk-fieldset__legend--s" { (self.legend) }
                    @if let Some(error) = self.error {
                        p id={ (name) "-error" } class="govuk-error-message" {
                            span class="govuk-visually-hidden" { "Error: " }
                            (error)
                        }
                    }
                    div class="govuk-radios" {
                        @for (place, answer) in self.answers.iter().enumerate() { (self.answer(place, answer)) }
                    }
                }
            }
        }
    }

    fn answer(&self, place: usize, answer: &Answer) -> Markup {
        let id = if place == 0 { self.name.to_owned() } else { format!("{}-{place}", self.name) };
        html! {
            div class="govuk-radios__item" {
                input class="govuk-radios__input" id=(id) name=(self.name) type="radio" value=(answer.value)
                    checked[answer.value == self.chosen];
                label class="govuk-label govuk-radios__label" for=(id) { (answer.words) }
            }
            @if let Some(more) = &answer.more {
                div class="govuk-radios__conditional" { (more) }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_answer_bears_the_name_that_an_error_leads_to() {
        let answers = [Answer::new("a", "A & B"), Answer::new("b", "C")];
        let radios = Radios {
            name: "seen",
            legend: "What?",
            answers: &answers,
            chosen: "b",
            error: Some("Choose."),
        };
        let shown = radios.render().into_string();
        assert!(shown.contains("id=\"seen\" name=\"seen\" type=\"radio\" value=\"a\">"), "{shown}");
        assert!(shown.contains("value=\"b\" checked>"), "{shown}");
        assert!(shown.contains("aria-describedby=\"seen-error\""), "{shown}");
        assert!(shown.contains("A &amp; B"), "{shown}");
    }
}
