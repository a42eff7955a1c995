//! From rows to households: one family identifier is one household, of one adopter or two.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use hearth_domain::CollectionYear;

use super::list_11::{CHILDREN_PLACED, FOSTERS_FOR_ADOPTION, LEFT, List11Row, WHY_LEFT};
use crate::cell::{Cell, CellValue, write_cell};
use crate::folder::Return;
use crate::problem::{Problem, ProblemKind, shortened};
use crate::table::Table;

/// A household has no more adopters than this (ACA 2002, section 50 and 51: a couple, or one person).
const MOST_ADOPTERS: usize = 2;

/// One household of a list.
#[derive(Debug, Clone)]
pub struct ListedHousehold {
    /// The family's identifier, or that of an adopter alone.
    pub number: String,
    /// Its rows, in the order of the file.
    pub rows: Vec<List11Row>,
}

/// A list, read and checked.
#[derive(Debug, Clone)]
pub struct Listed {
    /// How many rows it has.
    pub rows_read: usize,
    /// Its households, in order of identifier.
    pub households: Vec<ListedHousehold>,
    /// Everything that is wrong in it.
    pub problems: Vec<Problem>,
}

/// Reads every row of a list and forms its households.
#[must_use]
pub fn read(list: &Return) -> Listed {
    let mut problems = list.problems_so_far();
    let rows: Vec<List11Row> = list.rows(&mut problems);
    let rows_read = rows.len();
    let households = formed(rows);
    let file: Arc<str> = list
        .sheets_of(Table::List11)
        .next()
        .map_or_else(|| Arc::from(Table::List11.name()), |sheet| Arc::clone(&sheet.name));
    let families: BTreeSet<&str> = households
        .iter()
        .filter(|one| one.rows.iter().any(|row| !row.family.is_blank()))
        .map(|one| one.number.as_str())
        .collect();
    let mut found = Vec::new();
    for household in &households {
        let checked = Checked { household, file: &file, year: list.year };
        checked.check(&families, &mut found);
    }
    found.sort_by_key(|problem: &Problem| problem.line);
    found.into_iter().for_each(|problem| problems.tell(problem));
    Listed { rows_read, households, problems: problems.finish(list.year) }
}

/// Rows without a usable identifier belong to nobody; reading them has told so.
pub(super) fn formed(rows: Vec<List11Row>) -> Vec<ListedHousehold> {
    let mut households: BTreeMap<String, Vec<List11Row>> = BTreeMap::new();
    for row in rows {
        let number = row.household_number().to_owned();
        if !number.is_empty() {
            households.entry(number).or_default().push(row);
        }
    }
    households.into_iter().map(|(number, rows)| ListedHousehold { number, rows }).collect()
}

/// How many people those rows name, by the adopter's identifier as it is written.
pub(super) fn adopters(rows: &[List11Row], year: CollectionYear) -> usize {
    let named = rows.iter().map(|row| write_cell(&row.adopter, year));
    named.collect::<BTreeSet<String>>().len()
}

struct Checked<'a> {
    household: &'a ListedHousehold,
    file: &'a Arc<str>,
    year: CollectionYear,
}

impl Checked<'_> {
    fn check(&self, families: &BTreeSet<&str>, problems: &mut Vec<Problem>) {
        let rows = &self.household.rows;
        let people = adopters(rows, self.year);
        if people > MOST_ADOPTERS {
            let expected = format!("{people} adopters share this family; expected one or two");
            problems.extend(rows.last().map(|row| {
                self.problem("too-many-adopters", row, ("Family identifier", ""), expected)
            }));
        }
        for row in rows {
            self.check_leaving(row, problems);
            if row.family.is_blank() && families.contains(self.household.number.as_str()) {
                let expected = "an adopter without a family has the identifier of a family; taken \
                    as one of it"
                    .to_owned();
                let place = ("Family identifier", "");
                problems.push(self.problem("adopter-named-as-family", row, place, expected));
            }
        }
        self.check_agreement(problems);
    }

    /// A reason says nothing without a day, nor a day without a reason whether it is the end.
    fn check_leaving(&self, row: &List11Row, problems: &mut Vec<Problem>) {
        let (column, expected) = match (row.left.is_blank(), row.why_left.is_blank()) {
            (true, false) => (LEFT, "a reason for leaving is given; give the day too"),
            (false, true) => (WHY_LEFT, "a day of leaving is given; give the reason too"),
            _ => return,
        };
        problems.push(self.problem("leaving-incomplete", row, (column, ""), expected.to_owned()));
    }

    /// What the adopters of one household say differently: the row first in the file holds.
    fn check_agreement(&self, problems: &mut Vec<Problem>) {
        let mut first: BTreeMap<&'static str, String> = BTreeMap::new();
        for row in &self.household.rows {
            for (column, text) in shared(row, self.year) {
                let holds = first.entry(column).or_insert_with(|| text.clone());
                if *holds != text {
                    let expected =
                        format!("an earlier row of this household says {holds}, which holds");
                    problems.push(self.problem("adopters-differ", row, (column, &text), expected));
                }
            }
        }
    }

    fn problem(
        &self,
        check: &'static str,
        row: &List11Row,
        (column, value): (&str, &str),
        expected: String,
    ) -> Problem {
        Problem {
            kind: ProblemKind::Check(check),
            table: Some(Table::List11),
            line: Some(row.line),
            child: shortened(&self.household.number),
            column: column.to_owned(),
            value: shortened(value),
            ..Problem::of_file(self.file, expected)
        }
    }
}

/// The good cells that are about the household, as the list writes them.
fn shared(row: &List11Row, year: CollectionYear) -> Vec<(&'static str, String)> {
    let days = row.days().map(|(_, column, cell)| (column, text(cell, year)));
    let others = [
        (FOSTERS_FOR_ADOPTION, text(&row.fosters_for_adoption, year)),
        (CHILDREN_PLACED, text(&row.children_placed, year)),
        (WHY_LEFT, text(&row.why_left, year)),
    ];
    let told = days.into_iter().chain(others);
    told.filter_map(|(column, text)| Some((column, text?))).collect()
}

fn text<T: CellValue>(cell: &Cell<T>, year: CollectionYear) -> Option<String> {
    cell.value().map(|value| value.write(year))
}
