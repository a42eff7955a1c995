//! The tables and methods that stand behind the indicators, each with a page of its own.

use hearth_domain::CollectionYear;
use maud::{Markup, html};

use crate::links;
use crate::standpoint::Standpoint;

/// The list of them, each seen from the same place.
pub(super) fn list(from: &Standpoint) -> Markup {
    let year = CollectionYear::of(from.as_at);
    html! {
        h2 class="govuk-heading-m" { "Tables and methods" }
        ul class="govuk-list govuk-list--bullet" {
            @if let Some(year) = year {
                li {
                    a class="govuk-link" href=(links::stock_flow(from, year)) { "Decisions in the year" }
                    ": what became of every decision, as the department lays it out, and whether it adds up"
                }
            }
            li {
                a class="govuk-link" href=(links::funnel(from, "a3")) { "Authorities side by side" }
                ": one measure of every authority, with limits that allow for chance"
            }
            li {
                a class="govuk-link" href=(links::shortfall(from)) { "Shortfall of adopters" }
                ": how many more families the children need, as a range, and how far a target is"
            }
        }
    }
}
