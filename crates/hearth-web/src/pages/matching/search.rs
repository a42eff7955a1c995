//! How far the search has reached, and what alone stands in the way of more families.

use hearth_app::clocks::ClockOfCase;
use hearth_app::matching::SearchedAgency;
use hearth_domain::clock::Standing;
use maud::{Markup, html};

use super::Shown;
use crate::components::notice::details;
use crate::links;
use crate::words::{counted, long_day, number};

/// How many counterfactual sentences are shown before the rest is folded away.
const FIRST: usize = 5;

/// The section.
pub(super) fn section(shown: &Shown<'_>) -> Markup {
    let pool = &shown.found.pool;
    html! {
        h2 class="govuk-heading-m" { "How far the search has reached" }
        p class="govuk-body" {
            "Searched here: " (counted(pool.families.len(), "family", "families")) " approved and waiting, of these agencies: "
            (with_counts(&pool.searched)) "."
        }
        @if !pool.not_searched.is_empty() {
            p class="govuk-body" { "No list of families is loaded from " (names(&pool.not_searched)) ". Where a regional agency recruits for an authority, the families stand under its name." }
        }
        p class="govuk-body" { "Not searched: agencies outside this database. " (beyond(shown)) }
        (found(shown))
    }
}

fn with_counts(agencies: &[SearchedAgency]) -> String {
    let named = agencies.iter().map(|one| format!("{} ({})", one.name, number(one.families)));
    named.collect::<Vec<_>>().join("; ")
}

fn names(agencies: &[SearchedAgency]) -> String {
    agencies.iter().map(|one| one.name.clone()).collect::<Vec<_>>().join("; ")
}

/// The clock of the search beyond the region.
fn beyond(shown: &Shown<'_>) -> Markup {
    let Some(clock) = shown.clock else {
        return html! { "The clock of the search beyond the region has not started." };
    };
    html! {
        a class="govuk-link" href=(links::clock(shown.from, clock.clock.id)) { (clock.clock.title) }
        ": " (stands(clock)) "."
    }
}

fn stands(clock: &ClockOfCase) -> String {
    let words = clock.standing.words();
    match &clock.run {
        Some(run) if !matches!(clock.standing, Standing::NotTold(_)) => {
            format!("{words}; it runs from {} to {}", long_day(run.started), long_day(run.due))
        }
        _ => words,
    }
}

/// What the search finds, sentence by sentence.
fn found(shown: &Shown<'_>) -> Markup {
    let told = shown.found.reach.in_words();
    let (summary, each) = told.split_at(told.len().min(1));
    let each = each.get(1..).unwrap_or_default();
    let (first, rest) = each.split_at(each.len().min(FIRST));
    html! {
        h2 class="govuk-heading-m" { "What the search finds" }
        @for sentence in summary { p class="govuk-body-l" data-reach="" { (sentence) } }
        @if !first.is_empty() {
            p class="govuk-body" { "What one change would bring. Each count is exact, each stands alone, and nobody is asked to give up what a child needs:" }
            ul class="govuk-list govuk-list--bullet" { @for sentence in first { li { (sentence) } } }
        }
        @if !rest.is_empty() {
            (details(&format!("{} more", rest.len()), html! {
                ul class="govuk-list govuk-list--bullet" { @for sentence in rest { li { (sentence) } } }
            }))
        }
    }
}
