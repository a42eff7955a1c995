//! Funnel limits: how far an agency's figure may lie from the region's by chance.
//!
//! # Definition
//! Each agency's share, or count, is set against limits around what would be expected of it if it
//! were like the others: 95 % limits, outside which 1 agency in 20 lies by chance alone, and 99.8 %
//! limits, outside which 1 in 500 does. The limits are wide for an agency with few children.
//!
//! A share is set against the share of all agencies together, with binomial limits; a count against
//! an expected count, with Poisson limits. The quantiles are exact, with the interpolation between
//! whole numbers that makes the limits a smooth curve.
//!
//! Children are not independent: brothers and sisters are placed and adopted together, so figures
//! vary more than these distributions allow, and limits that take no notice would single out many an
//! ordinary agency. The distance of each limit from the expected value is therefore multiplied by
//! the square root of the dispersion. It is estimated from the figures themselves as the mean square
//! of the standardised figures, with the outermost tenth at each end drawn in to the next so that one
//! odd agency does not widen the limits for itself, divided by what that leaves of the mean square of
//! a normal distribution (Hearth's own correction). It never narrows them. Where there are too few
//! figures to estimate it, the published national value stands in.
//!
//! Being outside the limits says that a figure is worth looking into, and no more.
//!
//! # Source
//! Spiegelhalter 2005, Funnel plots for comparing institutional performance, Statistics in Medicine
//! 24:1185 (limits and interpolation); Spiegelhalter 2005, Handling over-dispersion of performance
//! indicators, Quality and Safety in Health Care 14:347 (dispersion and winsorising). National
//! dispersion: calculated from DfE, Children looked after in England including adoptions.

mod dispersion;
mod quantile;
#[cfg(test)]
mod tests;

use hearth_domain::AgencyId;

pub use dispersion::{
    Basis, Dispersion, ENOUGH_FIGURES, PUBLISHED_DISPERSION, PUBLISHED_FOR, expected_counts,
};
use quantile::{binomial_quantile, poisson_quantile};

/// The chances of the limits: lower and upper of 95 %, then of 99.8 %.
const INNER: (f64, f64) = (0.025, 0.975);
const OUTER: (f64, f64) = (0.001, 0.999);

/// An agency's share.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShareOf {
    /// The agency.
    pub agency: AgencyId,
    /// How many have it in common.
    pub part: u32,
    /// Of how many.
    pub whole: u32,
}

/// An agency's count in one year after another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CountsOf {
    /// The agency.
    pub agency: AgencyId,
    /// The counts, the earliest year first; every agency has as many years.
    pub years: Vec<u32>,
}

/// Where a figure lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// Within the 95 % limits.
    Within,
    /// Below the 95 % limits and within the 99.8 %.
    SomewhatLower,
    /// Above the 95 % limits and within the 99.8 %.
    SomewhatHigher,
    /// Below the 99.8 % limits.
    Lower,
    /// Above the 99.8 % limits.
    Higher,
    /// There is nobody to take a figure of.
    Nobody,
}

impl Verdict {
    /// What it says, in words. None of them says that an agency does well or badly.
    #[must_use]
    pub fn words(self) -> &'static str {
        match self {
            Self::Within => "within what chance would give",
            Self::SomewhatLower => {
                "lower than expected; chance alone would put 1 agency in 40 as low"
            }
            Self::SomewhatHigher => {
                "higher than expected; chance alone would put 1 agency in 40 as high"
            }
            Self::Lower => {
                "lower than chance would easily give: worth finding out how it came about"
            }
            Self::Higher => {
                "higher than chance would easily give: worth finding out how it came about"
            }
            Self::Nobody => "nobody to take a figure of",
        }
    }
}

/// Limits on both sides.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Limits {
    /// The lower limit.
    pub lower: f64,
    /// The upper limit.
    pub upper: f64,
}

/// An agency in a funnel.
#[derive(Debug, Clone, PartialEq)]
pub struct Point {
    /// The agency.
    pub agency: AgencyId,
    /// What lies across: the whole of a share, the expected count of a count.
    pub size: f64,
    /// What lies up: a share from 0 to 1, or a count; `None` of nobody.
    pub value: Option<f64>,
    /// The 95 % limits, widened.
    pub inner: Limits,
    /// The 99.8 % limits, widened.
    pub outer: Limits,
    /// Where the value lies.
    pub verdict: Verdict,
}

