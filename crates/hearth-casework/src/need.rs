//! What a child needs of a family.

use hearth_domain::fact::{Fact, Statement};
use hearth_domain::id::CaseId;

use crate::condition::{Condition, Severity};
use crate::contact::{Contact, ContactForm, ContactWith};
use crate::evidence::{Evidence, Role};
use crate::household::HouseholdNeed;
use crate::identity::IdentityDomain;
use crate::place::{Areas, PlaceReason};
use crate::safety::Safety;
use crate::statement::Words;
use crate::weight::Weight;

/// Something a child needs, how much it weighs and what says so.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Need {
    /// What.
    pub what: NeedOf,
    /// How much it weighs. A safety need is always essential.
    pub weight: Weight,
    /// What says so.
    pub evidence: Evidence,
}

/// What a child may need.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum NeedOf {
    /// A family open to a condition, at this severity; and whether a plan of support is made for it.
    Condition {
        /// Which.
        condition: Condition,
        /// How far it goes.
        severity: Severity,
        /// Whether support for it is planned.
        supported: bool,
    },
    /// A family able to meet a part of the child's identity; what it is, in a few words.
    Identity {
        /// Which part.
        domain: IdentityDomain,
        /// In a few words: `Welsh`, `Jamaican`.
        what: String,
    },
    /// A family that keeps up contact. Essential means that the plan requires it.
    Contact(Contact),
    /// A household of a kind, with the years for a child who needs to be youngest by some.
    Household {
        /// Of which kind.
        need: HouseholdNeed,
        /// By how many years, where the kind asks.
        years: u8,
    },
    /// To live in these authorities.
    Place {
        /// Why.
        reason: PlaceReason,
        /// Where it is near enough.
        areas: Areas,
    },
    /// To be safe.
    Safety(Safety),
}

impl Need {
    /// Reads a statement; `None` where its line cannot be read.
    #[must_use]
    pub fn read(fact: &Fact) -> Option<Self> {
        let mut words = Words::of(&fact.detail);
        let by = Role::parse(words.word()?)?;
        let weight = Weight::parse(words.word()?)?;
        let what = NeedOf::read(&mut words)?;
        words.end()?;
        let is_sound = !matches!(what, NeedOf::Safety(_)) || weight == Weight::Essential;
        is_sound.then(|| Self { what, weight, evidence: Evidence::of(fact, by) })
    }

    /// The line it is kept in.
    #[must_use]
    pub fn line(&self) -> String {
        format!("{} {} {}", self.evidence.by.code(), self.weight.code(), self.what.line())
    }

    /// The kind of its fact.
    pub const KIND: Statement = Statement::Need;

    /// Whether it may bar families: essential, found by a professional, on a document, with a day by
    /// which it is looked at again.
    #[must_use]
    pub fn may_bar(&self) -> bool {
        self.weight == Weight::Essential && self.evidence.lacks().is_empty()
    }
}

impl NeedOf {
    fn read(words: &mut Words<'_>) -> Option<Self> {
        let kind = words.word()?;
        Some(match kind {
            "condition" => {
                let condition = Condition::parse(words.word()?)?;
                let severity = Severity::parse(words.word()?)?;
                let supported = match words.rest() {
                    "" => false,
                    "supported" => true,
                    _ => return None,
                };
                Self::Condition { condition, severity, supported }
            }
            "identity" => {
                let domain = IdentityDomain::parse(words.word()?)?;
                Self::Identity { domain, what: words.rest().to_owned() }
            }
            "contact" => Self::Contact(Contact::read(words)?),
            "household" => {
                let need = HouseholdNeed::parse(words.word()?)?;
                let years = match need {
                    HouseholdNeed::YoungestBy => words.number()?,
                    _ => 0,
                };
                Self::Household { need, years }
            }
            "place" => Self::Place {
                reason: PlaceReason::parse(words.word()?)?,
                areas: Areas::parse(words.word()?)?,
            },
            "not-in" => Self::Safety(Safety::NotIn(Areas::parse(words.word()?)?)),
            "not-with" => Self::Safety(Safety::NotWith(CaseId::parse(words.word()?)?)),
            _ => return None,
        })
    }

    fn line(&self) -> String {
        match self {
            Self::Condition { condition, severity, supported } => {
                let supported = if *supported { " supported" } else { "" };
                format!("condition {} {}{supported}", condition.code(), severity.code())
            }
            Self::Identity { domain, what } => format!("identity {} {what}", domain.code()),
            Self::Contact(contact) => contact.line(),
            Self::Household { need: need @ HouseholdNeed::YoungestBy, years } => {
                format!("household {} {years}", need.code())
            }
            Self::Household { need, .. } => format!("household {}", need.code()),
            Self::Place { reason, areas } => {
                format!("place {} {}", reason.code(), areas.as_text())
            }
            Self::Safety(Safety::NotIn(areas)) => format!("not-in {}", areas.as_text()),
            Self::Safety(Safety::NotWith(household)) => format!("not-with {household}"),
        }
    }

    /// What is needed, in a few words.
    #[must_use]
    pub fn in_words(&self) -> String {
        match self {
            Self::Condition { condition, severity, .. } => {
                format!("{}: {}", condition.label(), condition.at(*severity))
            }
            Self::Identity { domain, what } => format!("{}: {what}", domain.label()),
            Self::Contact(contact) => contact.in_words(),
            Self::Household { need: need @ HouseholdNeed::YoungestBy, years } => {
                format!("{} by {years} years", need.label())
            }
            Self::Household { need, .. } => need.label().to_owned(),
            Self::Place { reason, .. } => format!("{} within reach", reason.label()),
            Self::Safety(_) => "Safety".to_owned(),
        }
    }
}

impl Contact {
    pub(crate) fn read(words: &mut Words<'_>) -> Option<Self> {
        let with = ContactWith::parse(words.word()?)?;
        Some(Self { with, form: ContactForm::parse(words.word()?)? })
    }

    pub(crate) fn line(self) -> String {
        format!("contact {} {}", self.with.code(), self.form.code())
    }

    /// In a few words: `Meeting in person with brothers and sisters`.
    #[must_use]
    pub fn in_words(self) -> String {
        format!("{} with {}", self.form.label(), self.with.label())
    }
}
