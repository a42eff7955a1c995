//! What was recorded, corrected or withdrawn between two moments, by kind, and each of one kind.

use hearth_app::Context;
use hearth_app::changes::{self, ChangedFact, KindCount, RecordedChange, Recording, Window};
use hearth_domain::FactKind;
use jiff::{Timestamp, ToSpan};
use maud::{Markup, html};

use super::asked::{Between, ListOfChanges};
use crate::components::notice::inset;
use crate::components::pagination::pagination;
use crate::components::table::{Column, Row, Table};
use crate::components::time;
use crate::error::WebError;
use crate::files::shown::lines_of;
use crate::links;
use crate::query::{Field, Wrong};
use crate::words::{code_with_meaning, counted, long_day, lower_first, moment, number};

/// How many changes stand on one page of the list.
const A_PAGE: usize = 100;

/// The identifier of the list of one kind.
const FACTS: &str = "recorded-facts";

/// What was recorded in the window that is asked for.
pub(super) struct Recorded {
    /// By kind; `None` where no window is asked for.
    kinds: Option<(Window, Vec<KindCount>)>,
    /// The changes of the kind that is asked for, on the page that is asked for.
    listed: Vec<RecordedChange>,
    /// How many there are of them.
    all: usize,
    /// When a return was last recorded.
    last: Option<Timestamp>,
}

impl Recorded {
    /// Asks for the counts, and for the list of one kind.
    pub(super) async fn of(context: &Context<'_>, between: &Between) -> Result<Self, WebError> {
        let members = between.from.scope.members_on(between.from.as_at);
        let last = changes::last_recorded(context, &members).await?;
        let Some(window) = between.window else {
            return Ok(Self { kinds: None, listed: Vec::new(), all: 0, last });
        };
        let kinds = changes::recorded(context, &members, window).await?;
        let all = kinds
            .iter()
            .filter(|one| Some(one.kind) == between.kind)
            .map(|one| of_way(one, between.way))
            .sum::<i64>();
        let all = usize::try_from(all).unwrap_or_default();
        if between.page > all.div_ceil(A_PAGE).max(1) {
            let wrong = Wrong::value(Field::Page, &between.page.to_string());
            return Err(between.from.refuse_entered(between.entered(), vec![wrong]));
        }
        let listed = match between.kind {
            None => Vec::new(),
            Some(kind) => {
                let page = lines_of(FACTS, between.page, A_PAGE);
                let list = (kind, between.way);
                changes::recorded_facts(context, &members, window, list, page).await?
            }
        };
        Ok(Self { kinds: Some((window, kinds)), listed, all, last })
    }

    /// The section of the page.
    pub(super) fn section(&self, between: &Between) -> Markup {
        html! {
            @match &self.kinds {
                None => (self.how_to_ask(between)),
                Some((window, kinds)) => {
                    p class="govuk-body" { "Recorded after " (moment(window.after)) @if let Some(until) = window.until { " and up to " (moment(until)) } ", whenever it had happened." }
                    @if kinds.is_empty() {
                        (inset(html! { p class="govuk-body" { "Nothing was recorded between these moments." } }))
                    } @else {
                        (by_kind(between, *window, kinds).render())
                    }
                    @if let Some(kind) = between.kind { (self.of_kind(between, *window, kind)) }
                }
            }
        }
    }

    fn how_to_ask(&self, between: &Between) -> Markup {
        let newest = self.last.and_then(|last| Some((last, last.checked_sub(1.second()).ok()?)));
        inset(html! {
            p class="govuk-body" { "Figures that were published may change later, because a council corrects its return. To see what was recorded or corrected, open “What was recorded or corrected between two moments” in the form above and enter the moment of the older paper." }
            @if let Some((last, after)) = newest {
                @let window = Window { after, until: None };
                p class="govuk-body" {
                    a class="govuk-link" href=(between.address(window, &ListOfChanges::default())) { "What the newest import brought" }
                    ", recorded on " (moment(last)) "."
                }
            }
        })
    }

    fn of_kind(&self, between: &Between, window: Window, kind: FactKind) -> Markup {
        let way = between.way.map(|way| format!(", {}", lower_first(way.label())));
        let facts = counted(self.all, "fact", "facts");
        let heading = format!("{}{}: {facts}", kind.label(), way.unwrap_or_default());
        let list = ListOfChanges { kind: Some(kind), way: between.way, page: 1 };
        let pages = self.all.div_ceil(A_PAGE);
        html! {
            h3 class="govuk-heading-s" { (heading) }
            @if self.listed.is_empty() {
                (inset(html! { p class="govuk-body" { "Nothing of this kind was recorded so between these moments." } }))
            } @else {
                (changed(between, kind, &self.listed).render())
                (pagination(between.page, pages, |page| between.address(window, &ListOfChanges { page, ..list })))
            }
        }
    }
}

