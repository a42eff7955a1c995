//! One measure of every authority, with limits that allow for chance.

mod chart;

use std::borrow::Cow;

use hearth_app::Context;
use hearth_app::funnel::{self, Answer, Basis, Funnel, PUBLISHED_FOR, Point, Question, Verdict};
use hearth_domain::CollectionYear;
use hearth_indicators::Indicator;
use maud::{Markup, html};

use crate::components::breadcrumbs::Crumb;
use crate::components::filter::FilterForm;
use crate::components::notice::inset;
use crate::components::page::{Page, Section};
use crate::components::table::{Column, Row, Table};
use crate::error::WebError;
use crate::files::shown;
use crate::links;
use crate::pages::pipeline::{nothing_loaded, when};
use crate::query::{AskedIn, Entered, Field, Pairs, Wrong};
use crate::standpoint::Standpoint;
use crate::words::list;

/// What the page takes.
const TAKEN: [Field; 3] = [Field::Indicator, Field::YearEnding, Field::KnownAt];

/// Where a wrong address is put right.
const ASKED: AskedIn =
    AskedIn { name: "the funnel", action: Cow::Borrowed("/funnel"), fields: &TAKEN };

/// The measure shown when none is asked for.
const USUAL: &str = "a3";

/// The page.
pub(crate) async fn page(context: &Context<'_>, pairs: Pairs) -> Result<Page, WebError> {
    shown_page(context, pairs).await.map_err(|wrong| wrong.asked_in(ASKED))
}

async fn shown_page(context: &Context<'_>, pairs: Pairs) -> Result<Page, WebError> {
    let (from, asked) = Standpoint::asked(context, &pairs, &TAKEN).await?;
    let year = asked.year.or_else(|| CollectionYear::of(from.latest));
    let Some(year) = year else {
        return Err(from.refuse(Wrong::value(Field::YearEnding, "")));
    };
    let indicator = asked.indicator.or_else(|| hearth_indicators::find(USUAL));
    let indicator = indicator.ok_or(WebError::NotFound)?;
    let from = from.on(year.last_day());
    shown::looks_from(from.as_at, from.known_at);
    let entered = entered(&from, indicator, year);
    if !funnel::has_funnel(indicator) {
        let how = format!(
            "is “{}”, which is neither a share nor a count of children. Choose one of the list.",
            indicator.title
        );
        return Err(from.refuse_entered(entered, vec![Wrong::against(Field::Indicator, &how)]));
    }
    let question = Question { indicator, year, known_at: from.known_at };
    let answer = funnel::funnel(context, &question).await?;
    let heading = format!("{}, by authority, {year}", indicator.title);
    let crumbs = vec![
        Crumb::new("Indicators", links::indicators(&from)),
        Crumb::new(indicator.title, links::indicator(&from, indicator.code)),
    ];
    let content = content(&from, &entered, indicator, &answer);
    Ok(Page::new(Some(Section::Indicators), heading, content).below(crumbs))
}

fn entered(from: &Standpoint, indicator: &Indicator, year: CollectionYear) -> Entered {
    Entered {
        indicator: indicator.code.to_owned(),
        year: year.ending().to_string(),
        ..from.entered()
    }
}

fn content(from: &Standpoint, entered: &Entered, indicator: &Indicator, answer: &Answer) -> Markup {
    let form = FilterForm {
        action: &ASKED.action,
        agencies: &from.agencies,
        arrangements: &from.arrangements,
        entered,
        wrong: &[],
    };
    html! {
        p class="govuk-body" { (indicator.definition) }
        (form.asking(ASKED.fields))
        (when(from))
        @if from.agencies.is_empty() {
            (nothing_loaded())
        } @else {
            @match answer {
                Answer::Funnel(funnel) => (of_agencies(from, indicator, funnel)),
                Answer::NotKnown(why) => (inset(html! { p class="govuk-body" { "Not known for this year: " (why) } })),
                Answer::NeitherShareNorCount => (inset(html! { p class="govuk-body" { "This measure is neither a share nor a count, so it has no funnel." } })),
            }
            p class="govuk-body" { a class="govuk-link" href=(links::indicator(from, indicator.code)) { "How " (crate::words::lower_first(indicator.title)) " is counted" } }
        }
    }
}

fn of_agencies(from: &Standpoint, indicator: &Indicator, funnel: &Funnel) -> Markup {
    let names: Vec<String> = funnel.points.iter().map(|point| name(from, point)).collect();
    let sentence = sentence(&names, funnel);
    html! {
        h2 class="govuk-heading-m" { "Where each authority lies" }
        p class="govuk-body" { strong { (sentence) } " Being outside the limits says that a figure is worth finding out about, and no more." }
        (chart::plot(indicator, funnel, sentence.clone()).render())
        (table(&names, funnel).render())
        h2 class="govuk-heading-m" { "How the limits are drawn" }
        (limits(funnel))
    }
}

