//! Sentences that stand out: something to mind, something to know, where figures come from.

use maud::{Markup, html};

/// Something that would mislead if it were passed over.
pub(crate) fn warning(words: &str) -> Markup {
    html! {
        div class="govuk-warning-text" {
            span class="govuk-warning-text__icon" aria-hidden="true" { "!" }
            strong class="govuk-warning-text__text" {
                span class="govuk-visually-hidden" { "Warning " }
                (words)
            }
        }
    }
}

/// Something to know while reading what follows.
pub(crate) fn inset(content: Markup) -> Markup {
    html! { div class="govuk-inset-text" { (content) } }
}

/// What a page or table was read from and how it is counted.
pub(crate) fn sources(content: Markup) -> Markup {
    html! { p class="hearth-sources" { (content) } }
}

/// Words that are opened when wanted.
pub(crate) fn details(summary: &str, content: Markup) -> Markup {
    html! {
        details class="govuk-details" {
            summary class="govuk-details__summary" {
                span class="govuk-details__summary-text" { (summary) }
            }
            div class="govuk-details__text" { (content) }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_warning_is_said_in_words_and_written_as_text() {
        let shown = warning("A < B").into_string();
        assert!(shown.contains("Warning </span>A &lt; B</strong>"), "{shown}");
    }

    #[test]
    fn details_open_without_a_script() {
        let shown = details("Rows", html! { p { "x" } }).into_string();
        assert!(shown.starts_with("<details class=\"govuk-details\"><summary"), "{shown}");
    }
}
