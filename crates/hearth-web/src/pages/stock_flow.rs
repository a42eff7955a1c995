//! The stock and flow of decisions over a year, as the department lays it out.

pub(crate) mod children;
mod identities;
mod lists;
mod tables;

use std::borrow::Cow;

use hearth_app::Context;
use hearth_app::published::decision_years;
use hearth_app::stock_flow::{self, Answer, Question};
use hearth_domain::CollectionYear;
use maud::{Markup, html};

use crate::components::breadcrumbs::Crumb;
use crate::components::filter::FilterForm;
use crate::components::notice::warning;
use crate::components::number_link::number_opening;
use crate::components::page::{Page, Section};
use crate::error::WebError;
use crate::files::shown;
use crate::links;
use crate::pages::pipeline::{nothing_loaded, when};
use crate::query::{Asked, AskedIn, Entered, Field, Pairs, Wrong};
use crate::standpoint::Standpoint;
use crate::words::{collection_year, list};

/// What the page takes.
const TAKEN: [Field; 5] =
    [Field::YearEnding, Field::Agency, Field::Raa, Field::Membership, Field::KnownAt];

/// Where a wrong address is put right.
const ASKED: AskedIn = AskedIn {
    name: "the table of decisions",
    action: Cow::Borrowed("/stock-flow"),
    fields: &TAKEN,
};

/// The page.
pub(crate) async fn page(context: &Context<'_>, pairs: Pairs) -> Result<Page, WebError> {
    shown_page(context, pairs).await.map_err(|wrong| wrong.asked_in(ASKED))
}

async fn shown_page(context: &Context<'_>, pairs: Pairs) -> Result<Page, WebError> {
    let (from, asked) = Standpoint::asked(context, &pairs, &TAKEN).await?;
    let (from, year) = in_the_year(&from, &asked)?;
    let answer = answered(context, &from, year).await?;
    let heading = format!("Decisions in {year}, {}", whose(&from));
    let crumbs = vec![Crumb::new("Indicators", links::indicators(&from))];
    let content = content(&from, year, &answer);
    Ok(Page::new(Some(Section::Indicators), heading, content).below(crumbs))
}

/// The year asked for, or the newest loaded, seen from its last day. A year of which nothing is
/// loaded is refused: a table of noughts would tell nothing.
fn in_the_year(from: &Standpoint, asked: &Asked) -> Result<(Standpoint, CollectionYear), WebError> {
    let newest = CollectionYear::of(from.latest);
    let Some(year) = asked.year.or(newest) else {
        return Err(from.refuse(Wrong::value(Field::YearEnding, "")));
    };
    let from = from.on(year.last_day());
    shown::looks_from(from.as_at, from.known_at);
    let is_loaded = from.agencies.iter().any(|one| one.years.contains(&year.ending()));
    if asked.year.is_some() && !is_loaded {
        let wrong = Wrong::value(Field::YearEnding, &year.ending().to_string());
        return Err(from.refuse_entered(entered(&from, year), vec![wrong]));
    }
    Ok((from, year))
}

async fn answered(
    context: &Context<'_>,
    from: &Standpoint,
    year: CollectionYear,
) -> Result<Answer, WebError> {
    let question = Question { year, whose: from.scope.whose.clone(), known_at: from.known_at };
    Ok(stock_flow::stock_flow(context, &question).await?)
}

fn whose(from: &Standpoint) -> &str {
    from.scope_name().unwrap_or("all authorities")
}

fn entered(from: &Standpoint, year: CollectionYear) -> Entered {
    Entered { year: year.ending().to_string(), ..from.entered() }
}

fn content(from: &Standpoint, year: CollectionYear, answer: &Answer) -> Markup {
    let entered = entered(from, year);
    let form = FilterForm {
        action: &ASKED.action,
        agencies: &from.agencies,
        arrangements: &from.arrangements,
        entered: &entered,
        wrong: &[],
    };
    html! {
        p class="govuk-body-l" { "Every decision that a child should be placed for adoption that stood at some time in the year, and what had become of it on 31 March." }
        (form.asking(ASKED.fields))
        (when(from))
        @if from.agencies.is_empty() {
            (nothing_loaded())
        } @else if from.is_anything_known() {
            (untold(from, year, answer))
            (tables::numbered(from, year, answer))
            (left_out(from, year, answer))
            h2 class="govuk-heading-m" { "Does it add up?" }
            (identities::section(from, year, answer))
            h2 class="govuk-heading-m" { "Decisions reversed in the year" }
            (tables::reversed(from, year, answer))
            h2 class="govuk-heading-m" { "Not placed, with a placement order (row 4c.1)" }
            (tables::with_order(from, year, answer))
            h2 class="govuk-heading-m" { "How it is counted" }
            (counted(year))
        }
    }
}

/// Agencies that have sent returns, and none of this year.
fn untold(from: &Standpoint, year: CollectionYear, answer: &Answer) -> Markup {
    let name = |id: &hearth_domain::AgencyId| {
        let known = from.agencies.iter().find(|one| one.id == *id);
        known.map_or_else(|| id.to_string(), |one| one.name.clone())
    };
    let names: Vec<String> = answer.untold.iter().map(name).collect();
    html! {
        @if !names.is_empty() {
            (warning(&format!("No return of {} for {year} is loaded: what happened there in the year is not in the table.", list(&names, "or"))))
        }
    }
}

fn left_out(from: &Standpoint, year: CollectionYear, answer: &Answer) -> Markup {
    let count = answer.table.left_out.len();
    let address = links::stock_flow_children(from, year, lists::LEFT_OUT, 1);
    html! {
        @if count > 0 {
            p class="govuk-body" {
                "Left out, because no source tells the day of the decision: "
                (number_opening(from, count, &address, "left out")) "."
            }
        }
    }
}

fn counted(year: CollectionYear) -> Markup {
    let years: Vec<String> = decision_years().into_iter().map(collection_year).collect();
    let is_published = decision_years().contains(&year.ending());
    html! {
        p class="govuk-body" { "The unit is the decision. A child whose decision was reversed in May and made again in September stands twice in row 1, and once in row 4b. A second decision with no reversal between takes the place of the first." }
        p class="govuk-body" { "The guidance does not say on which clock the wait of row 4c.1 runs, so it is given since the decision and since the order." }
        p class="govuk-body" {
            "Source of the rows: DfE, Children looked after in England including adoptions, national table of adoption decisions. "
            @if is_published {
                "England’s figures are as printed; the department rounds them to the nearest ten, so each stands for the numbers of the column Between. "
            } @else {
                "England’s table comes with Hearth for " (list(&years, "and")) "; choose one of these years to see it beside ours. "
            }
        }
    }
}
