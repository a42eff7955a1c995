//! The children behind one number of the table.

use hearth_app::Context;

use super::lists::list;
use super::{answered, in_the_year, whose};
use crate::components::breadcrumbs::Crumb;
use crate::components::page::{Page, Section};
use crate::error::WebError;
use crate::links;
use crate::pages::case_list::{children_of, listed, page_of, table};
use crate::pages::pipeline::when;
use crate::query::{Field, Pairs, Wrong};
use crate::standpoint::Standpoint;
use crate::words::counted;
use maud::html;

/// What the page takes.
const TAKEN: [Field; 7] = [
    Field::YearEnding,
    Field::Agency,
    Field::Raa,
    Field::Membership,
    Field::KnownAt,
    Field::Page,
    Field::Row,
];

/// The page.
pub(crate) async fn page(context: &Context<'_>, pairs: Pairs) -> Result<Page, WebError> {
    shown_page(context, pairs).await.map_err(|wrong| wrong.asked_in(super::ASKED))
}

async fn shown_page(context: &Context<'_>, pairs: Pairs) -> Result<Page, WebError> {
    let (from, asked) = Standpoint::asked(context, &pairs, &TAKEN).await?;
    let (from, year) = in_the_year(&from, &asked)?;
    let answer = answered(context, &from, year).await?;
    let word = asked.row.unwrap_or_default();
    let Some(found) = list(&answer, &word) else {
        return Err(from.refuse(Wrong::value(Field::Row, &word)));
    };
    let children = children_of(context, &from, found.cases).await?;
    let page = asked.page.unwrap_or(1);
    let shown = page_of(&from, &children, page)?;
    let count = if found.cases.is_empty() && !from.is_told() {
        "not known".to_owned()
    } else {
        counted(found.cases.len(), "decision", "decisions")
    };
    let heading = format!("{}, {year}, {}: {count}", found.title, whose(&from));
    let crumbs = vec![
        Crumb::new("Indicators", links::indicators(&from)),
        Crumb::new("Decisions", links::stock_flow(&from, year)),
    ];
    let address = |page| links::stock_flow_children(&from, year, &word, page);
    let content = html! {
        (when(&from))
        @if shown.is_empty() {
            p class="govuk-body" { "Nobody stands in this row of the year, as far as the loaded returns tell." }
        } @else {
            p class="govuk-body" { "Where the children stood on 31 March. A child with two decisions in the row stands twice." }
            (listed(&table(&from, shown), page, (shown.len(), children.len()), address))
        }
    };
    Ok(Page::new(Some(Section::Indicators), heading, content).below(crumbs))
}
