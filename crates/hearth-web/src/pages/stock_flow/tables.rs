//! The rows of the table, with England's beside them where it is published.

use hearth_app::published::decision_row;
use hearth_app::stock_flow::{Answer, Row as Counted};
use hearth_domain::CollectionYear;
use hearth_indicators::published::Unit;
use maud::{Markup, html};

use super::lists::{is_numbered, titled};
use crate::components::number_link::number_opening;
use crate::components::table::{Column, Row, Table};
use crate::links;
use crate::standpoint::Standpoint;
use crate::words::{lower_first, upper_first};
use crate::words::{range, vintage, with_commas};

/// One table of rows.
struct Part<'a> {
    id: &'static str,
    caption: &'static str,
    /// What the shares are of.
    of: &'static str,
    whole: usize,
    rows: Vec<&'a Counted>,
}

/// The rows that the department numbers.
pub(super) fn numbered(from: &Standpoint, year: CollectionYear, answer: &Answer) -> Markup {
    let rows = answer.table.rows.iter().filter(|row| is_numbered(&row.code)).collect();
    let part = Part {
        id: "stock-flow",
        caption: "Decisions that a child should be placed for adoption",
        of: "Of row 1",
        whole: size(answer, "1"),
        rows,
    };
    part.table(from, year).known_as("stock-flow").render()
}

/// Reversals by reason, by time since the decision and by age.
pub(super) fn reversed(from: &Standpoint, year: CollectionYear, answer: &Answer) -> Markup {
    let whole = size(answer, "reversals");
    let address = links::stock_flow_children(from, year, "reversals", 1);
    let parts = [
        ("reversals-for", "reversals.for.", "Reversed, by reason"),
        ("reversals-after", "reversals.after.", "Reversed, by time since the decision"),
        ("reversals-aged", "reversals.aged.", "Reversed, by age at the reversal"),
    ];
    html! {
        p class="govuk-body" { "Decisions reversed in the year, whether or not the child had left care: " (number_opening(from, whole, &address, "reversed")) "." }
        @for (id, begins, caption) in parts {
            (split(answer, begins, Part { id, caption, of: "Of reversals", whole, rows: Vec::new() }).table(from, year).render())
        }
    }
}

/// The children of row 4c.1 by wait and age.
pub(super) fn with_order(from: &Standpoint, year: CollectionYear, answer: &Answer) -> Markup {
    let whole = size(answer, "4c.1");
    let parts = [
        ("waits-since-decision", "4c.1.since-decision.", "Waiting, by time since the decision"),
        ("waits-since-order", "4c.1.since-order.", "Waiting, by time since the placement order"),
        ("waits-aged", "4c.1.aged.", "Waiting, by age on 31 March"),
    ];
    html! {
        @for (id, begins, caption) in parts {
            (split(answer, begins, Part { id, caption, of: "Of row 4c.1", whole, rows: Vec::new() }).table(from, year).render())
        }
    }
}

/// The rows of one way to split; that of whom no source tells only where there is somebody.
fn split<'a>(answer: &'a Answer, begins: &str, part: Part<'a>) -> Part<'a> {
    let is_shown = |row: &&Counted| !row.code.ends_with(".not-known") || !row.cases.is_empty();
    let rows = answer.table.rows.iter().filter(|row| row.code.starts_with(begins));
    Part { rows: rows.filter(is_shown).collect(), ..part }
}

fn size(answer: &Answer, code: &str) -> usize {
    answer.table.row(code).map_or(0, |row| row.cases.len())
}

impl Part<'_> {
    fn table(&self, from: &Standpoint, year: CollectionYear) -> Table {
        let of_england = |row: &&Counted| decision_row(&row.code, year.ending(), Unit::CHILDREN);
        let edition = self.rows.iter().find_map(of_england).map(|figure| figure.vintage);
        let mut columns =
            vec![Column::long_words("Row"), Column::numbers("Decisions"), Column::numbers(self.of)];
        if edition.is_some() {
            columns.extend([
                Column::numbers("England, as printed"),
                Column::numbers("Between"),
                Column::numbers(format!("England, {}", lower_first(self.of))),
            ]);
        }
        let edition = edition.map(|one| format!("; England: {}", vintage(one))).unwrap_or_default();
        let caption = format!("{}, {year}{edition}", self.caption);
        let has_england = columns.len() > 3;
        let row = |row: &&Counted| self.row(from, year, row, has_england);
        Table::new(self.id, caption, columns, self.rows.iter().map(row).collect())
    }

    fn row(
        &self,
        from: &Standpoint,
        year: CollectionYear,
        row: &Counted,
        has_england: bool,
    ) -> Row {
        let address = links::stock_flow_children(from, year, &row.code, 1);
        let label = match row.label.split_once(": ") {
            Some((_, kind)) => upper_first(kind),
            None => titled(&row.code, &row.label),
        };
        let count = row.cases.len();
        let mut cells = vec![
            number_opening(from, count, &address, &lower_first(&row.label)),
            share(from, count, self.whole),
        ];
        if has_england {
            cells.extend(england(&row.code, year));
        }
        Row { name: html! { (label) }, cells }
    }
}

fn share(from: &Standpoint, count: usize, whole: usize) -> Markup {
    html! {
        @match (1_000 * count + whole / 2).checked_div(whole) {
            Some(tenths) => { (tenths / 10) "." (tenths % 10) " %" }
            None if from.is_told() => "nobody",
            None => "not known",
        }
    }
}

/// As printed, the numbers it stands for, and the printed percentage.
fn england(code: &str, year: CollectionYear) -> [Markup; 3] {
    let count = decision_row(code, year.ending(), Unit::CHILDREN);
    let percent = decision_row(code, year.ending(), Unit::PERCENT);
    [
        html! { @if let Some(figure) = count { (with_commas(&figure.cell.as_published)) } @else { "not published" } },
        html! { @if let Some(figure) = count { (range(&figure.cell.value)) } },
        html! { @if let Some(figure) = percent { (figure.cell.as_published) @if figure.cell.value.interval().is_some() && figure.cell.as_published.parse::<u8>().is_ok() { " %" } } },
    ]
}
