//! A number that opens the list behind it.

use hearth_indicators::{Indicator, Ratio};
use maud::{Markup, html};

use crate::links::{self, FamiliesOf, ListOf};
use crate::query::Part;
use crate::standpoint::Standpoint;
use crate::words::{lower_first, number};

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

/// A number of an indicator, leading to those behind it: households, or children.
pub(crate) fn number_behind(
    from: &Standpoint,
    count: usize,
    indicator: &Indicator,
    part: Part,
    of: &str,
) -> Markup {
    if indicator.group.is_of_households() {
        let list = FamiliesOf::indicator(indicator.code, part);
        return number_of_households(&from.of_households(), count, &list, of);
    }
    number_of(from, count, &ListOf::indicator(indicator.code, part), of)
}

/// A number leading to a list of its own, that of a row of a table or a line of a reckoning.
pub(crate) fn number_opening(from: &Standpoint, count: usize, list: &str, of: &str) -> Markup {
    let nouns = if count == 1 { "child" } else { "children" };
    if count == 0 && !from.is_told() { not_known() } else { number_link(count, list, nouns, of) }
}

/// The number of one kind of an indicator's, leading to those of that kind.
pub(crate) fn number_of_kind(
    from: &Standpoint,
    count: usize,
    indicator: &Indicator,
    (kind, label): (&str, &str),
) -> Markup {
    let (code, part, of_kind) = (indicator.code, Part::Measured, Some(kind.to_owned()));
    let of = format!("{}, {}", lower_first(indicator.title), lower_first(label));
    if indicator.group.is_of_households() {
        let list = FamiliesOf { of_kind, ..FamiliesOf::indicator(code, part) };
        return number_of_households(&from.of_households(), count, &list, &of);
    }
    number_of(from, count, &ListOf { of_kind, ..ListOf::indicator(code, part) }, &of)
}

/// The families of a ratio, leading to them.
pub(crate) fn families_over(from: &Standpoint, indicator: &Indicator, ratio: &Ratio) -> Markup {
    let list = FamiliesOf::indicator(indicator.code, Part::Measured);
    let of = lower_first(indicator.title);
    number_of_households(&from.of_households(), ratio.families.len(), &list, &of)
}

/// The children of a ratio, leading to them.
pub(crate) fn children_under(from: &Standpoint, indicator: &Indicator, ratio: &Ratio) -> Markup {
    if !tells_households(from) {
        return not_known();
    }
    let list = ListOf::indicator(indicator.code, Part::Measured);
    number_of(from, ratio.children.len(), &list, &lower_first(indicator.title))
}

/// Whether lists of adopters of anybody in view are loaded: without one, families cannot be set
/// against children.
pub(crate) fn tells_households(from: &Standpoint) -> bool {
    !from.of_households().in_view().is_empty()
}

/// The number, leading to the list. Nobody is behind a 0, so it is no link. `of` says of whom, for
/// those who hear the link apart from its table: `decided, Bristol`.
pub(crate) fn number_link(count: usize, address: &str, nouns: &str, of: &str) -> Markup {
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
