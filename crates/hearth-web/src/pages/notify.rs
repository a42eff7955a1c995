//! The form by which a worker of an authority tells of a child before any decision.

mod form;
mod posted;

use hearth_app::notifications::notify;
use hearth_app::{AppError, Context};
use hearth_domain::CaseId;
use hearth_domain::notification::NotificationRefusal;
use maud::{Markup, html};

use crate::components::breadcrumbs::Crumb;
use crate::components::error_summary::{Mistake, error_summary};
use crate::components::notice::inset;
use crate::components::page::{Page, Section};
use crate::error::WebError;
use crate::links;
use crate::query::Pairs;
use form::{Authorities, Filled};

/// The page.
pub(crate) async fn page(context: &Context<'_>) -> Result<Page, WebError> {
    shown(context, &Filled::default(), Vec::new(), None).await
}

/// What a person sent: recorded, or shown again with what is wrong. Gives the address to go to.
pub(crate) async fn record(
    context: &Context<'_>,
    sent: &Pairs,
) -> Result<Result<String, Page>, WebError> {
    let filled = Filled::of(sent);
    let notice = match filled.notice(context.today()) {
        Err(mistakes) => return Ok(Err(shown(context, &filled, mistakes, None).await?)),
        Ok(notice) => notice,
    };
    match notify(context, &notice).await {
        Ok(done) => Ok(Ok(links::child_on(done.case, context.today()))),
        Err(AppError::ChildKnown { case, .. }) => {
            let message = "This number is a known child’s. Check it, or open that child from the line above the form.";
            let mistakes = vec![mistake("number", message)];
            Ok(Err(shown(context, &filled, mistakes, Some(case)).await?))
        }
        Err(error) => match mistakes_of(&error) {
            Some(mistakes) => Ok(Err(shown(context, &filled, mistakes, None).await?)),
            None => Err(error.into()),
        },
    }
}

/// What a person can put right, beside its field; `None` of any other error.
fn mistakes_of(error: &AppError) -> Option<Vec<Mistake>> {
    match error {
        AppError::Notification(refusals) => Some(refusals.iter().map(refused).collect()),
        AppError::NoAuthority(_) | AppError::UnknownAgency(_) => Some(vec![mistake(
            "agency",
            "Choose an authority that exists on the day of notification.",
        )]),
        AppError::NoNumber => Some(vec![mistake("number", posted::NUMBER_EXPECTED)]),
        _ => None,
    }
}

fn refused(refusal: &NotificationRefusal) -> Mistake {
    let field = match refusal {
        NotificationRefusal::NotifiedInFuture => "day",
        NotificationRefusal::BornInFuture | NotificationRefusal::NoLongerAChild => "born",
        NotificationRefusal::ExpectedTooFarAway => "expected",
    };
    mistake(field, refusal.sentence())
}

fn mistake(field: &'static str, message: &str) -> Mistake {
    Mistake { message: message.to_owned(), field_id: Some(field) }
}

async fn shown(
    context: &Context<'_>,
    filled: &Filled,
    mistakes: Vec<Mistake>,
    known: Option<CaseId>,
) -> Result<Page, WebError> {
    let authorities = Authorities::of(context).await?;
    let content = html! {
        p class="govuk-body" { "An authority that tells early, before a decision or a placement order and for an unborn child too, lets the agency look for a family early. What you enter starts the child’s record; when the authority’s return or list comes to tell of the number, it tells of the same child." }
        @if let Some(case) = known { (known_child(context, filled, case)) }
        (form::form(filled, &authorities, &mistakes))
    };
    let crumbs = vec![Crumb::new("Early notifications", links::NOTIFICATIONS.to_owned())];
    let page = Page::new(Some(Section::Pipeline), "Enter an early notification", content);
    let errors = (!mistakes.is_empty()).then(|| error_summary(&mistakes));
    Ok(Page { errors, ..page.below(crumbs) })
}

/// The way to the child who has the number.
fn known_child(context: &Context<'_>, filled: &Filled, case: CaseId) -> Markup {
    inset(html! {
        p class="govuk-body" {
            a class="govuk-link" href=(links::child_on(case, context.today())) { "Open child " (filled.number) }
            ", whom the database knows already. Nothing was recorded."
        }
    })
}
