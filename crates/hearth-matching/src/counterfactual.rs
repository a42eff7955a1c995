//! What would change if just one thing were otherwise: how many more families a child would have.
//!
//! The counts are exact: every family of the pool is looked at. Safety is left out, so that no count
//! tells what stands behind it.

use std::collections::{BTreeMap, BTreeSet};

use hearth_domain::day::Day;
use hearth_domain::id::CaseId;

use crate::asked::Criterion;
use crate::asking::{Asking, Between};
use crate::gate::GateClass;
use crate::pool::{PoolFamily, PoolUnit};
use crate::rules::{Rules, Terms};

/// What a search among families finds, and what would change it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reach {
    /// The children's short names.
    pub unit: String,
    /// How many families were looked at.
    pub families: usize,
    /// Those that no gate shuts out and that would be no compromised match.
    pub possible: BTreeSet<CaseId>,
    /// Of those, the ones that leave nothing essential open.
    pub meeting_all: usize,
    /// For each criterion, the families that would be possible if it alone were met or reviewed; the
    /// most first, then by name.
    pub one_away: Vec<(Criterion, BTreeSet<CaseId>)>,
}

/// Looks at every family of a pool.
#[must_use]
pub fn reach<'a>(
    unit: &PoolUnit,
    families: impl IntoIterator<Item = &'a PoolFamily>,
    rules: &Rules,
    day: Day,
) -> Reach {
    let asking = Asking::of(unit, Terms { rules, day });
    let mut found = Reach {
        unit: unit.label(),
        families: 0,
        possible: BTreeSet::new(),
        meeting_all: 0,
        one_away: Vec::new(),
    };
    let mut away: BTreeMap<Criterion, BTreeSet<CaseId>> = BTreeMap::new();
    for family in families {
        found.families += 1;
        let between = asking.between(family);
        if between.shut.is_empty() && !between.counts.is_compromised(rules) {
            found.possible.insert(family.case);
            found.meeting_all += usize::from(between.counts.essential_unknowns == 0);
        } else {
            for criterion in only_ones(&between, rules) {
                away.entry(criterion).or_default().insert(family.case);
            }
        }
    }
    found.one_away = away.into_iter().collect();
    found.one_away.sort_by(|one, other| other.1.len().cmp(&one.1.len()).then(one.0.cmp(&other.0)));
    found
}

/// The criteria of which each alone, once met, would make the pair possible.
fn only_ones(between: &Between, rules: &Rules) -> BTreeSet<Criterion> {
    let is_safety = |class| class == GateClass::Safeguarding;
    if between.shut.iter().any(|(gate, _)| is_safety(gate.class)) {
        return BTreeSet::new();
    }
    let candidates = between.shut.iter().map(|(_, one)| one);
    let candidates = candidates.chain(between.gaps.iter().map(|(_, one)| one));
    let all: BTreeSet<Criterion> = candidates.cloned().collect();
    all.into_iter().filter(|one| suffices(one, between, rules)).collect()
}

/// Whether meeting one criterion leaves no gate shut and no ceiling broken.
fn suffices(criterion: &Criterion, between: &Between, rules: &Rules) -> bool {
    let no_gate_left = between.shut.iter().all(|(_, one)| one == criterion);
    let left = || between.gaps.iter().filter(|(_, one)| one != criterion);
    let essential = left().any(|(is_essential, _)| *is_essential);
    let important = left().filter(|(is_essential, _)| !is_essential).count();
    no_gate_left && !essential && important <= usize::from(rules.important_gaps_allowed)
}

impl Reach {
    /// The whole in sentences that can be read out.
    #[must_use]
    pub fn in_words(&self) -> Vec<String> {
        let mut told = vec![self.found_in_words()];
        let away: BTreeSet<CaseId> =
            self.one_away.iter().flat_map(|(_, families)| families.iter().copied()).collect();
        if !away.is_empty() {
            told.push(self.away_in_words(away.len()));
            told.extend(self.one_away.iter().map(|(criterion, families)| {
                let more = families_in_words(families.len(), " more");
                format!(
                    "If “{}” alone were met or reviewed, {more} would become possible.",
                    criterion.in_words()
                )
            }));
        }
        told
    }

    fn found_in_words(&self) -> String {
        let unit = &self.unit;
        match (self.possible.len(), self.families) {
            (0, 0) => format!("No family was looked at for {unit}."),
            (0, 1) => format!("The one family looked at does not meet all essentials for {unit}."),
            (0, count) => {
                format!("None of the {count} families looked at meets all essentials for {unit}.")
            }
            (possible, count) => format!(
                "Of {} looked at, {possible} {} possible for {unit}; {} of them with nothing essential left to ask.",
                families_in_words(count, ""),
                if possible == 1 { "is" } else { "are" },
                self.meeting_all
            ),
        }
    }

    fn away_in_words(&self, count: usize) -> String {
        let each = self
            .one_away
            .iter()
            .map(|(criterion, families)| format!("{} ({})", criterion.in_words(), families.len()));
        let each: Vec<String> = each.collect();
        let fail = if count == 1 { "fails" } else { "fail" };
        format!("{} {fail} on one item only: {}.", families_in_words(count, ""), each.join(", "))
    }
}

/// `1 family`, `6 more families`.
fn families_in_words(count: usize, more: &str) -> String {
    let noun = if count == 1 { "family" } else { "families" };
    format!("{count}{more} {noun}")
}
