//! Days that stand beside each other.

use hearth_domain::Day;

/// Whether both days are known and the first is the later one.
pub(super) fn is_later(day: Option<Day>, than: Option<Day>) -> bool {
    day.zip(than).is_some_and(|(day, than)| day > than)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn no_day_is_later_than_one_that_is_not_known() {
        let (first, second) = (Some(date(2025, 5, 1)), Some(date(2025, 5, 2)));
        assert!(is_later(second, first));
        assert!(!is_later(first, second) && !is_later(first, first));
        assert!(!is_later(first, None) && !is_later(None, first) && !is_later(None, None));
    }
}
