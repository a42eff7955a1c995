//! The families for one child, or for brothers and sisters together: what the child wishes, how far
//! the search has reached, and the needs beside up to three families. Nothing here decides.

mod chosen;
mod families;
mod matrix;
mod missed;
mod search;
mod shown;
mod wishes;

pub(crate) use shown::{agency_of, counts_in_words, family_link, name_of, unit_links};

use std::borrow::Cow;

use hearth_app::Context;
use hearth_app::child::{self, ChildView};
use hearth_app::clocks::{ClockOfCase, clocks_of_child};
use hearth_app::matching::{self, Found, Question};
use hearth_domain::CaseId;
use hearth_domain::agency::Network;
use maud::{Markup, html};

use crate::components::breadcrumbs::Crumb;
use crate::components::notice::{inset, sources};
use crate::components::page::{Page, Section};
use crate::error::WebError;
use crate::links;
use crate::pages::pipeline::when;
use crate::query::{Asked, AskedIn, Field, Pairs};
use crate::standpoint::Standpoint;
use crate::words::long_day;
use missed::MissedFor;

/// What the page takes.
const TAKEN: [Field; 5] =
    [Field::AsAt, Field::Compromised, Field::Family, Field::KnownAt, Field::Page];

/// The clock of the search beyond the region.
const BEYOND_THE_REGION: &str = "T-NAT-SEARCH";

/// What the page shows where a family is looked for.
struct Shown<'a> {
    from: &'a Standpoint,
    asked: &'a Asked,
    child: CaseId,
    network: &'a Network,
    found: &'a Found,
    clock: Option<&'a ClockOfCase>,
    missed: &'a MissedFor,
}

/// The page.
pub(crate) async fn page(
    context: &Context<'_>,
    case: &str,
    pairs: Pairs,
) -> Result<Page, WebError> {
    let case = CaseId::parse(case).ok_or(WebError::NotFound)?;
    let asked_in = AskedIn {
        name: "the families for this child",
        action: Cow::Owned(format!("/children/{case}/matching")),
        fields: &[Field::AsAt, Field::KnownAt],
    };
    for_child(context, case, &pairs).await.map_err(|wrong| wrong.asked_in(asked_in))
}

async fn for_child(context: &Context<'_>, case: CaseId, pairs: &Pairs) -> Result<Page, WebError> {
    let (from, asked) = Standpoint::asked(context, pairs, &TAKEN).await?;
    let view =
        child::child(context, case, from.as_at, from.known_at).await?.ok_or(WebError::NotFound)?;
    let question =
        Question { as_at: Some(from.as_at), known_at: from.known_at, ..Question::default() };
    let found = matching::families_for(context, case, &question).await?;
    let clocks = clocks_of_child(context, case, from.as_at, from.known_at).await?;
    let network = context.network().await?;
    let content = match &found {
        None => nobody_is_looked_for(&from, &view),
        Some(found) => {
            let clock = clocks.iter().flatten().find(|one| one.clock.id == BEYOND_THE_REGION);
            let (from, asked, network) = (&from, &asked, &network);
            let missed = &MissedFor::of(context, &found.unit, &question).await?;
            content(&Shown { from, asked, child: case, network, found, clock, missed })?
        }
    };
    let who = found.map_or_else(|| view.number.clone(), |found| found.unit.label());
    let crumbs = vec![
        Crumb::new("Matching", links::pool(&from)),
        Crumb::new(&format!("Child {}", view.number), links::child(&from, case)),
    ];
    Ok(Page::new(Some(Section::Matching), format!("Matching for {who}"), content).below(crumbs))
}

fn nobody_is_looked_for(from: &Standpoint, view: &ChildView) -> Markup {
    let stage = view.stage.map_or("", |stage| stage.label());
    html! {
        (when(&from.of_agency(Some(&view.agency))))
        (inset(html! {
            p class="govuk-body" {
                "No family is looked for on " (long_day(from.as_at)) "."
                @if stage.is_empty() { " The child’s journey had not begun." } @else { " The child stands at “" (stage) "”." }
                " Families are looked for from the day adoption is considered until a match."
            }
            p class="govuk-body" { a class="govuk-link" href=(links::child(from, view.case)) { "The child’s journey" } }
        }))
    }
}

fn content(shown: &Shown<'_>) -> Result<Markup, WebError> {
    let chosen = chosen::of(shown)?;
    let list = families::section(shown, &chosen)?;
    Ok(html! {
        p class="govuk-body" { "This page searches wide and says why. It gives no score, predicts nobody’s future and decides nothing: people do." }
        (sources(html! { "As at " (long_day(shown.from.as_at)) ", by rules “" (shown.found.pool.rules.version) "”. " a class="govuk-link" href=(links::MATCHING_RULES) { "What is compared, and what never is" } }))
        (wishes::section(shown.found))
        (search::section(shown))
        (shown.missed.section(shown.from))
        (matrix::section(shown, &chosen))
        (list)
    })
}
