//! How much more figures vary than independent children would make them.

use super::CountsOf;

/// The dispersion of the yearly counts of adoptions of English local authorities about the
/// authority's own mean and the national trend: 103 authorities with no suppressed year, years
/// ending 31 March 2016 to 2023. Independent children would give 1. It describes larger authorities.
/// Calculated from DfE, Children looked after in England including adoptions.
pub const PUBLISHED_DISPERSION: f64 = 2.2;

/// The years and figures the published value is of.
pub const PUBLISHED_FOR: &str =
    "yearly adoptions of 103 local authorities, years ending 31 March 2016 to 2023";

/// Fewer independent figures than this do not make an estimate \[K\].
pub const ENOUGH_FIGURES: usize = 20;

/// In how many parts the figures are cut to draw in one at each end.
const DRAWN_IN: usize = 10;

/// The mean square of a standard normal distribution with the outermost tenth at each end drawn in:
/// 0.8 - 2 x 1.28155 x 0.17550 + 0.2 x 1.28155 squared. Drawing in makes figures vary less; without
/// dividing by it the limits of ordinary agencies would be nearly a fifth too narrow.
const NORMAL_DRAWN_IN: f64 = 0.678_655;

/// Where a dispersion comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Basis {
    /// Estimated from so many independent figures.
    Estimated(usize),
    /// The published national value, because there were only so many.
    Published(usize),
}

/// A dispersion and where it comes from.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Dispersion {
    /// How many times the variance is that of independent children; at least 1.
    pub value: f64,
    /// Where it comes from.
    pub basis: Basis,
}

impl Dispersion {
    /// The dispersion of standardised figures, so many of which are independent of each other.
    pub(super) fn of(standardised: &[f64], independent: usize) -> Self {
        if independent < ENOUGH_FIGURES || standardised.len() < ENOUGH_FIGURES {
            return Self { value: PUBLISHED_DISPERSION, basis: Basis::Published(independent) };
        }
        let squares: f64 = drawn_in(standardised).iter().map(|figure| figure * figure).sum();
        let value = (squares / number(independent) / NORMAL_DRAWN_IN).max(1.0);
        Self { value, basis: Basis::Estimated(independent) }
    }
}

/// The figures with the outermost tenth at each end drawn in to the next one.
fn drawn_in(figures: &[f64]) -> Vec<f64> {
    let mut sorted = figures.to_vec();
    sorted.sort_unstable_by(f64::total_cmp);
    let outermost = sorted.len() / DRAWN_IN;
    let low = sorted.get(outermost).copied().unwrap_or_default();
    let high = sorted.iter().rev().nth(outermost).copied().unwrap_or_default();
    sorted.iter().map(|figure| figure.clamp(low, high)).collect()
}

/// What each agency's part in all years and the count of all in a year would lead to expect, by
/// agency and year.
#[must_use]
pub fn expected_counts(counts: &[CountsOf]) -> Vec<Vec<f64>> {
    let years = counts.iter().map(|one| one.years.len()).max().unwrap_or_default();
    let of_year =
        |year: usize| -> u32 { counts.iter().filter_map(|one| one.years.get(year)).sum() };
    let by_year: Vec<f64> = (0..years).map(|year| f64::from(of_year(year))).collect();
    let all: f64 = by_year.iter().sum();
    let part = |one: &CountsOf| match f64::from(one.years.iter().sum::<u32>()) {
        own if all > 0.0 => own / all,
        _ => 0.0,
    };
    counts.iter().map(|one| by_year.iter().map(|count| part(one) * count).collect()).collect()
}

/// The dispersion of every agency's every year. Agencies' parts and years' counts are estimated from
/// the same figures, so that many fewer are independent.
pub(super) fn of_counts(counts: &[CountsOf], expected: &[Vec<f64>]) -> Dispersion {
    let figures = counts.iter().zip(expected).flat_map(|(one, expected)| {
        let years = one.years.iter().zip(expected).filter(|(_, expected)| **expected > 0.0);
        years.map(|(count, expected)| (f64::from(*count) - expected) / expected.sqrt())
    });
    let standardised: Vec<f64> = figures.collect();
    let agencies = expected.iter().filter(|years| years.iter().any(|one| *one > 0.0)).count();
    let years = (0..expected.first().map_or(0, Vec::len))
        .filter(|year| expected.iter().any(|one| one.get(*year).is_some_and(|one| *one > 0.0)))
        .count();
    let independent = agencies.saturating_sub(1) * years.saturating_sub(1);
    Dispersion::of(&standardised, independent)
}

/// A count as a number that turns into a fraction without loss.
fn number(of: usize) -> f64 {
    u32::try_from(of).map_or(f64::INFINITY, f64::from)
}
