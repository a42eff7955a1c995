//! What a statement of a child's needs is about, whatever it says of it.

use hearth_domain::id::CaseId;

use crate::condition::Condition;
use crate::contact::Contact;
use crate::household::HouseholdNeed;
use crate::identity::IdentityDomain;
use crate::need::NeedOf;
use crate::place::PlaceReason;
use crate::safety::Safety;
use crate::statement::Words;

/// What a statement of a child's needs is about: of several about one thing the newest holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Topic {
    Condition(Condition),
    Identity(IdentityDomain),
    Contact(Contact),
    Household(HouseholdNeed),
    Place(PlaceReason),
    NotIn,
    NotWith(CaseId),
}

impl Topic {
    pub(crate) fn of(what: &NeedOf) -> Self {
        match what {
            NeedOf::Condition { condition, .. } => Self::Condition(*condition),
            NeedOf::Identity { domain, .. } => Self::Identity(*domain),
            NeedOf::Contact(contact) => Self::Contact(*contact),
            NeedOf::Household { need, .. } => Self::Household(*need),
            NeedOf::Place { reason, .. } => Self::Place(*reason),
            NeedOf::Safety(Safety::NotIn(_)) => Self::NotIn,
            NeedOf::Safety(Safety::NotWith(household)) => Self::NotWith(*household),
        }
    }

    pub(crate) fn read(words: &mut Words<'_>) -> Option<Self> {
        Some(match words.word()? {
            "condition" => Self::Condition(Condition::parse(words.word()?)?),
            "identity" => Self::Identity(IdentityDomain::parse(words.word()?)?),
            "contact" => Self::Contact(Contact::read(words)?),
            "household" => Self::Household(HouseholdNeed::parse(words.word()?)?),
            "place" => Self::Place(PlaceReason::parse(words.word()?)?),
            "not-in" => Self::NotIn,
            "not-with" => Self::NotWith(CaseId::parse(words.word()?)?),
            _ => return None,
        })
    }

    pub(crate) fn line(self) -> String {
        match self {
            Self::Condition(condition) => format!("condition {}", condition.code()),
            Self::Identity(domain) => format!("identity {}", domain.code()),
            Self::Contact(contact) => contact.line(),
            Self::Household(need) => format!("household {}", need.code()),
            Self::Place(reason) => format!("place {}", reason.code()),
            Self::NotIn => "not-in".to_owned(),
            Self::NotWith(household) => format!("not-with {household}"),
        }
    }

    pub(crate) fn in_words(self) -> String {
        match self {
            Self::Condition(condition) => condition.label().to_owned(),
            Self::Identity(domain) => domain.label().to_owned(),
            Self::Contact(contact) => contact.in_words(),
            Self::Household(need) => need.label().to_owned(),
            Self::Place(reason) => format!("{} within reach", reason.label()),
            Self::NotIn | Self::NotWith(_) => "Safety".to_owned(),
        }
    }
}
