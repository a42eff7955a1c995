//! One household: who is responsible, where it stands, each run from enquiry, and where it was read.

mod events;
mod summary;

use hearth_app::Context;
use hearth_app::clocks::{ClockOfCase, clocks_of_household};
use hearth_app::family::{self, FamilyView};
use hearth_domain::CaseId;
use hearth_domain::agency::Network;
use hearth_domain::clock::About;
use maud::{Markup, html};

use crate::components::breadcrumbs::Crumb;
use crate::components::clock_table;
use crate::components::notice::inset;
use crate::components::page::{Page, Section};
use crate::components::timeline::timeline;
use crate::error::WebError;
use crate::links;
use crate::pages::case;
use crate::pages::pipeline::when;
use crate::query::{Field, Pairs};
use crate::standpoint::{Of, Standpoint};
use crate::words::long_day;

/// What the page takes.
const TAKEN: [Field; 2] = [Field::AsAt, Field::KnownAt];

/// What is shown of a household.
struct Shown {
    from: Standpoint,
    view: FamilyView,
    network: Network,
    clocks: Vec<ClockOfCase>,
}

/// The page.
pub(crate) async fn page(
    context: &Context<'_>,
    case: &str,
    pairs: Pairs,
) -> Result<Page, WebError> {
    let case = CaseId::parse(case).ok_or(WebError::NotFound)?;
    let (from, _) = Standpoint::asked_of(Of::Households, context, &pairs, &TAKEN).await?;
    let view = family::family(context, case, from.as_at, from.known_at)
        .await?
        .ok_or(WebError::NotFound)?;
    let network = context.network().await?;
    let clocks = clocks_of_household(context, case, from.as_at, from.known_at).await?;
    let clocks = clocks.unwrap_or_default();
    let heading = format!("Household {}, {}", view.number, view.agency_name);
    let crumbs = vec![Crumb::new("Families", links::families(&from))];
    let content = content(&Shown { from, view, network, clocks });
    Ok(Page::new(Some(Section::Families), heading, content).below(crumbs))
}

fn content(shown: &Shown) -> Markup {
    let view = &shown.view;
    html! {
        (when(&shown.from.of_agency(Some(&view.agency))))
        (summary::section(shown))
        (case::differing_sources(view.household.conflicts()))
        (journey(shown))
        (clock_table::section(&shown.from, About::Household, &shown.clocks))
        h2 class="govuk-heading-m" { "Where this was read" }
        (case::recorded::section(&shown.network, &view.versions))
        (case::source_rows::section(&view.rows, "Rows of the agency’s lists of adopters that speak of this household"))
    }
}

/// Every run from enquiry on, each with its own timeline.
fn journey(shown: &Shown) -> Markup {
    let runs = shown.view.household.milestones_by_approval();
    let several = runs.len() > 1;
    html! {
        @if runs.is_empty() {
            h2 class="govuk-heading-m" { "Journey" }
            (inset(html! { p class="govuk-body" { "No source tells of anything that had happened to this household by this day." } }))
        }
        @for (run, approval) in runs.iter().zip(shown.view.household.approvals()) {
            h2 class="govuk-heading-m" {
                "Journey"
                @if several {
                    ", approval " (approval.number)
                    @if let Some((_, first, _)) = run.first() { ", from " (long_day(*first)) }
                }
            }
            (timeline(&events::events(run)))
        }
    }
}
