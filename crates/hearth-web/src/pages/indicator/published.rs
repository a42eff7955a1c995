//! What is published of the same thing, beside ours for the same time.

use hearth_app::published::{
    Counterpart, Figure, Geography, around, authority, counterparts_of, figures_for, revisions,
};
use hearth_domain::Day;
use hearth_domain::day::add_months;
use hearth_indicators::published::{Span, region_name};
use hearth_indicators::{Indicator, Period};
use maud::{Markup, html};

use super::over_time::OverTime;
use super::value::with_months;
use crate::components::notice::details;
use crate::components::table::{Column, Row, Table};
use crate::standpoint::Standpoint;
use crate::words::{range, vintage, with_commas};

/// The identifiers of the tables, one for each measure published of the same thing.
const IDS: [&str; 8] = [
    "published-1",
    "published-2",
    "published-3",
    "published-4",
    "published-5",
    "published-6",
    "published-7",
    "published-8",
];

/// How many publications are shown at once, the nearest to ours first; the others unfold.
const NEAREST: usize = 2;

/// How many of the newest figures are shown where none is of a loaded year.
const NEWEST: usize = 3;

/// Everything published of one counterpart at the places in view.
struct Beside {
    counterpart: &'static Counterpart,
    /// The newest editions, the latest time first.
    figures: Vec<&'static Figure>,
    /// Every edition.
    editions: Vec<&'static Figure>,
}

/// What is published of an indicator; empty where nothing published counts the same.
pub(super) struct Found {
    places: Vec<Geography>,
    beside: Vec<Beside>,
}

impl Found {
    /// Finds the figures of the authority in view, its region and England.
    pub(super) fn of(from: &Standpoint, indicator: &Indicator) -> Self {
        let here = from.agency().and_then(authority).unwrap_or(Geography::England);
        let places = around(&here);
        let all: Vec<&'static Figure> =
            places.iter().flat_map(|place| figures_for(indicator.code, place)).collect();
        let beside = counterparts_of(indicator.code).filter_map(|one| beside(from, one, &all));
        Self { beside: beside.collect(), places }
    }

    /// The times of which ours is wanted.
    pub(super) fn periods(&self, from: &Standpoint) -> Vec<Period> {
        let figures = self.beside.iter().flat_map(|one| &one.figures);
        let mut periods: Vec<Period> = figures
            .filter_map(|figure| period(figure.span))
            .filter(|one| is_told(from, *one))
            .collect();
        periods.sort_by_key(|period| (period.last, period.first));
        periods.dedup();
        periods
    }

    /// The section; nothing where there is no counterpart.
    pub(super) fn section(&self, from: &Standpoint, ours: &OverTime) -> Markup {
        html! {
            @if !self.beside.is_empty() {
                h2 class="govuk-heading-m" { "Published figures" }
                p class="govuk-body" { "What has been published of the same thing. A rounded or withheld figure stands for all the numbers in brackets. The figures come with Hearth; most of them end with the year to 31 March 2023." }
                @for (one, id) in self.beside.iter().zip(IDS).take(NEAREST) { (self.one(from, one, id, ours)) }
                @if self.beside.len() > NEAREST {
                    (details("Other publications of the same thing", html! {
                        @for (one, id) in self.beside.iter().zip(IDS).skip(NEAREST) { (self.one(from, one, id, ours)) }
                    }))
                }
            }
        }
    }

    fn one(&self, from: &Standpoint, one: &Beside, id: &'static str, ours: &OverTime) -> Markup {
        html! {
            (self.table(from, one, id, ours).render())
            p class="govuk-body" { "How the two differ: " (one.counterpart.difference) }
            (revised(one))
        }
    }

    fn table(&self, from: &Standpoint, one: &Beside, id: &'static str, ours: &OverTime) -> Table {
        let has = |place: &&Geography| one.figures.iter().any(|figure| figure.geography == **place);
        let places: Vec<&Geography> = self.places.iter().filter(has).collect();
        let whose = from.scope_name().unwrap_or("all loaded authorities");
        let mut columns = vec![Column::words("Time"), Column::numbers(format!("Ours, {whose}"))];
        columns.extend(places.iter().map(|place| Column::numbers(name(from, place))));
        columns.push(Column::words("Edition"));
        let mut spans: Vec<Span> = Vec::new();
        for figure in &one.figures {
            if !spans.contains(&figure.span) {
                spans.push(figure.span);
            }
        }
        let row = |span: &Span| {
            let of_span: Vec<&Figure> =
                one.figures.iter().copied().filter(|figure| figure.span == *span).collect();
            let mut cells = vec![html! { (our_value(from, *span, ours)) }];
            cells.extend(places.iter().map(|place| cell(&of_span, place)));
            let edition = of_span.first().map(|figure| vintage(figure.vintage));
            cells.push(html! { (edition.unwrap_or_default()) });
            Row { name: html! { (span) }, cells }
        };
        let rows = spans.iter().map(row).collect();
        Table::new(id, caption(one), columns, rows).known_as("published")
    }
}

