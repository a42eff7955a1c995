//! One child: who is responsible, where the child stands, the journey, and where it was read.

mod events;
mod spells;
mod summary;

use hearth_app::Context;
use hearth_app::child::{self, ChildView};
use hearth_app::clocks::{ClockOfCase, clocks_of_child};
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
use crate::standpoint::Standpoint;

/// What the page takes.
const TAKEN: [Field; 2] = [Field::AsAt, Field::KnownAt];

/// What is shown of a child.
struct Shown {
    from: Standpoint,
    view: ChildView,
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
    let (from, _) = Standpoint::asked(context, &pairs, &TAKEN).await?;
    let view =
        child::child(context, case, from.as_at, from.known_at).await?.ok_or(WebError::NotFound)?;
    let network = context.network().await?;
    let clocks = clocks_of_child(context, case, from.as_at, from.known_at).await?;
    let clocks = clocks.unwrap_or_default();
    let heading = format!("Child {}, {}", view.number, view.agency_name);
    let crumbs = vec![Crumb::new("Pipeline", links::pipeline(&from))];
    let content = content(&Shown { from, view, network, clocks });
    Ok(Page::new(Some(Section::Pipeline), heading, content).below(crumbs))
}

fn content(shown: &Shown) -> Markup {
    let events = events::events(&shown.view);
    html! {
        (when(&shown.from.of_agency(Some(&shown.view.agency))))
        (summary::section(shown))
        (case::differing_sources(shown.view.journey.conflicts()))
        h2 class="govuk-heading-m" { "Journey" }
        @if events.is_empty() {
            (inset(html! { p class="govuk-body" { "No source tells of anything that had happened to this child by this day." } }))
        } @else {
            (timeline(&events))
        }
        (clock_table::section(&shown.from, About::Child, &shown.clocks))
        (spells::section(shown))
        h2 class="govuk-heading-m" { "Where this was read" }
        (case::recorded::section(&shown.network, &shown.view.versions))
        (case::source_rows::section(&shown.view.rows, "Rows of the authority’s returns that speak of this child"))
    }
}
