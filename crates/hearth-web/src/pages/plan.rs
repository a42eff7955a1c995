//! The plan that serves the most, for managers: those first who have waited longest, or the most children. No
//! page of a child leads here: what serves most is no reason for one child.

use std::borrow::Cow;

use hearth_app::Context;
use hearth_app::matching::{self, PlanOrder, Planned, PlannedUnit};
use hearth_matching::pool::PoolUnit;
use maud::{Markup, html};

use crate::components::breadcrumbs::Crumb;
use crate::components::command::command;
use crate::components::notice::{inset, sources};
use crate::components::page::{Page, Section};
use crate::components::table::{Column, Row, Table};
use crate::error::WebError;
use crate::links;
use crate::pages::matching::{counts_in_words, unit_links};
use crate::pages::pool::{self, question};
use crate::query::{AskedIn, Entered, Field, Pairs};
use crate::standpoint::Standpoint;
use crate::words::{children, counted, number, upper_first};

/// What the page takes.
const TAKEN: [Field; 6] =
    [Field::Agency, Field::First, Field::AsAt, Field::Raa, Field::Membership, Field::KnownAt];

/// Where a wrong address is put right.
const ASKED: AskedIn = AskedIn { name: "the plan", action: Cow::Borrowed("/plan"), fields: &TAKEN };

/// The page.
pub(crate) async fn page(context: &Context<'_>, pairs: Pairs) -> Result<Page, WebError> {
    shown(context, &pairs).await.map_err(|wrong| wrong.asked_in(ASKED))
}

async fn shown(context: &Context<'_>, pairs: &Pairs) -> Result<Page, WebError> {
    let (from, asked) = Standpoint::asked(context, pairs, &TAKEN).await?;
    let first = asked.first.unwrap_or_default();
    let planned = matching::plan(context, &question(&from), first).await?;
    let crumbs = vec![Crumb::new("Matching", links::pool(&from))];
    let content = content(&from, &planned);
    Ok(Page::new(Some(Section::Matching), "The plan that serves the most", content).below(crumbs))
}

fn content(from: &Standpoint, planned: &Planned) -> Markup {
    let entered = Entered { first: planned.order.code().to_owned(), ..from.entered() };
    html! {
        p class="govuk-body" { "If every family were to take the children it may be proposed for, how many could be served at once? The answer shows how far the families there are would go; it is no list of matches." }
        (inset(html! { p class="govuk-body" { "Nothing is decided by this. No child’s page leads here, because what serves the most is no reason for any one child: the child’s own page says what is known of each family." } }))
        (pool::asking_for(from, &ASKED.action, &TAKEN, &entered))
        @if from.is_anything_known() {
            (served(planned))
            (instead(from, planned))
            (table(from, &planned.units).render())
            (how(planned))
        }
    }
}

fn served(planned: &Planned) -> Markup {
    let units = planned.units.len();
    let served = planned.units.iter().filter(|one| one.first.is_some()).count();
    let without = planned.units.iter().filter(|one| one.candidates == 0).count();
    html! {
        p class="govuk-body-l" data-served="" {
            (number(served)) " of " (counted(units, "search", "searches")) " could be served together: "
            (children(planned.children())) ". " (number(units.saturating_sub(served))) " would wait, " (number(without)) " of them because no family may be proposed."
        }
        p class="govuk-body" {
            "Without any stretch that has no plan of support, "
            (number(usize::try_from(planned.served_without_stretches).unwrap_or_default()))
            " could be. The others lean on support that nobody has planned yet."
        }
    }
}

/// What the other order would change, and for whom.
fn instead(from: &Standpoint, planned: &Planned) -> Markup {
    let instead = &planned.instead;
    let changed = instead.served.len();
    let (here, there) = (planned.children(), instead.children);
    html! {
        @if here == there {
            p class="govuk-body" { "No plan serves more children than this one." }
        } @else {
            h2 class="govuk-heading-m" { "Those who have waited longest, or the most children" }
            p class="govuk-body" {
                "Brothers and sisters who are to live together are one search. With those first who have waited longest the plan serves "
                (children(here.min(there))) "; with the largest groups first "
                (number(here.max(there))) ", the most that any plan can serve. As many searches are served either way. Which is right is for the agency to say."
            }
            details class="govuk-details" {
                summary class="govuk-details__summary" {
                    span class="govuk-details__summary-text" {
                        "What the other order would change: " (counted(changed, "search", "searches")) " served in place of " (number(changed))
                    }
                }
                div class="govuk-details__text" {
                    (units("Served instead", from, &instead.served))
                    (units("Waiting instead", from, &instead.waiting))
                    p class="govuk-body" {
                        a class="govuk-link" href=(links::plan(from, planned.order.other())) { "The whole plan in that order" }
                    }
                }
            }
        }
    }
}

fn units(heading: &str, from: &Standpoint, units: &[PoolUnit]) -> Markup {
    html! {
        h3 class="govuk-heading-s" { (heading) }
        ul class="govuk-list govuk-list--bullet" {
            @for unit in units { li { (unit_links(from, unit)) } }
        }
    }
}

fn how(planned: &Planned) -> Markup {
    html! {
        (sources(html! {
            "Proven: the plan comes with a certificate that no plan serves more of those who come first, and that none that serves as many leaves fewer gaps; a routine that knows nothing of how it was found has checked it. "
            "Searches without a family for whom another is named could not all be served: which of two equals waits is settled by a published order alone."
        }))
        p class="govuk-body-s" { "Kept with the problem it solves and what proves it, for anybody to check again without the database:" }
        @match planned.order {
            PlanOrder::Waiting => (command("hearth match plan --keep FOLDER")),
            PlanOrder::Children => (command("hearth match plan --first children --keep FOLDER")),
        }
        @if !planned.is_exact {
            (sources(html! { "There are too many pairs for one open question to outweigh all gaps of a plan: it outweighs a hundred." }))
        }
    }
}

fn table(from: &Standpoint, units: &[PlannedUnit]) -> Table {
    let columns = vec![
        Column::words("Children"),
        Column::numbers("Place in line"),
        Column::numbers("Families that may be proposed"),
        Column::words("In the plan"),
        Column::long_words("What is counted"),
    ];
    let rows = units.iter().map(|one| row(from, one)).collect();
    Table::new("plan", "The plan, place by place", columns, rows).known_as("plan")
}

fn row(from: &Standpoint, one: &PlannedUnit) -> Row {
    let first = one.first.as_ref();
    Row {
        name: unit_links(from, &one.unit),
        cells: vec![
            html! { (one.place) },
            html! { (number(one.candidates)) },
            html! {
                @match first {
                    Some(found) => { "family " a class="govuk-link" href=(links::family(from, found.household)) { (found.family) } }
                    None if one.candidates == 0 => "waits: no family may be proposed",
                    None => "waits: others come first",
                }
            },
            html! { (first.map(|found| upper_first(&counts_in_words(&found.counts))).unwrap_or_default()) },
        ],
    }
}
