//! What a heading means: the columns of the two lists, under the names agencies give them.
//!
//! A heading is known by its letters and figures alone, or by its words in any order with the small
//! words left out: "SHOBPA date" is "Date of SHOBPA". A heading that fits none is named as not
//! read; no two columns of a list share a name, so a heading never means two things.

use std::sync::LazyLock;

use hearth_domain::CollectionYear;

use super::codes::{
    Answer, Disability, Gender, LeavingReason, ListedEthnicity, NoLongerPlaced, Spelled,
};
use crate::table::Table;

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

/// The columns of list 10, in its order.
const LIST_10: &[Column] = &[
    needed(text(
        "Child Unique ID",
        &[
            "Child ID",
            "Child's ID",
            "Child identifier",
            "Child unique identifier",
            "Unique child ID",
            "Unique child identifier",
            "Unique ID",
            "Child number",
            "Child reference",
            "Child reference number",
            "Child LA ID",
            "LA child ID",
        ],
    )),
    text("Family identifier", FAMILY),
    GENDER,
    ETHNICITY,
    day("Date of Birth", &["DOB", "D.O.B.", "Birth date", "Child's date of birth", "Child DOB"]),
    text(
        "Age of Child (Years)",
        &["Age", "Age of child", "Child's age", "Age in years", "Age (years)", "Child age (years)"],
    ),
    code::<Disability>(
        "Does the Child have a Disability",
        &["Disability", "Disabled", "Child has a disability", "Has disability", "Child disabled"],
    ),
    day(
        "Date the Child Entered Care",
        &[
            "Date entered care",
            "Entered care",
            "Entered care date",
            "Care entry date",
            "Date of entry to care",
            "Date became looked after",
            "Date child became looked after",
            "Date started to be looked after",
            "Date started being looked after",
        ],
    ),
    needed(day(
        "Date of Decision that Child Should be Placed for Adoption",
        &[
            "Date the local authority decided that the child should be placed for adoption",
            "Date local authority decided child should be placed for adoption",
            "Date LA decided that the child should be placed for adoption",
            "Date child should be placed for adoption decision",
            "Date agency decided that the child should be placed for adoption",
            "Should be placed for adoption decision date",
            "SHOBPA",
            "SHOBPA date",
            "SHOBPA decision date",
            "SHOPA date",
            "SHPA date",
            "Date of best interests decision",
        ],
    )),
    day(
        "Date of Placement Order",
        &[
            "Placement order",
            "Placement order date",
            "PO date",
            "Date placement order granted",
            "Date placement order made",
            "Date PO granted",
        ],
    ),
    day(
        "Date of Matching Child and Prospective Adopters",
        &[
            "Date of match",
            "Match date",
            "Date matched",
            "Matching date",
            "Date of matching",
            "Date child matched",
            "Date of matching the child and prospective adopters",
            "Date of matching child and prospective adopter(s)",
            "Date child matched with prospective adopters",
            "Date of matching child with prospective adopters",
        ],
    ),
    day(
        "Date Placed for Adoption",
        &[
            "Placed for adoption",
            "Placed for adoption date",
            "Date child placed for adoption",
            "Adoptive placement date",
            "Date of adoptive placement",
            "Date of adoption placement",
            "Adoption placement date",
        ],
    ),
    day(
        "Date of Adoption Order",
        &[
            "Adoption order",
            "AO date",
            "Date adoption order granted",
            "Date adoption order made",
            "Date adopted",
            "Date AO granted",
        ],
    ),
    day(
        "Date of Decision that Child Should No Longer be Placed for Adoption",
        &[
            "Date the local authority decided that the child should no longer be placed for adoption",
            "Date local authority decided child should no longer be placed for adoption",
            "Date LA decided that the child should no longer be placed for adoption",
            "Date should no longer be placed for adoption",
            "Date of decision no longer placed for adoption",
            "Date of reversal",
            "Reversal date",
            "Date decision reversed",
            "Date of reversal of decision",
            "SHOBPA reversal date",
            "Date SHOBPA reversed",
            "Date SHOBPA rescinded",
        ],
    ),
    code::<NoLongerPlaced>(
        "Reason Why Child No Longer Placed for Adoption",
        &[
            "Reason child no longer placed for adoption",
            "Reason why child should no longer be placed for adoption",
            "Reason child should no longer be placed for adoption",
            "Reason no longer placed for adoption",
            "Reason for reversal",
            "Reversal reason",
            "Reason for reversal of decision",
            "Reason decision reversed",
        ],
    ),
    day(
        "Date the child was placed for fostering in FFA or concurrent planning placement",
        &[
            "Date placed for fostering in FFA or concurrent planning placement",
            "Date child placed in FFA or concurrent planning placement",
            "Date placed in FFA or concurrent planning placement",
            "Date of FFA or concurrent planning placement",
            "Date placed for fostering for adoption or concurrent planning",
            "Date of early permanence placement",
            "Early permanence placement date",
            "Early permanence date",
            "Date placed in early permanence",
            "FFA date",
            "FFA placement date",
            "Date placed FFA",
        ],
    ),
];

const FAMILY: &[&str] = &[
    "Family ID",
    "Family unique ID",
    "Family unique identifier",
    "Family number",
    "Family reference",
    "Family reference number",
];

