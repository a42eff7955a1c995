//! One household: who is responsible, where it stands, each run from enquiry, and where it was read.

mod conditions;
mod events;
mod offers;
mod stated;
mod summary;

use hearth_app::Context;
use hearth_app::clocks::clocks_of_household;
use hearth_app::family::{self, FamilyView};
use hearth_app::statements;
use hearth_casework::family::FamilyStatements;
use hearth_domain::CaseId;
use hearth_domain::clock::About;
use maud::{Markup, html};

use crate::components::breadcrumbs::Crumb;
use crate::components::page::{Page, Section};
use crate::components::timeline::timeline;
use crate::error::WebError;
use crate::links;
use crate::pages::case;
use crate::pages::case::numbered::Numbered;
use crate::pages::pipeline::when;
use crate::query::Pairs;
use crate::standpoint::{Of, Standpoint};
use crate::words::long_day;

/// What is shown of a household.
type Shown = case::Shown<FamilyView>;

/// The page.
pub(crate) async fn page(
    context: &Context<'_>,
    case: &str,
    pairs: Pairs,
) -> Result<Page, WebError> {
    let case = CaseId::parse(case).ok_or(WebError::NotFound)?;
    let (from, asked) = Standpoint::asked_of(Of::Households, context, &pairs, &case::TAKEN).await?;
    let view = family::family(context, case, from.as_at, from.known_at)
        .await?
        .ok_or(WebError::NotFound)?;
    let clocks = clocks_of_household(context, case, from.as_at, from.known_at).await?;
    let stated = statements::of_family(context, case, from.as_at, from.known_at).await?;
    let stated = stated.ok_or(WebError::NotFound)?;
    let heading = format!("Household {}, {}", view.number, view.agency_name);
    let crumbs = vec![Crumb::new("Families", links::families(&from))];
    let numbered = Numbered::of(context, (case, true), &from, asked.recorded).await?;
    let shown = Shown::of(context, case, from, view, clocks).await?;
    let content = content(&shown, &stated, &numbered);
    Ok(Page::new(Some(Section::Families), heading, content).below(crumbs))
}

fn content(shown: &Shown, stated: &FamilyStatements, numbered: &Numbered) -> Markup {
    let view = &shown.view;
    html! {
        (when(&shown.from.of_agency(Some(&view.agency))))
        (summary::section(shown))
        (case::differing_sources(&shown.from, view.case, view.household.conflicts()))
        (stated::section(shown, stated, numbered))
        (journey(shown))
        (shown.clocks(About::Household))
        (shown.where_read(&view.versions, &view.rows, "Rows of the agency’s lists of adopters that speak of this household"))
    }
}

/// Every run from enquiry on, each with its own timeline.
fn journey(shown: &Shown) -> Markup {
    let runs = shown.view.household.milestones_by_approval();
    let several = runs.len() > 1;
    html! {
        @if runs.is_empty() {
            h2 class="govuk-heading-m" { "Journey" }
            (case::nothing_told("household"))
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
