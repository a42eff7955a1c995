//! What arrived in the last days, what it changed, and what waits for somebody.

use hearth_app::sending::{NEWS, News};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use maud::{Markup, html};

use crate::components::summary_list::{Line, summary_list};
use crate::links::{self, ImportsOf};
use crate::standpoint::Standpoint;
use crate::words::{counted, long_day, number};

/// A line for each, leading to what is behind it.
pub(super) fn section(from: &Standpoint, news: &News) -> Markup {
    let from = &from.of_these_members();
    html! {
        h2 class="govuk-heading-m" { "What is new, and what to do" }
        (summary_list(&[
            Line::new(format!("Arrived since {}", long_day(news.since)), arrived(from, news)),
            Line::new("Recorded or corrected", changed(from, news)),
            Line::new("Sources disagree", html! {
                (link(&links::conflicts(from, 1), news.unsettled.conflicts, &counted(news.unsettled.conflicts, "difference to settle", "differences to settle")))
            }),
            Line::new("To put right", html! {
                (link(&links::corrections(from), news.unsettled.corrections, &counted(news.unsettled.corrections, "value in an agency’s own source", "values in the agencies’ own sources")))
            }),
            Line::new("To send back", html! {
                a class="govuk-link" href=(links::returns(from)) { "Returns that can be written" }
            }),
        ]))
    }
}

fn arrived(from: &Standpoint, news: &News) -> Markup {
    let words = format!(
        "{} of {}",
        counted(news.arrived, "return, list or extract", "returns, lists and extracts"),
        counted(news.agencies, "agency", "agencies")
    );
    html! {
        @match start_of(news).filter(|_| from.known_at.is_none()) {
            Some(after) => (link(&links::imports_of(from, &ImportsOf { after: Some(after), ..ImportsOf::default() }), news.arrived, &words)),
            None if news.arrived == 0 => "nothing",
            None => (words),
        }
        @if news.arrived == 0 { " in " (NEWS) " days" }
    }
}

fn changed(from: &Standpoint, news: &News) -> Markup {
    let changed = news.changed;
    let words = format!(
        "{} told for the first time, {} corrected and {} withdrawn",
        counted(changed.new, "fact", "facts"),
        number(changed.corrected),
        number(changed.withdrawn)
    );
    html! {
        @match start_of(news) {
            Some(after) => (link(&links::recorded(from, after), changed.all(), &words)),
            None => (words),
        }
    }
}

/// The words, leading to what is behind them where there is something.
fn link(address: &str, count: usize, words: &str) -> Markup {
    html! {
        @if count == 0 { "nothing" } @else { a class="govuk-link" href=(address) { (words) } }
    }
}

/// The moment at which the first of the days begins.
fn start_of(news: &News) -> Option<Timestamp> {
    Some(news.since.to_zoned(TimeZone::UTC).ok()?.timestamp())
}
