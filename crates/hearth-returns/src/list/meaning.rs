//! What a column of a list may mean.

use hearth_domain::fact::{HouseholdMilestone, Milestone, Statement};
use hearth_domain::identity::IdentityKind;

/// Whom a list is of: one row each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ListOf {
    /// Children.
    Children,
    /// Households of one or two adopters.
    Households,
}

impl ListOf {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Children, Self::Households];

    /// The word it is written as.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Children => "children",
            Self::Households => "households",
        }
    }

    /// The list of that word.
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|of| of.code() == code)
    }

    /// Everything a column of such a list may mean, in the order it is offered.
    #[must_use]
    pub fn meanings(self) -> Vec<Meaning> {
        let names =
            |kinds: &[IdentityKind]| kinds.iter().map(|kind| Meaning::Name(*kind)).collect();
        let mut meanings = vec![Meaning::Number];
        match self {
            Self::Children => {
                use IdentityKind::{Forename, LinkedIdentifier, Surname, Team, Worker};
                let kinds = [Forename, Surname, Worker, Team, LinkedIdentifier];
                meanings.extend::<Vec<Meaning>>(names(&kinds));
                meanings.extend(CHILD_STATEMENTS.map(Meaning::Stated));
                meanings.extend(Milestone::ALL.iter().map(|kind| Meaning::Child(*kind)));
                meanings.push(Meaning::WhyReversed);
                meanings.push(Meaning::WhyLeftCare);
            }
            Self::Households => {
                meanings.extend::<Vec<Meaning>>(names(&IdentityKind::ALL));
                meanings.extend(HOUSEHOLD_STATEMENTS.map(Meaning::Stated));
                let kinds = HouseholdMilestone::ALL.iter();
                meanings.extend(kinds.map(|kind| Meaning::Household(*kind)));
                meanings.push(Meaning::WhyLeft);
            }
        }
        meanings
    }
}

const CHILD_STATEMENTS: [Statement; 2] = [Statement::Sex, Statement::Ethnicity];

const HOUSEHOLD_STATEMENTS: [Statement; 2] = [Statement::Adopters, Statement::FosteringForAdoption];

/// What a column of a list means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Meaning {
    /// The agency's own number for the child or household.
    Number,
    /// A name, kept apart.
    Name(IdentityKind),
    /// A value held of the child or household.
    Stated(Statement),
    /// The day of something that happened to a child.
    Child(Milestone),
    /// The day of something that happened to a household.
    Household(HouseholdMilestone),
    /// Why the decision was reversed.
    WhyReversed,
    /// Why the child left care.
    WhyLeftCare,
    /// Why the household left the process.
    WhyLeft,
}

impl Meaning {
    /// The word it is written as in a map.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Number => "number",
            Self::Name(kind) => kind.code(),
            Self::Stated(kind) => kind.code(),
            Self::Child(kind) => kind.code(),
            Self::Household(kind) => kind.code(),
            Self::WhyReversed => "reversal-reason",
            Self::WhyLeftCare => "left-care-reason",
            Self::WhyLeft => "left-process-reason",
        }
    }

    /// What it is called on a page.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::Number => "The agency’s own number",
            Self::Name(kind) => kind.label(),
            Self::Stated(kind) => kind.label(),
            Self::Child(kind) => kind.label(),
            Self::Household(kind) => kind.label(),
            Self::WhyReversed => "Why the decision was reversed",
            Self::WhyLeftCare => "Why the child left care",
            Self::WhyLeft => "Why the household left",
        }
    }

    /// Whether its cells hold a day.
    #[must_use]
    pub fn is_day(self) -> bool {
        matches!(self, Self::Child(_) | Self::Household(_))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn no_word_means_two_things_in_one_list() {
        for of in ListOf::ALL {
            let meanings = of.meanings();
            let codes: BTreeSet<&str> = meanings.iter().map(|meaning| meaning.code()).collect();
            assert_eq!(codes.len(), meanings.len());
            assert_eq!(ListOf::parse(of.code()), Some(of));
        }
    }
}
