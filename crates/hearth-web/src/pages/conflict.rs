//! One difference between sources: what each tells, and a person's choice between them.

mod form;
mod posted;

use hearth_app::conflicts::{self, ListedConflict, Question};
use hearth_app::{AppError, Context};
use hearth_domain::resolve::ConflictStanding;
use hearth_domain::{CaseId, Day, FactKind};
use maud::{Markup, html};

use crate::components::breadcrumbs::Crumb;
use crate::components::error_summary::{Mistake, error_summary};
use crate::components::page::{Page, Section};
use crate::components::table::{Column, Row, Table};
use crate::error::WebError;
use crate::links;
use crate::pages::conflicts::{standing, value};
use crate::query::Pairs;
use crate::words::lower_first;
use form::Filled;
use posted::Posted;

/// The word in an address for a difference in which no source tells a day.
pub(crate) const UNDATED: &str = "undated";

/// What a page is about: the case, the kind of fact and a day that a source tells.
pub(crate) type Named = (String, String, String);

/// The page.
pub(crate) async fn page(context: &Context<'_>, named: Named) -> Result<Page, WebError> {
    let found = find(context, &named).await?;
    Ok(shown(&found, &Filled::default(), Vec::new()))
}

/// What a person sent: recorded, or shown again with what is wrong. Gives the address to go to.
pub(crate) async fn settle(
    context: &Context<'_>,
    named: Named,
    sent: Pairs,
) -> Result<Result<String, Page>, WebError> {
    let found = find(context, &named).await?;
    let filled = Filled::of(&sent);
    let done = match filled.posted(&found) {
        Err(mistakes) => return Ok(Err(shown(&found, &filled, mistakes))),
        Ok(Posted::Choice(choice)) => conflicts::settle(context, &choice).await,
        Ok(Posted::Withdrawn { kind, of }) => {
            conflicts::withdraw(context, found.case, kind, of).await
        }
    };
    match done {
        Ok(_) => Ok(Ok(links::conflict(found.case, &found.conflict))),
        Err(error @ (AppError::NoSuchConflict { .. } | AppError::DayToCome { .. })) => {
            let mistake = Mistake { message: error.to_string(), field_id: Some("chosen") };
            Ok(Err(shown(&found, &filled, vec![mistake])))
        }
        Err(error) => Err(error.into()),
    }
}

async fn find(
    context: &Context<'_>,
    (case, kind, day): &Named,
) -> Result<ListedConflict, WebError> {
    let case = CaseId::parse(case).ok_or(WebError::NotFound)?;
    let kind = FactKind::parse(kind).ok_or(WebError::NotFound)?;
    let day: Option<Day> = match day.as_str() {
        UNDATED => None,
        day => Some(day.parse().map_err(|_| WebError::NotFound)?),
    };
    let question = Question { kind: Some(kind), settled: true, ..Question::default() };
    let listed = conflicts::conflicts(context, &question).await?;
    let tells = |one: &ListedConflict| {
        one.conflict.told.iter().filter_map(|(_, fact)| fact.as_ref()).any(|fact| fact.day == day)
    };
    listed.into_iter().find(|one| one.case == case && tells(one)).ok_or(WebError::NotFound)
}

fn shown(found: &ListedConflict, filled: &Filled, mistakes: Vec<Mistake>) -> Page {
    let whom = if found.is_household { "Household" } else { "Child" };
    let case = format!("{whom} {}", found.number);
    let heading = format!("{case}, {}: sources differ", lower_first(found.conflict.kind.label()));
    let crumbs = vec![
        Crumb::new("Where sources differ", "/conflicts".to_owned()),
        Crumb::new(&case, links::case_of(found)),
    ];
    let errors = (!mistakes.is_empty()).then(|| error_summary(&mistakes));
    let page = Page::new(Some(Section::Conflicts), heading, content(found, filled, &mistakes));
    Page { errors, ..page.below(crumbs) }
}

fn content(found: &ListedConflict, filled: &Filled, mistakes: &[Mistake]) -> Markup {
    let conflict = &found.conflict;
    html! {
        (told(found).render())
        p class="govuk-body" {
            (standing(conflict.standing)) " What holds: "
            strong { (value(conflict.holds.as_ref())) } "."
            @if let Some(settled) = conflict.holds.as_ref().filter(|_| conflict.standing == ConflictStanding::Settled) {
                " " (settled.source_key) "."
            }
        }
        p class="govuk-body" { "Who should settle it: " (found.keeper().label()) ". A choice holds while the sources tell just what they tell now; when one of them changes, the difference is open again." }
        (form::form(found, filled, mistakes))
    }
}

fn told(found: &ListedConflict) -> Table {
    let columns =
        vec![Column::words("Source"), Column::words("Tells"), Column::words("Where it stands")];
    let rows = found.conflict.told.iter().map(|(source, fact)| Row {
        name: html! { (source) },
        cells: vec![
            html! { (value(fact.as_ref())) },
            html! { (fact.as_ref().map(|fact| fact.source_key.as_str()).unwrap_or_default()) },
        ],
    });
    Table::new("told", "What each source tells", columns, rows.collect()).known_as("told")
}
