//! A permit: proof that somebody may do one kind of thing to the records of some agencies.

use std::collections::BTreeSet;
use std::marker::PhantomData;

use hearth_domain::AgencyId;

use crate::action::{Action, ActionKind, OwnActionKind};

/// The agencies whose records a permit reaches.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Scope {
    /// Every agency.
    All,
    /// These and no others.
    Of(BTreeSet<AgencyId>),
}

impl Scope {
    /// Whether it reaches the records of `agency`.
    #[must_use]
    pub fn reaches(&self, agency: &AgencyId) -> bool {
        match self {
            Self::All => true,
            Self::Of(agencies) => agencies.contains(agency),
        }
    }

    /// The scope as one text that a statement can bind: `*`, or `,A,B,`.
    #[must_use]
    pub fn as_text(&self) -> String {
        match self {
            Self::All => "*".to_owned(),
            Self::Of(agencies) => {
                let names: Vec<&str> = agencies.iter().map(AgencyId::as_str).collect();
                format!(",{},", names.join(","))
            }
        }
    }
}

/// Proof that `A` may be done. Only [`crate::decide`] makes one.
#[derive(Debug)]
pub struct Permit<A> {
    scope: Scope,
    actor: String,
    action: PhantomData<A>,
}

impl<A: ActionKind> Permit<A> {
    pub(crate) fn new(scope: Scope, actor: &str) -> Self {
        Self { scope, actor: actor.to_owned(), action: PhantomData }
    }

    /// The agencies it reaches.
    #[must_use]
    pub fn scope(&self) -> &Scope {
        &self.scope
    }

    /// Who holds it.
    #[must_use]
    pub fn actor(&self) -> &str {
        &self.actor
    }

    /// The same permit for fewer agencies: those of `agencies` that it reaches already.
    #[must_use]
    pub fn narrowed_to(&self, agencies: &BTreeSet<AgencyId>) -> Self {
        let reached =
            agencies.iter().filter(|agency| self.scope.reaches(agency)).cloned().collect();
        Self::new(Scope::Of(reached), &self.actor)
    }
}

/// Proof that `A` may be done to the records of one agency, and to no other's. Only
/// [`crate::decide_own`] makes one.
///
/// What asks for an [`OwnPermit`] takes the agency from it, so there is no agency to get wrong. A
/// [`Permit`] of such an action does not exist:
///
/// ```compile_fail
/// use hearth_access::{Actor, DatabaseKind, OpenPartition, Situation, decide};
/// let situation = Situation { database: DatabaseKind::Synthetic };
/// let permit = decide::<OpenPartition>(&Actor::at_this_machine(), situation);
/// ```
#[derive(Debug)]
pub struct OwnPermit<A> {
    agency: AgencyId,
    actor: String,
    action: PhantomData<A>,
}

impl<A: OwnActionKind> OwnPermit<A> {
    pub(crate) fn new(agency: AgencyId, actor: &str) -> Self {
        Self { agency, actor: actor.to_owned(), action: PhantomData }
    }

    /// The one agency it reaches.
    #[must_use]
    pub fn agency(&self) -> &AgencyId {
        &self.agency
    }
}

/// A permit of either sort, as the ledger records it: what is done, and who does it.
pub trait AnyPermit {
    /// The action.
    fn action(&self) -> Action;

    /// Who holds it.
    fn holder(&self) -> &str;
}

impl<A: ActionKind> AnyPermit for Permit<A> {
    fn action(&self) -> Action {
        A::ACTION
    }

    fn holder(&self) -> &str {
        &self.actor
    }
}

impl<A: OwnActionKind> AnyPermit for OwnPermit<A> {
    fn action(&self) -> Action {
        A::ACTION
    }

    fn holder(&self) -> &str {
        &self.actor
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::action::ReadJourneys;

    fn agency(text: &str) -> AgencyId {
        AgencyId::parse(text).unwrap()
    }

    #[test]
    fn narrowing_never_widens() {
        let one = BTreeSet::from([agency("E06000023")]);
        let both = BTreeSet::from([agency("E06000023"), agency("E06000024")]);
        let narrow = Permit::<ReadJourneys>::new(Scope::All, "local").narrowed_to(&one);
        assert_eq!(narrow.narrowed_to(&both).scope(), &Scope::Of(one));
        assert_eq!(narrow.scope().as_text(), ",E06000023,");
    }
}
