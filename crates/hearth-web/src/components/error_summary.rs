//! What has to be put right before a page can be shown, above everything else.

use maud::{Markup, html};

/// One thing to put right.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Mistake {
    /// What happened, then what to do.
    pub message: String,
    /// The identifier of the field on the page that holds it, if one does.
    pub field_id: Option<&'static str>,
}

/// The list of what has to be put right, each line leading to its field.
pub(crate) fn error_summary(mistakes: &[Mistake]) -> Markup {
    html! {
        div class="govuk-error-summary" data-module="govuk-error-summary" {
            div role="alert" {
                h2 class="govuk-error-summary__title" { "There is a problem" }
                div class="govuk-error-summary__body" {
                    ul class="govuk-list govuk-error-summary__list" {
                        @for mistake in mistakes {
                            li {
                                @if let Some(id) = mistake.field_id {
                                    a href={ "#" (id) } { (mistake.message) }
                                } @else {
                                    (mistake.message)
                                }
                            }
                        }
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
    fn a_mistake_leads_to_its_field_and_is_written_as_text() {
        let of_field =
            Mistake { message: "“as_at” holds “<i>”.".to_owned(), field_id: Some("as-at") };
        let of_none = Mistake { message: "No such name.".to_owned(), field_id: None };
        let shown = error_summary(&[of_field, of_none]).into_string();
        assert!(shown.contains("<a href=\"#as-at\">“as_at” holds “&lt;i&gt;”.</a>"), "{shown}");
        assert!(shown.contains("<li>No such name.</li>"), "{shown}");
    }
}
