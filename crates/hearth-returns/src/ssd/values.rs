//! What a cell of the extract may hold that no cell of a return does.

use std::fmt;

use hearth_domain::{CollectionYear, Day};

use crate::cell::{CellValue, Doubt};
use crate::spreadsheet::read_day;

/// A day, as a database writes it: `2025-04-03`, `2025-04-03T00:00:00`, or `03/04/2025`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct ExtractDay(pub Day);

impl CellValue for ExtractDay {
    fn read(text: &str, year: CollectionYear) -> (Option<Self>, Option<Doubt>) {
        let day = read_day(without_time(text), year);
        // Some databases write the first day they know for none at all.
        let day = day.filter(|day| !(day.year() == 1900 && day.day_of_year() == 1));
        let doubt = day.is_none().then(|| {
            let expected =
                "expected a day as yyyy-mm-dd or dd/mm/yyyy, with or without a time; blank for none";
            Doubt::Unreadable(expected.into())
        });
        (day.map(Self), doubt)
    }

    fn write(&self, _year: CollectionYear) -> String {
        self.0.to_string()
    }
}

/// What follows `yyyy-mm-dd` is left out where it can only be a moment of that day.
fn without_time(text: &str) -> &str {
    let Some((day, time)) = text.split_once(['T', ' ']).filter(|(day, _)| day.len() == 10) else {
        return text;
    };
    let of_a_clock = |letter: char| letter.is_ascii_digit() || ":.+- Z".contains(letter);
    if time.contains(':') && time.chars().all(of_a_clock) { day } else { text }
}

/// A key by which rows of two tables are joined.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct RowKey(String);

impl RowKey {
    /// The key as written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl CellValue for RowKey {
    fn read(text: &str, _year: CollectionYear) -> (Option<Self>, Option<Doubt>) {
        if text.chars().count() <= LONGEST_KEY {
            return (Some(Self(text.to_owned())), None);
        }
        (None, Some(Doubt::Unreadable("expected a key of at most 100 characters".into())))
    }

    fn write(&self, _year: CollectionYear) -> String {
        self.0.clone()
    }
}

const LONGEST_KEY: usize = 100;

/// A name, or a number of a person: never doubted, so that no problem repeats it, and not shown.
#[derive(Clone, PartialEq, Eq)]
pub struct Hidden(String);

impl Hidden {
    /// The text as written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Hidden {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("(not shown)")
    }
}

impl CellValue for Hidden {
    fn read(text: &str, _year: CollectionYear) -> (Option<Self>, Option<Doubt>) {
        (Some(Self(text.to_owned())), None)
    }

    fn write(&self, _year: CollectionYear) -> String {
        self.0.clone()
    }
}

/// Yes or no, as a database writes it: `Y`, `N`, `1`, `0`, `Yes`, `No`, `True`, `False`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Flag(pub bool);

impl CellValue for Flag {
    fn read(text: &str, _year: CollectionYear) -> (Option<Self>, Option<Doubt>) {
        let flag = match text.to_ascii_lowercase().as_str() {
            "y" | "yes" | "1" | "true" => Some(Self(true)),
            "n" | "no" | "0" | "false" => Some(Self(false)),
            _ => None,
        };
        (flag, flag.is_none().then(|| Doubt::Unreadable("expected Y or N".into())))
    }

    fn write(&self, _year: CollectionYear) -> String {
        if self.0 { "Y".to_owned() } else { "N".to_owned() }
    }
}

/// The order that made a child's home permanent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum OrderMade {
    /// Adoption.
    Adoption,
    /// Special guardianship.
    SpecialGuardianship,
    /// Child arrangements.
    ChildArrangements,
    /// Residence, before child arrangements took its place.
    Residence,
}

impl OrderMade {
    const ALL: [(Self, &'static str, &'static [&'static str]); 4] = [
        (Self::Adoption, "Adoption", &["adoption", "adoptionorder", "ao"]),
        (
            Self::SpecialGuardianship,
            "Special guardianship order",
            &["specialguardianship", "specialguardianshiporder", "sgo"],
        ),
        (
            Self::ChildArrangements,
            "Child arrangements order",
            &["childarrangements", "childarrangementsorder", "childarrangementorder", "cao"],
        ),
        (Self::Residence, "Residence order", &["residence", "residenceorder", "ro"]),
    ];
}

impl CellValue for OrderMade {
    fn read(text: &str, _year: CollectionYear) -> (Option<Self>, Option<Doubt>) {
        let letters: String = text.chars().filter(|letter| letter.is_alphabetic()).collect();
        let letters = letters.to_lowercase();
        let found = Self::ALL.iter().find(|(_, _, known)| known.contains(&letters.as_str()));
        let expected =
            "expected adoption, special guardianship, child arrangements or residence order";
        let doubt = found.is_none().then(|| Doubt::Unreadable(expected.into()));
        (found.map(|(order, ..)| *order), doubt)
    }

    fn write(&self, _year: CollectionYear) -> String {
        let found = Self::ALL.iter().find(|(order, ..)| order == self);
        found.map_or_else(String::new, |(_, label, _)| (*label).to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read<T: CellValue>(text: &str) -> Option<T> {
        T::read(text, CollectionYear::ending_in(2026).unwrap()).0
    }

    #[test]
    fn a_day_may_have_a_time_after_it() {
        let ways = [
            "2025-04-03",
            "2025-04-03 00:00:00",
            "2025-04-03 00:00:00.000",
            "2025-04-03T00:00:00Z",
            "2025-04-03 00:00:00.0000000 +00:00",
            "03/04/2025",
            "03/04/2025 00:00",
            "03/04/2025 00:00:00.000",
        ];
        for text in ways {
            let day = read::<ExtractDay>(text).map(|day| day.0.to_string());
            assert_eq!(day.as_deref(), Some("2025-04-03"), "{text}");
        }
        for text in ["1900-01-01", "9999-12-31", "2025-02-30", "2025-04-03 soon", "45000", "?"] {
            assert_eq!(read::<ExtractDay>(text), None, "{text}");
        }
    }

    #[test]
    fn an_order_is_known_by_its_words() {
        assert_eq!(read::<OrderMade>("Adoption Order"), Some(OrderMade::Adoption));
        assert_eq!(read::<OrderMade>("SGO"), Some(OrderMade::SpecialGuardianship));
        assert_eq!(read::<OrderMade>("some order"), None);
    }

    #[test]
    fn a_name_is_not_shown_by_accident() {
        assert_eq!(format!("{:?}", read::<Hidden>("Marked")), "Some((not shown))");
    }
}
