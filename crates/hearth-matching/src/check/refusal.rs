//! Why a certificate proves nothing.

use std::fmt;

/// The first thing in a certificate that does not hold, with the ids it is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// It does not speak of the same units and families.
    OtherProblem,
    /// A family has two units.
    FamilyTwice(String),
    /// A unit is paired with a family it may not be considered for.
    NoSuchPair((String, String)),
    /// The totals in the first line are not those of the pairs.
    Totals {
        /// How many the pairs serve.
        served: u32,
        /// What they cost.
        cost: u64,
    },
    /// A set is named that there is not.
    NoSuchSet(u32),
    /// A set leans on one that is not of a higher priority.
    LeansDown(u32),
    /// A family of a Hall set has no unit.
    FamilyOfSetFree(String),
    /// Only units can be without a candidate.
    FamilyWithoutCandidate(String),
    /// A unit waits, and nothing says why.
    WaitsOutsideSets(String),
    /// A unit is said to have no candidate and has one.
    HasCandidates(String),
    /// A unit of a lower priority than its Hall set.
    LowerPriorityInSet(String),
    /// A unit waits while one of a lower priority might take its place.
    HigherPriorityWaits(String),
    /// A unit may be considered for a family outside its Hall set.
    PairLeavesSet((String, String)),
    /// A pair of the plan that joins two sets.
    PairAcrossSets((String, String)),
    /// Whoever may be left has a price above 0.
    PriceAboveNothing(String),
    /// Whoever is left has a price.
    LeftWithPrice(String),
    /// A pair costs less than its prices.
    PairBelowItsPrices((String, String)),
    /// A pair of the plan does not cost its prices.
    PairNotAtItsPrices((String, String)),
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::OtherProblem => write!(f, "it is of another problem"),
            Self::FamilyTwice(id) => write!(f, "family {id} has two units"),
            Self::NoSuchPair((unit, family)) => {
                write!(f, "unit {unit} may not be considered for family {family}")
            }
            Self::Totals { served, cost } => {
                write!(f, "its pairs serve {served} units at a cost of {cost}, not what it says")
            }
            Self::NoSuchSet(set) => write!(f, "there is no set {}", u64::from(*set) + 1),
            Self::LeansDown(set) => write!(f, "set {set} leans on one of no higher priority"),
            Self::FamilyOfSetFree(id) => write!(f, "family {id} stands in a set and is free"),
            Self::FamilyWithoutCandidate(id) => {
                write!(f, "family {id} cannot be without a candidate: only units can")
            }
            Self::WaitsOutsideSets(id) => write!(f, "unit {id} waits outside all sets"),
            Self::HasCandidates(id) => write!(f, "unit {id} has families it may be considered for"),
            Self::LowerPriorityInSet(id) => {
                write!(f, "unit {id} is of a lower priority than its set")
            }
            Self::HigherPriorityWaits(id) => {
                write!(f, "unit {id} waits and is of a higher priority than its set")
            }
            Self::PairLeavesSet((unit, family)) => {
                write!(f, "unit {unit} may be considered for family {family} outside its set")
            }
            Self::PairAcrossSets((unit, family)) => {
                write!(f, "unit {unit} and family {family} are paired and stand in different sets")
            }
            Self::PriceAboveNothing(id) => {
                write!(f, "{id} may be left and has a price above 0")
            }
            Self::LeftWithPrice(id) => write!(f, "{id} is left and has a price other than 0"),
            Self::PairBelowItsPrices((unit, family)) => {
                write!(f, "the pair of unit {unit} and family {family} costs less than its prices")
            }
            Self::PairNotAtItsPrices((unit, family)) => {
                write!(f, "unit {unit} and family {family} are paired and do not cost their prices")
            }
        }
    }
}

impl std::error::Error for Refusal {}
