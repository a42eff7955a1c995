//! What to send back: the returns that can be written of each agency, what they would hold, the
//! command that writes each, and what should be put right and settled first.

mod commands;
mod table;

use std::borrow::Cow;

use hearth_app::Context;
use hearth_app::scope::Whose;
use hearth_app::sending::{self, Asked as Sent, Sendable, Untold, Writable, quarter_by};
use hearth_domain::CollectionYear;
use maud::{Markup, html};

use crate::components::filter::FilterForm;
use crate::components::notice::{inset, sources};
use crate::components::page::{Page, Section};
use crate::error::WebError;
use crate::pages::pipeline::{nothing_loaded, whose};
use crate::pages::sources::line;
use crate::query::{Asked, AskedIn, Entered, Field, Pairs, Wrong};
use crate::standpoint::{Of, Standpoint};

/// What the page takes.
const TAKEN: [Field; 6] = [
    Field::AnyAgency,
    Field::YearEnding,
    Field::AsAt,
    Field::Quarter,
    Field::Raa,
    Field::Membership,
];

/// Where a wrong address is put right.
const ASKED: AskedIn =
    AskedIn { name: "what to send back", action: Cow::Borrowed("/returns"), fields: &TAKEN };

/// What is asked of the page, and what was found.
struct Found {
    from: Standpoint,
    asked: Sent,
    agencies: Vec<Sendable>,
    /// The survey of a regional agency as one, where one is in view.
    together: Option<Writable>,
    /// What the returns would not tell, where one agency is in view.
    untold: Option<Untold>,
}

/// The page.
pub(crate) async fn page(context: &Context<'_>, pairs: Pairs) -> Result<Page, WebError> {
    let found = Found::asked(context, &pairs).await.map_err(|wrong| wrong.asked_in(ASKED))?;
    Ok(Page::new(Some(Section::Returns), "What to send back", content(&found)))
}

impl Found {
    async fn asked(context: &Context<'_>, pairs: &Pairs) -> Result<Self, WebError> {
        let (from, given) = Standpoint::asked_of(Of::Everybody, context, pairs, &TAKEN).await?;
        let asked = asked_of(&from, &given)?;
        if asked.quarter.last_day() > context.today() {
            let wrong = Wrong::value(Field::Quarter, &asked.quarter.code());
            return Err(from.refuse_entered(entered(&from, &asked), vec![wrong]));
        }
        let agencies = sending::sendable(context, &asked).await?;
        let together = match asked.whose {
            Whose::Arrangement { .. } => Some(sending::survey_together(context, &asked).await?),
            _ => None,
        };
        let untold = match agencies.as_slice() {
            [one] => Some(sending::untold(context, one, &asked).await?),
            _ => None,
        };
        Ok(Self { from, asked, agencies, together, untold })
    }
}

/// The returns that are asked about: of the day that is looked at, and the newest before it.
fn asked_of(from: &Standpoint, given: &Asked) -> Result<Sent, WebError> {
    let Some(year) = given.year.or(CollectionYear::of(from.as_at)) else {
        let how = format!(
            "holds {}, in no collection year that is known. Choose a later day.",
            from.as_at
        );
        return Err(from.refuse(Wrong::against(Field::AsAt, &how)));
    };
    Ok(Sent {
        whose: from.scope.whose.clone(),
        year,
        day: from.as_at,
        quarter: given.quarter.unwrap_or_else(|| quarter_by(from.as_at)),
    })
}

/// The form as it is to be filled in.
fn entered(from: &Standpoint, asked: &Sent) -> Entered {
    let (year, quarter) = (asked.year.ending().to_string(), asked.quarter.code());
    Entered { year, quarter, ..from.entered() }
}

fn content(found: &Found) -> Markup {
    let from = &found.from;
    let form = FilterForm {
        action: &ASKED.action,
        agencies: &from.everybody(),
        arrangements: &from.arrangements,
        entered: &entered(from, &found.asked),
        wrong: &[],
    };
    html! {
        p class="govuk-body" { "Returns that can be written from what is recorded, and what to put right and settle before they are sent. A return is written by a command, so that nothing leaves this machine from a page." }
        (form.asking(ASKED.fields))
        @if from.senders.is_empty() {
            (nothing_loaded())
        } @else if found.agencies.is_empty() {
            (inset(html! { p class="govuk-body" { "Nothing has arrived from anybody who is asked about, so nothing can be sent back." } }))
        } @else {
            (whose(from))
            (line(from))
            (table::table(found).render())
            (sources(html! { "The return tells of children with a kept row of the year; the lists of Annex A of children whose decision stood, and households in the process, in the twelve months to the day; the survey of those of the quarter." }))
            (commands::section(found))
        }
    }
}
