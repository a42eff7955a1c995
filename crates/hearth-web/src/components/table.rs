//! A table in a region of its own that scrolls when the screen is narrower.

use maud::{Markup, html};

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
    is_of_numbers: bool,
}

impl Column {
    /// A column of words.
    pub(crate) fn words(heading: impl Into<String>) -> Self {
        Self { heading: heading.into(), is_of_numbers: false }
    }

    /// A column of numbers.
    pub(crate) fn numbers(heading: impl Into<String>) -> Self {
        Self { heading: heading.into(), is_of_numbers: true }
    }
}

/// A row: its name, then a cell for each further column.
pub(crate) struct Row {
    /// What names it.
    pub name: Markup,
    /// Its cells.
    pub cells: Vec<Cell>,
}

/// A cell, over one column or more.
pub(crate) struct Cell {
    content: Markup,
    span: usize,
}

impl From<Markup> for Cell {
    fn from(content: Markup) -> Self {
        Self { content, span: 1 }
    }
}

impl Cell {
    /// One cell in the place of several.
    pub(crate) fn over(span: usize, content: Markup) -> Self {
        Self { content, span }
    }
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

    /// The table in its region.
    pub(crate) fn render(&self) -> Markup {
        let is_wide = self.columns.len() > COLUMNS_OF_A_PHONE;
        html! {
            @if is_wide {
                p class="hearth-scroll-hint" { "The table is wider than this screen: move it sideways for more columns." }
            }
            div class={ "hearth-scroll" @if is_wide { " hearth-scroll--wide" } } role="region"
                aria-labelledby={ (self.id) "-caption" } tabindex="0" {
                table class="govuk-table" id=(self.id) data-table=[self.kind] {
                    caption class="govuk-table__caption govuk-table__caption--m" id={ (self.id) "-caption" } { (self.caption) }
                    (self.head())
                    tbody class="govuk-table__body" { @for row in &self.rows { (self.row(row)) } }
                    @if let Some(foot) = &self.foot { tfoot class="govuk-table__foot" { (self.row(foot)) } }
                }
            }
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
                        th scope="col" class={ "govuk-table__header" @if column.is_of_numbers { " hearth-number" } } { (column.heading) }
                    }
                }
            }
        }
    }

    fn row(&self, row: &Row) -> Markup {
        let of_numbers = self.columns.iter().skip(1).map(|column| column.is_of_numbers);
        html! {
            tr class="govuk-table__row" {
                th scope="row" class="govuk-table__header" { (row.name) }
                @for (cell, is_number) in row.cells.iter().zip(of_numbers) {
                    @let span = (cell.span > 1).then_some(cell.span);
                    td class={ "govuk-table__cell" @if is_number { " hearth-number" } } colspan=[span] { (cell.content) }
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn example() -> Table {
        let row = |name: &str| Row { name: html! { (name) }, cells: vec![html! { "12" }.into()] };
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

    #[test]
    fn one_cell_may_stand_for_several() {
        let cell = Cell::over(3, html! { "not known" });
        let columns = ["Stage", "A", "B", "C"].map(Column::numbers).to_vec();
        let table = Table::new(
            "waits",
            "Waits",
            columns,
            vec![Row { name: html! { "Matched" }, cells: vec![cell] }],
        );
        assert!(
            table.render().into_string().contains("hearth-number\" colspan=\"3\">not known</td>")
        );
    }
}
