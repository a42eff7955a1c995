//! One group of children who share a family identifier: what shows it, and a person's finding.

mod form;
mod told;

use hearth_app::siblings::{self, GroupEvidence, ListedGroup};
use hearth_app::{AppError, Context};
use hearth_domain::siblings::SiblingStanding;
use maud::{Markup, html};

use crate::components::breadcrumbs::Crumb;
use crate::components::error_summary::{Mistake, error_summary};
use crate::components::notice::inset;
use crate::components::page::{Page, Section};
use crate::error::WebError;
use crate::links;
use crate::pages::siblings::{standing, what_is_against};
use crate::query::Pairs;
use crate::words::{list, moment};
use form::{Filled, Posted};
pub(crate) use told::when_born;

/// The address of the list.
const LIST: &str = "/siblings";

/// The page.
pub(crate) async fn page(context: &Context<'_>, key: &str) -> Result<Page, WebError> {
    let found = siblings::group(context, key).await?.ok_or(WebError::NotFound)?;
    shown(context, &found, &Filled::default(), Vec::new()).await
}

/// What a person sent: recorded, or shown again with what is wrong. Gives the address to go to.
pub(crate) async fn confirm(
    context: &Context<'_>,
    key: &str,
    sent: &Pairs,
) -> Result<Result<String, Page>, WebError> {
    let Some(found) = siblings::group(context, key).await? else { return Ok(Err(changed())) };
    let filled = Filled::of(sent);
    let done = match filled.posted(&found) {
        Err(mistakes) => return Ok(Err(shown(context, &found, &filled, mistakes).await?)),
        Ok(Posted::Decision(decision)) => siblings::confirm(context, &decision).await,
        Ok(Posted::Withdrawn) => siblings::withdraw(context, key).await,
    };
    match done {
        Ok(_) if siblings::group(context, key).await?.is_none() => Ok(Ok(LIST.to_owned())),
        Ok(_) => Ok(Ok(links::sibling_group(&found.proposal))),
        Err(AppError::NoSuchSiblings) => Ok(Err(changed())),
        Err(error @ (AppError::TooFewSiblings | AppError::NothingConfirmed)) => {
            let mistake = Mistake { message: error.to_string(), field_id: Some("chosen") };
            Ok(Err(shown(context, &found, &filled, vec![mistake]).await?))
        }
        Err(error) => Err(error.into()),
    }
}

/// That the sources have changed meanwhile, so that nothing was recorded.
fn changed() -> Page {
    let content = html! {
        p class="govuk-body" { "What the sources tell has changed since you opened the page: they set other children together now. Nothing was recorded." }
        p class="govuk-body" { a class="govuk-link" href=(LIST) { "See the groups as they are now" } }
    };
    Page::new(Some(Section::Pipeline), "The group has changed", content).below(crumbs())
}

fn crumbs() -> Vec<Crumb> {
    vec![Crumb::new("Brothers and sisters", LIST.to_owned())]
}

async fn shown(
    context: &Context<'_>,
    found: &ListedGroup,
    filled: &Filled,
    mistakes: Vec<Mistake>,
) -> Result<Page, WebError> {
    let evidence = siblings::evidence_of(context, found).await?;
    let numbers: Vec<String> = found.children.iter().map(|child| child.number.clone()).collect();
    let heading = format!("Children {}, {}", list(&numbers, "and"), found.agency_name);
    let errors = (!mistakes.is_empty()).then(|| error_summary(&mistakes));
    let content = content(found, &evidence, filled, &mistakes);
    let page = Page::new(Some(Section::Pipeline), heading, content);
    Ok(Page { errors, ..page.below(crumbs()) })
}

fn content(
    found: &ListedGroup,
    evidence: &GroupEvidence,
    filled: &Filled,
    mistakes: &[Mistake],
) -> Markup {
    let against = what_is_against(found);
    html! {
        p class="govuk-body" { (standing(found.proposal.standing)) " " (how_it_stands(found, evidence)) }
        (told::children(found).render())
        h2 class="govuk-heading-m" { "What speaks against it" }
        @if against.is_empty() {
            p class="govuk-body" { "Nothing that a source tells or a person has found." }
        } @else {
            ul class="govuk-list govuk-list--bullet" { @for sentence in &against { li { (sentence) } } }
        }
        (told::rows(found, evidence))
        (form::form(found, filled, mistakes))
    }
}

/// The standing as a sentence.
fn how_it_stands(found: &ListedGroup, evidence: &GroupEvidence) -> Markup {
    let seen = found.proposal.decided.first().map(|one| one.evidence.label());
    let by = html! {
        @if let Some((at, by)) = &evidence.decided { ", recorded on " (moment(*at)) " by " (by) }
        @if let Some(seen) = seen { ". Seen: " (crate::words::lower_first(seen)) }
        "."
    };
    html! {
        @match found.proposal.standing {
            SiblingStanding::Proposed => "These children share a family identifier. Nobody has said yet whether they are brothers and sisters.",
            SiblingStanding::Reopened if found.proposal.is_told() => {
                "A person had decided about the group as it was before" (by) " Since then a source has added a child or taken one away, so it is to be looked at again."
            }
            SiblingStanding::Reopened => {
                "A person had decided about these children" (by) " No source sets them together any longer."
            }
            SiblingStanding::Confirmed => { "A person has confirmed it" (by) }
            SiblingStanding::Refused => { "A person has found that they are not brothers and sisters" (by) }
        }
    }
}

/// What to do where no source sets the children together any longer.
fn not_told() -> Markup {
    inset(html! {
        p class="govuk-body" { "If they are brothers and sisters, give them one family identifier in the authority’s own list and send it again. If not, take back what was decided." }
    })
}
