//! Names, kept apart from journeys: what the people of a case are called, and who works with them.
//!
//! No journey, log, address or export holds one. A page shows one through a permit of its own.

/// What an identity is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum IdentityKind {
    /// The forename of the child, or of the first adopter.
    Forename,
    /// The surname of the child, or of the first adopter.
    Surname,
    /// The forename of the second adopter.
    SecondForename,
    /// The surname of the second adopter.
    SecondSurname,
    /// The worker.
    Worker,
    /// The worker's team.
    Team,
    /// A number by which another system knows the case.
    LinkedIdentifier,
}

impl IdentityKind {
    /// Every kind, in the order they are shown.
    pub const ALL: [Self; 7] = [
        Self::Forename,
        Self::Surname,
        Self::SecondForename,
        Self::SecondSurname,
        Self::Worker,
        Self::Team,
        Self::LinkedIdentifier,
    ];

    /// The word it is stored under.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Forename => "forename",
            Self::Surname => "surname",
            Self::SecondForename => "second-forename",
            Self::SecondSurname => "second-surname",
            Self::Worker => "worker",
            Self::Team => "team",
            Self::LinkedIdentifier => "linked-identifier",
        }
    }

    /// What it is called on a page.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::Forename => "Forename",
            Self::Surname => "Surname",
            Self::SecondForename => "Second adopter’s forename",
            Self::SecondSurname => "Second adopter’s surname",
            Self::Worker => "Worker",
            Self::Team => "Team",
            Self::LinkedIdentifier => "Number in another system",
        }
    }

    /// The kind of that word.
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

/// One name or number, as a source gives it. It is never written to a log: its debug form hides it.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Identity {
    /// What it is.
    pub kind: IdentityKind,
    /// The name or number.
    pub value: String,
}

impl std::fmt::Debug for Identity {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} (not shown)", self.kind.code())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_not_shown_by_accident() {
        let name = Identity { kind: IdentityKind::Surname, value: "Marked".to_owned() };
        assert_eq!(format!("{name:?}"), "surname (not shown)");
        let codes: Vec<_> = IdentityKind::ALL.map(|kind| IdentityKind::parse(kind.code())).into();
        assert_eq!(codes, IdentityKind::ALL.map(Some));
    }
}
