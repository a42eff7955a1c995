//! How a figure was revised: what it was at an earlier moment, and who makes the difference.

mod choice;

use hearth_app::Context;
use hearth_app::indicators::Question;
use hearth_app::revision::{self, Correction, Moment, Revised, Revision};
use hearth_indicators::{Indicator, Period};
use jiff::Timestamp;
use maud::{Markup, html};

use super::value::in_words;
use crate::components::command::command;
use crate::components::figures::{Figure, figures};
use crate::components::table::{Column, Row, Table};
use crate::components::time;
use crate::error::WebError;
use crate::links;
use crate::query::{Entered, Field, Wrong};
use crate::standpoint::Standpoint;
use crate::words::{counted, moment, number, whom};

/// The most lines shown; the command gives them all.
const MOST: usize = 200;

/// Compares the measure with what it was; refused where the moment is not an earlier one.
async fn compared(
    context: &Context<'_>,
    from: &Standpoint,
    indicator: &Indicator,
    earlier: Timestamp,
) -> Result<Revision, WebError> {
    if earlier >= from.known_at.unwrap_or(context.now) {
        let how = format!(
            "is {}, which is not before the moment the page is known at. Enter an earlier one.",
            moment(earlier)
        );
        let entered = Entered { known_from: earlier.to_string(), ..from.entered() };
        return Err(from.refuse_entered(entered, vec![Wrong::against(Field::Earlier, &how)]));
    }
    let question = Question {
        whose: from.scope.whose.clone(),
        period: Period::year_to(from.as_at),
        as_at: None,
        known_at: from.known_at,
    };
    Ok(revision::revision(context, indicator.code, earlier, &question).await?)
}

/// The comparison asked for, and the moments that can be asked for.
pub(super) struct Revisions {
    moments: Vec<Moment>,
    found: Option<Revision>,
}

impl Revisions {
    /// Compares with the earlier moment, where one is asked for.
    pub(super) async fn of(
        context: &Context<'_>,
        from: &Standpoint,
        indicator: &Indicator,
        earlier: Option<Timestamp>,
    ) -> Result<Self, WebError> {
        let whose = &from.scope.whose;
        let moments = revision::moments(context, whose, from.as_at, from.known_at).await?;
        let found = match earlier {
            Some(earlier) => Some(compared(context, from, indicator, earlier).await?),
            None => None,
        };
        Ok(Self { moments, found })
    }

    /// The section: the comparison asked for, or how to ask for one.
    pub(super) fn section(&self, from: &Standpoint, indicator: &Indicator) -> Markup {
        html! {
            h2 class="govuk-heading-m" id="revised" { "How this figure was revised" }
            @match &self.found {
                Some(found) => (told(from, indicator, found)),
                None => p class="govuk-body" { "A figure changes when a return is sent again or a record is corrected. To see what it was and who makes the difference, choose an earlier moment." },
            }
            @if self.moments.is_empty() && self.found.is_none() {
                p class="govuk-body" { "Everything that is loaded was recorded at once, so there is no earlier moment to choose." }
            } @else {
                (choice::form(from, indicator, &self.moments, self.found.as_ref().map(|found| found.before.0)))
            }
            p class="govuk-body" {
                "What was recorded between two moments, of everybody: "
                a class="govuk-link" href=(links::changes(from)) { "Changes" }
                ". From the command line:"
            }
            (command(&format!("hearth revision --indicator {} --known-from 2026-04-01T09:00:00Z", indicator.code)))
        }
    }
}

fn told(from: &Standpoint, indicator: &Indicator, found: &Revision) -> Markup {
    let later = found.after.0.map_or_else(|| "now".to_owned(), moment);
    let whom = whom(indicator);
    html! {
        (figures(&[
            Figure::new("Then", html! { (in_words(&found.before.1)) }).noting(moment(found.before.0)),
            Figure::new("Later", html! { (in_words(&found.after.1)) }).noting(later),
            Figure::new("Counted otherwise", html! { (number(found.revised.len())) }).noting(whom.many),
        ]))
        @if found.revised.is_empty() {
            p class="govuk-body" { "Nobody counts otherwise, so the figure was not revised between the two." }
        } @else {
            @if found.revised.len() > MOST {
                p class="govuk-body" { "The first " (MOST) " of " (counted(found.revised.len(), whom.one, whom.many)) " are shown." }
            }
            (table(from, indicator, found).render())
        }
    }
}

fn table(from: &Standpoint, indicator: &Indicator, found: &Revision) -> Table {
    let columns = vec![
        Column::words(if indicator.group.is_of_households() { "Household" } else { "Child" }),
        Column::words("Authority"),
        Column::words("Counted then"),
        Column::words("Counted later"),
        Column::long_words("What was recorded in between"),
    ];
    let rows = found.revised.iter().take(MOST).map(|one| row(from, indicator, one)).collect();
    Table::new("revised-cases", "Who makes the difference", columns, rows).known_as("revised")
}

fn row(from: &Standpoint, indicator: &Indicator, one: &Revised) -> Row {
    let address = if indicator.group.is_of_households() {
        links::family(from, one.case)
    } else {
        links::child(from, one.case)
    };
    let how = |how: &[String]| {
        if how.is_empty() { "not counted".to_owned() } else { how.join(", ") }
    };
    let known = from.agencies.iter().find(|loaded| loaded.id == one.agency);
    let agency = known.map_or_else(|| one.agency.to_string(), |loaded| loaded.name.clone());
    Row {
        name: html! { a class="govuk-link" href=(address) { (one.number) } },
        cells: vec![
            html! { (agency) },
            html! { (how(&one.before)) },
            html! { (how(&one.after)) },
            html! { ul class="govuk-list" { @for correction in &one.recorded { li { (corrected(correction)) } } } },
        ],
    }
}

/// When what was told for the first time, corrected or taken back.
fn corrected(correction: &Correction) -> Markup {
    html! {
        (time::moment(correction.recorded_at)) ": "
        @match (&correction.was, &correction.is) {
            (Some(was), Some(is)) => { (was) ", corrected to " (is) },
            (None, Some(is)) => { (is) ", told for the first time" },
            (Some(was), None) => { (was) ", no longer told" },
            (None, None) => "no longer told",
        }
    }
}
