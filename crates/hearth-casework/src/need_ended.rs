//! That a child needs something no longer.
//!
//! The end of a need is a statement of its own, with its own day and document: the need stays recorded and
//! holds up to that day, so that an earlier day still knows it. The day of review of the need has nothing to
//! do with it. What the child needs again later is recorded anew, with a later day.

use hearth_domain::fact::Fact;

use crate::evidence::{Evidence, Role};
use crate::need::{Need, NeedOf};
use crate::statement::Words;
use crate::topic::Topic;

/// The word that stands in the place of how much a need weighs.
pub(crate) const ENDED: &str = "ended";

/// That a need has ended. At the end of its day the need holds no longer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NeedEnded {
    pub(crate) topic: Topic,
    /// What says so; its day is the day on which the need ended.
    pub evidence: Evidence,
}

impl NeedEnded {
    /// The end of what is needed.
    #[must_use]
    pub fn of(what: &NeedOf, evidence: Evidence) -> Self {
        Self { topic: Topic::of(what), evidence }
    }

    /// Reads a statement; `None` where its line cannot be read or says something else of a need.
    #[must_use]
    pub fn read(fact: &Fact) -> Option<Self> {
        let mut words = Words::of(&fact.detail);
        let by = Role::parse(words.word()?)?;
        let topic = (words.word()? == ENDED).then(|| Topic::read(&mut words))??;
        words.end()?;
        Some(Self { topic, evidence: Evidence::of(fact, by) })
    }

    /// The line it is kept in.
    #[must_use]
    pub fn line(&self) -> String {
        format!("{} {ENDED} {}", self.evidence.by.code(), self.topic.line())
    }

    /// What is needed no longer, in a few words. Of safety it says no more than that.
    #[must_use]
    pub fn in_words(&self) -> String {
        self.topic.in_words()
    }

    /// Whether it says of a place or a family that the child may live there again.
    #[must_use]
    pub fn is_of_safety(&self) -> bool {
        matches!(self.topic, Topic::NotIn | Topic::NotWith(_))
    }

    /// Whether it is the end of a need: of one about the same, and of no later day.
    #[must_use]
    pub fn ends(&self, need: &Need) -> bool {
        Topic::of(&need.what) == self.topic && need.evidence.day <= self.evidence.day
    }
}
