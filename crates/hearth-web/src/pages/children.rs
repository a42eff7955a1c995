//! The children behind a number, the longest waiting first.

mod behind;
mod heading;
mod rows;

pub(crate) use rows::{child_link, waited};

use hearth_app::Context;
use hearth_app::pipeline::Filter;
use hearth_domain::stage::Stage;
use maud::{Markup, html};

use crate::components::breadcrumbs::Crumb;
use crate::components::notice::inset;
use crate::components::page::{Page, Section};
use crate::components::pagination::pagination;
use crate::error::WebError;
use crate::files::shown::part;
use crate::links::{self, ListOf};
use crate::pages::pipeline::when;
use crate::query::{Asked, Field, Pairs, Part, Wrong};
use crate::standpoint::Standpoint;
use crate::words::number;
use behind::Behind;

/// How many children stand on one page of the list.
const A_PAGE: usize = 200;

/// What the page takes.
const TAKEN: [Field; 16] = [
    Field::Agency,
    Field::AsAt,
    Field::Band,
    Field::Clock,
    Field::From,
    Field::Indicator,
    Field::KnownAt,
    Field::Membership,
    Field::Months,
    Field::OfKind,
    Field::Page,
    Field::Part,
    Field::Raa,
    Field::Stage,
    Field::Was,
    Field::Year,
];

/// The page.
pub(crate) async fn page(context: &Context<'_>, pairs: Pairs) -> Result<Page, WebError> {
    let (from, asked) = Standpoint::asked(context, &pairs, &TAKEN).await?;
    if let Some(wrong) = contradiction(&asked).or_else(|| backwards(&from, &asked)) {
        return Err(from.refuse(wrong));
    }
    let list = list_of(&asked);
    let behind = behind::behind(context, &from, &asked).await?;
    let pages = behind.rows.len().div_ceil(A_PAGE).max(1);
    if list.page > pages {
        return Err(from.refuse(Wrong::value(Field::Page, &list.page.to_string())));
    }
    let heading = heading::heading(&from, &list, &behind);
    let crumbs = vec![Crumb::new("Pipeline", links::pipeline(&from))];
    Ok(Page::new(Some(Section::Pipeline), heading, content(&from, &list, &behind)).below(crumbs))
}

/// Parameters that would be passed over in silence beside the others.
fn contradiction(asked: &Asked) -> Option<Wrong> {
    let Some(indicator) = asked.indicator else { return of_no_indicator(asked) };
    if !asked.stages.is_empty() {
        return Some(Wrong::beside(Field::Stage, "an indicator has stages of its own"));
    }
    if asked.in_the_year {
        return Some(Wrong::beside(Field::Year, "an indicator has a period of its own"));
    }
    if asked.months.is_some() {
        return Some(Wrong::beside(Field::Months, "an indicator counts its own children"));
    }
    if asked.was.is_some() {
        return Some(Wrong::beside(Field::Was, "an indicator has stages of its own"));
    }
    if asked.from.is_some() && heading::is_stock(indicator) {
        return Some(Wrong::beside(Field::From, "this indicator counts children on a day"));
    }
    let of_days = !heading::is_stock(indicator);
    asked
        .band
        .filter(|_| of_days)
        .map(|_| Wrong::beside(Field::Band, "this indicator measures days, not waits"))
}

/// The same, where no indicator is asked for.
fn of_no_indicator(asked: &Asked) -> Option<Wrong> {
    if asked.part.is_some() {
        return Some(Wrong::beside(Field::Part, "it needs an indicator"));
    }
    if asked.of_kind.is_some() {
        return Some(Wrong::beside(Field::OfKind, "it needs an indicator"));
    }
    if asked.band.is_some() && asked.months.is_some() {
        return Some(Wrong::beside(Field::Months, "“band” says already how long"));
    }
    match (asked.from, asked.was) {
        (Some(_), None) => Some(Wrong::beside(Field::From, "it needs an indicator or “was”")),
        (None, Some(_)) => Some(Wrong::beside(Field::Was, "it needs the day, as “from”")),
        _ => None,
    }
}

/// A period that ends before it begins.
fn backwards(from: &Standpoint, asked: &Asked) -> Option<Wrong> {
    let first = asked.from.filter(|first| *first > from.as_at)?;
    Some(Wrong::against(
        Field::From,
        &format!(
            "is {first}, after the last day of the list, {}. Choose an earlier day.",
            from.as_at
        ),
    ))
}

/// The list as an address would ask for it again.
fn list_of(asked: &Asked) -> ListOf {
    ListOf {
        stages: asked.stages.iter().copied().collect(),
        band: asked.band,
        in_the_year: asked.in_the_year,
        months: asked.months,
        first: asked.from.filter(|_| asked.was.is_none()),
        was: asked.from.zip(asked.was),
        indicator: asked.indicator.map(|one| (one.code, asked.part.unwrap_or(Part::Measured))),
        of_kind: asked.of_kind.clone(),
        page: asked.page.unwrap_or(1),
    }
}

/// The filter of a list without an indicator.
fn filter(from: &Standpoint, asked: &Asked) -> Filter {
    Filter {
        stages: asked.stages.clone(),
        wait: asked.band.map(|band| (from.clock, band)),
        at_least: asked.months.map(|months| (from.clock, months)),
        in_the_year: asked.in_the_year,
        ..from.filter()
    }
}

fn content(from: &Standpoint, list: &ListOf, behind: &Behind) -> Markup {
    if behind.rows.is_empty() {
        return html! { (when(from)) (nobody(from, list, behind)) };
    }
    let skipped = (list.page - 1) * A_PAGE;
    let shown = part(rows::ID, &behind.rows, skipped, A_PAGE);
    let pages = behind.rows.len().div_ceil(A_PAGE);
    html! {
        (when(from))
        @if let Some(indicator) = behind.indicator {
            p class="govuk-body" {
                @if list.indicator.is_some_and(|(_, part)| part == Part::LeftOut) { (indicator.left_out) } @else { (indicator.definition) }
                " "
                a class="govuk-link" href=(links::indicator(from, indicator.code)) { "How " (crate::words::lower_first(indicator.title)) " is counted" }
            }
        }
        @if pages > 1 {
            p class="govuk-body" { "Showing " (number(skipped + 1)) " to " (number(skipped + shown.len())) " of " (number(behind.rows.len())) ". The files below the table hold all of them." }
        }
        (rows::table(from, behind, shown).render())
        (pagination(list.page, pages, |page| links::children(from, &ListOf { page, ..list.clone() })))
    }
}

fn nobody(from: &Standpoint, list: &ListOf, behind: &Behind) -> Markup {
    let why = if behind.is_told {
        "Nobody stands there on this day, as far as the loaded returns tell."
    } else if let Some(why) = behind.not_known {
        why
    } else if list.stages.contains(&Stage::Matched) {
        "The loaded returns cannot tell: the return carries a match only once the child is adopted. Until then a matched child stands under Authorised."
    } else {
        "The loaded returns cannot tell, because none of them is of this day."
    };
    inset(html! {
        p class="govuk-body" { (why) " " a class="govuk-link" href=(links::pipeline(from)) { "Go back to the pipeline" } }
    })
}
