//! The children of a group with what each source tells, and the rows in which it stands.

use hearth_app::siblings::{FamilyRow, GroupChild, GroupEvidence, ListedGroup};
use hearth_domain::siblings::FamilyTelling;
use maud::{Markup, html};

use crate::components::notice::details;
use crate::components::table::{Column, Row, Table};
use crate::components::tag::stage_tag;
use crate::words::{collection_year, counted, long_day};

/// The children, the eldest first.
pub(super) fn children(found: &ListedGroup) -> Table {
    let columns = vec![
        Column::words("Child"),
        Column::words("Born"),
        Column::words("Stage"),
        Column::words("Family identifier"),
        Column::words("Is brother or sister"),
    ];
    let rows = found.children.iter().map(|child| row(found, child)).collect();
    let caption = "The children, the eldest first, and what each source tells";
    Table::new("group", caption, columns, rows).known_as("group")
}

fn row(found: &ListedGroup, child: &GroupChild) -> Row {
    let siblings = found.proposal.siblings();
    let decided = !found.proposal.standing.is_to_confirm();
    let is_one = match (decided, siblings.contains(&child.case)) {
        (false, _) => "to be confirmed",
        (true, true) => "yes",
        (true, false) => "no",
    };
    Row {
        name: html! { a class="govuk-link" href={ "/children/" (child.case) } { "Child " (child.number) } },
        cells: vec![
            html! { (born(child)) },
            html! { @if let Some(stage) = child.stage { (stage_tag(stage)) } @else { "not begun" } },
            html! { (tellings(&child.tellings)) },
            html! { (is_one) },
        ],
    }
}

/// The day of birth, or that the child is expected.
fn born(child: &GroupChild) -> String {
    match child.born {
        Some(day) if child.is_unborn => format!("expected {}", long_day(day)),
        Some(day) => long_day(day),
        None => "not known".to_owned(),
    }
}

/// The same as part of a sentence.
pub(crate) fn when_born(child: &GroupChild) -> String {
    match child.born {
        Some(_) if child.is_unborn => born(child),
        Some(_) => format!("born {}", born(child)),
        None => "birth date not known".to_owned(),
    }
}

fn tellings(told: &[FamilyTelling]) -> String {
    if told.is_empty() {
        return "none told".to_owned();
    }
    let one = |told: &FamilyTelling| format!("{} ({})", told.identifier, told.source);
    told.iter().map(one).collect::<Vec<_>>().join("; ")
}

/// The rows in which the identifiers stand, folded away.
pub(super) fn rows(found: &ListedGroup, evidence: &GroupEvidence) -> Markup {
    let columns = vec![
        Column::words("Child"),
        Column::words("Year"),
        Column::words("Table"),
        Column::numbers("Line"),
        Column::words("Column"),
        Column::words("Says"),
    ];
    let row = |row: &FamilyRow| Row {
        name: html! { (found.child(row.case).map(|child| child.number.as_str()).unwrap_or_default()) },
        cells: vec![
            html! { (collection_year(row.year)) },
            html! { (row.table) },
            html! { (row.line) },
            html! { (row.column) },
            html! { (row.identifier) },
        ],
    };
    let table = Table::new(
        "where",
        "Where the identifiers stand, by child and year",
        columns,
        evidence.rows.iter().map(row).collect(),
    );
    let summary = format!("Where this was read: {}", counted(evidence.rows.len(), "row", "rows"));
    html! { @if !evidence.rows.is_empty() { (details(&summary, table.render())) } }
}
