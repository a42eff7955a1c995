//! Reading list 10: whom it shows on the way to adoption, and what two cells of a row cannot say.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use hearth_domain::day::to_slashed;
use hearth_domain::{CollectionYear, Day};

use super::list_10::List10Row;
use crate::cell::write_cell;
use crate::folder::Return;
use crate::problem::{Problem, ProblemKind, shortened};
use crate::table::{Row, Table};

/// A list 10, read and checked.
#[derive(Debug, Clone)]
pub struct ListedChildren {
    /// How many rows it has.
    pub rows_read: usize,
    /// The authority's identifiers of the children whose rows show them on the way to adoption.
    pub children: BTreeSet<String>,
    /// Everything that is wrong in it.
    pub problems: Vec<Problem>,
}

/// Reads every row of a list 10.
#[must_use]
pub fn read_children(list: &Return) -> ListedChildren {
    let mut problems = list.problems_so_far();
    let rows: Vec<List10Row> = list.rows(&mut problems);
    let file: Arc<str> = list
        .sheets_of(Table::List10)
        .next()
        .map_or_else(|| Arc::from(Table::List10.name()), |sheet| Arc::clone(&sheet.name));
    let mut checking = Checking { file, year: list.year, found: Vec::new() };
    let mut first: BTreeMap<&str, u64> = BTreeMap::new();
    for row in rows.iter().filter(|row| !row.child().is_empty()) {
        checking.row(row);
        if let Some(line) = first.get(row.child()) {
            checking.twice(row, *line);
        }
        first.entry(row.child()).or_insert(row.line);
    }
    let shown = rows.iter().filter(|row| row.is_on_the_way() && !row.child().is_empty());
    let children = shown.map(|row| row.child().to_owned()).collect();
    checking.found.into_iter().for_each(|problem| problems.tell(problem));
    ListedChildren { rows_read: rows.len(), children, problems: problems.finish(list.year) }
}

impl List10Row {
    /// Whether the row tells anything of a plan for adoption; of another child nothing is kept.
    #[must_use]
    pub fn is_on_the_way(&self) -> bool {
        let days = [
            &self.decided,
            &self.ordered,
            &self.matched,
            &self.placed,
            &self.adopted,
            &self.reversed,
            &self.early,
        ];
        days.iter().any(|day| !day.is_blank())
    }

    /// Days of which the second does not come before the first, with their columns. A match may
    /// follow a placement: one that broke down.
    fn in_order(&self) -> [[(&'static str, Option<Day>); 2]; 6] {
        let entered = (Self::ENTERED, self.entered.get());
        let decided = (Self::DECIDED, self.decided.get());
        let placed = (Self::PLACED, self.placed.get());
        [
            [(Self::BIRTH_DATE, self.birth_date.get()), entered],
            [entered, decided],
            [decided, (Self::MATCHED, self.matched.get())],
            [decided, placed],
            [placed, (Self::ADOPTED, self.adopted.get())],
            [decided, (Self::REVERSED, self.reversed.get())],
        ]
    }
}

struct Checking {
    file: Arc<str>,
    year: CollectionYear,
    found: Vec<Problem>,
}

impl Checking {
    fn row(&mut self, row: &List10Row) {
        if row.decided.is_blank() {
            let expected = "every child of list 10 has this decision; give its day";
            self.tell("decision-missing", row, (List10Row::DECIDED, ""), expected.to_owned());
        }
        self.order(row);
        self.reversal(row);
    }

    /// Days that come before one that they should follow.
    fn order(&mut self, row: &List10Row) {
        for [(before, earlier), (column, day)] in row.in_order() {
            let Some((earlier, day)) = earlier.zip(day).filter(|(earlier, day)| day < earlier)
            else {
                continue;
            };
            let (value, earlier) = (to_slashed(day), to_slashed(earlier));
            let expected =
                format!("this day comes before that of \"{before}\", {earlier}; check both");
            self.tell("days-out-of-order", row, (column, &value), expected);
        }
    }

    fn reversal(&mut self, row: &List10Row) {
        let (column, expected) = match (row.reversed.is_blank(), row.why_reversed.is_blank()) {
            (true, false) => (List10Row::REVERSED, "a reason is given; give the day too"),
            (false, true) => (List10Row::WHY_REVERSED, "a day is given; give the reason too"),
            _ => return self.reversed_and_adopted(row),
        };
        self.tell("reversal-incomplete", row, (column, ""), expected.to_owned());
    }

    fn reversed_and_adopted(&mut self, row: &List10Row) {
        if !row.reversed.is_blank() && !row.adopted.is_blank() {
            let value = write_cell(&row.reversed, self.year);
            let expected = "the child is adopted, so the decision was not reversed; clear one";
            self.tell(
                "reversed-and-adopted",
                row,
                (List10Row::REVERSED, &value),
                expected.to_owned(),
            );
        }
    }

    fn twice(&mut self, row: &List10Row, first: u64) {
        let expected = format!(
            "the child stands on row {first} too. Each row with another decision day is read as another \
             plan; of the same decision the row first in the file holds"
        );
        self.tell("child-listed-twice", row, ("Child Unique ID", ""), expected);
    }

    fn tell(
        &mut self,
        check: &'static str,
        row: &List10Row,
        (column, value): (&str, &str),
        expected: String,
    ) {
        self.found.push(Problem {
            kind: ProblemKind::Check(check),
            table: Some(Table::List10),
            line: Some(row.line),
            child: shortened(row.child()),
            column: column.to_owned(),
            value: shortened(value),
            ..Problem::of_file(&self.file, expected)
        });
    }
}
