//! Tables as one XML file, child by child, in the layout of [`crate::xml::layout`].
//!
//! In XML a child's birth date stands once, and of Header, UASC, OC3 and AD1 a child has one row at
//! most. Rows and cells that differ from that are told as [`Untold`].

use std::collections::BTreeMap;

use quick_xml::escape::partial_escape;

use super::TableRows;
use crate::table::Table;
use crate::tables::columns_of;
use crate::xml::layout::{
    CHILD, HEADER, IN_HEADER, ROOT, UNACCOMPANIED, element_of, is_shared, row_element, row_tables,
};

/// A row that XML cannot carry as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Untold {
    /// The table.
    pub table: Table,
    /// The authority's number for the child.
    pub child: String,
    /// What is not written.
    pub what: &'static str,
}

/// The bytes of the XML, and what it cannot carry.
#[must_use]
pub fn xml(tables: &[TableRows]) -> (Vec<u8>, Vec<Untold>) {
    let mut writing = Writing::default();
    writing.line(0, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
    writing.line(0, &format!("<{ROOT}>"));
    for child in by_child(tables) {
        writing.child(&child);
    }
    writing.line(0, &format!("</{ROOT}>"));
    (writing.text.into_bytes(), writing.untold)
}

/// One child with its rows, by table.
struct Child<'a> {
    number: &'a str,
    rows: BTreeMap<Table, Vec<&'a [String]>>,
}

impl<'a> Child<'a> {
    fn rows_of(&self, table: Table) -> &[&'a [String]] {
        self.rows.get(&table).map(Vec::as_slice).unwrap_or_default()
    }

    /// What stands once for all rows: as Header tells it, or else as the first other table does.
    fn shared(&self, column: &str) -> &'a str {
        let mut having =
            self.rows.iter().filter(|(table, _)| columns_of(**table).contains(&column));
        let first = having.find_map(|(table, rows)| Some((*table, *rows.first()?)));
        first.map_or("", |(table, row)| cell(table, row, column))
    }
}

/// The children in the order in which they are first met.
fn by_child(tables: &[TableRows]) -> Vec<Child<'_>> {
    let mut places: BTreeMap<&str, usize> = BTreeMap::new();
    let mut children: Vec<Child<'_>> = Vec::new();
    for table in tables {
        for row in &table.rows {
            let number = row.first().map_or("", String::as_str);
            let place = *places.entry(number).or_insert(children.len());
            if place == children.len() {
                children.push(Child { number, rows: BTreeMap::new() });
            }
            if let Some(child) = children.get_mut(place) {
                child.rows.entry(table.table).or_default().push(row);
            }
        }
    }
    children
}

/// The cell of a row in a column.
fn cell<'a>(table: Table, row: &'a [String], column: &str) -> &'a str {
    let place = columns_of(table).iter().position(|one| *one == column);
    place.and_then(|place| row.get(place)).map_or("", String::as_str)
}

/// The columns that are a row's own, and not told once for all of the child's.
fn own_columns(table: Table) -> impl Iterator<Item = &'static str> {
    let is_own = move |column: &&str| *column != "CHILD" && !is_shared(table, column);
    columns_of(table).iter().copied().filter(is_own)
}

#[derive(Default)]
struct Writing {
    text: String,
    untold: Vec<Untold>,
}

impl Writing {
    fn line(&mut self, depth: usize, text: &str) {
        self.text.push_str(&"  ".repeat(depth));
        self.text.push_str(text);
        self.text.push('\n');
    }

    fn element(&mut self, depth: usize, name: &str, text: &str) {
        if !text.is_empty() {
            self.line(depth, &format!("<{name}>{}</{name}>", partial_escape(text)));
        }
    }

    /// A blank cell of a row's own element is an empty element: there are readers that take a
    /// missing one from another row of the child.
    fn element_or_blank(&mut self, depth: usize, name: &str, text: &str) {
        if text.is_empty() {
            self.line(depth, &format!("<{name}/>"));
        } else {
            self.element(depth, name, text);
        }
    }

    fn untold(&mut self, table: Table, child: &str, what: &'static str) {
        self.untold.push(Untold { table, child: child.to_owned(), what });
    }

    fn child(&mut self, child: &Child<'_>) {
        self.line(1, &format!("<{CHILD}>"));
        self.line(2, &format!("<{HEADER}>"));
        self.element(3, element_of("CHILD"), child.number);
        if child.rows_of(Table::Header).is_empty() {
            let what = "no row of its own: HEADER has only what others tell";
            self.untold(Table::Header, child.number, what);
            self.element(3, "SEX", child.shared("SEX"));
            self.element(3, "DOB", child.shared("DOB"));
        }
        for table in IN_HEADER {
            self.in_header(child, table);
        }
        for table in row_tables().filter(|table| *table != Table::Episodes) {
            self.elements(3, child, table);
        }
        self.line(2, &format!("</{HEADER}>"));
        self.elements(2, child, Table::Episodes);
        self.line(1, &format!("</{CHILD}>"));
    }

    /// A table whose cells stand in `HEADER` itself.
    fn in_header(&mut self, child: &Child<'_>, table: Table) {
        let own = child.rows_of(table);
        let Some((first, again)) = own.split_first() else {
            if table == Table::Uasc {
                self.element(3, UNACCOMPANIED, "0");
            }
            return;
        };
        if table == Table::Uasc {
            self.element(3, UNACCOMPANIED, "1");
        }
        for _ in again {
            self.untold(table, child.number, "a further row of the same child; not written");
        }
        let has_cells = self.cells(table, first);
        if !has_cells && matches!(table, Table::Oc3 | Table::Ad1) {
            self.untold(table, child.number, "a row of nothing but blanks; not written");
        }
        self.compare(child, table, first);
    }

    /// A table of which each row is an element.
    fn elements(&mut self, depth: usize, child: &Child<'_>, table: Table) {
        let Some(name) = row_element(table) else { return };
        for row in child.rows_of(table) {
            self.line(depth, &format!("<{name}>"));
            for column in own_columns(table) {
                self.element_or_blank(depth + 1, element_of(column), cell(table, row, column));
            }
            self.line(depth, &format!("</{name}>"));
            self.compare(child, table, row);
        }
    }

    /// Writes the cells of a row that stand in `HEADER`, and says whether there was any.
    fn cells(&mut self, table: Table, row: &[String]) -> bool {
        let before = self.text.len();
        for column in own_columns(table) {
            self.element(3, element_of(column), cell(table, row, column));
        }
        self.text.len() > before
    }

    /// Tells of a cell that is not what the child has in common.
    fn compare(&mut self, child: &Child<'_>, table: Table, row: &[String]) {
        let differs = |column: &str| {
            let has = is_shared(table, column) && columns_of(table).contains(&column);
            has && cell(table, row, column) != child.shared(column)
        };
        if differs("DOB") {
            let what = "another DOB than in Header; Header's is written";
            self.untold(table, child.number, what);
        }
        if differs("SEX") {
            let what = "another SEX than in Header; Header's is written";
            self.untold(table, child.number, what);
        }
    }
}
