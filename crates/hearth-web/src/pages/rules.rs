//! Every rule of the children looked after return.

use hearth_app::validate::{Rule, all};
use maud::{Markup, html};

use crate::components::breadcrumbs::Crumb;
use crate::components::command::{command, inline};
use crate::components::page::{Page, Section};
use crate::components::table::{Column, Row, Table};
use crate::links;
use crate::words::counted;

/// The page.
pub(crate) fn page() -> Page {
    let crumbs = vec![
        Crumb::new("Imports", links::IMPORTS.to_owned()),
        Crumb::new("Data quality", links::QUALITY.to_owned()),
    ];
    Page::new(Some(Section::Imports), "Rules of the return", content(&all())).below(crumbs)
}

fn content(rules: &[&'static Rule]) -> Markup {
    html! {
        p class="govuk-body" { "The checks that a children looked after return has to pass before it is sent: " (counted(rules.len(), "rule", "rules")) " of the collection years 2022/23 to 2026/27. Each return is held to the rules of its year when it is loaded. Each code opens what the rule finds, why it matters, what to do, and children on whom it is shown to work." }
        p class="govuk-body" { "A return that is not loaded yet is held to them where its files lie; nothing is recorded. With " (inline("--summary")) " every rule says whether it could run, and why not." }
        (command("hearth validate ssda903 FOLDER --year 2026"))
        (table(rules).render())
    }
}

fn table(rules: &[&'static Rule]) -> Table {
    let columns = vec![
        Column::words("Rule"),
        Column::long_words("What it finds"),
        Column::words("In force"),
        Column::words("Tables"),
    ];
    let rows = rules.iter().map(|rule| row(rule)).collect();
    Table::new("rules", "Rules, by code", columns, rows).known_as("rules")
}

fn row(rule: &Rule) -> Row {
    let cells = vec![html! { (rule.finds) }, html! { (rule.years) }, html! { (tables(rule)) }];
    Row { name: link(rule.code), cells }
}

/// The tables a rule reads, those of last year marked so.
pub(crate) fn tables(rule: &Rule) -> String {
    let now = rule.reads.iter().map(|table| table.name().to_owned());
    let last = rule.reads_last.iter().map(|table| format!("{} of last year", table.name()));
    now.chain(last).collect::<Vec<_>>().join(", ")
}

/// The code of a rule, opening its page.
pub(crate) fn link(code: &str) -> Markup {
    html! {
        a class="govuk-link hearth-code" href=(links::rule(code)) {
            span class="govuk-visually-hidden" { "Rule " }
            (code)
        }
    }
}
