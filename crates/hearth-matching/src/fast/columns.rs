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
pub(super) struct GateColumn {
    pub shut: Bits,
    pub waits: Bits,
}

/// Who leaves a gap, who would stretch with no plan, and of whom nobody knows.
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

type GatePlaces<'u> = Places<(&'static str, &'u Ask), (&'static Gate, &'u Ask)>;
type WantPlaces<'u> = Places<(&'static str, &'u Want), (&'static Consideration, &'u Want)>;

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
        let columns = Self {
            gates: in_parts(&gates.asked, effort, |(gate, ask)| {
                GateColumn::of(gate, ask, families)
            }),
            wants: in_parts(&wants.asked, effort, |(kind, want)| {
                WantColumn::of(kind, want, families)
            }),
            places: places_of(families),
        };
        (columns, compiled)
    }
}

/// Several children may ask the same: a family answers it once.
fn gate_places<'u>(asking: &'u Asking<'_>, places: &mut GatePlaces<'u>) -> Vec<usize> {
    let asked =
        asking.gates.iter().flat_map(|(gate, asked)| asked.iter().map(move |one| (*gate, one)));
    let mut found: Vec<usize> =
        asked.map(|(gate, one)| places.of((gate.code, &one.ask), || (gate, &one.ask))).collect();
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
            let place = places.of((kind.code, &one.want), || (kind, &one.want));
            (place, weight, one.gap_judged_by.is_some())
        })
        .collect()
}

impl GateColumn {
    fn of(gate: &Gate, ask: &Ask, families: &[(usize, &PoolFamily)]) -> Self {
        let count = families.len();
        let mut column = Self { shut: Bits::none(count), waits: Bits::none(count) };
        for (at, (_, family)) in families.iter().enumerate() {
            match (gate.answer)(ask, family) {
                Verdict::Pass => {}
                Verdict::Fail => column.shut.set(at),
                Verdict::Unknown if gate.class.waits_for_an_answer() => column.waits.set(at),
                Verdict::Unknown => {}
            }
        }
        column
    }
}

impl WantColumn {
    fn of(kind: &Consideration, want: &Want, families: &[(usize, &PoolFamily)]) -> Self {
        let count = families.len();
        let (gap, stretch, unknown) = (Bits::none(count), Bits::none(count), Bits::none(count));
        let mut column = Self { gap, stretch, unknown };
        for (at, (_, family)) in families.iter().enumerate() {
            match (kind.compare)(want, family) {
                Compared { fit: Fit::Gap, .. } => column.gap.set(at),
                Compared { fit: Fit::Stretch, is_planned: false } => column.stretch.set(at),
                Compared { fit: Fit::NotKnown, .. } => column.unknown.set(at),
                _ => {}
            }
        }
        column
    }
}

/// The place of each family by its case.
fn places_of(families: &[(usize, &PoolFamily)]) -> BTreeMap<CaseId, usize> {
    families.iter().enumerate().map(|(at, (_, family))| (family.case, at)).collect()
}
