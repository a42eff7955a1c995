//! What might be missed this week: children and pairs that stand still though something could be done,
//! what has been closed of it and why, and the form that closes.

mod closed;
mod form;
mod open;
mod posted;

use std::borrow::Cow;
use std::sync::Arc;

use hearth_app::matching::{self, Closed, JustClosed, Pool, close_missed};
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
use crate::query::{AskedIn, Field, Pairs, Wrong};
use crate::standpoint::Standpoint;
use crate::words::counted;
use posted::{Filled, mistake};

/// How many stand on one page of a list.
const A_PAGE: usize = 100;

/// What the page takes.
const TAKEN: [Field; 6] =
    [Field::Agency, Field::AsAt, Field::Raa, Field::Membership, Field::KnownAt, Field::Page];

/// Where a wrong address is put right.
const ASKED: AskedIn = AskedIn {
    name: "what might be missed",
    action: Cow::Borrowed("/missed"),
    fields: &pool::TAKEN,
};

/// What a person has just sent: what stood in the form, what is wrong with it, or what it has closed.
#[derive(Default)]
struct Sent {
    filled: Filled,
    mistakes: Vec<Mistake>,
    done: Option<JustClosed>,
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
}

/// The page.
pub(crate) async fn page(context: &Context<'_>, pairs: Pairs) -> Result<Page, WebError> {
    shown(context, &pairs, &Sent::default()).await.map_err(|wrong| wrong.asked_in(ASKED))
}

/// What a person sent: the page with what is closed, or the page again with what is wrong.
pub(crate) async fn close(
    context: &Context<'_>,
    pairs: Pairs,
    sent: &Pairs,
) -> Result<Result<Page, Page>, WebError> {
    let filled = Filled::of(sent);
    let sent = match filled.posted() {
        Err(mistakes) => Sent { filled, mistakes, done: None },
        Ok((keys, said)) => match close_missed(context, &keys, &said).await {
            Ok(done) => Sent { done: Some(done), ..Sent::default() },
            Err(error) => Sent { filled, mistakes: vec![mistake_of(error)?], done: None },
        },
    };
    let page = shown(context, &pairs, &sent).await.map_err(|wrong| wrong.asked_in(ASKED))?;
    Ok(if sent.done.is_some() { Ok(page) } else { Err(page) })
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

async fn shown(context: &Context<'_>, pairs: &Pairs, sent: &Sent) -> Result<Page, WebError> {
    let (from, asked) = Standpoint::asked(context, pairs, &TAKEN).await?;
    let question = question(&from);
    let missed: Arc<Vec<Missed>> = matching::missed(context, &question).await?;
    let pool = matching::pool(context, &question).await?;
    let closed = matching::closed(context, &question).await?;
    let network = context.network().await?;
    let last = missed.len().div_ceil(A_PAGE).max(1);
    let page = asked.page.unwrap_or(1);
    if page > last && sent.done.is_none() {
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
    });
    let crumbs = vec![Crumb::new("Matching", links::pool(&from))];
    let errors = (!sent.mistakes.is_empty()).then(|| error_summary(&sent.mistakes));
    let page = Page::new(Some(Section::Matching), "What might be missed this week", content);
    Ok(Page { errors, ..page.below(crumbs) })
}

fn content(shown: &Shown<'_>) -> Markup {
    let (from, missed) = (shown.from, shown.missed);
    html! {
        @if let Some(done) = &shown.sent.done { (said_so(done)) }
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
fn said_so(done: &JustClosed) -> Markup {
    let count = counted(done.missed.len(), "question is", "questions are");
    inset(html! {
        div role="status" data-closed=(done.missed.len()) {
            h2 class="govuk-heading-m" { (count) " closed: " (done.reason.label()) }
            ul class="govuk-list govuk-list--bullet" { @for one in &done.missed { li { (one.sentence) } } }
            p class="govuk-body" { "They stand below, under what was closed. What was closed keeps its place in the child’s week." }
        }
    })
}
