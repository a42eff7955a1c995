//! One child: who is responsible, where the child stands, the journey, and where it was read.

mod events;
mod judged;
mod siblings;
mod spells;
mod stated;
mod summary;

use hearth_app::Context;
use hearth_app::child::{self, ChildView};
use hearth_app::clocks::clocks_of_child;
use hearth_app::quality::{self, FoundRow};
use hearth_app::siblings::{ListedGroup, groups_of_child};
use hearth_app::statements::{self, StatedOfChild};
use hearth_domain::clock::About;
use hearth_domain::{CaseId, Fact, Source};
use maud::{Markup, html};

use crate::components::breadcrumbs::Crumb;
use crate::components::notice::sources;
use crate::components::page::{Page, Section};
use crate::components::timeline::timeline;
use crate::error::WebError;
use crate::links::{self, MatchingOf};
use crate::pages::case;
use crate::pages::case::numbered::Numbered;
use crate::pages::pipeline::when;
use crate::query::Pairs;
use crate::standpoint::Standpoint;
use crate::words::long_day;

/// What is shown of a child.
type Shown = case::Shown<ChildView>;

/// The page.
pub(crate) async fn page(
    context: &Context<'_>,
    case: &str,
    pairs: Pairs,
) -> Result<Page, WebError> {
    let case = CaseId::parse(case).ok_or(WebError::NotFound)?;
    let (from, asked) = Standpoint::asked(context, &pairs, &case::TAKEN).await?;
    let view =
        child::child(context, case, from.as_at, from.known_at).await?.ok_or(WebError::NotFound)?;
    let clocks = clocks_of_child(context, case, from.as_at, from.known_at).await?;
    let groups = groups_of_child(context, case, from.known_at).await?;
    let stated = statements::of_child(context, case, from.as_at, from.known_at).await?;
    let stated = stated.ok_or(WebError::NotFound)?;
    let heading = format!("Child {}, {}", view.number, view.agency_name);
    let crumbs = vec![Crumb::new("Pipeline", links::pipeline(&from))];
    let judged = quality::of_child(context, case, from.known_at).await?;
    let numbered = Numbered::of(context, (case, false), &from, asked.recorded).await?;
    let shown = Shown::of(context, case, from, view, clocks).await?;
    let content = content(&shown, (&stated, &numbered), &groups, &judged);
    Ok(Page::new(Some(Section::Pipeline), heading, content).below(crumbs))
}

fn content(
    shown: &Shown,
    (stated, numbered): (&StatedOfChild, &Numbered),
    groups: &[ListedGroup],
    judged: &[FoundRow],
) -> Markup {
    let view = &shown.view;
    let events = events::events(view);
    html! {
        @if is_entered_since(shown) { (entered_since(shown)) } @else { (when(&shown.from.of_agency(Some(&view.agency)))) }
        (summary::section(shown))
        (case::differing_sources(&shown.from, view.case, view.journey.conflicts()))
        (stated::section(shown, stated, numbered))
        (siblings::section(&shown.from, view.case, groups))
        (matching_link(shown))
        h2 class="govuk-heading-m" { "Journey" }
        @if events.is_empty() { (case::nothing_told("child")) } @else { (timeline(&events)) }
        (shown.clocks(About::Child))
        (spells::section(shown))
        (judged::section(judged))
        (shown.where_read(&view.versions, &view.rows, "Rows of the authority’s returns that speak of this child"))
    }
}

/// Where families are looked for, while the child waits for one.
fn matching_link(shown: &Shown) -> Markup {
    use hearth_domain::stage::Stage::{Authorised, BeforeDecision, Decided};
    let waits = matches!(shown.view.stage, Some(BeforeDecision | Decided | Authorised));
    html! {
        @if waits {
            p class="govuk-body" {
                a class="govuk-link" href=(links::matching_for(&shown.from, shown.view.case, &MatchingOf::default())) {
                    "Families who may be looked at for this child"
                }
            }
        }
    }
}

/// Whether a person has entered something that happened after the last day returns tell of.
fn is_entered_since(shown: &Shown) -> bool {
    let by_person = |fact: &&Fact| fact.source == Source::Person;
    let mut days = shown.view.journey.facts().iter().filter(by_person).filter_map(|fact| fact.day);
    days.any(|day| day > shown.from.latest && day <= shown.view.as_at)
}

/// Of which days the page tells then.
fn entered_since(shown: &Shown) -> Markup {
    sources(html! {
        "As at " (long_day(shown.view.as_at)) ". The loaded returns tell of days up to "
        (long_day(shown.from.latest)) "; of later days, what people have entered is shown."
    })
}
