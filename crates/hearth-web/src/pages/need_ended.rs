//! The form that says that a need has ended.

use hearth_app::stating::{self, ListedStatement, Said};
use hearth_app::{AppError, Context};
use hearth_domain::FactId;
use maud::{Markup, html};

use crate::components::error_summary::{Mistake, error_summary};
use crate::components::page::Page;
use crate::error::WebError;
use crate::links;
use crate::pages::state::form::ended_on;
use crate::pages::state::sent::{self, Typed};
use crate::pages::state::{Whose, gone};
use crate::query::Pairs;
use crate::words::stated;

/// A need, and of whom it is.
struct Asked {
    one: ListedStatement,
    whose: Whose,
}

impl Asked {
    async fn read(context: &Context<'_>, fact: &str) -> Result<Self, WebError> {
        let fact = FactId::parse(fact).ok_or(WebError::NotFound)?;
        let one = stating::one(context, fact).await?.ok_or(WebError::NotFound)?;
        if !matches!(one.said, Some(Said::Need(_))) {
            return Err(WebError::NotFound);
        }
        let whose = Whose::of(context, one.case).await?;
        Ok(Self { one, whose })
    }
}

/// The page.
pub(crate) async fn page(context: &Context<'_>, fact: &str) -> Result<Page, WebError> {
    let asked = Asked::read(context, fact).await?;
    Ok(shown(context, &asked, &Typed::default(), &[]))
}

/// What a person sent: recorded, or shown again with what is wrong. Gives the address to go to.
pub(crate) async fn record(
    context: &Context<'_>,
    fact: &str,
    sent: &Pairs,
) -> Result<Result<String, Page>, WebError> {
    let asked = Asked::read(context, fact).await?;
    let typed = Typed::resting_on(sent);
    let done = match typed.rests_on(context, asked.one.case).await {
        Ok(Ok(on)) => stating::end_need(context, asked.one.recorded.id, &on).await,
        Ok(Err(refusals)) => Err(AppError::Statement(refusals)),
        Err(error) => Err(error),
    };
    let mistakes = match done {
        Ok(done) => return Ok(Ok(asked.whose.after(context, done.fact).await?)),
        Err(error @ AppError::NoSuchStatement) => vec![gone(&error)],
        Err(error) => sent::mistakes(error)?,
    };
    Ok(Err(shown(context, &asked, &typed, &mistakes)))
}

fn shown(context: &Context<'_>, asked: &Asked, typed: &Typed, mistakes: &[Mistake]) -> Page {
    let recorded = &asked.one.recorded;
    let content = html! {
        p class="govuk-body" { strong { (stated::in_words(&recorded.fact)) } }
        @if asked.one.holds {
            (form(recorded.id, typed, mistakes))
        } @else {
            p class="govuk-body" { "This was corrected or withdrawn and holds no longer. What holds now stands on the page above." }
        }
    };
    let heading = format!("Record that a need of {} has ended", asked.whose.called());
    let page = Page::new(None, heading, content);
    let errors = (!mistakes.is_empty()).then(|| error_summary(mistakes));
    Page { errors, ..asked.whose.place(page, context) }
}

fn form(fact: FactId, typed: &Typed, mistakes: &[Mistake]) -> Markup {
    html! {
        p class="govuk-body" { "The need stays recorded and holds up to the day it ended. Nothing is weighed by it from that day on. If the child needs it again, record it anew with a later day." }
        form method="post" action=(links::need_ended(fact)) {
            (ended_on(typed, mistakes))
            button type="submit" class="govuk-button" data-module="govuk-button" { "Record that it has ended" }
        }
    }
}
