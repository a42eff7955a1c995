//! The rows of the table, each counted by a test of its own.

use hearth_domain::wait::WaitBand;
use hearth_domain::{CaseId, Day};

use super::entry::{Entry, Year};
use crate::age::AgeBand;
use crate::measure::Period;

/// One row, with the child of each decision it counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The number the DfE gives the row, or a word where it gives none.
    pub code: String,
    /// What it counts.
    pub label: String,
    /// The child of each; a child with two decisions stands twice.
    pub cases: Vec<CaseId>,
}

type Test = fn(&Entry, Period) -> bool;

/// The numbered rows: code, label and whether a decision of row 1 belongs to it.
pub(super) const NUMBERED: [(&str, &str, Test); 12] = [
    ("1", "Decision that the child should be placed for adoption", |_, _| true),
    ("1a", "Decision made in the year", is_new),
    ("1b", "Decision made in an earlier year", is_earlier),
    ("2", "Adopted in the year", is_adopted),
    ("3", "Left care in the year, not adopted", has_left),
    ("3b", "Left care, with the decision reversed", left_reversed),
    ("4", "Still looked after on 31 March", is_looked_after),
    ("4a", "Placed for adoption", is_placed),
    ("4b", "Decision reversed in the year", is_reversed),
    ("4c", "Decision intact, not placed", is_unplaced),
    ("4c.1", "Not placed, with a placement order", |entry, period| {
        is_unplaced(entry, period) && entry.has_order
    }),
    ("4c.2", "Not placed, without a placement order", |entry, period| {
        is_unplaced(entry, period) && !entry.has_order
    }),
];

fn is_new(entry: &Entry, period: Period) -> bool {
    entry.decided.is_some_and(|day| period.contains(day))
}

pub(super) fn is_earlier(entry: &Entry, period: Period) -> bool {
    entry.decided.is_some_and(|day| day < period.first)
}

fn is_adopted(entry: &Entry, period: Period) -> bool {
    entry.adopted.is_some_and(|day| period.contains(day))
}

fn has_left(entry: &Entry, _: Period) -> bool {
    entry.left.is_some() && entry.adopted.is_none()
}

pub(super) fn left_reversed(entry: &Entry, period: Period) -> bool {
    has_left(entry, period) && entry.reversed.is_some()
}

fn is_looked_after(entry: &Entry, _: Period) -> bool {
    entry.left.is_none() && entry.adopted.is_none()
}

fn is_placed(entry: &Entry, _: Period) -> bool {
    entry.is_placed && entry.left.is_none()
}

pub(super) fn is_reversed(entry: &Entry, period: Period) -> bool {
    let in_year = entry.reversed.as_ref().is_some_and(|(day, _)| period.contains(*day));
    in_year && entry.left.is_none()
}

fn is_unplaced(entry: &Entry, _: Period) -> bool {
    let open = entry.adopted.is_none() && entry.reversed.is_none() && entry.left.is_none();
    open && !entry.is_placed
}

/// Every row, in the order of the table.
pub(super) fn rows(year: &Year) -> Vec<Row> {
    let numbered = NUMBERED.iter().map(|(code, label, test)| {
        let counted = year.standing.iter().filter(|one| test(one, year.period));
        row((*code).to_owned(), (*label).to_owned(), counted)
    });
    let mut rows: Vec<Row> = numbered.collect();
    rows.extend(reversals(&year.reversals));
    rows.extend(with_order(year));
    rows
}

fn row<'a>(code: String, label: String, entries: impl Iterator<Item = &'a Entry>) -> Row {
    Row { code, label, cases: entries.map(|entry| entry.case).collect() }
}

/// Reasons for a reversal, as the return codes them.
const REASONS: [(&str, &str, &str); 4] = [
    ("RD1", "rd1", "child's needs changed"),
    ("RD2", "rd2", "court made no placement order"),
    ("RD3", "rd3", "no adopters found"),
    ("RD4", "rd4", "any other reason"),
];

fn reversals(reversed: &[Entry]) -> Vec<Row> {
    let code = "reversals".to_owned();
    let mut rows = vec![row(code, "Decisions reversed in the year".to_owned(), reversed.iter())];
    let by_reason = Split { code: "reversals.for", label: "Reversed", entries: reversed };
    rows.extend(by_reason.rows(&REASONS, |entry| {
        let (_, told) = entry.reversed.as_ref()?;
        REASONS.iter().map(|(code, ..)| *code).find(|code| code == told)
    }));
    let by_time =
        Split { code: "reversals.after", label: "Reversed, since the decision", entries: reversed };
    rows.extend(
        by_time
            .rows(&waits(), |entry| Some(WaitBand::of(entry.decided?, entry.reversed.as_ref()?.0))),
    );
    let by_age = Split { code: "reversals.aged", label: "Reversed, aged", entries: reversed };
    rows.extend(
        by_age.rows(&ages(), |entry| Some(AgeBand::of(entry.born?, entry.reversed.as_ref()?.0))),
    );
    rows
}

/// The children of row 4c.1 by wait on two clocks, and by age on the last day.
fn with_order(year: &Year) -> Vec<Row> {
    let last = year.period.last;
    let unplaced = |entry: &&Entry| is_unplaced(entry, year.period) && entry.has_order;
    let entries: &[Entry] = &year.standing.iter().filter(unplaced).cloned().collect::<Vec<Entry>>();
    let split = |code, label| Split { code, label, entries };
    let since = |start: Option<Day>| Some(WaitBand::of(start?, last));
    let mut rows = split("4c.1.since-decision", "Waiting with an order, since the decision")
        .rows(&waits(), |entry| since(entry.decided));
    rows.extend(
        split("4c.1.since-order", "Waiting with an order, since the order")
            .rows(&waits(), |entry| since(entry.ordered)),
    );
    rows.extend(
        split("4c.1.aged", "Waiting with an order, aged")
            .rows(&ages(), |entry| Some(AgeBand::of(entry.born?, last))),
    );
    rows
}

fn waits() -> [(WaitBand, &'static str, &'static str); 5] {
    WaitBand::ALL.map(|band| (band, band.code(), band.label()))
}

fn ages() -> [(AgeBand, &'static str, &'static str); 5] {
    AgeBand::ALL.map(|band| (band, band.code(), band.label()))
}

/// Decisions to be counted by kind.
struct Split<'a> {
    code: &'static str,
    label: &'static str,
    entries: &'a [Entry],
}

impl Split<'_> {
    /// A row for each kind, and one for those whose kind no source tells.
    fn rows<K: Copy + PartialEq>(
        &self,
        kinds: &[(K, &str, &str)],
        kind_of: impl Fn(&Entry) -> Option<K>,
    ) -> Vec<Row> {
        let of = |kind: Option<K>, code: &str, label: &str| {
            let entries = self.entries.iter().filter(|entry| kind_of(entry) == kind);
            let label = format!("{}: {}", self.label, label.to_lowercase());
            row(format!("{}.{code}", self.code), label, entries)
        };
        let known = kinds.iter().map(|(kind, code, label)| of(Some(*kind), code, label));
        let mut rows: Vec<Row> = known.collect();
        rows.push(of(None, "not-known", "not known"));
        rows
    }
}