fn name(from: &Standpoint, point: &Point) -> String {
    let known = from.agencies.iter().find(|one| one.id == point.agency);
    known.map_or_else(|| point.agency.to_string(), |one| one.name.clone())
}

/// Who is outside which limits. No word of it says that an authority does well or badly.
fn sentence(names: &[String], funnel: &Funnel) -> String {
    let of = |verdicts: &[Verdict]| -> Vec<String> {
        let points = names.iter().zip(&funnel.points);
        points
            .filter(|(_, one)| verdicts.contains(&one.verdict))
            .map(|(name, _)| name.clone())
            .collect()
    };
    let beyond = of(&[Verdict::Lower, Verdict::Higher]);
    let somewhat = of(&[Verdict::SomewhatLower, Verdict::SomewhatHigher]);
    let are = |names: &[String]| if names.len() == 1 { "is" } else { "are" };
    match (beyond.is_empty(), somewhat.is_empty()) {
        (true, true) => "All authorities are within what chance would give.".to_owned(),
        (true, false) => format!(
            "{} {} outside the inner limits, as 1 authority in 20 would be by chance alone; nobody is outside the outer limits.",
            list(&somewhat, "and"),
            are(&somewhat)
        ),
        (false, true) => {
            format!(
                "{} {} outside the outer limits; all others are within what chance would give.",
                list(&beyond, "and"),
                are(&beyond)
            )
        }
        (false, false) => format!(
            "{} {} outside the outer limits, {} outside the inner ones only.",
            list(&beyond, "and"),
            are(&beyond),
            list(&somewhat, "and")
        ),
    }
}

fn table(names: &[String], funnel: &Funnel) -> Table {
    let of_share = funnel.target.is_some();
    let columns = vec![
        Column::words("Authority"),
        Column::numbers("Number in the chart"),
        Column::numbers(if of_share { "Asked of" } else { "Expected" }),
        Column::numbers("Value"),
        Column::numbers("95 % limits"),
        Column::numbers("99.8 % limits"),
        Column::long_words("What the limits say"),
    ];
    let row = |(place, (name, point)): (usize, (&String, &Point))| Row {
        name: html! { (name) },
        cells: vec![
            html! { (place + 1) },
            html! { (size(point.size, of_share)) },
            html! { @if let Some(value) = point.value { (shown_value(value, of_share)) } @else { "nobody" } },
            html! { (shown_value(point.inner.lower, of_share)) " to " (shown_value(point.inner.upper, of_share)) },
            html! { (shown_value(point.outer.lower, of_share)) " to " (shown_value(point.outer.upper, of_share)) },
            html! { (crate::words::upper_first(point.verdict.words())) },
        ],
    };
    let rows = names.iter().zip(&funnel.points).enumerate().map(row).collect();
    let caption = match funnel.target {
        Some(target) => {
            format!("Each authority against all together, {}", shown_value(target, true))
        }
        None => "Each authority against what would be expected of it".to_owned(),
    };
    Table::new("funnel", caption, columns, rows).known_as("funnel")
}

fn size(size: f64, of_share: bool) -> String {
    if of_share { format!("{size:.0}") } else { format!("{size:.1}") }
}

/// A share as a percentage, a count as it is, a limit of counts with one decimal.
fn shown_value(value: f64, of_share: bool) -> String {
    match of_share {
        true => format!("{:.1} %", 100.0 * value),
        false if (value - value.round()).abs() < 0.001 => format!("{value:.0}"),
        false => format!("{value:.1}"),
    }
}

fn limits(funnel: &Funnel) -> Markup {
    let dispersion = funnel.dispersion;
    let basis = match dispersion.basis {
        Basis::Estimated(figures) => {
            format!("estimated from {figures} independent figures of the loaded returns")
        }
        Basis::Published(figures) => format!(
            "the published national value, of {PUBLISHED_FOR}, because the loaded returns give only {figures} independent figures and an estimate needs 20 or more [K]"
        ),
    };
    html! {
        p class="govuk-body" {
            @if funnel.target.is_some() {
                "Each authority’s share is set against the share of all authorities together, with exact binomial limits."
            } @else {
                "Each authority’s count is set against the count that its part in all loaded years and the count of all authorities in this year would lead to expect, with exact Poisson limits."
            }
            " By chance alone 1 authority in 20 lies outside the 95 % limits and 1 in 500 outside the 99.8 % limits. The fewer the children, the wider the limits."
        }
        p class="govuk-body" {
            "Brothers and sisters are placed and adopted together, so figures vary more than if every child came alone. The limits are therefore widened by the square root of a dispersion of "
            strong { (format!("{:.2}", dispersion.value)) } ": " (basis) "."
        }
        p class="govuk-body" { "Method: Spiegelhalter 2005, Funnel plots for comparing institutional performance, Statistics in Medicine 24:1185, and Handling over-dispersion of performance indicators, Quality and Safety in Health Care 14:347." }
    }
}
