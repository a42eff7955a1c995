//! Every unit with every family at once: the same gates and considerations as
//! [`crate::suitability::weigh`], without the sentences.
//!
//! What units ask repeats: many children ask for the same age, or about the same condition. So each
//! thing asked is put to each family once, by the very function that `weigh` uses, and the answers are
//! kept as one bit a family. A unit's gates are then the union of a few rows of bits, its counts are
//! added bit by bit for 64 families at a time, and the best families are found by halving, from the
//! highest bit of the order to the lowest.

mod bits;
mod columns;
mod counters;
mod row;

use std::num::NonZeroUsize;
use std::thread;

use crate::asking::Asking;
use crate::counts::Rank;
use crate::pool::{PoolFamily, PoolUnit};
use crate::rules::Terms;
use crate::suitability::Standing;
use columns::Columns;

/// A family kept for a unit: no gate is shut and the match would not be a compromised one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Kept {
    /// Whether it may be proposed, or is one answer away.
    pub standing: Standing,
    /// Where its counts stand in the order of the rules.
    pub rank: Rank,
    /// Where it stands among the families given.
    pub family: usize,
}

/// What is kept of all pairs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AllPairs {
    /// For each unit, as given, the first families in the order in which they are shown.
    pub kept: Vec<Vec<Kept>>,
    /// For each unit, how many families are possible at all.
    pub possible: Vec<usize>,
}

/// How much is kept, and on how many threads the work is done. The result is the same on any number.
#[derive(Debug, Clone, Copy)]
pub struct Effort {
    /// How many families are kept for a unit.
    pub keep: usize,
    /// On how many threads.
    pub threads: NonZeroUsize,
}

/// Weighs every unit with every family on a day.
#[must_use]
pub fn all_pairs(
    units: &[PoolUnit],
    families: &[PoolFamily],
    terms: Terms<'_>,
    effort: Effort,
) -> AllPairs {
    let shown = in_order_shown(families);
    let askings = asked_of(units, terms, effort);
    let (columns, compiled) = Columns::compile(&askings, &shown, effort);
    let found = in_parts(&compiled, effort, |unit| row::best(unit, &columns, &shown, effort.keep));
    let (kept, possible) = found.into_iter().unzip();
    AllPairs { kept, possible }
}

/// Families with their place as given, in the order in which ties are shown: by reference.
fn in_order_shown(families: &[PoolFamily]) -> Vec<(usize, &PoolFamily)> {
    let mut shown: Vec<(usize, &PoolFamily)> = families.iter().enumerate().collect();
    shown.sort_by_cached_key(|(_, family)| (family.label.clone(), family.case));
    shown
}

fn asked_of<'a>(units: &'a [PoolUnit], terms: Terms<'a>, effort: Effort) -> Vec<Asking<'a>> {
    in_parts(units, effort, |unit| Asking::of(unit, terms))
}

/// Does the same to each of several things on some threads, and gives the results in order.
fn in_parts<'a, T: Sync, R: Send>(
    things: &'a [T],
    effort: Effort,
    work: impl Fn(&'a T) -> R + Sync,
) -> Vec<R> {
    let work = &work;
    let part = things.len().div_ceil(effort.threads.get()).max(1);
    thread::scope(|scope| {
        let parts: Vec<_> = things
            .chunks(part)
            .map(|part| scope.spawn(move || part.iter().map(work).collect::<Vec<R>>()))
            .collect();
        let done = parts.into_iter().flat_map(|part| match part.join() {
            Ok(done) => done,
            Err(panicked) => std::panic::resume_unwind(panicked),
        });
        done.collect()
    })
}
