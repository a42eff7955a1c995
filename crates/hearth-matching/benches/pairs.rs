//! How long all pairs of 5,000 units and 5,000 families take: `cargo bench -p hearth-matching --bench
//! pairs`, with `-- UNITS FAMILIES THREADS` for others.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "a benchmark stops where something is not as it must be, and speaks by printing"
)]

use std::num::NonZeroUsize;
use std::time::Instant;

use hearth_matching::fast::{Effort, all_pairs};
use hearth_matching::pool::{PoolFamily, PoolUnit};
use hearth_matching::rules::{Rules, Terms};
use hearth_testkit::Dice;

#[path = "../tests/suitability/rolled.rs"]
mod rolled;
#[path = "../src/trial.rs"]
mod trial;

const ROUNDS: usize = 10;

fn main() {
    let numbers: Vec<usize> =
        std::env::args().skip(1).filter_map(|word| word.parse().ok()).collect();
    let given = |at: usize, otherwise: usize| numbers.get(at).copied().unwrap_or(otherwise);
    let (units, families, threads) = (given(0, 5_000), given(1, 5_000), given(2, 2));
    let mut dice = Dice::seeded(1);
    let families: Vec<PoolFamily> =
        (0..families).map(|number| rolled::family(&mut dice, number)).collect();
    let units: Vec<PoolUnit> =
        (0..units).map(|_| rolled::unit(&mut dice, families.len())).collect();
    let rules = Rules::built_in();
    let terms = Terms { rules: &rules, day: trial::DAY };
    let effort = Effort { keep: 50, threads: NonZeroUsize::new(threads).unwrap() };
    let mut times = Vec::new();
    for _ in 0..ROUNDS {
        let started = Instant::now();
        let found = all_pairs(&units, &families, terms, effort);
        let took = started.elapsed();
        let kept: usize = found.kept.iter().map(Vec::len).sum();
        let possible: usize = found.possible.iter().sum();
        println!("{took:?}: {possible} pairs possible, {kept} kept");
        times.push(took);
    }
    times.sort_unstable();
    println!("the fastest of {ROUNDS}: {:?}, half within {:?}", times[0], times[ROUNDS / 2]);
}
