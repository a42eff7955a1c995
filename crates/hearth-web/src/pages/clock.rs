//! One clock: what it is, where it comes from, what to do, and whose run.

use hearth_app::Context;
use hearth_app::clocks::{Answer, ClockLine, clocks};
use hearth_domain::clock::{About, Bound, Clock, Standing};
use hearth_domain::clocks::find;
use hearth_domain::limit::Counting;
use hearth_domain::practice::{DatedLimit, Round};
use maud::{Markup, html};

use crate::components::breadcrumbs::Crumb;
use crate::components::code::code;
use crate::components::notice::{inset, sources};
use crate::components::page::{Page, Section};
use crate::components::pagination::pagination;
use crate::components::summary_list::{Line, summary_list};
use crate::components::table::{Column, Row, Table};
use crate::components::time;
use crate::error::WebError;
use crate::files::shown::part;
use crate::links;
use crate::pages::clocks::{ANY, ASKED, question};
use crate::pages::pipeline::when;
use crate::query::{Field, Pairs, Wrong};
use crate::standpoint::{Of, Standpoint};
use crate::words::{counted, long_day};

/// What the page takes.
const TAKEN: [Field; 8] = [
    Field::AnyAgency,
    Field::Clock,
    Field::AsAt,
    Field::Raa,
    Field::Membership,
    Field::KnownAt,
    Field::Stands,
    Field::Page,
];

/// How many runs stand on one page.
const A_PAGE: usize = 100;

/// The table of runs, in addresses of files.
const ID: &str = "clock-runs";

/// The page.
pub(crate) async fn page(context: &Context<'_>, id: &str, pairs: Pairs) -> Result<Page, WebError> {
    shown(context, id, pairs).await.map_err(|wrong| wrong.asked_in(ASKED))
}

async fn shown(context: &Context<'_>, id: &str, pairs: Pairs) -> Result<Page, WebError> {
    let clock = find(id);
    if clock.is_none() && id != ANY {
        return Err(WebError::NotFound);
    }
    let (from, asked) = Standpoint::asked_of(Of::Everybody, context, &pairs, &TAKEN).await?;
    let mut found = clocks(context, &question(&from)).await?;
    let is_it = |other: &str| clock.is_none_or(|one| one.id == other);
    let stands = |standing: Standing| asked.stands.is_none_or(|word| standing.code() == word);
    found.lines.retain(|line| is_it(line.of_case.clock.id) && stands(line.of_case.standing));
    found.untold.retain(|one| clock.is_some() && is_it(one.clock));
    let page = asked.page.unwrap_or(1);
    if page > found.lines.len().div_ceil(A_PAGE).max(1) {
        return Err(from.refuse(Wrong::value(Field::Page, &page.to_string())));
    }
    let names = context.network().await?;
    let name = |line: &ClockLine| {
        let known = names.agency(&line.agency);
        known.map_or_else(|| line.agency.to_string(), |agency| agency.name.clone())
    };
    let crumbs =
        vec![Crumb::new("Today", links::today(&from)), Crumb::new("Clocks", links::clocks(&from))];
    let list = List { id: clock.map_or(ANY, |one| one.id), stands: asked.stands, page };
    let content = html! {
        @if let Some(clock) = clock { (explained(clock)) }
        (when(&from))
        (runs(&from, &list, &found, name))
    };
    let heading = clock.map_or("Every clock that runs", |one| one.title);
    Ok(Page::new(Some(Section::Today), heading, content).below(crumbs))
}

/// Which runs are listed.
struct List {
    /// The clock, or the word for every one.
    id: &'static str,
    /// Only those that stand so.
    stands: Option<&'static str>,
    /// Which page of the list.
    page: usize,
}

