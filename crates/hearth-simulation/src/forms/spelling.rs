//! The many ways in which people and databases write one day or one code, each of which is read alike.

use hearth_domain::codes::{CodeSet, Ethnicity, ReversalReason, Sex};
use hearth_domain::day::{days_between, to_slashed};
use hearth_domain::{CollectionYear, Day};
use hearth_returns::write::{Written, WrittenSheet, workbook};
use jiff::tz::TimeZone;

use crate::stream::Stream;

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// What a spreadsheet counts its days from.
const DAY_ZERO: Day = jiff::civil::date(1899, 12, 30);

/// Whether a sheet is kept as a workbook or as text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kept {
    Workbook,
    Text,
}

impl Kept {
    pub(super) fn draw(stream: &mut Stream) -> Self {
        if stream.chance(500) { Self::Workbook } else { Self::Text }
    }
}

/// A day as somebody types it.
pub(super) fn typed(stream: &mut Stream, day: Day) -> String {
    let (year, month, of_month) = (day.year(), day.month(), day.day());
    let name = usize::try_from(month - 1).ok().and_then(|at| MONTHS.get(at)).copied();
    let name = name.unwrap_or_default();
    let short: String = name.chars().take(3).collect();
    match stream.below(8) {
        0 => day.to_string(),
        1 => format!("{of_month} {short} {year}"),
        // Of two figures only where no earlier century could be meant.
        2 if year >= 2000 => format!("{of_month:02}-{short}-{:02}", year % 100),
        3 => format!("{of_month}{} {name} {year}", ordinal(of_month)),
        4 => format!("{of_month:02}.{month:02}.{year}"),
        5 => format!("{of_month}/{month}/{year}"),
        6 => format!("{day} 00:00:00"),
        _ => to_slashed(day),
    }
}

fn ordinal(of_month: i8) -> &'static str {
    match of_month {
        1 | 21 | 31 => "st",
        2 | 22 => "nd",
        3 | 23 => "rd",
        _ => "th",
    }
}

/// A day as a cell; in a workbook mostly one that the spreadsheet knows for a day, and now and then the
/// bare number behind it.
pub(super) fn day(stream: &mut Stream, kept: Kept, day: Option<Day>) -> Written {
    let Some(day) = day else { return blank(stream) };
    let way = stream.below(10);
    match kept {
        Kept::Workbook if way < 6 => Written::Day(day),
        Kept::Workbook if way < 8 => {
            u32::try_from(days_between(DAY_ZERO, day)).map_or(Written::Day(day), Written::Number)
        }
        _ => Written::words(typed(stream, day)),
    }
}

/// Nothing, now and then as a space.
fn blank(stream: &mut Stream) -> Written {
    if stream.chance(100) { Written::words(" ") } else { Written::Blank }
}

/// One of several words.
pub(super) fn one_of(stream: &mut Stream, words: &[&'static str]) -> &'static str {
    stream.any(words).copied().unwrap_or_default()
}

pub(super) fn sex(stream: &mut Stream, sex: Sex) -> Written {
    let words: &[&str] = match sex.letter() {
        "M" => &["a) Male", "Male", "M", "male", "Boy", "1"],
        "F" => &["b) Female", "Female", "F", "female", "Girl", "2"],
        _ => &["c) Not stated or recorded (or unborn)", "Not known", "U"],
    };
    Written::words(one_of(stream, words))
}

pub(super) fn ethnicity(stream: &mut Stream, group: Ethnicity) -> Written {
    Written::words(match stream.below(4) {
        0 => group.code().to_owned(),
        1 => group.code().to_lowercase(),
        2 => group.label().to_owned(),
        _ => format!("{} - {}", group.code(), group.label()),
    })
}

pub(super) fn why_reversed(stream: &mut Stream, why: ReversalReason) -> Written {
    let words: &[&str] = match why {
        ReversalReason::Rd1 => &["a) Child’s needs changed", "RD1", "Child's needs changed", "a"],
        ReversalReason::Rd2 => &["Court did not make a PO", "rd2", "b)"],
        ReversalReason::Rd3 => {
            &["Adopters cannot be found", "RD3", "Prospective adopters not found"]
        }
        ReversalReason::Rd4 => &["d) Any other reason", "RD4", "Other"],
    };
    Written::words(one_of(stream, words))
}

/// Puts the columns of a sheet into another order; those at the front stay.
pub(super) fn reorder(stream: &mut Stream, sheet: &mut WrittenSheet, front: usize) {
    let columns = sheet.columns.len();
    for at in (front + 1..columns).rev() {
        let room = u32::try_from(at - front + 1).unwrap_or(1);
        let other = front + usize::try_from(stream.below(room)).unwrap_or(0);
        sheet.columns.swap(at, other);
        sheet.rows.iter_mut().for_each(|row| row.swap(at, other));
    }
}

/// The bytes of a sheet kept so, as of the last day of the year.
pub(super) fn bytes(sheet: &WrittenSheet, kept: Kept, year: CollectionYear) -> Vec<u8> {
    let made = year.last_day().to_zoned(TimeZone::UTC).map(|at| at.timestamp());
    let in_workbook = made.ok().and_then(|at| workbook(std::slice::from_ref(sheet), at).ok());
    match (kept, in_workbook) {
        (Kept::Workbook, Some(bytes)) => bytes,
        _ => sheet.csv(),
    }
}
