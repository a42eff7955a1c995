//! A journey as a line of dated events, the earliest first.

use hearth_domain::Day;
use maud::{Markup, html};

use crate::words::long_day;

/// One dated event.
pub(crate) struct Event {
    /// The day.
    pub day: Day,
    /// What happened.
    pub title: String,
    /// Words in boxes beside the title.
    pub tags: Vec<Markup>,
    /// Whether the way ended or turned back with it.
    pub is_end: bool,
    /// What more is known of it.
    pub body: Markup,
}

/// The events one under another.
pub(crate) fn timeline(events: &[Event]) -> Markup {
    html! {
        ol class="hearth-timeline" role="list" {
            @for event in events {
                li class={ "hearth-timeline__item" @if event.is_end { " hearth-timeline__item--ended" } } {
                    time class="hearth-timeline__date" datetime=(event.day) { (long_day(event.day)) }
                    h3 class="hearth-timeline__title" {
                        (event.title)
                        @for tag in &event.tags { " " (tag) }
                    }
                    div class="hearth-timeline__body" { (event.body) }
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_event_shows_its_day_for_people_and_for_machines() {
        let event = Event {
            day: jiff::civil::date(2025, 12, 1),
            title: "Adoption <order>".to_owned(),
            tags: vec![html! { b { "Plan 2" } }],
            is_end: true,
            body: html! { p { "x" } },
        };
        assert_eq!(
            timeline(&[event]).into_string(),
            "<ol class=\"hearth-timeline\" role=\"list\"><li class=\"hearth-timeline__item hearth-timeline__item--ended\">\
             <time class=\"hearth-timeline__date\" datetime=\"2025-12-01\">1 December 2025</time>\
             <h3 class=\"hearth-timeline__title\">Adoption &lt;order&gt; <b>Plan 2</b></h3>\
             <div class=\"hearth-timeline__body\"><p>x</p></div></li></ol>"
        );
    }
}
