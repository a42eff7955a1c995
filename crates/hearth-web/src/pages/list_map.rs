//! Lists that agencies keep: the maps there are, and a new map in two steps. First the headings are
//! pasted, then each is given its meaning; only headings and meanings are ever sent here.

mod columns;
mod first;

use hearth_app::import::{KeptMap, keep_map, kept_maps};
use hearth_app::{AppError, Context};
use maud::{Markup, html};

use crate::commands::load_list;
use crate::components::breadcrumbs::Crumb;
use crate::components::command::command;
use crate::components::error_summary::{Mistake, error_summary};
use crate::components::page::{Page, Section};
use crate::components::table::{Column, Row, Table};
use crate::error::WebError;
use crate::links::IMPORTS;
use crate::query::Pairs;
use columns::Columns;
use first::First;

/// Where the form is.
pub(super) const LISTS: &str = "/lists";

/// The page.
pub(crate) async fn page(context: &Context<'_>) -> Result<Page, WebError> {
    shown(context, &First::default(), Vec::new()).await
}

/// The second step, or the first again with what is wrong.
pub(crate) async fn headings(
    context: &Context<'_>,
    sent: &Pairs,
) -> Result<Result<Page, Page>, WebError> {
    let first = First::of(sent);
    match first.read(&context.network().await?) {
        Ok(asked) => Ok(Ok(second(&Columns::guessed(asked), Vec::new()))),
        Err(mistakes) => Ok(Err(shown(context, &first, mistakes).await?)),
    }
}

/// Keeps the map, or shows the step again with what is wrong. Gives the address to go to.
pub(crate) async fn save(
    context: &Context<'_>,
    sent: &Pairs,
) -> Result<Result<String, Page>, WebError> {
    let first = First::of(sent);
    let asked = match first.read(&context.network().await?) {
        Ok(asked) => asked,
        Err(mistakes) => return Ok(Err(shown(context, &first, mistakes).await?)),
    };
    let columns = Columns::chosen(asked, sent);
    let map = match columns.map() {
        Ok(map) => map,
        Err(message) => return Ok(Err(second(&columns, vec![mistake(columns::FIRST, message)]))),
    };
    match keep_map(context, &columns.asked.agency, &map).await {
        Ok(()) => Ok(Ok(LISTS.to_owned())),
        Err(error @ AppError::UnknownAgency(_)) => {
            let mistakes = vec![mistake("agency", error.to_string())];
            Ok(Err(shown(context, &first, mistakes).await?))
        }
        Err(error) => Err(error.into()),
    }
}

pub(super) fn mistake(field: &'static str, message: impl Into<String>) -> Mistake {
    Mistake { message: message.into(), field_id: Some(field) }
}

/// What is wrong with a field.
pub(super) fn error_of(mistakes: &[Mistake], id: &str) -> Markup {
    let of_field = |mistake: &&Mistake| mistake.field_id == Some(id);
    html! {
        @if let Some(mistake) = mistakes.iter().find(of_field) {
            p id={ (id) "-error" } class="govuk-error-message" {
                span class="govuk-visually-hidden" { "Error: " }
                (mistake.message)
            }
        }
    }
}

async fn shown(
    context: &Context<'_>,
    first: &First,
    mistakes: Vec<Mistake>,
) -> Result<Page, WebError> {
    let network = context.network().await?;
    let kept = kept_maps(context).await?;
    let name_of = |kept: &KeptMap| {
        network.agency(&kept.agency).map_or_else(|| kept.agency.to_string(), |one| one.name.clone())
    };
    let content = html! {
        p class="govuk-body" { "A list that an agency keeps for itself, such as a family finder’s tracker, is loaded by a map that says which column means what. Names and workers in it are kept apart from everything else, and columns without a meaning are not read." }
        @if !kept.is_empty() {
            h2 class="govuk-heading-m" { "Maps that are kept" }
            (maps(&kept, name_of).render())
            h2 class="govuk-heading-m" { "To load a list" }
            p class="govuk-body" { "Put the name of the file in the place of LIST.xlsx. A map saved again under the same name takes the place of the one before." }
            @for one in &kept {
                p class="govuk-body hearth-of-command" { "“" (one.map.list) "” of " (name_of(one)) ":" }
                (command(&load_list(&one.agency, &one.map.list)))
            }
        }
        h2 class="govuk-heading-m" { "Make a map" }
        (first.form(&network, &mistakes))
    };
    let page = Page::new(Some(Section::Imports), "Lists and their maps", content)
        .below(vec![Crumb::new("Imports", IMPORTS.to_owned())]);
    let errors = (!mistakes.is_empty()).then(|| error_summary(&mistakes));
    Ok(Page { errors, ..page })
}

fn second(columns: &Columns, mistakes: Vec<Mistake>) -> Page {
    let heading = format!("What the columns of “{}” mean", columns.asked.list);
    let crumbs = vec![
        Crumb::new("Imports", IMPORTS.to_owned()),
        Crumb::new("Lists and their maps", LISTS.to_owned()),
    ];
    let page = Page::new(Some(Section::Imports), heading, columns.form(&mistakes)).below(crumbs);
    let errors = (!mistakes.is_empty()).then(|| error_summary(&mistakes));
    Page { errors, ..page }
}

fn maps(kept: &[KeptMap], name_of: impl Fn(&KeptMap) -> String) -> Table {
    let columns = vec![
        Column::words("List"),
        Column::words("Agency"),
        Column::words("Of"),
        Column::numbers("Columns read"),
    ];
    let row = |one: &KeptMap| Row {
        name: html! { (one.map.list) },
        cells: vec![
            html! { (name_of(one)) },
            html! { (one.map.of.code()) },
            html! { (one.map.columns.len()) },
        ],
    };
    let caption = "Maps of agencies’ lists, by agency and name";
    Table::new("maps", caption, columns, kept.iter().map(row).collect())
}
