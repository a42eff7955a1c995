//! The children or households that a line of the reckoning counts.

use hearth_app::Context;
use hearth_domain::CaseId;
use maud::{Markup, html};

use super::reckoned;
use crate::components::breadcrumbs::Crumb;
use crate::components::page::{Page, Section};
use crate::components::table::{Column, Row, Table};
use crate::error::WebError;
use crate::links;
use crate::pages::case_list::{ID, children_of, listed, page_of, table};
use crate::pages::pipeline::when;
use crate::query::{Field, Pairs, Wrong};
use crate::standpoint::Standpoint;
use crate::words::{counted, long_day};

/// The lines that count somebody; the others are reckoned from them.
pub(super) const COUNTED: [&str; 5] =
    ["children", "families-waiting", "families-on-hold", "children-to-come", "approvals-to-come"];

/// What the page takes.
const TAKEN: [Field; 7] = [
    Field::Agency,
    Field::AsAt,
    Field::KnownAt,
    Field::Line,
    Field::Membership,
    Field::Page,
    Field::Raa,
];

/// Whether a line counts households.
pub(super) fn is_of_households(code: &str) -> bool {
    !code.starts_with("children")
}

/// The page.
pub(crate) async fn page(context: &Context<'_>, pairs: Pairs) -> Result<Page, WebError> {
    shown_page(context, pairs).await.map_err(|wrong| wrong.asked_in(super::ASKED))
}

async fn shown_page(context: &Context<'_>, pairs: Pairs) -> Result<Page, WebError> {
    let (from, asked) = Standpoint::asked(context, &pairs, &TAKEN).await?;
    let code = asked.line.unwrap_or_default();
    let found = reckoned(context, &from).await?;
    let mut lines = found.iter().flat_map(|found| &found.lines);
    let line = lines.find(|line| line.code == code && COUNTED.contains(&line.code));
    let Some(line) = line else {
        return Err(from.refuse(Wrong::value(Field::Line, &code)));
    };
    let page = asked.page.unwrap_or(1);
    let (count, content) = if is_of_households(&code) {
        let households = households(context, &from, &line.cases).await?;
        let shown = page_of(&from, &households, page)?;
        let address = |page| links::shortfall_cases(&from, &code, page);
        let table = household_table(&from, shown);
        let list = listed(&table, page, (shown.len(), households.len()), address);
        (counted(line.cases.len(), "household", "households"), list)
    } else {
        let children = children_of(context, &from, &line.cases).await?;
        let shown = page_of(&from, &children, page)?;
        let address = |page| links::shortfall_cases(&from, &code, page);
        let list = listed(&table(&from, shown), page, (shown.len(), children.len()), address);
        (counted(line.cases.len(), "child", "children"), list)
    };
    let whose = from.scope_name().unwrap_or("all authorities");
    let heading = format!("{}, {whose}, {}: {count}", line.label, long_day(from.as_at));
    let crumbs = vec![
        Crumb::new("Indicators", links::indicators(&from)),
        Crumb::new("Shortfall of adopters", links::shortfall(&from)),
    ];
    let content = html! {
        (when(&from))
        @if line.cases.is_empty() {
            p class="govuk-body" { "Nobody is counted in this line, as far as the loaded sources tell." }
        } @else {
            (content)
        }
    };
    Ok(Page::new(Some(Section::Indicators), heading, content).below(crumbs))
}

/// Agency, number and stage of a household.
struct Listed {
    case: CaseId,
    agency: String,
    number: String,
    stage: &'static str,
}

async fn households(
    context: &Context<'_>,
    from: &Standpoint,
    cases: &[CaseId],
) -> Result<Vec<Listed>, WebError> {
    let region = context.region(from.known_at).await?;
    let standing = region.families_as_at(from.as_at);
    let mut found: Vec<Listed> = cases
        .iter()
        .filter_map(|case| standing.iter().find(|family| family.case == *case))
        .map(|family| Listed {
            case: family.case,
            agency: region.name_of(&family.agency),
            number: family.number.clone(),
            stage: family.stage.map_or("not known", |stage| stage.label()),
        })
        .collect();
    found.sort_by(|a, b| (&a.agency, &a.number).cmp(&(&b.agency, &b.number)));
    Ok(found)
}

fn household_table(from: &Standpoint, shown: &[Listed]) -> Table {
    let columns = vec![Column::words("Household"), Column::words("Agency"), Column::words("Stage")];
    let row = |one: &Listed| {
        let cells: Vec<Markup> = vec![html! { (one.agency) }, html! { (one.stage) }];
        let family = links::family(&from.of_households(), one.case);
        Row { name: html! { a class="govuk-link" href=(family) { (one.number) } }, cells }
    };
    let caption = format!("Households on {}", long_day(from.as_at));
    Table::new(ID, caption, columns, shown.iter().map(row).collect()).known_as("households")
}
