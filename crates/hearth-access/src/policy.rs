//! The one policy there is: the loopback policy.

use hearth_domain::AgencyId;

use crate::action::{Action, ActionKind, OwnActionKind};
use crate::permit::{OwnPermit, Permit, Scope};

/// Who asks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Actor {
    /// The name recorded with what they do; never a person's own name.
    pub id: String,
    /// Where they ask from.
    pub reach: Reach,
}

impl Actor {
    /// A person at this machine.
    #[must_use]
    pub fn at_this_machine() -> Self {
        Self { id: "local".to_owned(), reach: Reach::ThisMachine }
    }
}

/// Where a request comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reach {
    /// The command line, or a listener on a loopback address.
    ThisMachine,
    /// Another machine.
    Network,
}

/// What a database holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DatabaseKind {
    /// Invented people only.
    Synthetic,
    /// Real people.
    Live,
}

impl DatabaseKind {
    /// The word it is stored under.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Synthetic => "synthetic",
            Self::Live => "live",
        }
    }

    /// The kind of that word.
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        [Self::Synthetic, Self::Live].into_iter().find(|kind| kind.code() == code)
    }
}

/// What the policy looks at besides who asks for what.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Situation {
    /// What the database holds.
    pub database: DatabaseKind,
}

/// Why not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Denied {
    /// The database is live and nobody can sign in yet.
    #[error(
        "this database is marked live, and {} needs sign-in, which does not exist yet. Use a synthetic database",
        action.code()
    )]
    LiveWithoutSignIn {
        /// What was asked for.
        action: Action,
    },
    /// The request comes from another machine and nobody can sign in yet.
    #[error("{} is allowed only from this machine until sign-in exists", action.code())]
    FromElsewhere {
        /// What was asked for.
        action: Action,
    },
}

/// Decides whether `actor` may do `A`, and to whose records.
///
/// # Errors
/// When the loopback policy does not allow it; the reason says what to do.
pub fn decide<A: ActionKind>(actor: &Actor, situation: Situation) -> Result<Permit<A>, Denied> {
    loopback(actor, situation, A::ACTION)?;
    Ok(Permit::new(Scope::All, &actor.id))
}

/// Decides whether `actor` may do `A` to the records of `agency`, and of `agency` alone.
///
/// # Errors
/// When the loopback policy does not allow it; the reason says what to do.
pub fn decide_own<A: OwnActionKind>(
    actor: &Actor,
    situation: Situation,
    agency: &AgencyId,
) -> Result<OwnPermit<A>, Denied> {
    loopback(actor, situation, A::ACTION)?;
    Ok(OwnPermit::new(agency.clone(), &actor.id))
}

fn loopback(actor: &Actor, situation: Situation, action: Action) -> Result<(), Denied> {
    if actor.reach == Reach::Network {
        return Err(Denied::FromElsewhere { action });
    }
    match situation.database {
        DatabaseKind::Synthetic => Ok(()),
        DatabaseKind::Live => Err(Denied::LiveWithoutSignIn { action }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::action::{ManagePartition, OpenPartition, ReadJourneys};
    use crate::permit::AnyPermit;

    #[test]
    fn only_this_machine_and_only_synthetic_data() {
        let synthetic = Situation { database: DatabaseKind::Synthetic };
        let live = Situation { database: DatabaseKind::Live };
        let here = Actor::at_this_machine();
        let elsewhere = Actor { id: "somebody".into(), reach: Reach::Network };
        assert!(decide::<ReadJourneys>(&here, synthetic).is_ok());
        assert!(matches!(
            decide::<ReadJourneys>(&here, live),
            Err(Denied::LiveWithoutSignIn { .. })
        ));
        assert!(matches!(
            decide::<ReadJourneys>(&elsewhere, synthetic),
            Err(Denied::FromElsewhere { .. })
        ));
    }
    #[test]
    fn an_own_permit_is_of_one_agency_and_asked_for_like_any_other() {
        let synthetic = Situation { database: DatabaseKind::Synthetic };
        let live = Situation { database: DatabaseKind::Live };
        let here = Actor::at_this_machine();
        let elsewhere = Actor { id: "somebody".into(), reach: Reach::Network };
        let agency = AgencyId::parse("E06000023").unwrap();
        let permit = decide_own::<OpenPartition>(&here, synthetic, &agency).unwrap();
        assert_eq!((permit.agency(), permit.holder()), (&agency, "local"));
        let refused = decide_own::<OpenPartition>(&elsewhere, synthetic, &agency).unwrap_err();
        assert!(refused.to_string().contains("open-partition"));
        let refused = decide_own::<ManagePartition>(&here, live, &agency).unwrap_err();
        assert!(refused.to_string().contains("manage-partition"));
    }
}
