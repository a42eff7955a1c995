//! What a heading means: the columns of the two lists, under the names agencies give them.
//!
//! A heading is known by its letters and figures alone, or by its words in any order with the small
//! words left out: "SHOBPA date" is "Date of SHOBPA". A heading that fits none is named as not
//! read; no two columns of a list share a name, so a heading never means two things.

mod list_10;
mod list_11;
mod name;

use std::sync::LazyLock;

use hearth_domain::CollectionYear;

use super::codes::{Gender, ListedEthnicity, Spelled};
use crate::table::Table;
use list_10::LIST_10;
use list_11::LIST_11;
use name::Name;

/// What a column holds.
#[derive(Debug, Clone, Copy)]
pub(super) enum Holds {
    /// An identifier, or a number of something.
    Text,
    /// A day.
    Day,
    /// A code: how a spelling is read, as the list itself writes it.
    Code(fn(&str, CollectionYear) -> Option<String>),
}

/// A column of a list.
#[derive(Debug)]
pub(super) struct Column {
    /// The name in the list.
    pub name: &'static str,
    /// What it holds.
    pub holds: Holds,
    /// Whether nothing can be told without it.
    pub is_needed: bool,
    /// Other names.
    also: &'static [&'static str],
}

const fn text(name: &'static str, also: &'static [&'static str]) -> Column {
    Column { name, holds: Holds::Text, is_needed: false, also }
}

const fn day(name: &'static str, also: &'static [&'static str]) -> Column {
    Column { name, holds: Holds::Day, is_needed: false, also }
}

const fn code<T: Spelled>(name: &'static str, also: &'static [&'static str]) -> Column {
    Column { name, holds: Holds::Code(T::as_listed), is_needed: false, also }
}

const fn needed(column: Column) -> Column {
    Column { is_needed: true, ..column }
}

const GENDER: Column = code::<Gender>("Gender", &["Sex", "Gender identity", "Gender code"]);

const ETHNICITY: Column = code::<ListedEthnicity>(
    "Ethnicity",
    &["Ethnic group", "Ethnic origin", "Ethnicity code", "Ethnic code", "Ethnic"],
);

/// Other names of the family's identifier.
const FAMILY: &[&str] = &[
    "Family ID",
    "Family unique ID",
    "Family unique identifier",
    "Family number",
    "Family reference",
    "Family reference number",
];

/// The columns of a list, in the order of its rows; none for any other table.
pub(super) fn of(list: Table) -> &'static [Column] {
    match list {
        Table::List10 => LIST_10,
        Table::List11 => LIST_11,
        _ => &[],
    }
}

/// Which column of the list a heading means.
pub(super) fn meant(list: Table, heading: &str) -> Option<usize> {
    static NAMES_10: LazyLock<Vec<Vec<Name>>> = LazyLock::new(|| names_of(LIST_10));
    static NAMES_11: LazyLock<Vec<Vec<Name>>> = LazyLock::new(|| names_of(LIST_11));
    let names = match list {
        Table::List10 => &NAMES_10,
        Table::List11 => &NAMES_11,
        _ => return None,
    };
    let heading = Name::of(heading);
    names.iter().position(|names| names.iter().any(|name| heading.is(name)))
}

/// The name of the column of the list that a heading means.
pub(crate) fn column_meant(list: Table, heading: &str) -> Option<&'static str> {
    of(list).get(meant(list, heading)?).map(|column| column.name)
}

fn names_of(columns: &[Column]) -> Vec<Vec<Name>> {
    columns.iter().map(|column| column.names().map(Name::of).collect()).collect()
}

impl Column {
    fn names(&self) -> impl Iterator<Item = &'static str> {
        std::iter::once(self.name).chain(self.also.iter().copied())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tables::columns_of;

    #[test]
    fn the_columns_are_those_of_the_rows_and_no_name_means_two_of_them() {
        for list in [Table::List10, Table::List11] {
            let columns = of(list);
            let names: Vec<&str> = columns.iter().map(|column| column.name).collect();
            assert_eq!(names, columns_of(list));
            for (at, column) in columns.iter().enumerate() {
                for name in column.names() {
                    let fits: Vec<usize> = (0..columns.len())
                        .filter(|other| {
                            columns[*other].names().any(|one| Name::of(one).is(&Name::of(name)))
                        })
                        .collect();
                    assert_eq!(fits, [at], "{name}");
                }
            }
        }
    }

    #[test]
    fn a_heading_is_known_by_its_letters_or_its_words() {
        let check = |heading: &str, expected: Option<&str>| {
            let found = meant(Table::List10, heading).map(|at| of(Table::List10)[at].name);
            assert_eq!(found, expected, "{heading}");
        };
        check("CHILD_UNIQUE-ID", Some("Child Unique ID"));
        check("ChildID", Some("Child Unique ID"));
        check("  Date   of birth:", Some("Date of Birth"));
        check("Date of SHOBPA", Some("Date of Decision that Child Should be Placed for Adoption"));
        check("Date Placed for Adoption", Some("Date Placed for Adoption"));
        check(
            "Date of decision that the child should no longer be placed for adoption",
            Some("Date of Decision that Child Should No Longer be Placed for Adoption"),
        );
        check("Date of panel", None);
        check("", None);
        check("of the", None);
        let stage =
            meant(Table::List11, "date Stage1 started").map(|at| of(Table::List11)[at].name);
        assert_eq!(stage, Some("Date Stage 1 started"));
    }
}
