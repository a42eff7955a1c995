//! What people at work state of the region's children and households: needs, wishes, decisions about
//! brothers and sisters, households to avoid, offers, holds and gates overridden, each on its day and, at
//! reviews, stated again.
//!
//! Everything here is drawn from streams of its own, so that the tables of the returns stay as they are.

mod child;
mod conditions;
mod contact;
mod evidence;
mod family;
mod holds;
mod identity;
mod others;
mod overrides;
mod said;
mod siblings;
mod unsafe_households;
mod wishes;

mod answers;

use hearth_domain::{AgencyId, Day};

use crate::household::{Household, SyntheticRecruiter};
use crate::region::{SyntheticAuthority, SyntheticRegion};
use overrides::Looking;

pub use said::{HouseholdNumber, Named, Overridden, Said};
pub use siblings::SiblingFinding;

/// A statement of one child or household, by the agency's own number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SyntheticStatement {
    /// The agency that keeps the record.
    pub agency: AgencyId,
    /// The agency's number for the child or the household.
    pub number: String,
    /// What is stated.
    pub said: Said,
}

impl SyntheticStatement {
    /// Whether it is stated of a household and not of a child.
    #[must_use]
    pub fn is_of_household(&self) -> bool {
        matches!(self.said, Said::Offer(_) | Said::LinkingHold(_))
    }
}

/// Where and until when statements are drawn.
#[derive(Debug, Clone, Copy)]
struct Surroundings<'a> {
    seed: u64,
    /// The last day that is told of.
    last: Day,
    authorities: &'a [SyntheticAuthority],
    recruiters: &'a [SyntheticRecruiter],
}

impl<'a> Surroundings<'a> {
    /// Every household, with its agency.
    fn households(self) -> impl Iterator<Item = (&'a AgencyId, &'a Household)> {
        self.recruiters
            .iter()
            .flat_map(|one| one.households.iter().map(|household| (&one.recruiter.id, household)))
    }
}

impl SyntheticRegion {
    /// Everything stated by the last day, in order of agency and number; a child's or household's own in
    /// the order in which it was stated, undated papers where they were found.
    #[must_use]
    pub fn statements(&self) -> Vec<SyntheticStatement> {
        let around = self.surroundings();
        let looking = Looking::on_the_last_day(around);
        let mut stated = Vec::new();
        for one in &self.authorities {
            for child in around.on_the_way(one) {
                let number = child.number();
                let mut said = child::statements(around, &one.authority, child);
                said.extend(looking.overridden(&one.authority, child, &said));
                let of_child = |said| SyntheticStatement {
                    agency: one.authority.id.clone(),
                    number: number.clone(),
                    said,
                };
                stated.extend(said.into_iter().map(of_child));
            }
            stated.extend(siblings::decisions(around, one));
        }
        for (agency, household) in around.households() {
            let said = family::statements(around, agency, household);
            let of_household = |said| SyntheticStatement {
                agency: agency.clone(),
                number: household.number().to_owned(),
                said,
            };
            stated.extend(said.into_iter().map(of_household));
        }
        stated
    }

    /// The groups of brothers and sisters that a person has confirmed.
    #[must_use]
    pub fn sibling_findings(&self) -> Vec<SiblingFinding> {
        let around = self.surroundings();
        self.authorities.iter().flat_map(|one| siblings::findings(around, one)).collect()
    }

    fn surroundings(&self) -> Surroundings<'_> {
        Surroundings {
            seed: self.seed,
            last: self.last_year.last_day(),
            authorities: &self.authorities,
            recruiters: &self.recruiters,
        }
    }
}
