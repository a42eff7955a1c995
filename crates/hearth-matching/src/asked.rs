//! What a gate asks of a family: the child's side of it, apart from the family's.
//!
//! The answer of a family follows from the [`Ask`] and the family alone. That is what lets a question
//! that many children share be answered once for each family.

use std::collections::BTreeSet;

use hearth_casework::condition::{Condition, Severity};
use hearth_casework::contact::Contact;
use hearth_casework::need::{Need, NeedOf};
use hearth_casework::place::Areas;
use hearth_domain::id::CaseId;

use crate::homely::HomeAsk;
use crate::pool::{MayBePlaced, PoolChild, Responsible};

/// What a gate asks.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Ask {
    /// To be a family with whom the child may be placed now.
    ToBePlaced(MayBePlaced),
    /// Not to take a child whom the law does not let be placed while a court is asked.
    CourtPending,
    /// To be approved and free.
    ToBeFree,
    /// To take them all, by its own word.
    Room(u8),
    /// That no decision keeps the child apart from those it is looked for with: these are the ones.
    OneDecision(BTreeSet<CaseId>),
    /// Not to live in some authorities.
    NotIn(Areas),
    /// Not to be one family.
    NotWith(CaseId),
    /// To keep up a form of contact.
    Contact(Contact),
    /// A household of a kind.
    Home(HomeAsk),
    /// Not to have refused a condition.
    Condition(Condition, Severity),
    /// To be advised for an age in whole years, where the day of birth is known.
    Age(Option<u8>),
    /// To be advised for so many children.
    Number(u8),
    /// A home without smoke.
    NoSmoke,
    /// That its agency has released it to those who search.
    Release(Responsible),
}

/// Something asked, of which child and by which need.
#[derive(Debug, Clone)]
pub(crate) struct Asked<'a> {
    /// The child; nothing where it is asked for all of them together.
    pub child: Option<&'a PoolChild>,
    /// The need behind it.
    pub need: Option<&'a Need>,
    /// What.
    pub ask: Ask,
}

impl<'a> Asked<'a> {
    /// Asked for all the children together.
    pub(crate) fn of_unit(ask: Ask) -> Self {
        Self { child: None, need: None, ask }
    }

    /// Asked for one child.
    pub(crate) fn of_child(child: &'a PoolChild, ask: Ask) -> Self {
        Self { child: Some(child), need: None, ask }
    }

    /// Asked by a need of one child.
    pub(crate) fn by_need(child: &'a PoolChild, need: &'a Need, ask: Ask) -> Self {
        Self { child: Some(child), need: Some(need), ask }
    }

    /// The child's short name.
    pub(crate) fn label(&self) -> &'a str {
        self.child.map_or("They", |child| child.label.as_str())
    }

    /// The criterion it is one of.
    pub(crate) fn criterion(&self) -> Criterion {
        let name = match self.need {
            Some(need) => lower_first(&need.what.in_words()),
            None => self.ask.name().to_owned(),
        };
        Criterion::of(self.child, name)
    }
}

impl Ask {
    fn name(&self) -> &'static str {
        match self {
            Self::ToBePlaced(_) | Self::CourtPending => "authority to place",
            Self::ToBeFree => "being approved and free",
            Self::Room(_) => "room for all of them",
            Self::OneDecision(_) => "the decision about brothers and sisters",
            Self::NotIn(_) | Self::NotWith(_) => "safety",
            Self::Contact(_) => "contact",
            Self::Home(_) => "the household",
            Self::Condition(..) => "a condition",
            Self::Age(_) => "age",
            Self::Number(_) => "number of children",
            Self::NoSmoke => "smoking",
            Self::Release(_) => "release by the family's agency",
        }
    }
}

/// Something that families meet or do not, of one child or of all of them.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Criterion {
    /// The child's case; nothing where it is of all of them.
    pub child: Option<CaseId>,
    /// The child's short name.
    pub label: Option<String>,
    /// What, in a few words.
    pub name: String,
}

impl Criterion {
    pub(crate) fn of(child: Option<&PoolChild>, name: String) -> Self {
        let label = child.map(|child| child.label.clone());
        Self { child: child.map(|child| child.case), label, name }
    }

    /// `Ava: to be the youngest child by 2 years`, `number of children`.
    #[must_use]
    pub fn in_words(&self) -> String {
        match &self.label {
            Some(label) => format!("{label}: {}", self.name),
            None => self.name.clone(),
        }
    }
}

/// The needs of a kind with the children who have them.
pub(crate) fn needs_of<'a>(
    children: &'a [PoolChild],
    takes: impl Fn(&NeedOf) -> bool + Copy + 'a,
) -> impl Iterator<Item = (&'a PoolChild, &'a Need)> {
    children.iter().flat_map(move |child| {
        let needs = child.stated.needs.iter().filter(move |need| takes(&need.what));
        needs.map(move |need| (child, need))
    })
}

/// The words with a small first letter, as in the middle of a sentence.
pub(crate) fn lower_first(words: &str) -> String {
    with_first(words, |first| first.to_lowercase().collect())
}

/// The words with a capital first letter.
pub(crate) fn upper_first(words: &str) -> String {
    with_first(words, |first| first.to_uppercase().collect())
}

fn with_first(words: &str, as_it_is_to_be: impl FnOnce(char) -> String) -> String {
    let mut letters = words.chars();
    let first = letters.next().map(as_it_is_to_be).unwrap_or_default();
    first + letters.as_str()
}
