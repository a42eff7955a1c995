//! A short list of what is known of one thing: a name and a value a line.

use maud::{Markup, html};

/// One line.
pub(crate) struct Line {
    /// What it tells.
    pub key: String,
    /// What is known.
    pub value: Markup,
}

impl Line {
    /// A line.
    pub(crate) fn new(key: impl Into<String>, value: Markup) -> Self {
        Self { key: key.into(), value }
    }
}

/// The lines one under another.
pub(crate) fn summary_list(lines: &[Line]) -> Markup {
    html! {
        dl class="govuk-summary-list" {
            @for line in lines {
                div class="govuk-summary-list__row" {
                    dt class="govuk-summary-list__key" { (line.key) }
                    dd class="govuk-summary-list__value" { (line.value) }
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_has_its_name_and_its_value() {
        let shown = summary_list(&[Line::new("A & B", html! { "x" })]).into_string();
        assert!(
            shown.contains("__key\">A &amp; B</dt><dd class=\"govuk-summary-list__value\">x</dd>"),
            "{shown}"
        );
    }
}
