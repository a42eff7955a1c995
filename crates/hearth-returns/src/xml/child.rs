//! One child's elements to rows.

use std::collections::BTreeMap;

use super::element::Element;
use super::layout::{
    CHILD, HEADER, IN_HEADER, ROOT, UNACCOMPANIED, header_column, is_shared, own_column,
    table_in_header, table_of_row,
};
use super::rows::Gathered;
use super::told::{Place, Told};
use crate::problem::ProblemKind;
use crate::table::Table;
use crate::tables::columns_of;

/// The elements of one row, or of `HEADER`, by column.
type Fields<'a> = BTreeMap<&'static str, &'a Element>;

/// Reads one element of the root into rows.
pub(super) fn read(child: &Element, gathered: &mut Gathered, told: &mut Told<'_>) {
    if !child.name.eq_ignore_ascii_case(CHILD) {
        return not_of(child, "", ROOT, told);
    }
    let is_header = |one: &&Element| one.name.eq_ignore_ascii_case(HEADER);
    let header = child.inside.iter().find(is_header);
    let mut reading = Reading { number: number_of(header), shared: Fields::new(), gathered, told };
    reading.of_no_text(child);
    match header {
        Some(header) => reading.header(header),
        None => {
            let expected = "the child has no HEADER, so its rows name nobody";
            reading.tell(ProblemKind::Row, child, expected);
        }
    }
    for again in child.inside.iter().filter(is_header).skip(1) {
        reading.tell(ProblemKind::Column, again, "stands twice; only the first is read");
    }
    for element in child.inside.iter().filter(|one| !is_header(one)) {
        reading.row_or_unknown(element, CHILD);
    }
}

/// The number of the child, so that every problem can name it.
fn number_of(header: Option<&Element>) -> &str {
    let fields = header.map(|header| header.inside.as_slice()).unwrap_or_default();
    let number = fields.iter().find(|field| header_column(&field.name) == Some("CHILD"));
    number.map_or("", |number| number.text.as_str())
}

/// Tells of text that stands between elements.
pub(super) fn stray_text(element: &Element, child: &str, told: &mut Told<'_>) {
    if !element.text.is_empty() {
        let at = Place { line: element.line, child, table: None, element: &element.name };
        told.tell(
            ProblemKind::Row,
            at,
            &element.text,
            "text stands between the elements; not read",
        );
    }
}

fn not_of(element: &Element, child: &str, of: &str, told: &mut Told<'_>) {
    let at = Place { line: element.line, child, table: None, element: &element.name };
    let expected = format!("not an element of {of}; not read");
    told.tell(ProblemKind::Column, at, &element.text, &expected);
}

struct Reading<'a, 'b> {
    number: &'a str,
    /// What `HEADER` tells for every table.
    shared: Fields<'a>,
    gathered: &'a mut Gathered,
    told: &'a mut Told<'b>,
}

