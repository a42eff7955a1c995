//! What the statements of a child and of a household have in common on a page: what they rest on, holds,
//! and lines that cannot be read.

use hearth_app::stating::Said;
use hearth_casework::evidence::Evidence;
use hearth_casework::hold::Hold;
use hearth_casework::statement::Unread;
use hearth_domain::Day;
use maud::{Markup, html};

use crate::components::notice::inset;
use crate::components::tag::{Colour, tag};
use crate::components::time;
use crate::pages::case::numbered::Numbered;

/// The document and the day it speaks of; where one is missing that is said.
pub(crate) fn document(evidence: &Evidence) -> Markup {
    html! {
        @if evidence.document.is_empty() { "No document" } @else { (evidence.document) }
        ", "
        @match evidence.day { Some(day) => { (time::day(day)) } None => { "undated" } }
    }
}

/// The day by which it is to be looked at again, marked when that is past.
pub(crate) fn review(evidence: &Evidence, as_at: Day) -> Markup {
    html! {
        @match evidence.review_by {
            None => { "no day set" }
            Some(day) => {
                (time::day(day))
                @if evidence.is_overdue(as_at) { " " (tag("Overdue", Colour::Grey)) }
            }
        }
    }
}

/// A hold that stands, in the words of `what`: the search, or links; and the way to put it right.
pub(crate) fn hold(
    what: &str,
    hold: Option<&Hold>,
    said: impl Fn(Hold) -> Said,
    numbered: &Numbered,
) -> Markup {
    html! {
        @if let Some(hold) = hold {
            (inset(html! {
                p class="govuk-body" data-hold=(hold.reason.code()) {
                    strong { (what) } ": "
                    (numbered.link(&said(hold.clone()), &html! { (hold.reason.label()) }))
                    @if let Some(from) = hold.evidence.day { ", since " (time::day(from)) }
                    @match hold.evidence.review_by {
                        Some(until) => { ", until " (time::day(until)) }
                        None => { ", with no end set" }
                    }
                    ". Said by: " (hold.evidence.by.label()) "."
                }
            }))
        }
    }
}

/// Lines that cannot be read, and what to do.
pub(crate) fn unread(unread: &[Unread], numbered: &Numbered) -> Markup {
    html! {
        @if !unread.is_empty() {
            h3 class="govuk-heading-s" { "Statements that cannot be read" }
            p class="govuk-body" { "Nothing is taken from these lines. Open each to say it anew or to withdraw it." }
            ul class="govuk-list govuk-list--bullet" data-list="unread" {
                @for one in unread {
                    li {
                        (numbered.link_unread(one, &html! { (one.kind.label()) ": “" (one.line) "”" }))
                        @if !one.document.is_empty() { ", from " (one.document) }
                    }
                }
            }
        }
    }
}
