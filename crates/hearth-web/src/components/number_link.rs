//! A number that opens the list behind it.

use maud::{Markup, html};

use crate::words::number;

/// The number, leading to the list. Nobody is behind a 0, so it is no link. `of` says of whom, for
/// those who hear the link apart from its table: `decided, Bristol`.
pub(crate) fn number_link(count: usize, address: &str, of: &str) -> Markup {
    html! {
        @if count == 0 {
            "0"
        } @else {
            a class="govuk-link" href=(address) {
                (number(count))
                span class="govuk-visually-hidden" {
                    @if count == 1 { " child: " } @else { " children: " }
                    (of)
                }
            }
        }
    }
}

/// What stands where no source can tell.
pub(crate) fn not_known() -> Markup {
    html! { "not known" }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_leads_to_its_list_and_nought_leads_nowhere() {
        assert_eq!(
            number_link(1_204, "/children?a=1&b=2", "decided, A & B").into_string(),
            "<a class=\"govuk-link\" href=\"/children?a=1&amp;b=2\">1,204\
             <span class=\"govuk-visually-hidden\"> children: decided, A &amp; B</span></a>"
        );
        assert_eq!(number_link(0, "/children", "decided").into_string(), "0");
    }
}