/// A funnel.
#[derive(Debug, Clone, PartialEq)]
pub struct Funnel {
    /// The share of all together; `None` in a funnel of counts, where each has its own.
    pub target: Option<f64>,
    /// How much more the figures vary than independent children would.
    pub dispersion: Dispersion,
    /// The agencies, in the order given.
    pub points: Vec<Point>,
}

/// The funnel of shares; `None` where no agency has anybody.
#[must_use]
pub fn of_shares(shares: &[ShareOf]) -> Option<Funnel> {
    let part: u32 = shares.iter().map(|one| one.part).sum();
    let whole: u32 = shares.iter().map(|one| one.whole).sum();
    if whole == 0 {
        return None;
    }
    let target = f64::from(part) / f64::from(whole);
    let dispersion = Dispersion::of(&standardised_shares(shares, target), shares.len() - 1);
    let point = |one: &ShareOf| {
        let of = f64::from(one.whole);
        let value = (one.whole > 0).then(|| f64::from(one.part) / of);
        let limits = |chances: (f64, f64)| {
            let at = |chance| match one.whole {
                0 => target,
                whole => binomial_quantile(whole, target, chance) / of,
            };
            widened((at(chances.0), at(chances.1)), target, dispersion.value, Some(1.0))
        };
        placed(one.agency.clone(), of, value, (limits(INNER), limits(OUTER)))
    };
    let points = shares.iter().map(point).collect();
    Some(Funnel { target: Some(target), dispersion, points })
}

fn standardised_shares(shares: &[ShareOf], target: f64) -> Vec<f64> {
    let varied = target > 0.0 && target < 1.0;
    let some = shares.iter().filter(|one| varied && one.whole > 0);
    some.map(|one| {
        let of = f64::from(one.whole);
        (f64::from(one.part) - of * target) / (of * target * (1.0 - target)).sqrt()
    })
    .collect()
}

/// The funnel of the counts of the last year, each against what the agency's part in all years and
/// the count of all agencies in that year would lead to expect; `None` where nothing was counted in
/// the last year or ever.
#[must_use]
pub fn of_counts(counts: &[CountsOf]) -> Option<Funnel> {
    let expected = expected_counts(counts);
    let in_last = |rows: &Vec<f64>| rows.last().copied().unwrap_or_default();
    if expected.iter().map(in_last).sum::<f64>() <= 0.0 {
        return None;
    }
    let dispersion = dispersion::of_counts(counts, &expected);
    let point = |(one, expected): (&CountsOf, &Vec<f64>)| {
        let expected = in_last(expected);
        let value = one.years.last().map(|count| f64::from(*count)).filter(|_| expected > 0.0);
        let limits = |chances: (f64, f64)| {
            let at = |chance| poisson_quantile(expected, chance);
            widened((at(chances.0), at(chances.1)), expected, dispersion.value, None)
        };
        placed(one.agency.clone(), expected, value, (limits(INNER), limits(OUTER)))
    };
    let points = counts.iter().zip(&expected).map(point).collect();
    Some(Funnel { target: None, dispersion, points })
}

/// Limits drawn away from the target by the square root of the dispersion.
fn widened(exact: (f64, f64), target: f64, dispersion: f64, most: Option<f64>) -> Limits {
    let away = |limit: f64| target + dispersion.sqrt() * (limit - target);
    let upper = away(exact.1);
    Limits { lower: away(exact.0).max(0.0), upper: most.map_or(upper, |most| upper.min(most)) }
}

fn placed(
    agency: AgencyId,
    size: f64,
    value: Option<f64>,
    (inner, outer): (Limits, Limits),
) -> Point {
    let verdict = match value {
        None => Verdict::Nobody,
        Some(value) if value < outer.lower => Verdict::Lower,
        Some(value) if value > outer.upper => Verdict::Higher,
        Some(value) if value < inner.lower => Verdict::SomewhatLower,
        Some(value) if value > inner.upper => Verdict::SomewhatHigher,
        Some(_) => Verdict::Within,
    };
    Point { agency, size, value, inner, outer, verdict }
}
