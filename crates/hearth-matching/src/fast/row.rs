//! One unit with every family: who is possible, and the first of them.

use hearth_casework::weight::Weight;

use super::Kept;
use super::bits::Bits;
use super::columns::{Columns, Compiled};
use super::counters::Counter;
use crate::counts::Rank;
use crate::pool::PoolFamily;
use crate::rules::{Count, Rules};
use crate::suitability::Standing;

/// The counts of every family.
#[derive(Default)]
struct Counted {
    essential_gaps: Counter,
    essential_unknowns: Counter,
    important_gaps: Counter,
    stretches: Counter,
    unknowns: Counter,
}

/// The first `keep` families for a unit in the order in which they are shown, and how many are possible.
pub(super) fn best(
    unit: &Compiled<'_, '_>,
    columns: &Columns,
    families: &[(usize, &PoolFamily)],
    keep: usize,
) -> (Vec<Kept>, usize) {
    let rules = unit.asking.terms.rules;
    let counted = Counted::of(unit, columns);
    let (mut possible, waits) = gates(unit, columns, families);
    possible.remove(&counted.compromised(rules, families.len()));
    let count = possible.count();
    if count == 0 {
        return (Vec::new(), 0);
    }
    let order = rules.order.map(|one| counted.counter(one));
    let rows = order.iter().flat_map(|counter| counter.highest_first());
    let rows = std::iter::once(&waits).chain(rows);
    let first = if count <= keep { possible } else { halved(possible, rows, keep) };
    let mut kept: Vec<(Standing, Rank, usize)> = first
        .places()
        .map(|at| (standing(&waits, at), Rank(order.map(|counter| counter.of(at))), at))
        .collect();
    kept.sort_unstable();
    kept.truncate(keep);
    let given = |at: usize| families.get(at).map_or(at, |(given, _)| *given);
    let told = kept.into_iter();
    (told.map(|(standing, rank, at)| Kept { standing, rank, family: given(at) }).collect(), count)
}

fn standing(waits: &Bits, at: usize) -> Standing {
    if waits.has(at) { Standing::OneAnswerAway } else { Standing::Proposable }
}

/// Those that no gate shuts out, and those of whom the law or safety waits for an answer.
fn gates(
    unit: &Compiled<'_, '_>,
    columns: &Columns,
    families: &[(usize, &PoolFamily)],
) -> (Bits, Bits) {
    let (mut shut, mut waits) = (Bits::none(families.len()), Bits::none(families.len()));
    for column in unit.gates.iter().filter_map(|place| columns.gates.get(*place)) {
        shut.add(&column.shut);
        waits.add(&column.waits);
    }
    let mut open = Bits::all(families.len());
    open.remove(&shut);
    // A family that an override names is looked at by itself.
    let overrides = unit.asking.unit.children.iter().flat_map(|child| &child.stated.overrides);
    for at in overrides.filter_map(|one| columns.places.get(&one.household)).copied() {
        let Some((_, family)) = families.get(at) else { continue };
        if unit.asking.between(family).shut.is_empty() {
            open.set(at);
        } else {
            open.clear(at);
        }
    }
    (open, waits)
}

impl Counted {
    fn of(unit: &Compiled<'_, '_>, columns: &Columns) -> Self {
        let mut counted = Self::default();
        for (place, weight, is_judged) in &unit.wants {
            let Some(column) = columns.wants.get(*place) else { continue };
            match weight {
                _ if *is_judged => {}
                Weight::Essential => counted.essential_gaps.count(&column.gap),
                Weight::Important => counted.important_gaps.count(&column.gap),
                Weight::Helpful => {}
            }
            if *weight == Weight::Essential {
                counted.essential_unknowns.count(&column.unknown);
            }
            counted.stretches.count(&column.stretch);
            counted.unknowns.count(&column.unknown);
        }
        counted
    }

    fn counter(&self, count: Count) -> &Counter {
        match count {
            Count::EssentialGaps => &self.essential_gaps,
            Count::EssentialUnknowns => &self.essential_unknowns,
            Count::ImportantGaps => &self.important_gaps,
            Count::StretchesWithoutPlan => &self.stretches,
            Count::Unknowns => &self.unknowns,
        }
    }

    /// Those for whom the match would be a compromised one, as the rules say.
    fn compromised(&self, rules: &Rules, families: usize) -> Bits {
        let mut compromised = self.essential_gaps.above(0, families);
        compromised.add(&self.important_gaps.above(rules.important_gaps_allowed, families));
        compromised
    }
}

/// Those of `left` that can be among the first `keep`, by rows from the most to the least that matters:
/// where those without a row's bit are enough, the others fall out; where they are not, they are in for
/// sure and the search goes on among the others. Of those equal in every row the first are taken.
fn halved<'a>(mut left: Bits, rows: impl Iterator<Item = &'a Bits>, keep: usize) -> Bits {
    let mut sure = Bits(vec![0; left.0.len()]);
    let mut wanted = keep;
    for row in rows {
        let count = left.count_without(row);
        if count >= wanted {
            left.remove(row);
        } else {
            left.give_without(row, &mut sure);
            wanted -= count;
        }
    }
    let last = left.places().nth(wanted).unwrap_or(usize::MAX);
    left.places().take_while(|at| *at < last).for_each(|at| sure.set(at));
    sure
}
