//! What a child needs of the household itself, and what a household is.

hearth_domain::coded! {
    /// What a child may need of a household.
    HouseholdNeed {
        /// To be the only child.
        OnlyChild "only-child" "To be the only child",
        /// To be the youngest by some years.
        YoungestBy "youngest-by" "To be the youngest child",
        /// No dogs.
        NoDogs "no-dogs" "A home without dogs",
        /// Nobody who smokes.
        NoSmokers "no-smokers" "A home without smokers",
        /// No adult men, for a child who is afraid of them.
        NoAdultMen "no-adult-men" "A home without adult men, for now",
        /// A calm home with few comings and goings.
        CalmHome "calm-home" "A calm home",
        /// Somebody at home in the first year.
        SomebodyAtHome "somebody-at-home" "Somebody at home in the first year",
    }
}

hearth_domain::coded! {
    /// Something that a household says of itself with yes or no.
    HouseholdFact {
        /// Dogs live there.
        Dogs "dogs" "dogs",
        /// Somebody smokes.
        Smokers "smokers" "smokers",
        /// An adult man lives there.
        AdultMen "adult-men" "adult men",
        /// It is a calm home.
        Calm "calm" "a calm home",
        /// Somebody can be at home in the first year.
        AtHomeFirstYear "at-home-first-year" "somebody at home in the first year",
    }
}

impl HouseholdNeed {
    /// The fact of a household that answers it, and the answer that meets it; nothing where the ages
    /// of the children there answer it.
    #[must_use]
    pub fn answered_by(self) -> Option<(HouseholdFact, bool)> {
        match self {
            Self::OnlyChild | Self::YoungestBy => None,
            Self::NoDogs => Some((HouseholdFact::Dogs, false)),
            Self::NoSmokers => Some((HouseholdFact::Smokers, false)),
            Self::NoAdultMen => Some((HouseholdFact::AdultMen, false)),
            Self::CalmHome => Some((HouseholdFact::Calm, true)),
            Self::SomebodyAtHome => Some((HouseholdFact::AtHomeFirstYear, true)),
        }
    }
}
