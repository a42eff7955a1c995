//! What is stated of one family on a day.

use std::collections::{BTreeMap, BTreeSet};

use hearth_domain::day::Day;
use hearth_domain::fact::{Fact, FactKind, Statement};

use crate::condition::{Condition, Severity};
use crate::contact::Contact;
use crate::evidence::Evidence;
use crate::hold::Hold;
use crate::household::HouseholdFact;
use crate::identity::{Capacity, IdentityDomain};
use crate::offer::{Ages, Offer, OfferOf, Reach};
use crate::openness::Openness;
use crate::statement::Unread;

/// A value and what says so.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stated<T> {
    /// The value.
    pub value: T,
    /// What says so.
    pub evidence: Evidence,
}

/// What holds of a family on a day: of several statements about one thing the newest. What nobody has
/// asked is absent, and absence is never an answer.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FamilyStatements {
    /// The ages that panel advised.
    pub advised_ages: Option<Stated<Ages>>,
    /// The ages the family would think about beyond.
    pub would_stretch_to: Option<Stated<Ages>>,
    /// How many children panel advised.
    pub advised_children: Option<Stated<u8>>,
    /// Answers about conditions, at the severity asked.
    pub conditions: BTreeMap<(Condition, Severity), Stated<Openness>>,
    /// Conditions of which the family has experience.
    pub experience: BTreeMap<Condition, Evidence>,
    /// Training in therapeutic parenting.
    pub therapeutic_training: Option<Evidence>,
    /// Identity, by part and by what it is for.
    pub identity: BTreeMap<(IdentityDomain, String), Stated<Capacity>>,
    /// Answers about contact.
    pub contact: BTreeMap<Contact, Stated<Openness>>,
    /// What the household says of itself.
    pub household: BTreeMap<HouseholdFact, Stated<bool>>,
    /// Children at home, by the day they were born; none where it is said that there are none, nothing
    /// where nobody has said.
    pub children_at_home: Option<Stated<BTreeSet<Day>>>,
    /// The authority the family lives in.
    pub lives_in: Option<Stated<String>>,
    /// How far its agency has released it for links.
    pub released_for: Option<Stated<Reach>>,
    /// The day from which introductions can begin.
    pub ready_from: Option<Stated<Day>>,
    /// Why it is not to be approached now.
    pub hold: Option<Hold>,
    /// Statements that could not be read.
    pub unread: Vec<Unread>,
}

impl FamilyStatements {
    /// Reads the facts of a household that hold, as they stood on `day`.
    #[must_use]
    pub fn read(facts: &[Fact], day: Day) -> Self {
        let mut stated = Self::default();
        let mut known: Vec<&Fact> =
            facts.iter().filter(|fact| fact.day.is_none_or(|on| on <= day)).collect();
        known.sort_by_key(|fact| fact.day);
        known.into_iter().for_each(|fact| stated.take(fact));
        stated.hold = stated.hold.filter(|hold| hold.stands_on(day));
        stated
    }

    fn take(&mut self, fact: &Fact) {
        let kind = match fact.kind {
            FactKind::Statement(kind @ (Statement::Offer | Statement::LinkingHold)) => kind,
            _ => return,
        };
        let read = match kind {
            Statement::Offer => Offer::read(fact).map(|offer| self.take_offer(offer)),
            _ => Hold::read(fact).map(|hold| self.hold = Some(hold)),
        };
        if read.is_none() {
            self.unread.push(Unread::of(kind, fact));
        }
    }

    fn take_offer(&mut self, offer: Offer) {
        let evidence = offer.evidence;
        match offer.what {
            OfferOf::AdvisedAges(value) => self.advised_ages = Some(Stated { value, evidence }),
            OfferOf::WouldStretchTo(value) => {
                self.would_stretch_to = Some(Stated { value, evidence });
            }
            OfferOf::AdvisedChildren(value) => {
                self.advised_children = Some(Stated { value, evidence });
            }
            OfferOf::Condition { condition, severity, openness: value } => {
                self.conditions.insert((condition, severity), Stated { value, evidence });
            }
            OfferOf::Experience(condition) => drop(self.experience.insert(condition, evidence)),
            OfferOf::TherapeuticTraining => self.therapeutic_training = Some(evidence),
            OfferOf::Identity { domain, capacity: value, what } => {
                self.identity.insert((domain, what), Stated { value, evidence });
            }
            OfferOf::Contact { contact, openness: value } => {
                self.contact.insert(contact, Stated { value, evidence });
            }
            OfferOf::Household { fact, is_so: value } => {
                self.household.insert(fact, Stated { value, evidence });
            }
            OfferOf::ChildAtHome(born) => self.take_child_at_home(born, evidence),
            OfferOf::NoChildAtHome => {
                self.children_at_home = Some(Stated { value: BTreeSet::new(), evidence });
            }
            OfferOf::LivesIn(value) => self.lives_in = Some(Stated { value, evidence }),
            OfferOf::ReleasedFor(value) => self.released_for = Some(Stated { value, evidence }),
            OfferOf::ReadyFrom(value) => self.ready_from = Some(Stated { value, evidence }),
        }
    }

    /// Children are told one by one.
    fn take_child_at_home(&mut self, born: Day, evidence: Evidence) {
        let mut value = self.children_at_home.take().map(|told| told.value).unwrap_or_default();
        value.insert(born);
        self.children_at_home = Some(Stated { value, evidence });
    }
}
