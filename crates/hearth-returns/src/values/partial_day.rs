//! A day of which the day or the month may not be known: `zz/04/2016`, `zz/zz/2016`.

use hearth_domain::day::parse_slashed;
use hearth_domain::{CollectionYear, Day};

use crate::cell::{CellValue, Doubt};

/// A day as far as it is known, kept as written (in lower case).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PartialDay(String);

impl PartialDay {
    /// The first day that it may be; none where the year is not known.
    #[must_use]
    pub fn earliest(&self) -> Option<Day> {
        parse_slashed(&self.0.replace("zz/", "01/"))
    }
}

impl CellValue for PartialDay {
    fn read(text: &str, _year: CollectionYear) -> (Option<Self>, Option<Doubt>) {
        let lower = text.to_ascii_lowercase();
        // Unknown parts are read as ones: what remains must be a day of the calendar.
        let filled =
            lower.replacen("zz/", "01/", 1).replacen("zz/", "01/", 1).replace("/zzzz", "/2000");
        if parse_slashed(&filled).is_some() {
            return (Some(Self(lower)), None);
        }
        let expected = "expected dd/mm/yyyy, with zz for a part that is not known".into();
        (None, Some(Doubt::Unreadable(expected)))
    }

    fn write(&self, _year: CollectionYear) -> String {
        self.0.clone()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_may_be_unknown() {
        let year = CollectionYear::ending_in(2026).unwrap();
        for good in ["01/04/2016", "zz/04/2016", "ZZ/ZZ/2016", "zz/zz/zzzz"] {
            assert!(PartialDay::read(good, year).0.is_some(), "{good}");
        }
        for bad in ["31/02/2016", "zz/13/2016", "2016", "zz"] {
            assert!(PartialDay::read(bad, year).0.is_none(), "{bad}");
        }
    }
    #[test]
    fn a_day_is_at_the_earliest_the_first_of_what_is_known() {
        let year = CollectionYear::ending_in(2026).unwrap();
        let earliest = |text| PartialDay::read(text, year).0.unwrap().earliest();
        assert_eq!(earliest("15/04/2016"), parse_slashed("15/04/2016"));
        assert_eq!(earliest("ZZ/04/2016"), parse_slashed("01/04/2016"));
        assert_eq!(earliest("zz/zz/2016"), parse_slashed("01/01/2016"));
        assert_eq!(earliest("zz/zz/zzzz"), None);
    }
}