/// How many of a kind were recorded in a way, or in any.
fn of_way(count: &KindCount, way: Option<Recording>) -> i64 {
    match way {
        Some(Recording::New) => count.new,
        Some(Recording::Corrected) => count.corrected,
        Some(Recording::Withdrawn) => count.withdrawn,
        None => count.new + count.corrected + count.withdrawn,
    }
}

fn by_kind(between: &Between, window: Window, kinds: &[KindCount]) -> Table {
    let ways = Recording::ALL.map(|way| Column::numbers(way.label()));
    let columns = std::iter::once(Column::words("Kind of fact"))
        .chain(ways)
        .chain([Column::numbers("Cases")])
        .collect();
    let rows = kinds.iter().map(|count| kind_row(between, window, count)).collect();
    Table::new("recorded-kinds", "Facts by kind, and how they were recorded", columns, rows)
        .known_as("recorded")
}

fn kind_row(between: &Between, window: Window, count: &KindCount) -> Row {
    let cell = |way: Option<Recording>, shown: i64| {
        let list = ListOfChanges { kind: Some(count.kind), way, page: 1 };
        let what = way.map_or("cases", Recording::label);
        html! {
            @if shown == 0 { "0" } @else {
                a class="govuk-link" href=(between.address(window, &list)) {
                    (number(shown))
                    span class="govuk-visually-hidden" { " " (lower_first(count.kind.label())) ", " (lower_first(what)) }
                }
            }
        }
    };
    let mut cells: Vec<Markup> =
        Recording::ALL.into_iter().map(|way| cell(Some(way), of_way(count, Some(way)))).collect();
    cells.push(cell(None, count.children));
    Row { name: html! { (count.kind.label()) }, cells }
}

fn changed(between: &Between, kind: FactKind, listed: &[RecordedChange]) -> Table {
    let columns = vec![
        Column::words("Case"),
        Column::words("Agency"),
        Column::words("What was done"),
        Column::words("Before"),
        Column::words("Now"),
        Column::words("Recorded"),
    ];
    let rows = listed.iter().map(|one| changed_row(between, kind, one)).collect();
    Table::new(FACTS, format!("{}, case by case", kind.label()), columns, rows)
        .known_as("recorded-facts")
}

fn changed_row(between: &Between, kind: FactKind, one: &RecordedChange) -> Row {
    let changed = &one.changed;
    let version = &changed.version;
    let way = way_of(changed);
    let fact = &version.fact;
    let now = told(kind, (fact.day, fact.until), &fact.detail);
    let then = told(kind, (changed.day_before, changed.until_before), &changed.detail_before);
    let from = between.from.on(between.from.latest);
    let (address, what) = links::case(&from, version.case, kind.is_of_household());
    let name = html! {
        a class="govuk-link" href=(address) {
            span class="govuk-visually-hidden" { (what) " " }
            (one.number)
        }
    };
    let cells = vec![
        html! { (one.agency_name) },
        html! { (lower_first(way.label())) },
        html! { @if way == Recording::New { "not told" } @else { (then) } },
        html! { @if way == Recording::Withdrawn { "no longer told" } @else { (now) } },
        time::moment(version.recorded_at),
    ];
    Row { name, cells }
}

fn way_of(changed: &ChangedFact) -> Recording {
    match (changed.version.retracted, changed.version.supersedes) {
        (true, _) => Recording::Withdrawn,
        (false, None) => Recording::New,
        (false, Some(_)) => Recording::Corrected,
    }
}

/// What a version says, in words.
fn told(
    kind: FactKind,
    (day, until): (Option<hearth_domain::Day>, Option<hearth_domain::Day>),
    detail: &str,
) -> String {
    let days = match (day, until) {
        (Some(day), Some(until)) => Some(format!("{} to {}", long_day(day), long_day(until))),
        (Some(day), None) => Some(long_day(day)),
        _ => None,
    };
    let detail = (!detail.is_empty()).then(|| code_with_meaning(kind, detail));
    let parts: Vec<String> = [days, detail].into_iter().flatten().collect();
    if parts.is_empty() { "told, without a day".to_owned() } else { parts.join("; ") }
}
