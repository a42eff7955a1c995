//! Who shares too few families, and what one more family of each kind would change today.

mod mix;
mod recruits;

use std::borrow::Cow;

use hearth_app::Context;
use hearth_app::matching::{self, Missing, MissingFamilies, Recruits};
use hearth_domain::agency::Network;
use hearth_matching::pool::PoolUnit;
use maud::{Markup, html};

use crate::components::breadcrumbs::Crumb;
use crate::components::notice::{inset, sources};
use crate::components::page::{Page, Section};
use crate::components::table::{Column, Row, Table};
use crate::error::WebError;
use crate::links;
use crate::pages::matching::{family_link, unit_links};
use crate::pages::pool::{self, TAKEN, question};
use crate::query::{AskedIn, Pairs};
use crate::standpoint::Standpoint;
use crate::words::{children, number};

/// Where a wrong address is put right.
const ASKED: AskedIn =
    AskedIn { name: "the shortages", action: Cow::Borrowed("/shortage"), fields: &TAKEN };

/// What the page shows.
struct Shown<'a> {
    from: &'a Standpoint,
    network: &'a Network,
    missing: &'a Missing,
    recruits: &'a Recruits,
    mix: &'a matching::Mix,
}

/// The page.
pub(crate) async fn page(context: &Context<'_>, pairs: Pairs) -> Result<Page, WebError> {
    shown(context, &pairs).await.map_err(|wrong| wrong.asked_in(ASKED))
}

async fn shown(context: &Context<'_>, pairs: &Pairs) -> Result<Page, WebError> {
    let (from, _) = Standpoint::asked(context, pairs, &TAKEN).await?;
    let question = question(&from);
    let missing = matching::missing(context, &question).await?;
    let recruits = matching::recruits(context, &question).await?;
    let mix = matching::mix(context, &question).await?;
    let network = context.network().await?;
    let shown =
        Shown { from: &from, network: &network, missing: &missing, recruits: &recruits, mix: &mix };
    let crumbs = vec![Crumb::new("Matching", links::pool(&from))];
    let content = content(&shown);
    Ok(Page::new(Some(Section::Matching), "Where families are missing", content).below(crumbs))
}

fn content(shown: &Shown<'_>) -> Markup {
    let (none, shared): (Vec<_>, Vec<_>) =
        shown.missing.shortages.iter().partition(|one| one.families.is_empty());
    html! {
        p class="govuk-body" { "Counted today, by the rules that pairs are weighed by. What is missing is families, and never something about a child. Brothers and sisters who are to live together are one search, and a family takes one search." }
        (pool::asking(shown.from, &ASKED.action))
        @if shown.from.is_anything_known() {
            h2 class="govuk-heading-m" { "Too few families between them" }
            @if shared.is_empty() {
                (inset(html! { p class="govuk-body" { "No children share too few families." } }))
            }
            @for one in shared { (shortage(shown.from, one)) }
            (without(shown, &none))
            (mix::section(shown))
            (recruits::section(shown))
        }
    }
}

/// One shortage, with its children and its families.
fn shortage(from: &Standpoint, one: &MissingFamilies) -> Markup {
    html! {
        div data-shortage="" {
            h3 class="govuk-heading-s" { (one.in_words()) }
            p class="govuk-body" { "Children: " (separated(one.units.iter().map(|unit| unit_links(from, unit)))) "." }
            p class="govuk-body" { "Families: " (separated(one.families.iter().map(|family| family_link(from, family)))) "." }
            (sources(html! { "Each family can take the children of one search, so " (missing_in_words(one.missing())) "." }))
        }
    }
}

fn missing_in_words(missing: usize) -> String {
    match missing {
        1 => "at least one more is needed for all of them".to_owned(),
        more => format!("at least {} more are needed for all of them", number(more)),
    }
}

fn separated(parts: impl Iterator<Item = Markup>) -> Markup {
    html! {
        @for (place, part) in parts.enumerate() {
            @if place > 0 { "; " }
            (part)
        }
    }
}

/// Those for whom no family of the pool may be proposed.
fn without(shown: &Shown<'_>, none: &[&MissingFamilies]) -> Markup {
    let units: Vec<&PoolUnit> = none.iter().flat_map(|one| &one.units).collect();
    let count: usize = units.iter().map(|unit| unit.children.len()).sum();
    let columns = ["Children", "How many", "Authority"].map(Column::words).to_vec();
    let row = |unit: &&PoolUnit| Row {
        name: unit_links(shown.from, unit),
        cells: vec![
            html! { (unit.children.len()) },
            html! { (pool::authorities(unit, &shown.missing.pool, shown.network)) },
        ],
    };
    let rows = units.iter().map(row).collect();
    html! {
        h2 class="govuk-heading-m" { "No family" }
        @if units.is_empty() {
            (inset(html! { p class="govuk-body" { "For every child there is a family that may be proposed." } }))
        } @else {
            p class="govuk-body" { "For " (children(count)) " no family of the pool may be proposed today. Each page says what stands between, family by family, and what one change would bring." }
            (Table::new("no-family", "Children for whom no family may be proposed", columns, rows).known_as("no-family").render())
        }
    }
}
