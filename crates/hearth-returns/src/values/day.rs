//! A day, written `dd/mm/yyyy`.

use hearth_domain::day::{parse_slashed, to_slashed};
use hearth_domain::{CollectionYear, Day};

use crate::cell::{CellValue, Doubt};

impl CellValue for Day {
    fn read(text: &str, _year: CollectionYear) -> (Option<Self>, Option<Doubt>) {
        let day = parse_slashed(text).filter(|day| day.year() >= 1900);
        let doubt = day
            .is_none()
            .then(|| Doubt::Unreadable("expected a day of the calendar as dd/mm/yyyy".into()));
        (day, doubt)
    }

    fn write(&self, _year: CollectionYear) -> String {
        to_slashed(*self)
    }
}
