//! One rule of the return: what it finds, why, what to do, where it finds rows, and how it works.

use hearth_app::Context;
use hearth_app::quality::{self, JudgedReturn, Said};
use hearth_app::scope::Members;
use hearth_app::validate::{Case, Rule, find};
use maud::{Markup, html};

use crate::components::breadcrumbs::Crumb;
use crate::components::notice::inset;
use crate::components::page::{Page, Section};
use crate::components::summary_list::{Line, summary_list};
use crate::components::table::{Column, Row, Table};
use crate::error::WebError;
use crate::links;
use crate::pages::rules::tables;
use crate::words::{collection_year, list, number};

/// The page.
pub(crate) async fn page(context: &Context<'_>, code: &str) -> Result<Page, WebError> {
    let rule = find(code).ok_or(WebError::NotFound)?;
    let returns = quality::quality(context, &Members::default(), None).await?;
    let crumbs = vec![
        Crumb::new("Imports", links::IMPORTS.to_owned()),
        Crumb::new("Data quality", links::QUALITY.to_owned()),
        Crumb::new("Rules", links::RULES.to_owned()),
    ];
    let heading = format!("Rule {}", rule.code);
    Ok(Page::new(Some(Section::Imports), heading, content(rule, &returns)).below(crumbs))
}

fn content(rule: &Rule, returns: &[JudgedReturn]) -> Markup {
    html! {
        p class="govuk-body-l" { (rule.finds) }
        (about(rule))
        h2 class="govuk-heading-m" { "Where it finds rows" }
        (found(rule, returns))
        h2 class="govuk-heading-m" { "How it works" }
        p class="govuk-body" { "Invented children on whom the rule is shown to work, with the cells it reads. Rows are counted from 0, " code { "-" } " is a blank cell." }
        @for case in rule.cases { (example(case)) }
    }
}

fn about(rule: &Rule) -> Markup {
    let mut lines = vec![
        Line::new("Why it matters", html! { (rule.why) }),
        Line::new("What to do", html! { (rule.remedy) }),
        Line::new("In force", html! { (rule.years) }),
        Line::new("Tables", html! { (tables(rule)) }),
        Line::new("Columns", html! { (rule.cells.join(", ")) }),
        Line::new("Source", html! { (rule.source.words()) }),
    ];
    if let Some(differs) = rule.differs {
        let of = "The public validator of the return (csc-validator-be-903 0.1.17) does otherwise";
        lines.push(Line::new("Where others differ", html! { (of) ": " (differs) }));
    }
    summary_list(&lines)
}

/// The newest sending of each year in which it found rows.
fn found(rule: &Rule, returns: &[JudgedReturn]) -> Markup {
    let of_rule = |one: &'_ JudgedReturn| -> Option<Said> {
        one.said.iter().find(|said| said.code == rule.code && said.rows > 0).cloned()
    };
    let rows: Vec<Row> = returns.iter().filter_map(|one| Some(row(one, &of_rule(one)?))).collect();
    let columns =
        vec![Column::words("Return"), Column::numbers("Rows"), Column::numbers("Children")];
    html! {
        @if rows.is_empty() {
            (inset(html! { p class="govuk-body" { "Nowhere in the newest sending of any year that is loaded." } }))
        } @else {
            (Table::new("found", "Rows found in the newest sending of each year", columns, rows).known_as("rule").render())
        }
    }
}

fn row(one: &JudgedReturn, said: &Said) -> Row {
    let name = html! {
        a class="govuk-link" href=(links::import(&one.batch, 1)) {
            (one.agency_name) ", " (collection_year(one.year))
        }
    };
    Row { name, cells: vec![html! { (number(said.rows)) }, html! { (number(said.children)) }] }
}

fn example(case: &Case) -> Markup {
    let rows: Vec<String> =
        case.finds.iter().map(|(table, row)| format!("row {row} of {}", table.name())).collect();
    let lines: Vec<&str> = case.text.lines().map(str::trim).collect();
    html! {
        h3 class="govuk-heading-s" { (crate::words::upper_first(case.about)) }
        pre class="hearth-command" tabindex="0" aria-label={ "Cells: " (case.about) } { (lines.join("\n")) }
        p class="govuk-body" {
            @if rows.is_empty() { "It finds nothing." } @else { "It finds " (list(&rows, "and")) "." }
        }
    }
}
