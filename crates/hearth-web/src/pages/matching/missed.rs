//! What might be missed for these children this week, and what was closed of it.

use hearth_app::Context;
use hearth_app::matching::{self, ClosedOne, Question};
use hearth_matching::missed::Missed;
use hearth_matching::pool::PoolUnit;
use maud::{Markup, html};

use crate::components::time;
use crate::error::WebError;
use crate::links;
use crate::standpoint::Standpoint;
use crate::words::stated;

/// What is open and what was closed for one unit.
pub(super) struct MissedFor {
    open: Vec<Missed>,
    closed: Vec<ClosedOne>,
}

impl MissedFor {
    /// Of a unit on the day and at the moment of the question.
    pub(super) async fn of(
        context: &Context<'_>,
        unit: &PoolUnit,
        question: &Question,
    ) -> Result<Self, WebError> {
        let is_theirs = |case| unit.children.iter().any(|child| child.case == case);
        let missed = matching::missed(context, question).await?;
        let open = missed.iter().filter(|one| is_theirs(one.unit)).cloned().collect();
        let closed = matching::closed(context, question).await?.ones;
        let closed = closed.into_iter().filter(|one| is_theirs(one.child)).collect();
        Ok(Self { open, closed })
    }

    /// The section; nothing where nothing is open or closed.
    pub(super) fn section(&self, from: &Standpoint) -> Markup {
        html! {
            @if !self.open.is_empty() || !self.closed.is_empty() {
                h2 class="govuk-heading-m" id="missed" { "What might be missed this week" }
                @if self.open.is_empty() {
                    p class="govuk-body" { "Nothing is open this week." }
                } @else {
                    ul class="govuk-list govuk-list--bullet" {
                        @for one in &self.open { li data-missed="" { (one.sentence) } }
                    }
                }
                @if !self.closed.is_empty() {
                    p class="govuk-body" { "Somebody has looked at:" }
                    ul class="govuk-list govuk-list--bullet" { @for one in &self.closed { li data-closed="" { (closed(from, one)) } } }
                }
                p class="govuk-body" { a class="govuk-link" href=(links::missed(from)) { "Close what you have looked at" } }
            }
        }
    }
}

fn closed(from: &Standpoint, one: &ClosedOne) -> Markup {
    let closing = &one.closing;
    html! {
        (time::day(one.day)) ", " (closing.kind.label())
        @if let Some(family) = closing.household {
            ", family " a class="govuk-link" href=(links::family(from, family)) { (one.family) }
        }
        ": " (stated::closing(closing))
    }
}
