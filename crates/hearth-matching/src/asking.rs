//! All that a unit asks of families, worked out once for as many families as there are.

use crate::asked::{Asked, Criterion};
use crate::consideration::{Consideration, Wanted};
use crate::considerations::CONSIDERATIONS;
use crate::counts::Counts;
use crate::gate::Gate;
use crate::gates::GATES;
use crate::pool::{PoolFamily, PoolUnit};
use crate::rules::Terms;

/// What a unit asks.
pub(crate) struct Asking<'a> {
    pub unit: &'a PoolUnit,
    pub terms: Terms<'a>,
    pub gates: Vec<(&'static Gate, Vec<Asked<'a>>)>,
    pub wants: Vec<(&'static Consideration, Wanted<'a>)>,
}

/// What stands between a unit and a family.
pub(crate) struct Between {
    /// What shuts a gate.
    pub shut: Vec<(&'static Gate, Criterion)>,
    /// Gates with a question open.
    pub open: Vec<&'static Gate>,
    /// The counts.
    pub counts: Counts,
    /// Essential and important gaps, which a ceiling may be broken by.
    pub gaps: Vec<(bool, Criterion)>,
}

impl<'a> Asking<'a> {
    pub(crate) fn of(unit: &'a PoolUnit, terms: Terms<'a>) -> Self {
        let gates = GATES.iter().map(|gate| (gate, (gate.asks)(unit, &terms))).collect();
        let wants = CONSIDERATIONS
            .iter()
            .flat_map(|kind| (kind.wants)(unit, &terms).into_iter().map(move |one| (kind, one)))
            .collect();
        Self { unit, terms, gates, wants }
    }

    /// How a family stands, without a word said.
    pub(crate) fn between(&self, family: &PoolFamily) -> Between {
        let mut between = Between {
            shut: Vec::new(),
            open: Vec::new(),
            counts: Counts::default(),
            gaps: Vec::new(),
        };
        for (gate, asked) in &self.gates {
            let parts = gate.parts(asked, self.unit, family, &self.terms);
            let shut = parts.iter().filter(|part| part.is_shut());
            between.shut.extend(shut.map(|part| (*gate, part.criterion())));
            if parts.iter().any(|part| part.is_open_question()) {
                between.open.push(gate);
            }
        }
        for (kind, wanted) in &self.wants {
            self.compare(kind, wanted, family, &mut between);
        }
        between
    }

    fn compare(
        &self,
        kind: &Consideration,
        wanted: &Wanted<'_>,
        family: &PoolFamily,
        between: &mut Between,
    ) {
        let compared = (kind.compare)(&wanted.want, family);
        let is_judged = wanted.gap_judged_by.is_some();
        let before = between.counts;
        between.counts.take(wanted.counts_as, compared, is_judged);
        let is_essential = between.counts.essential_gaps > before.essential_gaps;
        if is_essential || between.counts.important_gaps > before.important_gaps {
            between.gaps.push((is_essential, wanted.criterion()));
        }
    }
}
