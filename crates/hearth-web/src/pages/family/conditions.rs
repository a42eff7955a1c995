//! What the family answers about each condition, at each severity, and of which it has experience.

use std::collections::BTreeSet;

use hearth_casework::condition::{Condition, Severity};
use hearth_casework::evidence::Evidence;
use hearth_casework::family::FamilyStatements;
use maud::{Markup, html};

use super::offers::NOT_ASKED;
use crate::components::table::{Column, Row, Table};
use crate::pages::case::numbered::Numbered;
use crate::pages::case::stated::document;

/// The table: one row a condition, asked or not.
pub(super) fn table(stated: &FamilyStatements, numbered: &Numbered) -> Table {
    let columns = vec![
        Column::words("Condition"),
        Column::words("Possible, or exposed"),
        Column::words("Present, or suspected"),
        Column::words("Marked, or diagnosed"),
        Column::words("Experience"),
        Column::long_words("Document and day"),
    ];
    let rows = Condition::ALL.iter().map(|condition| row(stated, *condition, numbered)).collect();
    let caption = "What the family answers about conditions and experiences of children";
    Table::new("conditions", caption, columns, rows).known_as("conditions")
}

fn row(stated: &FamilyStatements, condition: Condition, numbered: &Numbered) -> Row {
    let answer = |severity: &Severity| {
        let told = stated.conditions.get(&(condition, *severity));
        let Some(told) = told else { return html! { (NOT_ASKED) } };
        let subject = format!("{}, {}", condition.label(), condition.at(*severity));
        numbered.link_offer(&subject, &told.evidence, &html! { (told.value.label()) })
    };
    let mut cells: Vec<Markup> = Severity::ALL.iter().map(answer).collect();
    cells.push(match stated.experience.get(&condition) {
        Some(evidence) => numbered.link_offer(condition.label(), evidence, &html! { "Yes" }),
        None => html! { "None recorded" },
    });
    cells.push(documents(stated, condition));
    Row { name: html! { (condition.label()) }, cells }
}

/// Each document once, in the order of the severities.
fn documents(stated: &FamilyStatements, condition: Condition) -> Markup {
    let asked = |severity: &Severity| stated.conditions.get(&(condition, *severity));
    let answers = Severity::ALL.iter().filter_map(asked).map(|told| &told.evidence);
    let all = answers.chain(stated.experience.get(&condition));
    let mut seen = BTreeSet::new();
    let once: Vec<&Evidence> =
        all.filter(|one| seen.insert((one.document.as_str(), one.day))).collect();
    html! {
        @for (place, evidence) in once.into_iter().enumerate() {
            @if place > 0 { "; " }
            (document(evidence))
        }
    }
}
