//! What a family has said of itself, and what its agency has found.

use hearth_domain::day::Day;
use hearth_domain::fact::{Fact, Statement};

use crate::condition::{Condition, Severity};
use crate::contact::Contact;
use crate::evidence::{Evidence, Role};
use crate::household::HouseholdFact;
use crate::identity::{Capacity, IdentityDomain};
use crate::openness::Openness;
use crate::place::is_authority;
use crate::statement::Words;

hearth_domain::coded! {
    /// How far a family's agency has released it for links.
    Reach {
        /// Its own agency alone.
        OwnAgency "own-agency" "its own agency",
        /// The region's agencies.
        Region "region" "the region",
        /// Every agency of England.
        National "national" "every agency",
    }
}

/// Something a family offers, and what says so.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offer {
    /// What.
    pub what: OfferOf,
    /// What says so.
    pub evidence: Evidence,
}

/// Ages in whole years, both ends included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Ages {
    /// The youngest.
    pub from: u8,
    /// The oldest.
    pub to: u8,
}

impl Ages {
    /// Whether an age is within them.
    #[must_use]
    pub fn contain(self, years: u8) -> bool {
        (self.from..=self.to).contains(&years)
    }
}

/// What a family may offer.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum OfferOf {
    /// The ages that panel advised (AAR 2005, regulation 30A).
    AdvisedAges(Ages),
    /// The ages the family would think about beyond that advice.
    WouldStretchTo(Ages),
    /// How many children panel advised.
    AdvisedChildren(u8),
    /// What the family answers about a condition at one severity.
    Condition {
        /// Which.
        condition: Condition,
        /// At which severity it was asked.
        severity: Severity,
        /// The answer.
        openness: Openness,
    },
    /// Experience of a condition.
    Experience(Condition),
    /// Training in therapeutic parenting.
    TherapeuticTraining,
    /// What the family has shown that it can do for a part of a child's identity.
    Identity {
        /// Which part.
        domain: IdentityDomain,
        /// What it can do.
        capacity: Capacity,
        /// For which identity: the words of the need it answers, `Welsh`; empty for any.
        what: String,
    },
    /// What the family answers about contact.
    Contact {
        /// Which.
        contact: Contact,
        /// The answer.
        openness: Openness,
    },
    /// Whether something is so in the household.
    Household {
        /// What.
        fact: HouseholdFact,
        /// Whether it is so.
        is_so: bool,
    },
    /// The day a child of the household was born.
    ChildAtHome(Day),
    /// No child lives there.
    NoChildAtHome,
    /// The authority the family lives in, by the code of the Office for National Statistics.
    LivesIn(String),
    /// How far its agency has released it for links.
    ReleasedFor(Reach),
    /// The day from which the family can begin introductions.
    ReadyFrom(Day),
}

impl Offer {
    /// The kind of its fact.
    pub const KIND: Statement = Statement::Offer;

    /// Reads a statement; `None` where its line cannot be read.
    #[must_use]
    pub fn read(fact: &Fact) -> Option<Self> {
        let mut words = Words::of(&fact.detail);
        let by = Role::parse(words.word()?)?;
        let what = OfferOf::read(&mut words)?;
        words.end()?;
        Some(Self { what, evidence: Evidence::of(fact, by) })
    }

    /// The line it is kept in.
    #[must_use]
    pub fn line(&self) -> String {
        format!("{} {}", self.evidence.by.code(), self.what.line())
    }
}

impl OfferOf {
    fn read(words: &mut Words<'_>) -> Option<Self> {
        let kind = words.word()?;
        Some(match kind {
            "ages" => Self::AdvisedAges(Ages::read(words)?),
            "would-stretch-to" => Self::WouldStretchTo(Ages::read(words)?),
            "children" => Self::AdvisedChildren(words.number().filter(|count| *count > 0)?),
            "condition" => Self::Condition {
                condition: Condition::parse(words.word()?)?,
                severity: Severity::parse(words.word()?)?,
                openness: Openness::parse(words.word()?)?,
            },
            "experience" => Self::Experience(Condition::parse(words.word()?)?),
            "therapeutic-training" => Self::TherapeuticTraining,
            "identity" => Self::Identity {
                domain: IdentityDomain::parse(words.word()?)?,
                capacity: Capacity::parse(words.word()?)?,
                what: words.rest().to_owned(),
            },
            "contact" => Self::Contact {
                contact: Contact::read(words)?,
                openness: Openness::parse(words.word()?)?,
            },
            "household" => Self::Household {
                fact: HouseholdFact::parse(words.word()?)?,
                is_so: yes_or_no(words.word()?)?,
            },
            "child-at-home" => Self::ChildAtHome(words.word()?.parse().ok()?),
            "no-child-at-home" => Self::NoChildAtHome,
            "lives-in" => Self::LivesIn(words.word().filter(|code| is_authority(code))?.to_owned()),
            "released-for" => Self::ReleasedFor(Reach::parse(words.word()?)?),
            "ready-from" => Self::ReadyFrom(words.word()?.parse().ok()?),
            _ => return None,
        })
    }

    /// Whether a later answer takes the place of this one.
    pub(crate) fn is_about_the_same_as(&self, other: &Self) -> bool {
        match (self, other) {
            (
                Self::Condition { condition: one, severity: asked, .. },
                Self::Condition { condition, severity, .. },
            ) => (one, asked) == (condition, severity),
            (
                Self::Identity { domain: one, what: asked, .. },
                Self::Identity { domain, what, .. },
            ) => (one, asked) == (domain, what),
            (Self::Experience(one), Self::Experience(other)) => one == other,
            (Self::Contact { contact: one, .. }, Self::Contact { contact, .. }) => one == contact,
            (Self::Household { fact: one, .. }, Self::Household { fact, .. }) => one == fact,
            (Self::ChildAtHome(_), Self::ChildAtHome(_)) => false,
            (one, other) => std::mem::discriminant(one) == std::mem::discriminant(other),
        }
    }

    fn line(&self) -> String {
        match self {
            Self::AdvisedAges(ages) => format!("ages {} {}", ages.from, ages.to),
            Self::WouldStretchTo(ages) => format!("would-stretch-to {} {}", ages.from, ages.to),
            Self::AdvisedChildren(count) => format!("children {count}"),
            Self::Condition { condition, severity, openness } => {
                format!("condition {} {} {}", condition.code(), severity.code(), openness.code())
            }
            Self::Experience(condition) => format!("experience {}", condition.code()),
            Self::TherapeuticTraining => "therapeutic-training".to_owned(),
            Self::Identity { domain, capacity, what } => {
                format!("identity {} {} {what}", domain.code(), capacity.code())
            }
            Self::Contact { contact, openness } => {
                format!("{} {}", contact.line(), openness.code())
            }
            Self::Household { fact, is_so } => {
                format!("household {} {}", fact.code(), if *is_so { "yes" } else { "no" })
            }
            Self::ChildAtHome(born) => format!("child-at-home {born}"),
            Self::NoChildAtHome => "no-child-at-home".to_owned(),
            Self::LivesIn(authority) => format!("lives-in {authority}"),
            Self::ReleasedFor(reach) => format!("released-for {}", reach.code()),
            Self::ReadyFrom(day) => format!("ready-from {day}"),
        }
    }
}

impl Ages {
    fn read(words: &mut Words<'_>) -> Option<Self> {
        let ages = Self { from: words.number()?, to: words.number()? };
        (ages.from <= ages.to).then_some(ages)
    }
}

fn yes_or_no(word: &str) -> Option<bool> {
    match word {
        "yes" => Some(true),
        "no" => Some(false),
        _ => None,
    }
}
