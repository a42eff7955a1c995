//! How the pages of matching name children, families and what is counted between them.

use hearth_domain::AgencyId;
use hearth_domain::agency::Network;
use hearth_matching::counts::Counts;
use hearth_matching::pool::{PoolFamily, PoolUnit, Responsible};
use maud::{Markup, html};

use crate::links::{self, MatchingOf};
use crate::standpoint::Standpoint;
use crate::words::counted;

/// The name of the agency that is responsible.
pub(crate) fn agency_of(network: &Network, responsible: &Responsible) -> String {
    let agency = responsible.agency.as_ref();
    agency.map_or_else(|| "not known".to_owned(), |agency| name_of(network, agency))
}

/// The name of an agency, or its code.
pub(crate) fn name_of(network: &Network, agency: &AgencyId) -> String {
    network.agency(agency).map_or_else(|| agency.to_string(), |known| known.name.clone())
}

/// The children of a unit, each opening what is found for them.
pub(crate) fn unit_links(from: &Standpoint, unit: &PoolUnit) -> Markup {
    html! {
        @for (place, child) in unit.children.iter().enumerate() {
            @if place > 0 { (if place + 1 == unit.children.len() { " and " } else { ", " }) }
            a class="govuk-link" href=(links::matching_for(from, child.case, &MatchingOf::default())) {
                span class="govuk-visually-hidden" { "Matching for child " }
                (child.label)
            }
        }
    }
}

/// A family, opening its page.
pub(crate) fn family_link(from: &Standpoint, family: &PoolFamily) -> Markup {
    html! {
        a class="govuk-link" href=(links::family(from, family.case)) {
            span class="govuk-visually-hidden" { "Household " }
            (family.label)
        }
    }
}

/// What is counted of a pair: `nothing essential unknown, 1 important gap`.
pub(crate) fn counts_in_words(counts: &Counts) -> String {
    let some = |count: u16, one: &str, many: &str| {
        (count > 0).then(|| counted(usize::from(count), one, many))
    };
    let essential = match counts.essential_unknowns {
        0 => "nothing essential unknown".to_owned(),
        count => {
            counted(usize::from(count), "essential need not known", "essential needs not known")
        }
    };
    let others = counts.unknowns.saturating_sub(counts.essential_unknowns);
    let parts = [
        some(counts.essential_gaps, "essential gap", "essential gaps"),
        Some(essential),
        some(counts.important_gaps, "important gap", "important gaps"),
        some(
            counts.stretches_without_plan,
            "stretch without a plan of support",
            "stretches without a plan of support",
        ),
        some(others, "other need not known", "other needs not known"),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_are_said_in_words_and_never_added_up() {
        assert_eq!(counts_in_words(&Counts::default()), "nothing essential unknown");
        let counts =
            Counts { important_gaps: 1, unknowns: 3, essential_unknowns: 1, ..Counts::default() };
        let expected = "1 essential need not known, 1 important gap, 2 other needs not known";
        assert_eq!(counts_in_words(&counts), expected);
    }
}
