//! An indicator: what it means, what it gives over the children in view, and how its values spread.

mod as_published;
mod form;
mod over_time;
mod published;
mod revised;
mod spread;
mod value;
mod waits;

use as_published::AsPublished;
use hearth_app::Context;
use hearth_app::funnel::has_funnel;
use hearth_app::pipeline;
use hearth_domain::wait::{WaitBand, WaitClock};
use hearth_indicators::{
    Agencies, AgencyKind, Count, Days, Group, Indicator, Kind, Kinds, Measure, Ratio, Share,
    Waiting,
};
use jiff::Timestamp;
use maud::{Markup, html};

use crate::components::breadcrumbs::Crumb;
use crate::components::code::code;
use crate::components::figures::{Figure, figures};
use crate::components::number_link::{
    children_under, families_over, not_known, number_behind, number_of, number_of_kind,
    tells_households,
};
use crate::components::page::{Page, Section};
use crate::components::summary_list::{Line, summary_list};
use crate::components::table::{Column, Row, Table};
use crate::error::WebError;
use crate::links::{self, ListOf};
use crate::pages::pipeline::{longest_wait, middle_half, told, when};
use crate::query::{Pairs, Part};
use crate::standpoint::{Of, Standpoint};
use crate::words::{long_day, lower_first, number, upper_first, whom};

/// The page.
pub(crate) async fn page(
    context: &Context<'_>,
    code: &str,
    pairs: Pairs,
) -> Result<Page, WebError> {
    let indicator = hearth_indicators::find(code).ok_or(WebError::NotFound)?;
    read(context, indicator, pairs).await.map_err(|wrong| wrong.asked_in(form::asked_in(indicator)))
}

async fn read(
    context: &Context<'_>,
    indicator: &'static Indicator,
    pairs: Pairs,
) -> Result<Page, WebError> {
    let (everybody, asked) =
        Standpoint::asked_of(Of::Everybody, context, &pairs, form::TAKEN).await?;
    let from =
        if indicator.group.is_of_households() { everybody.of_households() } else { everybody };
    let pipeline = pipeline::pipeline(context, from.filter(), from.clock).await?;
    let measured = pipeline
        .measured
        .iter()
        .find(|one| one.indicator.code == indicator.code)
        .ok_or(WebError::NotFound)?;
    let crumbs = vec![Crumb::new("Indicators", links::indicators(&from))];
    let published = AsPublished::of(context, &from, indicator, &pipeline.measured).await?;
    let figures = match published {
        Some(published) => published.render(&from, indicator, &measured.measure),
        None => {
            let beside = Beside::of(context, &from, indicator, asked.earlier).await?;
            html! {
                (as_counted(&from, indicator, &measured.measure))
                (beside.render(&from, indicator))
            }
        }
    };
    let content = content(&from, indicator, &measured.measure, &figures);
    Ok(Page::new(Some(Section::Indicators), indicator.title, content).below(crumbs))
}

/// What stands beside the value.
struct Beside {
    published: published::Found,
    over_time: over_time::OverTime,
    waits: Option<waits::Waits>,
    revisions: revised::Revisions,
}

impl Beside {
    async fn of(
        context: &Context<'_>,
        from: &Standpoint,
        indicator: &'static Indicator,
        earlier: Option<Timestamp>,
    ) -> Result<Self, WebError> {
        let published = published::Found::of(from, indicator);
        let others = published.periods(from);
        Ok(Self {
            over_time: over_time::OverTime::of(context, from, indicator, others).await?,
            waits: waits::Waits::of(context, from, indicator).await?,
            published,
            revisions: revised::Revisions::of(context, from, indicator, earlier).await?,
        })
    }

    fn render(&self, from: &Standpoint, indicator: &Indicator) -> Markup {
        html! {
            @if from.is_anything_known() {
                @if let Some(pooled) = self.over_time.three_years(from, indicator) { (pooled) }
                @if has_funnel(indicator) {
                    p class="govuk-body" { a class="govuk-link" href=(links::funnel(from, indicator.code)) { "Authorities side by side, with limits that allow for chance" } }
                }
                @if let Some(waits) = &self.waits { (waits.section(from)) }
                (self.over_time.trend(from, indicator))
            }
            (self.published.section(from, &self.over_time))
            (self.revisions.section(from, indicator))
        }
    }
}

fn content(
    from: &Standpoint,
    indicator: &Indicator,
    measure: &Measure,
    figures: &Markup,
) -> Markup {
    html! {
        p class="govuk-body-l" { (indicator.definition) }
        (form::render(from, indicator))
        (when(from))
        h2 class="govuk-heading-m" { (scope(from, indicator, measure)) }
        (figures)
        h2 class="govuk-heading-m" { "How it is counted" }
        (explained(indicator))
    }
}

/// The value with what it is made of, each number opening its list.
pub(crate) fn as_counted(from: &Standpoint, indicator: &Indicator, measure: &Measure) -> Markup {
    html! {
        @match measure {
            Measure::Days(days) => (of_days(from, indicator, days)),
            Measure::Waiting(waiting) => (of_waiting(from, indicator, waiting)),
            Measure::Count(count) => (of_count(from, indicator, count)),
            Measure::Share(share) => (of_share(from, indicator, share)),
            Measure::Kinds(kinds) => (by_kind(from, indicator, kinds).render()),
            Measure::Agencies(agencies) => (agencies_by_kind(from, indicator, agencies).render()),
            Measure::Ratio(ratio) => (of_ratio(from, indicator, ratio)),
            Measure::NotKnown(why) => p class="govuk-body" { "Not known from the loaded sources. " (why) },
        }
    }
}

