//! The clocks of one child or household: those that run first, with what each breaks.

use hearth_app::clocks::ClockOfCase;
use hearth_domain::clock::{About, Clock, Standing};
use hearth_domain::clocks::CLOCKS;
use maud::{Markup, html};

use super::code::in_brackets;
use super::notice::{details, sources};
use super::table::{Column, Row, Table};
use super::time;
use crate::links;
use crate::standpoint::Standpoint;
use crate::words::list;

/// The section: what runs, what no source tells, what is past, and what has not started.
pub(crate) fn section(from: &Standpoint, about: About, clocks: &[ClockOfCase]) -> Markup {
    let of = |is: fn(Standing) -> bool| -> Vec<&ClockOfCase> {
        clocks.iter().filter(|one| is(one.standing)).collect()
    };
    let is_past =
        |standing: Standing| !standing.is_running() && !matches!(standing, Standing::NotTold(_));
    let (running, past) = (of(Standing::is_running), of(is_past));
    html! {
        h2 class="govuk-heading-m" { "Clocks" }
        @if running.is_empty() {
            p class="govuk-body" { "No clock runs, as far as the loaded sources tell." }
        } @else {
            (table(from, "clocks-running", "Clocks that run", &running).render())
        }
        (untold(clocks))
        @if !past.is_empty() {
            details class="govuk-details" {
                summary class="govuk-details__summary" {
                    span class="govuk-details__summary-text" { "Clocks that have stopped (" (past.len()) ")" }
                }
                div class="govuk-details__text" { (table(from, "clocks-past", "Clocks that have stopped", &past).render()) }
            }
        }
        (not_started(from, about, clocks))
    }
}

fn table(from: &Standpoint, id: &'static str, caption: &str, clocks: &[&ClockOfCase]) -> Table {
    let mut columns = ["Clock", "Started", "Due", "Stands"].map(Column::words).to_vec();
    columns.push(Column::long_words("What it breaks"));
    let rows = clocks.iter().map(|one| row(from, one)).collect();
    Table::new(id, caption, columns, rows).known_as(id)
}

fn row(from: &Standpoint, one: &ClockOfCase) -> Row {
    let day = |day| html! { @if let Some(day) = day { (time::day(day)) } };
    let run = one.run.as_ref();
    Row {
        name: html! { a class="govuk-link" href=(links::clock(from, one.clock.id)) { (one.clock.title) } },
        cells: vec![
            day(run.map(|run| run.started)),
            day(run.map(|run| run.due)),
            html! { (one.standing.words()) },
            html! { (one.finding.clone().unwrap_or_default()) },
        ],
    }
}

/// The clocks that do not apply, or not yet: nothing that would start them has happened.
fn not_started(from: &Standpoint, about: About, clocks: &[ClockOfCase]) -> Markup {
    let has_started = |clock: &Clock| clocks.iter().any(|one| one.clock.id == clock.id);
    let of_case = CLOCKS.iter().filter(|clock| clock.about() == about);
    let waiting: Vec<&Clock> = of_case.filter(|clock| !has_started(clock)).collect();
    let summary = format!("Clocks that do not apply, or not yet ({})", waiting.len());
    html! {
        @if !waiting.is_empty() {
            (details(&summary, html! {
                ul class="govuk-list govuk-list--bullet" {
                    @for clock in waiting {
                        li {
                            a class="govuk-link" href=(links::clock(from, clock.id)) { (clock.title) }
                            " " (in_brackets(clock.id)) ": runs from " (clock.starts)
                        }
                    }
                }
            }))
        }
    }
}

/// The clocks of which no source of the case tells, in one sentence.
fn untold(clocks: &[ClockOfCase]) -> Markup {
    let untold = clocks.iter().filter(|one| matches!(one.standing, Standing::NotTold(_)));
    let mut titles: Vec<String> = untold.map(|one| one.clock.title.to_owned()).collect();
    titles.dedup();
    html! {
        @if !titles.is_empty() {
            (sources(html! { "No loaded source tells what these clocks need: " (list(&titles, "and")) "." }))
        }
    }
}
