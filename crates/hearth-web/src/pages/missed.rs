//! What might be missed this week: children and pairs that stand still though something could be done,
//! what has been closed of it and why, and the form that closes.

mod closed;
mod form;
mod open;
mod posted;

use std::borrow::Cow;
use std::sync::Arc;

use hearth_app::matching::{self, Closed, ClosedOne, ClosedTogether, Pool, close_missed};
use hearth_app::{AppError, Context};
use hearth_casework::closing::ClosingRefusal;
use hearth_domain::agency::Network;
use hearth_matching::missed::{A_WEEK, Missed};
use maud::{Markup, html};

use crate::components::breadcrumbs::Crumb;
use crate::components::error_summary::{Mistake, error_summary};
use crate::components::notice::inset;
use crate::components::page::{Page, Section};
use crate::error::WebError;
use crate::links;
use crate::pages::pool::{self, question};
use crate::query::{Asked, AskedIn, Field, Pairs, Wrong};
use crate::standpoint::Standpoint;
use crate::words::counted;
use posted::{Filled, mistake};

/// How many stand on one page of a list.
const A_PAGE: usize = 100;

/// What the page takes.
const TAKEN: [Field; 7] = [
    Field::Agency,
    Field::AsAt,
    Field::Raa,
    Field::Membership,
    Field::KnownAt,
    Field::Page,
    Field::Recorded,
];

/// Where a wrong address is put right.
const ASKED: AskedIn = AskedIn {
    name: "what might be missed",
    action: Cow::Borrowed("/missed"),
    fields: &pool::TAKEN,
};

/// What a person has just sent: what stood in the form, and what is wrong with it.
#[derive(Default)]
struct Sent {
    filled: Filled,
    mistakes: Vec<Mistake>,
}

/// What the page shows.
struct Shown<'a> {
    from: &'a Standpoint,
    missed: &'a [Missed],
    pool: &'a Pool,
    network: &'a Network,
    closed: &'a Closed,
    page: usize,
    sent: &'a Sent,
    just_closed: Option<&'a ClosedTogether>,
}

/// The page.
pub(crate) async fn page(context: &Context<'_>, pairs: Pairs) -> Result<Page, WebError> {
    shown(context, &pairs, &Sent::default()).await.map_err(|wrong| wrong.asked_in(ASKED))
}

/// What a person sent: closed, or shown again with what is wrong. Gives the address to go to.
pub(crate) async fn close(
    context: &Context<'_>,
    pairs: Pairs,
    sent: &Pairs,
) -> Result<Result<String, Page>, WebError> {
    let (from, asked) = asked(context, &pairs).await.map_err(|wrong| wrong.asked_in(ASKED))?;
    let filled = Filled::of(sent);
    let mistakes = match filled.posted() {
        Err(mistakes) => mistakes,
        Ok((keys, said)) => match close_missed(context, &keys, &said).await {
            Ok(done) => {
                return Ok(Ok(links::just_closed(&from, asked.page.unwrap_or(1), done.fact)));
            }
            Err(error) => vec![mistake_of(error)?],
        },
    };
    let page = shown(context, &pairs, &Sent { filled, mistakes }).await;
    Ok(Err(page.map_err(|wrong| wrong.asked_in(ASKED))?))
}

/// What a person can put right, beside its field; any other error as it is.
fn mistake_of(error: AppError) -> Result<Mistake, WebError> {
    let field = match &error {
        AppError::NothingToClose => "key",
        AppError::CannotClose(ClosingRefusal::DoesNotFit { .. }) => "reason",
        AppError::CannotClose(ClosingRefusal::NotTheirWork(_)) => "by",
        AppError::CannotClose(_) => "words",
        AppError::NotMissed { .. } | AppError::ClosedBefore { .. } => open::ID,
        _ => return Err(error.into()),
    };
    Ok(mistake(field, &crate::words::upper_first(&format!("{error}."))))
}

/// From where the page looks, and what was asked.
async fn asked(context: &Context<'_>, pairs: &Pairs) -> Result<(Standpoint, Asked), WebError> {
    Standpoint::asked(context, pairs, &TAKEN).await
}

async fn shown(context: &Context<'_>, pairs: &Pairs, sent: &Sent) -> Result<Page, WebError> {
    let (from, asked) = asked(context, pairs).await?;
    let question = question(&from);
    let missed: Arc<Vec<Missed>> = matching::missed(context, &question).await?;
    let pool = matching::pool(context, &question).await?;
    let closed = matching::closed(context, &question).await?;
    let network = context.network().await?;
    let just_closed = match asked.recorded {
        Some(fact) => matching::closed_together(context, fact).await?,
        None => None,
    };
    let last = missed.len().div_ceil(A_PAGE).max(1);
    let page = asked.page.unwrap_or(1);
    // What was closed may have been all there was on the last page.
    if page > last && just_closed.is_none() {
        return Err(from.refuse(Wrong::value(Field::Page, &page.to_string())));
    }
    let content = content(&Shown {
        from: &from,
        missed: &missed,
        pool: &pool,
        network: &network,
        closed: &closed,
        page: page.min(last),
        sent,
        just_closed: just_closed.as_ref(),
    });
    let crumbs = vec![Crumb::new("Matching", links::pool(&from))];
    let errors = (!sent.mistakes.is_empty()).then(|| error_summary(&sent.mistakes));
    let page = Page::new(Some(Section::Matching), "What might be missed this week", content);
    Ok(Page { errors, ..page.below(crumbs) })
}

fn content(shown: &Shown<'_>) -> Markup {
    let (from, missed) = (shown.from, shown.missed);
    html! {
        @if let Some(done) = shown.just_closed { (said_so(done)) }
        p class="govuk-body" { "Children and families that stand still though something could be done, found afresh from what is recorded. At most " (A_WEEK) " a child and week, so that the list can be worked through. Each is a question to somebody and no reproach." }
        (pool::asking(from, &ASKED.action))
        @if from.is_anything_known() {
            h2 class="govuk-heading-m" { (counted(missed.len(), "question", "questions")) }
            @if missed.is_empty() {
                (inset(html! { p class="govuk-body" { "Nothing stands still, as far as what is recorded tells." } }))
            } @else if is_closable(from) {
                (form::form(shown, &open::table(shown)))
            } @else {
                (open::table(shown))
                (inset(html! { p class="govuk-body" { "This is how it stood. " a class="govuk-link" href="/missed" { "Look from the newest day, as known now" } " to close what you have looked at." } }))
            }
            (closed::section(shown))
        }
    }
}

/// Whether what is closed now would be gone from what is shown: who looks at the past cannot change it.
fn is_closable(from: &Standpoint) -> bool {
    from.as_at >= from.latest && from.known_at.is_none()
}

/// What has just been closed.
fn said_so(done: &ClosedTogether) -> Markup {
    let count = counted(done.ones.len(), "question was", "questions were");
    inset(html! {
        div role="status" data-closed=(done.ones.len()) {
            h2 class="govuk-heading-m" { (count) " closed: " (done.reason.label()) }
            ul class="govuk-list govuk-list--bullet" { @for one in &done.ones { li { (what_of(one)) } } }
            p class="govuk-body" { "They stand below, under what was closed. What was closed keeps its place in the child’s week." }
        }
    })
}

/// Of whom something was closed, and what.
fn what_of(one: &ClosedOne) -> String {
    let of_family =
        one.closing.household.map(|_| format!(" and household {}", one.family)).unwrap_or_default();
    format!("Child {}{of_family}: {}", one.number, one.closing.kind.label())
}
