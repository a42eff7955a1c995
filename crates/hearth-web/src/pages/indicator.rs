//! An indicator: what it means, what it gives over the children in view, and how its values spread.

mod spread;

use hearth_app::Context;
use hearth_app::pipeline;
use hearth_domain::wait::{WaitBand, WaitClock};
use hearth_indicators::{Count, Days, Indicator, Kind, Kinds, Measure, Ratio, Share, Waiting};
use maud::{Markup, html};

use crate::components::breadcrumbs::Crumb;
use crate::components::figures::{Figure, figures};
use crate::components::number_link::number_of;
use crate::components::page::{Page, Section};
use crate::components::summary_list::{Line, summary_list};
use crate::components::table::{Column, Row, Table};
use crate::error::WebError;
use crate::links::{self, ListOf};
use crate::pages::pipeline::{longest_wait, middle_half, told, when};
use crate::query::{Field, Pairs, Part};
use crate::standpoint::Standpoint;
use crate::words::{long_day, lower_first, number};

/// What the page takes.
const TAKEN: [Field; 4] = [Field::Agency, Field::Clock, Field::AsAt, Field::KnownAt];

/// The page.
pub(crate) async fn page(
    context: &Context<'_>,
    code: &str,
    pairs: Pairs,
) -> Result<Page, WebError> {
    let indicator = hearth_indicators::find(code).ok_or(WebError::NotFound)?;
    let (from, _) = Standpoint::asked(context, &pairs, &TAKEN).await?;
    let pipeline = pipeline::pipeline(context, from.filter(), from.clock).await?;
    let measured = pipeline
        .measured
        .iter()
        .find(|one| one.indicator.code == code)
        .ok_or(WebError::NotFound)?;
    let crumbs = vec![Crumb::new("Indicators", links::indicators(&from))];
    let content = content(&from, indicator, &measured.measure);
    Ok(Page::new(Some(Section::Indicators), indicator.title, content).below(crumbs))
}

fn content(from: &Standpoint, indicator: &Indicator, measure: &Measure) -> Markup {
    html! {
        p class="govuk-body-l" { (indicator.definition) }
        (when(from))
        h2 class="govuk-heading-m" { (scope(from, measure)) }
        @match measure {
            Measure::Days(days) => (of_days(from, indicator, days)),
            Measure::Waiting(waiting) => (of_waiting(from, indicator, waiting)),
            Measure::Count(count) => (of_count(from, indicator, count)),
            Measure::Share(share) => (of_share(from, indicator, share)),
            Measure::Kinds(kinds) => (by_kind(indicator, kinds).render()),
            Measure::Ratio(ratio) => (of_ratio(ratio)),
            Measure::NotKnown(why) => p class="govuk-body" { "Not known from the loaded sources. " (why) },
        }
        h2 class="govuk-heading-m" { "How it is counted" }
        (explained(indicator))
    }
}

/// Whose children the values are of, and of when.
fn scope(from: &Standpoint, measure: &Measure) -> String {
    let whose = from.agency_name().unwrap_or("All authorities");
    let day = long_day(from.as_at);
    match measure {
        Measure::Waiting(_) => format!("{whose}, {day}"),
        _ => format!("{whose}, the 12 months to {day}"),
    }
}

fn of_days(from: &Standpoint, indicator: &Indicator, days: &Days) -> Markup {
    let title = lower_first(indicator.title);
    let list = |count, part: Part, what: &str| {
        number_of(
            from,
            count,
            &ListOf::indicator(indicator.code, part),
            &format!("{title}, {what}"),
        )
    };
    html! {
        (figures(&[
            Figure::new("Median", told(from, days.median())).noting("days"),
            Figure::new("Mean", told(from, days.mean())).noting("days"),
            Figure::new("Middle half", middle_half(from, days)).noting("days"),
            Figure::new("Measured", list(days.count(), Part::Measured, "measured")).noting("children"),
            Figure::new("Left out", list(days.left_out.len(), Part::LeftOut, "left out")).noting("children"),
        ]))
        (spread::of_days(&title, days))
    }
}

fn of_count(from: &Standpoint, indicator: &Indicator, count: &Count) -> Markup {
    figures(&[Figure::new("In the period", counted(from, indicator, count)).noting("children")])
}

/// How many, opening the list of them.
pub(crate) fn counted(from: &Standpoint, indicator: &Indicator, count: &Count) -> Markup {
    let list = ListOf::indicator(indicator.code, Part::Measured);
    number_of(from, count.cases.len(), &list, &lower_first(indicator.title))
}

