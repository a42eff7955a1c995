//! The counts of a pair, and the order they give.

use hearth_casework::weight::Weight;

use crate::consideration::{Compared, Fit};
use crate::rules::{Count, Rules};

/// How many needs of each kind; never added up into one number.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// Essential needs that the family cannot meet and no gate judges.
    pub essential_gaps: u16,
    /// Essential needs that nobody has asked about.
    pub essential_unknowns: u16,
    /// Important needs that the family cannot meet.
    pub important_gaps: u16,
    /// Stretches without a plan of support.
    pub stretches_without_plan: u16,
    /// Needs that nobody has asked about, essential or not.
    pub unknowns: u16,
}

/// Counts in the order in which an agency compares them: the smaller is shown first, equal ones are a
/// tie and shown as such.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Rank(pub [u16; 5]);

impl Counts {
    /// Counts one need.
    pub(crate) fn take(&mut self, counts_as: Option<Weight>, compared: Compared, is_judged: bool) {
        let Some(weight) = counts_as else { return };
        match (compared.fit, weight) {
            (Fit::Gap, _) if is_judged => {}
            (Fit::Gap, Weight::Essential) => self.essential_gaps += 1,
            (Fit::Gap, Weight::Important) => self.important_gaps += 1,
            (Fit::Stretch, _) if !compared.is_planned => self.stretches_without_plan += 1,
            (Fit::NotKnown, weight) => {
                self.unknowns += 1;
                self.essential_unknowns += u16::from(weight == Weight::Essential);
            }
            _ => {}
        }
    }

    /// One of them.
    #[must_use]
    pub fn of(&self, count: Count) -> u16 {
        match count {
            Count::EssentialGaps => self.essential_gaps,
            Count::EssentialUnknowns => self.essential_unknowns,
            Count::ImportantGaps => self.important_gaps,
            Count::StretchesWithoutPlan => self.stretches_without_plan,
            Count::Unknowns => self.unknowns,
        }
    }

    /// Their place in the order that the rules give.
    #[must_use]
    pub fn rank(&self, rules: &Rules) -> Rank {
        Rank(rules.order.map(|count| self.of(count)))
    }

    /// Whether the match would be a compromised one: an essential gap, or more important gaps than the
    /// rules allow.
    #[must_use]
    pub fn is_compromised(&self, rules: &Rules) -> bool {
        self.essential_gaps > 0 || self.important_gaps > rules.important_gaps_allowed
    }
}
