//! A number that opens the list behind it.

use maud::{Markup, html};

use crate::links::{self, FamiliesOf, ListOf};
use crate::standpoint::Standpoint;
use crate::words::number;

/// The number of children of a list, leading to it. A 0 stands only where the loaded returns can
/// tell; where they cannot, the number is not known.
pub(crate) fn number_of(from: &Standpoint, count: usize, list: &ListOf, of: &str) -> Markup {
    if count == 0 && !from.is_told() {
        not_known()
    } else {
        let nouns = if count == 1 { "child" } else { "children" };
        number_link(count, &links::children(from, list), nouns, of)
    }
}

/// The number of households of a list, leading to it, seen from where lists of adopters tell.
pub(crate) fn number_of_households(
    from: &Standpoint,
    count: usize,
    list: &FamiliesOf,
    of: &str,
) -> Markup {
    if count == 0 && !from.is_told() {
        not_known()
    } else {
        let nouns = if count == 1 { "household" } else { "households" };
        number_link(count, &links::families_of(from, list), nouns, of)
    }
}

/// The number, leading to the list. Nobody is behind a 0, so it is no link. `of` says of whom, for
/// those who hear the link apart from its table: `decided, Bristol`.
fn number_link(count: usize, address: &str, nouns: &str, of: &str) -> Markup {
    html! {
        @if count == 0 {
            "0"
        } @else {
            a class="govuk-link" href=(address) {
                (number(count))
                span class="govuk-visually-hidden" { " " (nouns) ": " (of) }
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
    fn nought_is_said_only_where_a_return_can_tell() {
        let shown = |day| {
            let from = Standpoint { as_at: day, ..crate::links::tests::example() };
            number_of(&from, 0, &ListOf::default(), "decided").into_string()
        };
        assert_eq!(shown(jiff::civil::date(2026, 3, 31)), "0");
        assert_eq!(shown(jiff::civil::date(2026, 4, 1)), "not known");
        assert_eq!(shown(jiff::civil::date(1990, 1, 1)), "not known");
    }

    #[test]
    fn a_number_leads_to_its_list_and_nought_leads_nowhere() {
        assert_eq!(
            number_link(1_204, "/children?a=1&b=2", "children", "decided, A & B").into_string(),
            "<a class=\"govuk-link\" href=\"/children?a=1&amp;b=2\">1,204\
             <span class=\"govuk-visually-hidden\"> children: decided, A &amp; B</span></a>"
        );
        assert_eq!(number_link(0, "/children", "children", "decided").into_string(), "0");
    }
}
