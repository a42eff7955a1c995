//! A field of a form: one line to fill in.

use maud::{Markup, html};

/// A field.
pub(crate) struct Input<'a> {
    /// The name under which it is sent, and its identifier.
    pub name: &'static str,
    /// What it asks for.
    pub label: &'a str,
    /// What to know when filling it in; nothing when empty.
    pub hint: &'a str,
    /// What is filled in: `text`, `words` where it is a sentence, or `date`.
    pub kind: &'static str,
    /// What is filled in.
    pub value: &'a str,
    /// What is wrong with it.
    pub error: Option<&'a str>,
}

impl Input<'_> {
    /// The field with its label.
    pub(crate) fn render(&self) -> Markup {
        let name = self.name;
        let hint = (!self.hint.is_empty()).then(|| format!("{name}-hint"));
        let described: Vec<String> =
            [hint, self.error.map(|_| format!("{name}-error"))].into_iter().flatten().collect();
        let (kind, width) = match self.kind {
            "date" => ("date", "10"),
            "words" => ("text", "30"),
            kind => (kind, "20"),
        };
        html! {
            div class={ "govuk-form-group" @if self.error.is_some() { " govuk-form-group--error" } } {
                label class="govuk-label" for=(name) { (self.label) }
                @if !self.hint.is_empty() { div class="govuk-hint" id={ (name) "-hint" } { (self.hint) } }
                @if let Some(error) = self.error {
                    p id={ (name) "-error" } class="govuk-error-message" {
                        span class="govuk-visually-hidden" { "Error: " }
                        (error)
                    }
                }
                input class={ "govuk-input govuk-input--width-" (width) @if self.error.is_some() { " govuk-input--error" } }
                    id=(name) name=(name) type=(kind) value=(self.value) autocomplete="off" spellcheck="false"
                    aria-describedby=[(!described.is_empty()).then(|| described.join(" "))];
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_field_keeps_what_was_filled_in_and_is_described_by_hint_and_error() {
        let field = Input {
            name: "number",
            label: "Number",
            hint: "As in the return.",
            kind: "text",
            value: "\"17",
            error: Some("Enter it."),
        };
        let shown = field.render().into_string();
        assert!(shown.contains("aria-describedby=\"number-hint number-error\""), "{shown}");
        assert!(shown.contains("value=\"&quot;17\""), "{shown}");
        let plain = Input { hint: "", error: None, ..field }.render().into_string();
        assert!(!plain.contains("aria-describedby") && !plain.contains("--error"), "{plain}");
    }
}