fn explained(clock: &Clock) -> Markup {
    let whose = match clock.about() {
        About::Child => "A child’s clock. ",
        About::Household => "A household’s clock. ",
    };
    let (runs, until) = match clock.bound {
        Bound::LastDay => ("It runs from ", " until "),
        Bound::FirstDay => ("It counts from ", " and gives the first day on which "),
    };
    let text = |words: &str| html! { (words) };
    html! {
        p class="govuk-body-l" { (whose) (runs) (clock.starts) (until) (clock.stops) "." }
        (summary_list(&[
            Line::new("What passing it means", text(clock.kind.meaning())),
            Line::new("How long", html! { @for limit in clock.limits { p class="govuk-body" { (of_limit(limit)) } } }),
            Line::new("Why it matters", text(clock.why_it_matters)),
            Line::new("What to do", text(clock.what_to_do)),
            Line::new("Example", text(clock.example)),
            Line::new("Source", text(clock.source)),
            Line::new("Code", code(clock.id)),
        ]))
    }
}

fn of_limit(limit: &DatedLimit) -> Markup {
    let counting = match limit.counting {
        Counting::InclusiveStart => "the day itself is day 1",
        Counting::ExclusiveStart => "the day after is day 1",
    };
    html! {
        (limit.length)
        @if limit.round == Round::Later { ", later runs" }
        ", " (counting) "; for what starts from " (long_day(limit.from))
        @if let Some(until) = limit.until { " to " (long_day(until)) }
        ": " (limit.source)
    }
}

fn runs(
    from: &Standpoint,
    list: &List,
    found: &Answer,
    name: impl Fn(&ClockLine) -> String,
) -> Markup {
    let skipped = (list.page - 1) * A_PAGE;
    let shown = part(ID, &found.lines, skipped, A_PAGE);
    let overdue = found.lines.iter().filter(|line| line.of_case.standing.is_overdue()).count();
    let pages = found.lines.len().div_ceil(A_PAGE);
    html! {
        h2 class="govuk-heading-m" {
            (counted(found.lines.len(), "clock", "clocks"))
            @match list.stands {
                Some(word) => { " " (word.replace('-', " ")) }
                None => { " running, " (overdue) " of them overdue" }
            }
        }
        @for one in &found.untold {
            (sources(html! { (counted(one.count, "case is", "cases are")) " not told: " (one.why) "." }))
        }
        @if shown.is_empty() {
            (inset(html! { p class="govuk-body" { "No such clock runs on this day, as far as the loaded sources tell." } }))
        } @else {
            (table(from, shown, name).render())
            (pagination(list.page, pages, |page| links::clock_page(from, list.id, list.stands, page)))
        }
    }
}

fn table(from: &Standpoint, lines: &[ClockLine], name: impl Fn(&ClockLine) -> String) -> Table {
    let columns =
        ["Case", "Agency", "Clock", "Started", "Due", "Stands"].map(Column::words).to_vec();
    let row = |line: &ClockLine| {
        let day = |day| html! { @if let Some(day) = day { (time::day(day)) } };
        let run = line.of_case.run.as_ref();
        Row {
            name: case_link(from, line, &name(line)),
            cells: vec![
                html! { (name(line)) },
                html! { (line.of_case.clock.title) },
                day(run.map(|run| run.started)),
                day(run.map(|run| run.due)),
                html! { (line.of_case.standing.words()) },
            ],
        }
    };
    let rows = lines.iter().map(row).collect();
    Table::new(ID, "The most urgent first", columns, rows).known_as(ID)
}

/// The case, opening its page.
fn case_link(from: &Standpoint, line: &ClockLine, agency: &str) -> Markup {
    let (address, what) = match line.of_case.clock.about() {
        About::Child => (links::child(from, line.case), "Child "),
        About::Household => (links::family(from, line.case), "Household "),
    };
    html! {
        a class="govuk-link" href=(address) {
            span class="govuk-visually-hidden" { (what) }
            (line.number)
            span class="govuk-visually-hidden" { ", " (agency) }
        }
    }
}
