//! Everything that any unit asks, answered once by each family.

use std::collections::BTreeMap;

use hearth_casework::weight::Weight;
use hearth_domain::id::CaseId;

use super::bits::Bits;
use super::{Effort, in_parts};
use crate::asked::Ask;
use crate::asking::Asking;
use crate::consideration::{Compared, Consideration, Fit, Want};
use crate::gate::{Gate, Verdict};
use crate::pool::PoolFamily;

/// The answers to everything asked.
pub(super) struct Columns {
    pub gates: Vec<GateColumn>,
    pub wants: Vec<WantColumn>,
    /// The place of each family by its case.
    pub places: BTreeMap<CaseId, usize>,
}

/// Who fails a gate's question, and who leaves it open where the law or safety waits for it.
#[derive(Default)]
pub(super) struct GateColumn {
    pub shut: Bits,
    pub waits: Bits,
}

/// Who leaves a gap, who would stretch with no plan, and of whom nobody knows.
#[derive(Default)]
pub(super) struct WantColumn {
    pub gap: Bits,
    pub stretch: Bits,
    pub unknown: Bits,
}

/// A unit with the places of what it asks.
pub(super) struct Compiled<'u, 'a> {
    pub asking: &'u Asking<'a>,
    /// Places among the gates' columns.
    pub gates: Vec<usize>,
    /// Places among the wants' columns, what each counts as, and whether a gate judges its gap.
    pub wants: Vec<(usize, Weight, bool)>,
}

/// Things asked, each with the place of its column.
struct Places<K, T> {
    places: BTreeMap<K, usize>,
    asked: Vec<T>,
}

impl<K: Ord, T> Places<K, T> {
    fn new() -> Self {
        Self { places: BTreeMap::new(), asked: Vec::new() }
    }

    fn of(&mut self, key: K, asked: impl FnOnce() -> T) -> usize {
        let next = self.asked.len();
        let place = *self.places.entry(key).or_insert(next);
        if place == next {
            self.asked.push(asked());
        }
        place
    }
}

/// Keyed by the place of the gate in its list, which is quicker to compare than its code.
type GatePlaces<'u> = Places<(usize, &'u Ask), (&'static Gate, &'u Ask)>;
/// What is wanted tells by itself which consideration compares it.
type WantPlaces<'u> = Places<&'u Want, (&'static Consideration, &'u Want)>;

impl Columns {
    /// Finds what is asked and puts it to every family.
    pub(super) fn compile<'u, 'a>(
        askings: &'u [Asking<'a>],
        families: &[(usize, &PoolFamily)],
        effort: Effort,
    ) -> (Self, Vec<Compiled<'u, 'a>>) {
        let (mut gates, mut wants) = (GatePlaces::new(), WantPlaces::new());
        let compiled = askings
            .iter()
            .map(|asking| Compiled {
                asking,
                gates: gate_places(asking, &mut gates),
                wants: want_places(asking, &mut wants),
            })
            .collect();
        let blocks: Vec<&[(usize, &PoolFamily)]> = families.chunks(64).collect();
        let answered = in_parts(&blocks, effort, |block| Answered::of(block, &gates, &wants));
        let mut columns = Self {
            gates: gates.asked.iter().map(|_| GateColumn::default()).collect(),
            wants: wants.asked.iter().map(|_| WantColumn::default()).collect(),
            places: places_of(families),
        };
        answered.into_iter().for_each(|answered| columns.take(answered));
        (columns, compiled)
    }
}

/// Several children may ask the same: a family answers it once.
fn gate_places<'u>(asking: &'u Asking<'_>, places: &mut GatePlaces<'u>) -> Vec<usize> {
    let mut found = Vec::new();
    for (at, (gate, asked)) in asking.gates.iter().enumerate() {
        let of_gate = asked.iter().map(|one| &one.ask);
        found.extend(of_gate.map(|ask| places.of((at, ask), || (*gate, ask))));
    }
    found.sort_unstable();
    found.dedup();
    found
}

/// What is not counted has no part in the order.
fn want_places<'u>(
    asking: &'u Asking<'_>,
    places: &mut WantPlaces<'u>,
) -> Vec<(usize, Weight, bool)> {
    let counted = asking.wants.iter().filter_map(|(kind, one)| Some((*kind, one, one.counts_as?)));
    counted
        .map(|(kind, one, weight)| {
            let place = places.of(&one.want, || (kind, &one.want));
            (place, weight, one.gap_judged_by.is_some())
        })
        .collect()
}

/// What 64 families answer to everything asked: their bits are one word of each row.
struct Answered {
    gates: Vec<[u64; 2]>,
    wants: Vec<[u64; 3]>,
}

impl Answered {
    /// Puts everything to one family before the next, while what is known of it is at hand.
    fn of(block: &[(usize, &PoolFamily)], gates: &GatePlaces<'_>, wants: &WantPlaces<'_>) -> Self {
        let mut answered =
            Self { gates: vec![[0; 2]; gates.asked.len()], wants: vec![[0; 3]; wants.asked.len()] };
        for (at, (_, family)) in block.iter().enumerate() {
            for ((gate, ask), words) in gates.asked.iter().zip(&mut answered.gates) {
                let verdict = (gate.answer)(ask, family);
                let waits = verdict == Verdict::Unknown && gate.class.waits_for_an_answer();
                mark(words, [verdict == Verdict::Fail, waits], at);
            }
            for ((kind, want), words) in wants.asked.iter().zip(&mut answered.wants) {
                let Compared { fit, is_planned } = (kind.compare)(want, family);
                let stretch = fit == Fit::Stretch && !is_planned;
                mark(words, [fit == Fit::Gap, stretch, fit == Fit::NotKnown], at);
            }
        }
        answered
    }
}

/// Sets the bit of one family in the words where it is so.
fn mark<const N: usize>(words: &mut [u64; N], so: [bool; N], at: usize) {
    words.iter_mut().zip(so).for_each(|(word, so)| *word |= u64::from(so) << at);
}

impl Columns {
    /// Adds the words of the next 64 families to the rows.
    fn take(&mut self, answered: Answered) {
        for (column, [shut, waits]) in self.gates.iter_mut().zip(answered.gates) {
            column.shut.0.push(shut);
            column.waits.0.push(waits);
        }
        for (column, [gap, stretch, unknown]) in self.wants.iter_mut().zip(answered.wants) {
            column.gap.0.push(gap);
            column.stretch.0.push(stretch);
            column.unknown.0.push(unknown);
        }
    }
}

/// The place of each family by its case.
fn places_of(families: &[(usize, &PoolFamily)]) -> BTreeMap<CaseId, usize> {
    families.iter().enumerate().map(|(at, (_, family))| (family.case, at)).collect()
}