/// The columns of list 11, in its order.
const LIST_11: &[Column] = &[
    needed(text(
        "Individual adopter identifier",
        &[
            "Individual adopter ID",
            "Adopter identifier",
            "Adopter ID",
            "Adopter unique ID",
            "Adopter unique identifier",
            "Prospective adopter ID",
            "Prospective adopter identifier",
            "Individual identifier",
            "Adopter number",
            "Adopter reference",
        ],
    )),
    needed(text("Family identifier", FAMILY)),
    GENDER,
    ETHNICITY,
    code::<Disability>(
        "Disability",
        &["Disabled", "Has disability", "Does the adopter have a disability", "Adopter disability"],
    ),
    code::<Answer>(
        "Is the (prospective) adopter fostering for adoption?",
        &[
            "Is the adopter fostering for adoption",
            "Fostering for adoption",
            "Fostering for adoption (FfA)",
            "FfA",
            "FfA (Y/N)",
            "Adopter fostering for adoption",
        ],
    ),
    day("Date enquiry received", &["Enquiry date", "Date of enquiry", "Enquiry received"]),
    day("Date Stage 1 started", STAGE_1_STARTED),
    day(
        "Date Stage 1 ended",
        &[
            "Stage 1 end date",
            "Stage 1 end",
            "Stage 1 ended",
            "Date stage one ended",
            "Stage one end date",
            "Date of end of stage 1",
        ],
    ),
    day("Date Stage 2 started", STAGE_2_STARTED),
    day(
        "Date Stage 2 ended",
        &[
            "Stage 2 end date",
            "Stage 2 end",
            "Stage 2 ended",
            "Date stage two ended",
            "Stage two end date",
            "Date of end of stage 2",
        ],
    ),
    day(
        "Date application submitted",
        &[
            "Application submitted",
            "Application date",
            "Date of application",
            "Application submitted date",
        ],
    ),
    day(
        "Date application approved",
        &[
            "Application approved",
            "Approval date",
            "Date of approval",
            "Date approved",
            "Application approved date",
        ],
    ),
    day(
        "Date adopter matched with child(ren)",
        &[
            "Date matched",
            "Match date",
            "Date of match",
            "Matching date",
            "Date adopters matched with children",
            "Date adopter(s) matched with child(ren)",
            "Date matched with child(ren)",
            "Date adopter matched with a child",
            "Date adopter matched",
        ],
    ),
    day(
        "Date child/children placed with adopter(s)",
        &[
            "Date placed",
            "Placement date",
            "Date child placed",
            "Date children placed",
            "Date child(ren) placed",
            "Date child placed with adopter",
            "Date children placed with adopters",
            "Date child(ren) placed with adopter(s)",
            "Date child placed with adopter(s)",
        ],
    ),
    text(
        "No. of children placed",
        &["Number of children placed", "Children placed", "Number of children", "No. of children"],
    ),
    day(
        "Date of Adoption Order",
        &[
            "Adoption order",
            "AO date",
            "Date adoption order granted",
            "Date adoption order made",
            "Date AO granted",
        ],
    ),
    day(
        "Date of leaving adoption process",
        &[
            "Date left adoption process",
            "Leaving date",
            "Date left process",
            "Date of leaving process",
            "Date left",
        ],
    ),
    code::<LeavingReason>(
        "Reason for leaving adoption process",
        &[
            "Reason left adoption process",
            "Reason for leaving",
            "Leaving reason",
            "Reason left process",
            "Reason for leaving process",
            "Reason left",
        ],
    ),
];

const STAGE_1_STARTED: &[&str] = &[
    "Stage 1 start date",
    "Stage 1 start",
    "Stage 1 started",
    "Date stage one started",
    "Stage one start date",
    "Date of start of stage 1",
];

const STAGE_2_STARTED: &[&str] = &[
    "Stage 2 start date",
    "Stage 2 start",
    "Stage 2 started",
    "Date stage two started",
    "Stage two start date",
    "Date of start of stage 2",
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

fn names_of(columns: &[Column]) -> Vec<Vec<Name>> {
    columns.iter().map(|column| column.names().map(Name::of).collect()).collect()
}

impl Column {
    fn names(&self) -> impl Iterator<Item = &'static str> {
        std::iter::once(self.name).chain(self.also.iter().copied())
    }
}

/// A name as it is compared.
struct Name {
    letters: String,
    words: Vec<String>,
}

/// Words that say nothing about which column is meant.
const SMALL_WORDS: &[&str] = &["a", "an", "and", "of", "s", "that", "the", "to", "was"];

impl Name {
    fn of(text: &str) -> Self {
        let mut spaced = String::new();
        let mut before: Option<char> = None;
        for letter in text.chars().flat_map(char::to_lowercase) {
            let turns = before.is_some_and(|one| one.is_numeric() != letter.is_numeric());
            if turns {
                spaced.push(' ');
            }
            spaced.push(if letter.is_alphanumeric() { letter } else { ' ' });
            before = Some(letter);
        }
        let mut words: Vec<String> = spaced.split_whitespace().map(str::to_owned).collect();
        let letters = words.concat();
        words.retain(|word| !SMALL_WORDS.contains(&word.as_str()));
        words.sort();
        Self { letters, words }
    }

    fn is(&self, other: &Self) -> bool {
        !self.letters.is_empty()
            && (self.letters == other.letters
                || (!self.words.is_empty() && self.words == other.words))
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
