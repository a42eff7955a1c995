//! What lies along one side of a drawing.

use hearth_domain::Day;
use hearth_domain::day::days_between;

use crate::words::number;

/// The most steps an axis is divided into.
const MOST: f64 = 6.0;

/// One side of a drawing.
pub(crate) struct Axis {
    /// What lies along it.
    pub name: String,
    /// Where it begins.
    pub from: f64,
    /// Where it ends.
    pub to: f64,
    /// Places with their words.
    pub ticks: Vec<(f64, String)>,
}

impl Axis {
    /// Numbers, to a round one at each end.
    pub(crate) fn numbers(name: &str, least: f64, most: f64) -> Self {
        let step = step(most - least);
        let (from, to) = ((least / step).floor() * step, (most / step).ceil() * step);
        let to = if to > from { to } else { from + step };
        Self { name: name.to_owned(), from, to, ticks: ticks(from, to, step, plain) }
    }

    /// Shares from 0 to 1, or to the round one above `most`, as percentages.
    pub(crate) fn shares(name: &str, most: f64) -> Self {
        let step = step(100.0 * most.clamp(0.01, 1.0)) / 100.0;
        let to = ((most / step).ceil() * step).clamp(step, 1.0);
        let words = |value: f64| format!("{} %", plain(100.0 * value));
        Self { name: name.to_owned(), from: 0.0, to, ticks: ticks(0.0, to, step, words) }
    }

    /// Days of the calendar, as days after the first, with the words at the days given.
    pub(crate) fn calendar(first: Day, last: Day, ticks: &[(Day, String)]) -> Self {
        let after = |day: Day| f64::from(days_between(first, day));
        let ticks = ticks.iter().map(|(day, word)| (after(*day), word.clone())).collect();
        Self { name: String::new(), from: 0.0, to: after(last).max(1.0), ticks }
    }

    /// How far along a value lies, 0 at the beginning and 1 at the end.
    pub(crate) fn part(&self, value: f64) -> f64 {
        ((value - self.from) / (self.to - self.from)).clamp(0.0, 1.0)
    }
}

fn ticks(from: f64, to: f64, step: f64, words: impl Fn(f64) -> String) -> Vec<(f64, String)> {
    let places = (0..).map(|place: u16| from + f64::from(place) * step);
    // Half a step beyond the end, so that a sum that falls short by a hair still counts.
    places
        .take(64)
        .take_while(|place| *place < to + step / 2.0)
        .map(|place| (place, words(place)))
        .collect()
}

/// A whole number with its commas; anything else with the decimal it needs.
fn plain(value: f64) -> String {
    let whole = format!("{value:.0}");
    if (value - value.round()).abs() < 0.001 {
        number(if whole == "-0" { "0".to_owned() } else { whole })
    } else {
        format!("{value:.1}")
    }
}

/// A round number that divides a length into at most six.
fn step(length: f64) -> f64 {
    let rounds = (0..9).flat_map(|zeros| [1.0, 2.0, 5.0].map(|digit| digit * 10_f64.powi(zeros)));
    let mut rounds = rounds.into_iter();
    rounds.find(|step| length / step <= MOST).unwrap_or(length)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(axis: &Axis) -> Vec<&str> {
        axis.ticks.iter().map(|(_, word)| word.as_str()).collect()
    }

    #[test]
    fn ticks_stand_at_round_numbers() {
        assert_eq!(
            words(&Axis::numbers("", 0.0, 1_100.0)),
            ["0", "200", "400", "600", "800", "1,000", "1,200"]
        );
        assert_eq!(words(&Axis::numbers("", -7.0, 12.0)), ["-10", "-5", "0", "5", "10", "15"]);
        assert_eq!(words(&Axis::numbers("", 0.0, 0.0)), ["0", "1"]);
        assert_eq!(words(&Axis::shares("", 1.0)), ["0 %", "20 %", "40 %", "60 %", "80 %", "100 %"]);
        assert_eq!(words(&Axis::shares("", 0.13)), ["0 %", "5 %", "10 %", "15 %"]);
    }

    #[test]
    fn a_value_lies_between_the_ends() {
        let axis = Axis::numbers("", 0.0, 100.0);
        assert_eq!(
            [-5.0, 0.0, 25.0, 100.0, 900.0].map(|value| axis.part(value)),
            [0.0, 0.0, 0.25, 1.0, 1.0]
        );
    }
}