fn of_share(from: &Standpoint, indicator: &Indicator, share: &Share) -> Markup {
    figures(&[
        Figure::new("Share", percent(from, share)),
        Figure::new("Of them", part_of(from, indicator, share, Part::Measured)).noting("children"),
        Figure::new("Asked of", part_of(from, indicator, share, Part::Whole)).noting("children"),
    ])
}

fn of_ratio(ratio: &Ratio) -> Markup {
    figures(&[
        Figure::new("Families for each child", per_child(ratio)),
        Figure::new("Families", html! { (number(ratio.families.len())) }),
        Figure::new("Children", html! { (number(ratio.children.len())) }),
    ])
}

/// Families for each child, with two decimals.
pub(crate) fn per_child(ratio: &Ratio) -> Markup {
    html! {
        @match ratio.per_hundred() {
            Some(hundredths) => { (hundredths / 100) "." (format!("{:02}", hundredths % 100)) }
            None => "no child",
        }
    }
}

/// How many there are of each kind.
fn by_kind(indicator: &Indicator, kinds: &Kinds) -> Table {
    let columns = vec![Column::words("Kind"), Column::numbers("How many")];
    let row = |kind: &Kind| Row {
        name: html! { (kind.label) },
        cells: vec![html! { (number(kind.cases.len())) }],
    };
    let all = Row { name: html! { "All" }, cells: vec![html! { (number(kinds.count())) }] };
    let rows = kinds.kinds.iter().map(row).collect();
    Table { foot: Some(all), ..Table::new("kinds", indicator.title, columns, rows) }
}

/// The share as a percentage with one decimal.
pub(crate) fn percent(from: &Standpoint, share: &Share) -> Markup {
    html! {
        @match share.per_mille() {
            Some(tenths) => { (tenths / 10) "." (tenths % 10) " %" }
            None if from.is_told() => "nobody",
            None => "not known",
        }
    }
}

/// One side of a share, opening its list.
pub(crate) fn part_of(
    from: &Standpoint,
    indicator: &Indicator,
    share: &Share,
    part: Part,
) -> Markup {
    let (count, what) = match part {
        Part::Whole => (share.whole.len(), "in all"),
        _ => (share.part.len(), "of them"),
    };
    let title = format!("{}, {what}", lower_first(indicator.title));
    number_of(from, count, &ListOf::indicator(indicator.code, part), &title)
}

fn of_waiting(from: &Standpoint, indicator: &Indicator, waiting: &Waiting) -> Markup {
    let list = ListOf::indicator(indicator.code, Part::Measured);
    let number = number_of(from, waiting.children.len(), &list, &lower_first(indicator.title));
    html! {
        (figures(&[
            Figure::new("Waiting", number).noting("children"),
            Figure::new("Longest wait", longest_wait(from, waiting)).noting(from.clock.label()),
        ]))
        (by_clock(from, indicator, waiting).render())
    }
}

/// How many wait in each band, on each clock.
fn by_clock(from: &Standpoint, indicator: &Indicator, waiting: &Waiting) -> Table {
    let columns = std::iter::once(Column::words("Clock"))
        .chain(WaitBand::ALL.map(|band| Column::numbers(band.label())))
        .chain([Column::numbers("Not begun or not known")])
        .collect();
    let rows = WaitClock::ALL
        .into_iter()
        .map(|clock| clock_row(&from.on_clock(clock), indicator, waiting))
        .collect();
    let caption = format!("{} by wait, {}", indicator.title, long_day(from.as_at));
    Table::new("clocks", caption, columns, rows).known_as("clocks")
}

fn clock_row(from: &Standpoint, indicator: &Indicator, waiting: &Waiting) -> Row {
    let cell = |count: usize, band: Option<WaitBand>, words: &str| {
        let list = ListOf::indicator(indicator.code, Part::Measured).in_band(band);
        let of = format!("{}, {words} {}", lower_first(indicator.title), from.clock.label());
        number_of(from, count, &list, &of)
    };
    let counts = WaitBand::ALL.map(|band| waiting.in_band(from.clock, band, from.as_at));
    let known: usize = counts.iter().sum();
    let mut cells: Vec<Markup> = WaitBand::ALL
        .into_iter()
        .zip(counts)
        .map(|(band, count)| cell(count, Some(band), &lower_first(band.label())))
        .collect();
    cells.push(cell(waiting.children.len().saturating_sub(known), None, "not begun or not known"));
    Row { name: html! { "Waiting " (from.clock.label()) }, cells }
}

fn explained(indicator: &Indicator) -> Markup {
    let text = |words: &str| html! { (words) };
    summary_list(&[
        Line::new("Who is left out", text(indicator.left_out)),
        Line::new("Example", text(indicator.example)),
        Line::new("Source", text(indicator.source)),
        Line::new("Code", html! { code { (indicator.code) } }),
    ])
}