impl<'a> Reading<'a, '_> {
    fn tell(&mut self, kind: ProblemKind, element: &Element, expected: &str) {
        self.tell_of(kind, (None, &element.name), element, expected);
    }

    fn tell_of(
        &mut self,
        kind: ProblemKind,
        (table, column): (Option<Table>, &str),
        element: &Element,
        expected: &str,
    ) {
        let at = Place { line: element.line, child: self.number, table, element: column };
        self.told.tell(kind, at, &element.text, expected);
    }

    fn of_no_text(&mut self, element: &Element) {
        stray_text(element, self.number, self.told);
        self.no_attributes(element);
    }

    fn no_attributes(&mut self, element: &Element) {
        for name in &element.attributes {
            let expected = "an attribute, which a return has not; not read";
            let at = Place { line: element.line, child: self.number, table: None, element: name };
            self.told.tell(ProblemKind::Column, at, "", expected);
        }
    }

    fn header(&mut self, header: &'a Element) {
        self.of_no_text(header);
        let (fields, others): (Vec<&Element>, Vec<&Element>) =
            header.inside.iter().partition(|one| header_column(&one.name).is_some());
        self.shared = self.fields(&fields, None);
        for table in IN_HEADER {
            if self.is_told(table, header) {
                let own = self.shared.clone();
                self.add(table, &own, header.line);
                if table == Table::Header && !self.tells_status() {
                    self.gathered.has_no_status();
                }
            }
        }
        for element in others {
            self.row_or_unknown(element, HEADER);
        }
    }

    /// Whether `HEADER` has a row of a table that has no element of its own.
    fn is_told(&mut self, table: Table, header: &Element) -> bool {
        let has = |shared: &Fields<'_>, column: &str| {
            shared.get(column).is_some_and(|field| !field.text.is_empty())
        };
        match table {
            Table::Header => !header.inside.is_empty(),
            Table::Uasc => self.is_unaccompanied() || has(&self.shared, "DUC"),
            _ => {
                let mut own = columns_of(table).iter().filter(|column| !is_shared(table, column));
                own.any(|column| has(&self.shared, column))
            }
        }
    }

    /// Whether it is told that the child is unaccompanied, or that it is not.
    fn tells_status(&self) -> bool {
        let flag = self.shared.get(UNACCOMPANIED);
        flag.is_some_and(|flag| matches!(flag.text.as_str(), "0" | "1"))
    }

    fn is_unaccompanied(&mut self) -> bool {
        let Some(flag) = self.shared.get(UNACCOMPANIED).copied() else { return false };
        if !matches!(flag.text.as_str(), "" | "0" | "1") {
            self.tell(ProblemKind::Cell, flag, "expected 0 or 1");
        }
        flag.text == "1"
    }

    fn row_or_unknown(&mut self, element: &'a Element, of: &str) {
        let inside: Vec<&str> = element.inside.iter().map(|one| one.name.as_str()).collect();
        let Some(table) = table_of_row(&element.name, &inside) else {
            return not_of(element, self.number, of, self.told);
        };
        self.of_no_text(element);
        let column = |name: &str| own_column(table, name);
        let (fields, others): (Vec<&Element>, Vec<&Element>) =
            element.inside.iter().partition(|one| column(&one.name).is_some());
        let own = self.fields(&fields, Some(table));
        for other in others {
            not_of(other, self.number, &element.name, self.told);
        }
        self.add(table, &own, element.line);
    }

    /// The elements by column, of a row's table or of `HEADER`; of one that stands twice, the first.
    fn fields(&mut self, elements: &[&'a Element], row_of: Option<Table>) -> Fields<'a> {
        let mut fields = Fields::new();
        for element in elements {
            let column = match row_of {
                Some(table) => own_column(table, &element.name),
                None => header_column(&element.name),
            };
            let Some(column) = column else { continue };
            self.no_attributes(element);
            for other in &element.inside {
                not_of(other, self.number, &element.name, self.told);
            }
            let at = (row_of.or_else(|| table_in_header(column)), column);
            if element.is_cut {
                let expected = "longer than any cell of a return; cut";
                self.tell_of(ProblemKind::Cell, at, element, expected);
            }
            if fields.contains_key(column) {
                let expected = "stands twice; only the first is read";
                self.tell_of(ProblemKind::Column, at, element, expected);
            } else {
                fields.insert(column, *element);
            }
        }
        fields
    }

    /// Adds a row of its own cells and of those that `HEADER` tells for every table.
    fn add(&mut self, table: Table, own: &Fields<'a>, line: u64) {
        let field = |column: &&'static str| {
            let fields = if is_shared(table, column) { &self.shared } else { own };
            fields.get(column).copied()
        };
        let columns = columns_of(table);
        let is_first = |column: &&&'static str| !is_shared(table, column);
        let begins = columns.iter().filter(is_first).filter_map(field).map(|one| one.line).min();
        let cells: Vec<&str> = columns
            .iter()
            .map(|column| field(column).map_or("", |one| one.text.as_str()))
            .collect();
        let line = if IN_HEADER.contains(&table) { begins.unwrap_or(line) } else { line };
        self.gathered.add(table, line, &cells);
    }
}
