//! A table in a region of its own that scrolls when the screen is narrower.

mod plain;

use maud::{Markup, html};

use super::downloads::downloads;
use crate::files::shown;

/// How many columns a phone shows without moving the table.
const COLUMNS_OF_A_PHONE: usize = 3;

/// A table. The first cell of each row names it.
pub(crate) struct Table {
    /// The identifier; also what names the region.
    pub id: &'static str,
    /// What the table shows.
    pub caption: String,
    /// The word by which tests and scripts find it.
    pub kind: Option<&'static str>,
    /// Headings over several columns, after the column of names.
    pub groups: Vec<Group>,
    /// The columns, that of the names first.
    pub columns: Vec<Column>,
    /// The rows.
    pub rows: Vec<Row>,
    /// The row of all, when there is one.
    pub foot: Option<Row>,
}

/// A heading over several columns.
pub(crate) struct Group {
    /// Its words.
    pub heading: String,
    /// How many columns it stands over.
    pub span: usize,
}

/// A column.
#[derive(Debug, Clone)]
pub(crate) struct Column {
    heading: String,
    holds: Holds,
}

/// What the cells of a column hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Holds {
    Words,
    LongWords,
    Numbers,
}

impl Holds {
    /// The class that a heading or a cell has beside its own.
    fn class(self) -> &'static str {
        match self {
            Self::Words => "",
            Self::LongWords => " hearth-table__long",
            Self::Numbers => " hearth-number",
        }
    }
}

impl Column {
    /// A column of words.
    pub(crate) fn words(heading: impl Into<String>) -> Self {
        Self { heading: heading.into(), holds: Holds::Words }
    }

    /// A column of sentences and lists, which a phone shows no narrower than itself.
    pub(crate) fn long_words(heading: impl Into<String>) -> Self {
        Self { heading: heading.into(), holds: Holds::LongWords }
    }

    /// A column of numbers.
    pub(crate) fn numbers(heading: impl Into<String>) -> Self {
        Self { heading: heading.into(), holds: Holds::Numbers }
    }
}

/// A row: its name, then a cell for each further column.
pub(crate) struct Row {
    /// What names it.
    pub name: Markup,
    /// Its cells.
    pub cells: Vec<Markup>,
}

impl Table {
    /// A table without groups, foot or word for tests.
    pub(crate) fn new(
        id: &'static str,
        caption: impl Into<String>,
        columns: Vec<Column>,
        rows: Vec<Row>,
    ) -> Self {
        Self {
            id,
            caption: caption.into(),
            kind: None,
            groups: Vec::new(),
            columns,
            rows,
            foot: None,
        }
    }

    /// The same, found by tests under a word.
    pub(crate) fn known_as(self, kind: &'static str) -> Self {
        Self { kind: Some(kind), ..self }
    }

    /// The table in its region, with the ways it leaves as a file below.
    pub(crate) fn render(&self) -> Markup {
        let is_wide = self.columns.len() > COLUMNS_OF_A_PHONE;
        html! {
            @if is_wide {
                p class="hearth-scroll-hint" { "The table is wider than this screen: move it sideways for more columns." }
            }
            div class={ "hearth-scroll" @if is_wide { " hearth-scroll--wide" } } role="region"
                aria-labelledby={ (self.id) "-caption" } tabindex="0" {
                table class="govuk-table" id=(self.id) data-table=[self.kind] {
                    caption class="govuk-table__caption govuk-table__caption--s" id={ (self.id) "-caption" } { (self.caption) }
                    (self.head())
                    tbody class="govuk-table__body" { @for row in &self.rows { (self.row(row)) } }
                    @if let Some(foot) = &self.foot { tfoot class="govuk-table__foot" { (self.row(foot)) } }
                }
            }
            @if let Some(address) = shown::table(self) { (downloads(&address, self.id, &self.caption)) }
        }
    }

    fn head(&self) -> Markup {
        html! {
            thead class="govuk-table__head" {
                @if !self.groups.is_empty() {
                    tr class="govuk-table__row" {
                        td class="govuk-table__cell" {}
                        @for group in &self.groups {
                            th scope="colgroup" colspan=(group.span) class="govuk-table__header hearth-table__group" { (group.heading) }
                        }
                    }
                }
                tr class="govuk-table__row" {
                    @for column in &self.columns {
                        th scope="col" class={ "govuk-table__header" (column.holds.class()) } { (column.heading) }
                    }
                }
            }
        }
    }

    fn row(&self, row: &Row) -> Markup {
        let holds = self.columns.iter().skip(1).map(|column| column.holds);
        let name = self.columns.first().filter(|column| column.holds == Holds::LongWords);
        let long = name.map_or("", |column| column.holds.class());
        html! {
            tr class="govuk-table__row" {
                th scope="row" class={ "govuk-table__header" (long) } { (row.name) }
                @for (cell, holds) in row.cells.iter().zip(holds) {
                    td class={ "govuk-table__cell" (holds.class()) } { (cell) }
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn example() -> Table {
        let row = |name: &str| Row { name: html! { (name) }, cells: vec![html! { "12" }] };
        let columns = vec![Column::words("Authority"), Column::numbers("Decided")];
        let table = Table::new("stages", "Children <by> stage", columns, vec![row("A & B")])
            .known_as("pipeline");
        Table { foot: Some(row("All")), ..table }
    }

    #[test]
    fn a_table_names_its_region_its_columns_and_its_rows() {
        let shown = example().render().into_string();
        assert!(shown.contains("aria-labelledby=\"stages-caption\" tabindex=\"0\""), "{shown}");
        assert!(shown.contains("data-table=\"pipeline\"><caption"), "{shown}");
        assert!(
            shown.contains("id=\"stages-caption\">Children &lt;by&gt; stage</caption>"),
            "{shown}"
        );
        assert!(
            shown.contains(
                "<th scope=\"col\" class=\"govuk-table__header hearth-number\">Decided</th>"
            ),
            "{shown}"
        );
        assert!(shown.contains("<th scope=\"row\" class=\"govuk-table__header\">A &amp; B</th><td class=\"govuk-table__cell hearth-number\">12</td>"), "{shown}");
        assert!(shown.contains("<tfoot"), "{shown}");
    }

    #[test]
    fn a_narrow_table_gives_no_hint_to_move_it() {
        assert!(!example().render().into_string().contains("hearth-scroll-hint"));
        let columns = ["A", "B", "C", "D"].map(Column::words).to_vec();
        let wide = Table::new("wide", "Wide", columns, Vec::new());
        assert!(wide.render().into_string().contains("hearth-scroll-hint"));
    }
}
