//! What a column of the survey is, and in which quarters it is asked.

use hearth_domain::{Day, Quarter};

use crate::write::{Written, WrittenSheet};

/// A quarter as the year from which it counts and its number.
type InQuarter = (i16, i8);

/// The first quarter whose columns are known here: the guidance of 2014-15.
pub(super) const FIRST: InQuarter = (2014, 1);

/// A column of a sheet.
pub(super) struct Column<F> {
    /// Its heading: the letter of its section, its number where the guidance gives one, its name.
    pub heading: &'static str,
    /// What is asked.
    pub meaning: &'static str,
    /// The first quarter in which it is asked.
    pub from: InQuarter,
    /// The first quarter in which it is asked no longer.
    pub until: Option<InQuarter>,
    /// What a journey answers.
    pub answer: F,
}

/// What a journey answers to a question of the survey.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Answer {
    /// This.
    Is(Written),
    /// It has not happened.
    NotYet,
    /// No source tells.
    Untold,
}

/// A sheet with what nobody answers.
#[derive(Debug, Clone)]
pub struct Asked {
    /// The sheet.
    pub sheet: WrittenSheet,
    /// The columns that are blank in some rows because no source tells.
    pub silences: Vec<Silence>,
}

/// A column that no source answers in some rows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Silence {
    /// The heading.
    pub heading: &'static str,
    /// What is asked.
    pub meaning: &'static str,
    /// In how many rows nobody tells.
    pub rows: usize,
}

impl<F> Column<F> {
    pub(super) fn is_asked_in(&self, quarter: Quarter) -> bool {
        let asked = (quarter.year_from(), quarter.number());
        self.from <= asked && self.until.is_none_or(|until| asked < until)
    }
}

/// A column that has been asked since [`FIRST`].
pub(super) const fn always<F>(
    heading: &'static str,
    meaning: &'static str,
    answer: F,
) -> Column<F> {
    Column { heading, meaning, from: FIRST, until: None, answer }
}

impl Answer {
    pub(super) fn words(text: Option<&str>) -> Self {
        text.map_or(Self::Untold, |text| Self::Is(Written::words(text)))
    }

    pub(super) fn yes_or_no(answer: Option<bool>) -> Self {
        Self::words(answer.map(|yes| if yes { "Yes" } else { "No" }))
    }

    /// A day; without one it has not happened where a source would have told it.
    pub(super) fn day(day: Option<Day>, would_tell: bool) -> Self {
        match day {
            Some(day) => Self::Is(Written::Day(day)),
            None if would_tell => Self::NotYet,
            None => Self::Untold,
        }
    }
}

/// Asks every row each question of the quarter.
pub(super) fn ask<S, F: Fn(&S) -> Answer>(
    name: &'static str,
    file: &'static str,
    (columns, rows): (&[Column<F>], &[S]),
    quarter: Quarter,
) -> Asked {
    let columns: Vec<&Column<F>> =
        columns.iter().filter(|column| column.is_asked_in(quarter)).collect();
    let mut silent = vec![0; columns.len()];
    let mut answered = |row: &S| {
        let cell = |(column, silent): (&&Column<F>, &mut usize)| match (column.answer)(row) {
            Answer::Is(cell) => cell,
            Answer::NotYet => Written::Blank,
            Answer::Untold => {
                *silent += 1;
                Written::Blank
            }
        };
        columns.iter().zip(&mut silent).map(cell).collect()
    };
    let rows: Vec<Vec<Written>> = rows.iter().map(&mut answered).collect();
    let silences = columns.iter().zip(silent).filter(|(_, rows)| *rows > 0);
    let silence = |(column, rows): (&&Column<F>, usize)| Silence {
        heading: column.heading,
        meaning: column.meaning,
        rows,
    };
    let silences = silences.map(silence).collect();
    let columns = columns.iter().map(|column| column.heading).collect();
    Asked { sheet: WrittenSheet { name, file, columns, rows }, silences }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_column_is_asked_from_its_first_quarter_until_it_is_dropped() {
        type Ask = fn(&u32) -> Answer;
        let number: Ask = |row| Answer::Is(Written::Number(*row));
        let untold: Ask = |_| Answer::Untold;
        let columns = [
            Column { until: Some((2025, 3)), ..always("Old", "", number) },
            Column { from: (2025, 3), ..always("New", "asked later", untold) },
        ];
        let check = |quarter: &str, heading: &str, cell: Written, silences: usize| {
            let asked = ask("S", "s", (&columns, &[7]), Quarter::parse(quarter).unwrap());
            assert_eq!(asked.sheet.columns, [heading], "{quarter}");
            assert_eq!(asked.sheet.rows, [[cell]], "{quarter}");
            assert_eq!(asked.silences.len(), silences, "{quarter}");
        };
        check("2014-Q1", "Old", Written::Number(7), 0);
        check("2025-Q2", "Old", Written::Number(7), 0);
        check("2025-Q3", "New", Written::Blank, 1);
        check("2026-Q1", "New", Written::Blank, 1);
    }
}