/// The figures of a counterpart that are of loaded years, or else its newest few.
fn beside(
    from: &Standpoint,
    counterpart: &'static Counterpart,
    all: &[&'static Figure],
) -> Option<Beside> {
    let editions: Vec<&'static Figure> =
        all.iter().copied().filter(|figure| counterpart.is_of(figure)).collect();
    let mut newest: Vec<&'static Figure> = Vec::new();
    for figure in &editions {
        let is_same =
            |known: &&Figure| (known.span, &known.geography) == (figure.span, &figure.geography);
        if !newest.iter().any(is_same) {
            newest.push(figure);
        }
    }
    newest.sort_by_key(|figure| std::cmp::Reverse(figure.span.last_day()));
    let of_loaded = |figure: &&&Figure| period(figure.span).is_some_and(|one| is_told(from, one));
    let mut figures: Vec<&'static Figure> = newest.iter().filter(of_loaded).copied().collect();
    if figures.is_empty() {
        figures = newest.into_iter().take(NEWEST).collect();
    }
    (!figures.is_empty()).then_some(Beside { counterpart, figures, editions })
}

fn caption(one: &Beside) -> String {
    let figure = one.figures.first();
    let source = figure.map(|figure| figure.source.as_str()).unwrap_or_default();
    let unit = one.counterpart.unit.name();
    format!("“{}”, in {unit} ({source})", one.counterpart.measure.replace('_', " "))
}

/// As printed, and in brackets the numbers it may stand for.
fn cell(figures: &[&Figure], place: &Geography) -> Markup {
    let Some(figure) = figures.iter().find(|figure| figure.geography == *place) else {
        return html! { "not published" };
    };
    let printed = with_commas(&figure.cell.as_published);
    let bounds = range(&figure.cell.value);
    html! { (printed) @if bounds != printed { " (" (bounds) ")" } }
}

fn our_value(from: &Standpoint, span: Span, ours: &OverTime) -> String {
    let of = period(span).filter(|period| is_told(from, *period));
    let measure = of.and_then(|period| ours.over(period));
    measure.map_or_else(|| "no return loaded".to_owned(), with_months)
}

/// The days a figure is about. A stock is of the last of them. Of a calendar year, a month or "about
/// a year" ours is not given: the measures are of collection years and quarters.
fn period(span: Span) -> Option<Period> {
    let last = span.last_day()?;
    let first = match span {
        Span::Year(_) | Span::On(_) => return Some(Period::year_to(last)),
        Span::Years { first, .. } => Day::new(first, 4, 1).ok()?,
        Span::Quarters { first, last: end, .. } => {
            add_months(hearth_domain::day::add_days(last, 1), -3 * i32::from(end - first + 1))
        }
        Span::Calendar(_) | Span::About(_) | Span::Month { .. } => return None,
    };
    Some(Period { first, last })
}

/// Whether returns of every authority in view tell of the whole time.
fn is_told(from: &Standpoint, period: Period) -> bool {
    let mut day = period.last;
    while day >= period.first {
        if !from.on(day).is_told() {
            return false;
        }
        day = add_months(day, -12);
    }
    period.last <= from.as_at && from.on(period.first).is_told()
}

fn name(from: &Standpoint, place: &Geography) -> String {
    match place {
        Geography::Region(code) => region_name(code).unwrap_or_else(|| code.clone()),
        Geography::Authority(_) => from.scope_name().unwrap_or("The authority").to_owned(),
        other => other.to_string(),
    }
}

/// Figures that a later edition gives differently, in words.
fn revised(one: &Beside) -> Markup {
    let shown = |revision: &hearth_app::published::Revision| {
        one.figures.iter().any(|figure| figure.span == revision.latest.span)
    };
    let found: Vec<_> = revisions(&one.editions).into_iter().filter(shown).collect();
    html! {
        @if !found.is_empty() {
            (details("Figures that were revised after they were published", html! {
                ul class="govuk-list govuk-list--bullet" {
                    @for revision in found {
                        li { (revision) " (" (vintage(revision.first.vintage)) ", " (vintage(revision.latest.vintage)) ")" }
                    }
                }
            }))
        }
    }
}
