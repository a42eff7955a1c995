//! One statement, of whichever kind.

use hearth_domain::fact::{Fact, FactKind, Statement};
use hearth_domain::source::Source;

use crate::closing::Closing;
use crate::evidence::Evidence;
use crate::hold::Hold;
use crate::need::Need;
use crate::need_ended::NeedEnded;
use crate::offer::Offer;
use crate::overriding::GateOverride;
use crate::sibling_decision::SiblingDecision;
use crate::topic::Topic;
use crate::wish::Wish;

/// One statement of a child or of a household.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Said {
    /// What a child needs.
    Need(Need),
    /// What a child needs no longer.
    NeedEnded(NeedEnded),
    /// What a child wishes.
    Wish(Wish),
    /// Whether brothers and sisters are placed together.
    SiblingDecision(SiblingDecision),
    /// Why no family is looked for.
    SearchHold(Hold),
    /// A gate overridden for one family.
    GateOverride(GateOverride),
    /// What somebody has closed of what might be missed. It is said where that is listed.
    MissedMatchClosed(Closing),
    /// What a family offers.
    Offer(Offer),
    /// Why a family is not approached.
    LinkingHold(Hold),
}

impl Said {
    /// Reads a statement; `None` where its line cannot be read, or where the fact is none.
    #[must_use]
    pub fn read(fact: &Fact) -> Option<Self> {
        let FactKind::Statement(kind) = fact.kind else { return None };
        match kind {
            Statement::Need => NeedEnded::read(fact)
                .map(Self::NeedEnded)
                .or_else(|| Need::read(fact).map(Self::Need)),
            Statement::Wish => Wish::read(fact).map(Self::Wish),
            Statement::SiblingDecision => SiblingDecision::read(fact).map(Self::SiblingDecision),
            Statement::SearchHold => Hold::read(fact).map(Self::SearchHold),
            Statement::GateOverride => GateOverride::read(fact).map(Self::GateOverride),
            Statement::MissedMatchClosed => Closing::read(fact).map(Self::MissedMatchClosed),
            Statement::Offer => Offer::read(fact).map(Self::Offer),
            Statement::LinkingHold => Hold::read(fact).map(Self::LinkingHold),
            _ => None,
        }
    }

    /// Whether a statement of a later day about the one takes the place of the other. What a child wishes,
    /// and who lives at home, stand beside each other.
    #[must_use]
    pub fn is_about_the_same_as(&self, other: &Self) -> bool {
        if let (Some(one), Some(other)) = (self.topic(), other.topic()) {
            return one == other;
        }
        match (self, other) {
            (Self::Offer(one), Self::Offer(other)) => one.what.is_about_the_same_as(&other.what),
            (Self::SiblingDecision(one), Self::SiblingDecision(other)) => {
                !one.with.is_disjoint(&other.with)
            }
            (Self::SearchHold(_), Self::SearchHold(_))
            | (Self::LinkingHold(_), Self::LinkingHold(_)) => true,
            _ => false,
        }
    }

    /// Which need it is about.
    fn topic(&self) -> Option<Topic> {
        match self {
            Self::Need(need) => Some(Topic::of(&need.what)),
            Self::NeedEnded(ended) => Some(ended.topic),
            _ => None,
        }
    }

    /// The kind of its fact.
    #[must_use]
    pub fn kind(&self) -> Statement {
        match self {
            Self::Need(_) | Self::NeedEnded(_) => Statement::Need,
            Self::Wish(_) => Statement::Wish,
            Self::SiblingDecision(_) => Statement::SiblingDecision,
            Self::SearchHold(_) => Statement::SearchHold,
            Self::GateOverride(_) => Statement::GateOverride,
            Self::MissedMatchClosed(_) => Statement::MissedMatchClosed,
            Self::Offer(_) => Statement::Offer,
            Self::LinkingHold(_) => Statement::LinkingHold,
        }
    }

    /// What it rests on.
    #[must_use]
    pub fn evidence(&self) -> &Evidence {
        match self {
            Self::Need(one) => &one.evidence,
            Self::NeedEnded(one) => &one.evidence,
            Self::Wish(one) => &one.evidence,
            Self::SiblingDecision(one) => &one.evidence,
            Self::SearchHold(one) | Self::LinkingHold(one) => &one.evidence,
            Self::GateOverride(one) => &one.evidence,
            Self::MissedMatchClosed(one) => &one.evidence,
            Self::Offer(one) => &one.evidence,
        }
    }

    /// The line it is kept in.
    #[must_use]
    pub fn line(&self) -> String {
        match self {
            Self::Need(one) => one.line(),
            Self::NeedEnded(one) => one.line(),
            Self::Wish(one) => one.line(),
            Self::SiblingDecision(one) => one.line(),
            Self::SearchHold(one) | Self::LinkingHold(one) => one.line(),
            Self::GateOverride(one) => one.line(),
            Self::MissedMatchClosed(one) => one.line(),
            Self::Offer(one) => one.line(),
        }
    }

    /// The fact it is kept as, told by a person.
    #[must_use]
    pub fn fact(&self) -> Fact {
        let evidence = self.evidence();
        Fact {
            kind: self.kind().into(),
            day: evidence.day,
            until: evidence.review_by,
            detail: self.line().trim_end().to_owned(),
            source: Source::Person,
            source_key: evidence.document.clone(),
        }
    }
}
