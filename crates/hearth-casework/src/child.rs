//! What is stated of one child on a day.

use std::collections::{BTreeMap, BTreeSet};

use hearth_domain::day::Day;
use hearth_domain::fact::{Fact, FactKind, Statement};
use hearth_domain::id::CaseId;

use crate::closing::Closing;
use crate::hold::Hold;
use crate::need::Need;
use crate::need_ended::NeedEnded;
use crate::overriding::GateOverride;
use crate::sibling_decision::{SiblingDecision, SiblingPlan};
use crate::statement::Unread;
use crate::topic::Topic;
use crate::wish::Wish;

/// What holds of a child on a day: of several statements about one thing the newest.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ChildStatements {
    /// What the child wishes, the newest first.
    pub wishes: Vec<Wish>,
    /// What the child needs, in the order of what it is about.
    pub needs: Vec<Need>,
    /// Why no family is looked for now.
    pub hold: Option<Hold>,
    /// Every decision about brothers and sisters, the newest first: one may keep some together, and
    /// another keep others apart.
    pub sibling_decisions: Vec<SiblingDecision>,
    /// Gates overridden for a family.
    pub overrides: Vec<GateOverride>,
    /// Statements that could not be read.
    pub unread: Vec<Unread>,
}

impl ChildStatements {
    /// Reads the facts of a child that hold, as they stood on `day`.
    #[must_use]
    pub fn read(facts: &[Fact], day: Day) -> Self {
        let mut reader = Reader::default();
        let mut known: Vec<&Fact> =
            facts.iter().filter(|fact| fact.day.is_none_or(|on| on <= day)).collect();
        known.sort_by_key(|fact| fact.day);
        known.into_iter().for_each(|fact| reader.take(fact));
        let (mut stated, ended) = (reader.stated, reader.ended);
        stated.needs = reader.needs.into_values().collect();
        stated.needs.retain(|need| !ended.iter().any(|one| one.ends(need)));
        stated.wishes.reverse();
        stated.sibling_decisions.reverse();
        stated.hold = stated.hold.filter(|hold| hold.stands_on(day));
        stated.overrides.retain(|one| one.stands_on(day));
        stated
    }

    /// The brothers and sisters with whom the child is to be placed on `day`: of several decisions about
    /// one of them by the newest.
    #[must_use]
    pub fn together_with(&self, day: Day) -> BTreeSet<CaseId> {
        self.decided(|decision| decision.is_together_on(day))
    }

    /// The brothers and sisters from whom the child is to be placed apart: of several decisions about one
    /// of them by the newest.
    #[must_use]
    pub fn apart_from(&self) -> BTreeSet<CaseId> {
        self.decided(|decision| decision.plan == SiblingPlan::Apart)
    }

    /// The decisions that hold of somebody, the newest first, each with those of whom it does: of several
    /// decisions about one brother or sister the newest holds.
    pub fn decisions_that_hold(
        &self,
    ) -> impl Iterator<Item = (&SiblingDecision, BTreeSet<CaseId>)> {
        let mut named = BTreeSet::new();
        self.sibling_decisions.iter().filter_map(move |decision| {
            let of: BTreeSet<CaseId> = decision.with.difference(&named).copied().collect();
            named.extend(of.iter().copied());
            (!of.is_empty()).then_some((decision, of))
        })
    }

    /// Those of whom such a decision holds.
    fn decided(&self, is_such: impl Fn(&SiblingDecision) -> bool) -> BTreeSet<CaseId> {
        let such = self.decisions_that_hold().filter(|(decision, _)| is_such(decision));
        such.flat_map(|(_, of)| of).collect()
    }
}

/// Takes facts in order of day, so that a later statement replaces an earlier one.
#[derive(Default)]
struct Reader {
    stated: ChildStatements,
    needs: BTreeMap<Topic, Need>,
    ended: Vec<NeedEnded>,
}

impl Reader {
    fn take(&mut self, fact: &Fact) {
        let FactKind::Statement(kind) = fact.kind else { return };
        if self.read(kind, fact).is_none() {
            self.stated.unread.push(Unread::of(kind, fact));
        }
    }

    /// `None` where the line cannot be read.
    fn read(&mut self, kind: Statement, fact: &Fact) -> Option<()> {
        match kind {
            Statement::Need => match NeedEnded::read(fact) {
                Some(ended) => self.ended.push(ended),
                None => {
                    let need = Need::read(fact)?;
                    self.needs.insert(Topic::of(&need.what), need);
                }
            },
            Statement::Wish => self.stated.wishes.push(Wish::read(fact)?),
            Statement::SearchHold => self.stated.hold = Some(Hold::read(fact)?),
            Statement::SiblingDecision => {
                self.stated.sibling_decisions.push(SiblingDecision::read(fact)?);
            }
            Statement::GateOverride => self.stated.overrides.push(GateOverride::read(fact)?),
            // What was closed is no need of the child's: it is read apart, up to another day.
            Statement::MissedMatchClosed => drop(Closing::read(fact)?),
            _ => {}
        }
        Some(())
    }
}
