//! The forms in which a list may write a day. The day always comes before the month: 03/04/2025 is
//! 3 April. What could be another day is not read.

use hearth_domain::{CollectionYear, Day};

/// A day in any of these forms.
pub(crate) fn read_day(text: &str, year: CollectionYear) -> Option<Day> {
    read(text, year).map(|(day, _)| day)
}

/// A day as it was written, and in which form.
pub(crate) fn read(text: &str, year: CollectionYear) -> Option<(Day, &'static str)> {
    let text = without_time(text);
    let parts: Vec<&str> = parts(text);
    let &[first, second, third] = parts.as_slice() else { return None };
    let (day, form) = if first.len() == 4 && first.bytes().all(|b| b.is_ascii_digit()) {
        (civil(first.parse().ok()?, figures(second)?, figures(third)?)?, "yyyy-mm-dd")
    } else {
        let (full, form) = match (month(second), third.len()) {
            (Some(_), 4) => (third.parse().ok()?, "day, month in words, year"),
            (Some(_), _) => (century(third, year)?, "day, month in words, year of two figures"),
            (None, 4) => (third.parse().ok()?, "dd/mm/yyyy"),
            (None, _) => (century(third, year)?, "dd/mm/yy"),
        };
        let month = month(second).or_else(|| figures(second))?;
        (civil(full, month, figures(first)?)?, form)
    };
    (1900..=2100).contains(&day.year()).then_some((day, form))
}

/// The moment after a day, as in `2025-04-03 00:00:00`, is left out.
fn without_time(text: &str) -> &str {
    let is_time = |part: &str| {
        let of_a_clock = |letter: char| letter.is_ascii_digit() || ":.Zz".contains(letter);
        part.contains(':') && part.chars().all(of_a_clock)
    };
    match text.split_once(['T', ' ']) {
        Some((day, time)) if is_time(time.trim()) => day,
        _ => text,
    }
}

fn parts(text: &str) -> Vec<&str> {
    let between = |letter: char| matches!(letter, '/' | '-' | '.' | ' ' | ',');
    text.split(between).filter(|part| !part.is_empty()).collect()
}

fn civil(year: i16, month: i8, day: i8) -> Option<Day> {
    Day::new(year, month, day).ok()
}

/// One or two figures; with the ending of an ordinal, as in `3rd`.
fn figures(text: &str) -> Option<i8> {
    let text =
        ["st", "nd", "rd", "th"].iter().find_map(|end| text.strip_suffix(end)).unwrap_or(text);
    let plain = (1..=2).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
    plain.then(|| text.parse().ok())?
}

fn month(text: &str) -> Option<i8> {
    const MONTHS: [&str; 12] = [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];
    let text = text.to_lowercase();
    let is_meant = |name: &&str| **name == text || (text.len() >= 3 && name.starts_with(&text));
    let number = |(number, _): (i8, &&str)| number;
    (1..).zip(&MONTHS).find(|(_, name)| is_meant(name)).map(number)
}

/// A year of two figures is of this century: nobody of a list was born before. One that would be
/// later than the list could be meant otherwise and is not read.
fn century(text: &str, year: CollectionYear) -> Option<i16> {
    let told =
        (text.len() == 2 && text.bytes().all(|b| b.is_ascii_digit())).then(|| text.parse().ok())?;
    told.map(|told: i16| 2000 + told).filter(|full| *full <= year.ending())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(texts: &[&str], expected: Option<&str>) {
        let year = CollectionYear::ending_in(2026).unwrap();
        for text in texts {
            let found = read(text, year).map(|(day, _)| day.to_string());
            assert_eq!(found.as_deref(), expected, "{text}");
        }
    }

    #[test]
    fn a_day_may_be_written_in_many_ways_and_comes_before_the_month() {
        let ways = [
            "03/04/2025",
            "3/4/2025",
            "03-04-2025",
            "03.04.2025",
            "2025-04-03",
            "2025-04-03T00:00:00",
            "2025-04-03 00:00:00",
            "03/04/2025 12:30",
            "03-Apr-25",
            "3 April 2025",
            "03 APR 2025",
            "3rd April 2025",
            "03/04/25",
            "3-Apr-2025",
        ];
        check(&ways, Some("2025-04-03"));
        check(&["29/02/2024", "29-Feb-24"], Some("2024-02-29"));
        check(&["7 Sept 2024"], Some("2024-09-07"));
    }

    #[test]
    fn what_is_no_day_or_could_be_another_is_not_read() {
        let none = [
            "31/02/2025",
            "04/13/2025",
            "2025-13-01",
            "03/04",
            "April 2025",
            "45750",
            "n/a",
            "",
            "03/04/27",
            "03/04/68",
            "03/04/205",
            "00/00/0000",
            "03/04/1066",
            "3 Ju 2025",
            "03/04/2025x",
            "//",
            "03/04/2025 soon",
        ];
        check(&none, None);
    }
}
