//! What is stated of the child: wishes first, then needs, then whether brothers and sisters stay together.

use hearth_app::statements::{Sibling, StatedOfChild};
use hearth_app::stating::Said;
use hearth_casework::need::{Need, NeedOf};
use hearth_casework::sibling_decision::{SiblingDecision, SiblingPlan};
use hearth_casework::wish::Wish;
use hearth_domain::fact::Statement;
use maud::{Markup, html};

use super::Shown;
use crate::components::table::{Column, Row, Table};
use crate::components::tag::{Colour, tag};
use crate::links;
use crate::pages::case::numbered::Numbered;
use crate::pages::case::recorded::agency_name;
use crate::pages::case::stated::{document, hold, review, unread};
use crate::words::{list, upper_first};

/// What may be recorded beside what the child says.
const RECORD: [(Statement, &str); 4] = [
    (Statement::Need, "Record a need"),
    (Statement::SiblingDecision, "Record a decision about brothers and sisters"),
    (Statement::SearchHold, "Put the search on hold"),
    (Statement::GateOverride, "Record that a gate is overridden for a family"),
];

/// The sections.
pub(super) fn section(shown: &Shown, of: &StatedOfChild, numbered: &Numbered) -> Markup {
    html! {
        div id="stated" { (numbered.just_recorded()) }
        (wishes(&of.stated.wishes, numbered))
        (numbered.more(&[(Statement::Wish, "Record what the child says")]))
        h2 class="govuk-heading-m" { "Needs" }
        (hold("Search on hold", of.stated.hold.as_ref(), Said::SearchHold, numbered))
        @if of.stated.needs.is_empty() {
            p class="govuk-body" { "No need is recorded for this day." }
        } @else {
            (numbered.hint("Open a need to correct or withdraw it, or to record that it has ended."))
            (needs(shown, of, numbered).render())
        }
        (unread(&of.stated.unread, numbered))
        (numbered.more(&RECORD))
        (siblings(shown, of, numbered))
        (numbered.all())
    }
}

/// The child's own words come before what others find.
fn wishes(wishes: &[Wish], numbered: &Numbered) -> Markup {
    html! {
        h2 class="govuk-heading-m" { "What the child says" }
        @if wishes.is_empty() {
            p class="govuk-body" { "Nothing the child has said or shown is recorded for this day." }
        } @else {
            ul class="govuk-list govuk-list--spaced" data-list="wishes" {
                @for wish in wishes {
                    li {
                        (numbered.link(&Said::Wish(wish.clone()), &html! { q { (wish.words) } }))
                        p class="hearth-sources" {
                            "Heard by: " (wish.evidence.by.label()) ". " (document(&wish.evidence)) "."
                        }
                    }
                }
            }
        }
    }
}

fn needs(shown: &Shown, of: &StatedOfChild, numbered: &Numbered) -> Table {
    let columns = vec![
        Column::long_words("Need"),
        Column::words("Weight"),
        Column::long_words("Document and day"),
        Column::words("Found by"),
        Column::words("Review by"),
    ];
    let mut needs: Vec<&Need> = of.stated.needs.iter().collect();
    needs.sort_by_key(|need| need.weight);
    let row = |need: &Need| Row {
        name: numbered.link(&Said::Need(need.clone()), &what(shown, need)),
        cells: vec![
            html! { (need.weight.label()) },
            document(&need.evidence),
            html! { (upper_first(need.evidence.by.label())) },
            review(&need.evidence, of.as_at),
        ],
    };
    let caption = "What the child needs of a family, essential needs first";
    Table::new("needs", caption, columns, needs.into_iter().map(row).collect()).known_as("needs")
}

/// What is needed; of a place also where, of safety nothing more.
fn what(shown: &Shown, need: &Need) -> Markup {
    html! {
        (need.what.in_words())
        @match &need.what {
            NeedOf::Place { areas, .. } => {
                @let names: Vec<String> = areas.codes().map(|code| agency_name(&shown.network, code)).collect();
                ": " (list(&names, "or"))
            }
            NeedOf::Condition { supported: true, .. } => { ", support planned" }
            _ => {}
        }
    }
}

/// Whether the child stays together with each brother and sister.
fn siblings(shown: &Shown, of: &StatedOfChild, numbered: &Numbered) -> Markup {
    html! {
        @if !of.siblings.is_empty() {
            h2 class="govuk-heading-m" { "Brothers and sisters: together or apart" }
            (decisions(shown, of, numbered).render())
        }
    }
}

fn decisions(shown: &Shown, of: &StatedOfChild, numbered: &Numbered) -> Table {
    let columns = vec![
        Column::words("Child"),
        Column::long_words("Decision"),
        Column::long_words("Document and day"),
        Column::words("Review by"),
    ];
    let row = |one: &Sibling| Row {
        name: html! {
            @if one.number.is_empty() { "A child out of reach" } @else {
                a class="govuk-link" href=(links::child(&shown.from, one.case)) { "Child " (one.number) }
            }
        },
        cells: vec![
            decided(of, one, numbered),
            html! { @if let Some(made) = &one.decision { (document(&made.evidence)) } },
            html! { @if let Some(made) = &one.decision { (review(&made.evidence, of.as_at)) } },
        ],
    };
    let rows = of.siblings.iter().map(row).collect();
    let caption = "What was decided of each brother or sister, the newest decision";
    Table::new("sibling-decisions", caption, columns, rows).known_as("sibling-decisions")
}

/// The decision, and the way to put it right.
fn decided(of: &StatedOfChild, one: &Sibling, numbered: &Numbered) -> Markup {
    let words = decision(of, one);
    match &one.decision {
        Some(made) => numbered.link(&Said::SiblingDecision(made.clone()), &words),
        None => words,
    }
}

fn decision(of: &StatedOfChild, one: &Sibling) -> Markup {
    let is_over = |made: &SiblingDecision| {
        made.plan == SiblingPlan::TogetherUntil && !made.is_together_on(of.as_at)
    };
    html! {
        @match &one.decision {
            Some(made) if is_over(made) => { "Together until a day that is past: to be decided anew" }
            Some(made) => { (upper_first(made.plan.label())) }
            None => { (tag("Decision missing", Colour::Grey)) " Together until it is taken" }
        }
        @if !one.is_confirmed { ". Nobody has confirmed that they are brothers or sisters" }
    }
}
