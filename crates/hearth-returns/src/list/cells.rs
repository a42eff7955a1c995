//! The cells of a row: what is kept of each, the names that go apart, and what could not be read.

use hearth_domain::day::to_slashed;
use hearth_domain::fact::Milestone;
use hearth_domain::identity::Identity;
use hearth_domain::{CollectionYear, Day};

use super::codes::{code_in, expected};
use super::headings::Mapped;
use super::map::ColumnMap;
use super::meaning::Meaning;
use crate::cell::CellValue;
use crate::problem::shortened;
use crate::spreadsheet::{Found, Spellings};
use crate::values::ListedNumber;

/// A name is no longer than this; a longer text is a note.
const LONGEST_NAME: usize = 100;

/// What stands for the words of a cell that could not be read, which are not repeated.
const NOT_REPEATED: &str = "words that are not repeated here";

/// What is wrong with a cell: the check, where it has one, and a sentence.
pub(super) struct Wrong {
    pub check: Option<&'static str>,
    pub expected: String,
}

fn wrong(expected: &str) -> Wrong {
    let expected = format!("{expected}; what stands there is neither kept nor repeated");
    Wrong { check: None, expected }
}

/// What a list is read with.
#[derive(Clone, Copy)]
pub(super) struct Reader<'a> {
    pub map: &'a ColumnMap,
    /// The day of the list: nothing in it can have happened later.
    pub day: Day,
    pub year: CollectionYear,
}

impl Reader<'_> {
    /// The agency's number of a row.
    pub(super) fn number(&self, found: &Found) -> Result<String, Wrong> {
        let text = found.in_one_line();
        let has_figure = text.chars().any(|letter| letter.is_ascii_digit());
        match ListedNumber::read(&text, self.year).0.filter(|_| has_figure) {
            Some(number) => Ok(number.as_str().to_owned()),
            None => Err(wrong(
                "expected the agency's own number: at most 40 characters with a figure among them, no day, \
                 and no number that a spreadsheet has rounded. The row is not read",
            )),
        }
    }

    /// The name in a cell.
    pub(super) fn name(column: &Mapped, found: &Found) -> Result<Option<Identity>, Wrong> {
        let Meaning::Name(kind) = column.meaning else { return Ok(None) };
        let value = found.in_one_line();
        if value.starts_with('#') || value.chars().count() > LONGEST_NAME {
            return Err(wrong("expected a name of at most 100 characters"));
        }
        Ok((!value.is_empty()).then_some(Identity { kind, value }))
    }

    /// The cell as it is kept.
    pub(super) fn kept(
        &self,
        column: &Mapped,
        found: &Found,
        spellings: &mut Spellings,
    ) -> Result<String, Wrong> {
        spellings.cells += 1;
        if column.meaning.is_day() {
            return self.day(column.meaning, found, spellings);
        }
        let text = found.in_one_line();
        match code_in(self.map, column.meaning, &text) {
            Some(code) => {
                let said = if code.is_empty() { "not stated" } else { &code };
                spellings.count(&shortened(&text), said);
                Ok(code)
            }
            None => {
                spellings.count(NOT_REPEATED, "");
                Err(wrong(expected(column.meaning)))
            }
        }
    }

    fn day(
        &self,
        meaning: Meaning,
        found: &Found,
        spellings: &mut Spellings,
    ) -> Result<String, Wrong> {
        let Some((day, form)) = found.day(self.year) else {
            spellings.count(NOT_REPEATED, "");
            return Err(wrong(expected(meaning)));
        };
        spellings.count(form, form);
        if day > self.day && meaning != Meaning::Child(Milestone::ExpectedBirthDate) {
            let expected = format!(
                "the day is after that of the list, {}; what is planned has not happened, so it is not read",
                to_slashed(self.day)
            );
            return Err(Wrong { check: Some("day-to-come"), expected });
        }
        Ok(to_slashed(day))
    }
}
