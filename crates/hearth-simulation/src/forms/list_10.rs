//! List 10 as an authority keeps it: its own headings in its own order, codes in words, days as they
//! were typed, and a column of notes that is nobody's.

use hearth_domain::Day;
use hearth_returns::Cell;
use hearth_returns::annex_a::{List10Row, NoLongerPlaced};
use hearth_returns::values::ListedNumber;
use hearth_returns::write::{Written, WrittenSheet};

use super::spelling::{self, Kept, one_of};
use crate::child::Child;
use crate::stream::Stream;
use crate::tables::{Cut, list_10};

/// Headings under which authorities keep each column, in the order of the list.
const HEADINGS: [&[&str]; 16] = [
    &["Child Unique ID", "Child ID", "CHILD_ID", "Unique child identifier"],
    &["Family identifier", "Family ID", "Family reference"],
    &["Gender", "Sex"],
    &["Ethnicity", "Ethnic group"],
    &["Date of Birth", "DOB", "D.O.B."],
    &["Age of Child (Years)", "Age"],
    &["Does the Child have a Disability", "Disability", "Disabled"],
    &["Date the Child Entered Care", "Date became looked after", "Care entry date"],
    &["SHOBPA", "SHOBPA date", "Date of Decision that Child Should be Placed for Adoption"],
    &["Date of Placement Order", "PO date", "Placement order"],
    &["Date of match", "Matching date", "Date of Matching Child and Prospective Adopters"],
    &["Date Placed for Adoption", "Adoptive placement date"],
    &["Date of Adoption Order", "AO date", "Date AO granted"],
    &["Reversal date", "Date SHOBPA rescinded", "Date of reversal"],
    &["Reason for reversal", "Reason Why Child No Longer Placed for Adoption"],
    &[
        "FFA date",
        "Early permanence placement date",
        "Date of FFA or concurrent planning placement",
    ],
];

/// The list with the name of its file.
pub(super) fn file(cut: &Cut<'_>, children: &[Child]) -> (&'static str, Vec<u8>) {
    let year = cut.year.ending().to_string();
    let mut stream =
        Stream::named(cut.seed, &["list 10 as kept", cut.authority.id.as_str(), &year], 0);
    let kept = Kept::draw(&mut stream);
    let mut columns: Vec<&'static str> =
        HEADINGS.iter().map(|words| one_of(&mut stream, words)).collect();
    columns.push("Notes");
    let rows = children.iter().filter_map(|child| Some((child, list_10::row(cut, child)?)));
    let rows = rows.map(|(child, row)| cells(&mut stream, kept, child, &row)).collect();
    let mut sheet = WrittenSheet { name: "List 10", file: "list_10", columns, rows };
    spelling::reorder(&mut stream, &mut sheet, 0);
    let name = if kept == Kept::Workbook { "annex_a.xlsx" } else { "list_10.csv" };
    (name, spelling::bytes(&sheet, kept, cut.year))
}

fn cells(stream: &mut Stream, kept: Kept, child: &Child, row: &List10Row) -> Vec<Written> {
    let day = |stream: &mut Stream, of: &Cell<Day>| spelling::day(stream, kept, of.get());
    let age = row.age.get().map_or(Written::Blank, |age| Written::Number(u32::from(age.0)));
    let why = row.why_reversed.get().map(NoLongerPlaced::reason);
    vec![
        number(&row.child),
        number(&row.family),
        spelling::sex(stream, child.sex),
        spelling::ethnicity(stream, child.ethnicity),
        day(stream, &row.birth_date),
        age,
        Written::words(one_of(stream, &["c) Unknown", "Unknown", "not known", "U"])),
        day(stream, &row.entered),
        day(stream, &row.decided),
        day(stream, &row.ordered),
        day(stream, &row.matched),
        day(stream, &row.placed),
        day(stream, &row.adopted),
        day(stream, &row.reversed),
        why.map_or(Written::Blank, |why| spelling::why_reversed(stream, why)),
        day(stream, &row.early),
        Written::words(one_of(stream, &["", "", "SYNTHETIC: invented note", "see file"])),
    ]
}

fn number(cell: &Cell<ListedNumber>) -> Written {
    Written::words(cell.value().map_or("", ListedNumber::as_str))
}
