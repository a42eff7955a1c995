//! Exact quantiles of the binomial and Poisson distributions, interpolated between whole numbers.
//!
//! The quantile is the first count whose cumulative chance reaches `chance`, less the part of its own
//! chance by which it overshoots: Spiegelhalter 2005, Statistics in Medicine 24:1185, appendix.

/// The binomial quantile of `trials` at `share`.
pub(super) fn binomial_quantile(trials: u32, share: f64, chance: f64) -> f64 {
    let all = f64::from(trials);
    if share <= 0.0 || share >= 1.0 {
        return share * all;
    }
    let odds = (share / (1.0 - share)).ln();
    let first = all * (1.0 - share).ln();
    interpolated(first, chance, trials, |count| ((all - count + 1.0) / count).ln() + odds)
}

/// The Poisson quantile of `mean`.
pub(super) fn poisson_quantile(mean: f64, chance: f64) -> f64 {
    if mean <= 0.0 {
        return 0.0;
    }
    // Far beyond any count that has a chance worth adding.
    interpolated(-mean, chance, u32::MAX, |count| mean.ln() - count.ln())
}

/// Walks up the counts. Chances are kept as logarithms, which do not vanish for large numbers;
/// `grows` tells by how much the logarithm of a count's chance is above that of the count before.
fn interpolated(first: f64, chance: f64, most: u32, grows: impl Fn(f64) -> f64) -> f64 {
    let (mut logarithm, mut below) = (first, 0.0);
    let mut count = 0;
    loop {
        let own = logarithm.exp();
        if below + own >= chance || count >= most {
            let overshoot = (below + own - chance).max(0.0);
            let part = if own > 0.0 { (overshoot / own).min(1.0) } else { 0.0 };
            return (f64::from(count) - part).max(0.0);
        }
        below += own;
        count += 1;
        logarithm += grows(f64::from(count));
    }
}