/// Whose the values are, and of when. A stock is of the day; what counts by kind says in its
/// definition whether it is of the day or of the twelve months to it.
fn scope(from: &Standpoint, indicator: &Indicator, measure: &Measure) -> String {
    let all = if indicator.group.is_of_households() { "All agencies" } else { "All authorities" };
    let whose = from.scope_name().unwrap_or(all);
    let day = long_day(from.as_at);
    match measure {
        Measure::Waiting(_) | Measure::Ratio(_) => format!("{whose}, {day}"),
        Measure::Kinds(_) => format!("{whose}, as at {day}"),
        _ if indicator.group == Group::Sufficiency => format!("{whose}, {day}"),
        _ => format!("{whose}, the 12 months to {day}"),
    }
}

fn of_days(from: &Standpoint, indicator: &Indicator, days: &Days) -> Markup {
    let title = lower_first(indicator.title);
    let whom = whom(indicator);
    let behind = |count, part, what| {
        number_behind(from, count, indicator, part, &format!("{title}, {what}"))
    };
    html! {
        (figures(&[
            Figure::new("Median", told(from, days.median())).noting("days"),
            Figure::new("Mean", told(from, days.mean())).noting("days"),
            Figure::new("Middle half", middle_half(from, days)).noting("days"),
            Figure::new("Measured", behind(days.count(), Part::Measured, "measured")).noting(whom.many),
            Figure::new("Left out", behind(days.left_out.len(), Part::LeftOut, "left out")).noting(whom.many),
        ]))
        (spread::of_days(&title, whom, days))
    }
}

fn of_count(from: &Standpoint, indicator: &Indicator, count: &Count) -> Markup {
    figures(&[
        Figure::new("In the period", counted(from, indicator, count)).noting(whom(indicator).many)
    ])
}

/// How many, opening the list of them.
pub(crate) fn counted(from: &Standpoint, indicator: &Indicator, count: &Count) -> Markup {
    number_behind(from, count.cases.len(), indicator, Part::Measured, &lower_first(indicator.title))
}

fn of_share(from: &Standpoint, indicator: &Indicator, share: &Share) -> Markup {
    let many = whom(indicator).many;
    figures(&[
        Figure::new("Share", percent(from, share)),
        Figure::new("Of them", part_of(from, indicator, share, Part::Measured)).noting(many),
        Figure::new("Asked of", part_of(from, indicator, share, Part::Whole)).noting(many),
        Figure::new("Left out", part_of(from, indicator, share, Part::LeftOut)).noting(many),
    ])
}

fn of_ratio(from: &Standpoint, indicator: &Indicator, ratio: &Ratio) -> Markup {
    figures(&[
        Figure::new("Families for each child", per_child(from, ratio)),
        Figure::new("Families", families_over(from, indicator, ratio)),
        Figure::new("Children", children_under(from, indicator, ratio)),
    ])
}

/// Families for each child, with two decimals.
pub(crate) fn per_child(from: &Standpoint, ratio: &Ratio) -> Markup {
    html! {
        @match ratio.per_hundred() {
            _ if !tells_households(from) => (not_known()),
            Some(hundredths) => { (hundredths / 100) "." (format!("{:02}", hundredths % 100)) }
            None => "no child",
        }
    }
}

/// How many there are of each kind.
fn by_kind(from: &Standpoint, indicator: &Indicator, kinds: &Kinds) -> Table {
    let columns = vec![Column::words("Kind"), Column::numbers(upper_first(whom(indicator).many))];
    let row = |kind: &Kind| Row {
        name: html! { (kind.label) },
        cells: vec![number_of_kind(from, kind.cases.len(), indicator, (kind.code, kind.label))],
    };
    let all = Row { name: html! { "All" }, cells: vec![all_kinds(from, indicator, kinds)] };
    let rows = kinds.kinds.iter().map(row).collect();
    Table { foot: Some(all), ..Table::new("kinds", indicator.title, columns, rows) }
}

/// How many there are of all kinds, opening the list of them.
pub(crate) fn all_kinds(from: &Standpoint, indicator: &Indicator, kinds: &Kinds) -> Markup {
    number_behind(from, kinds.count(), indicator, Part::Measured, &lower_first(indicator.title))
}

/// How many agencies there are of each kind, and the households that make them so.
fn agencies_by_kind(from: &Standpoint, indicator: &Indicator, agencies: &Agencies) -> Table {
    let who = upper_first(whom(indicator).many);
    let columns = vec![Column::words("Kind"), Column::numbers("Agencies"), Column::numbers(who)];
    let row = |label: &str, agencies: usize, cases: Markup| Row {
        name: html! { (label) },
        cells: vec![html! { (number(agencies)) }, cases],
    };
    let of_kind = |kind: &AgencyKind| {
        let (of, count) = ((kind.code, kind.label), kind.cases.len());
        row(kind.label, kind.agencies.len(), number_of_kind(from, count, indicator, of))
    };
    let title = lower_first(indicator.title);
    let cases = agencies.kinds.iter().map(|kind| kind.cases.len()).sum();
    let cases = number_behind(from, cases, indicator, Part::Measured, &title);
    let rows = agencies.kinds.iter().map(of_kind).collect();
    let all = row("All", agencies.count(), cases);
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
        Part::LeftOut => (share.left_out.len(), "left out"),
        Part::Measured => (share.part.len(), "of them"),
    };
    let title = format!("{}, {what}", lower_first(indicator.title));
    number_behind(from, count, indicator, part, &title)
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
        Line::new("Code", code(indicator.code)),
    ])
}
