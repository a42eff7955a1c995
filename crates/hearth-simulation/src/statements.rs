//! What people at work state of the region's children and households: needs, wishes, decisions about
//! brothers and sisters, offers and holds, each on its day and, at reviews, stated again.
//!
//! Everything here is drawn from streams of its own, so that the tables of the returns stay as they are.
//! Not drawn: families with whom a child must not live, and gates overridden.

mod child;
mod conditions;
mod contact;
mod evidence;
mod family;
mod holds;
mod identity;
mod others;
mod siblings;
mod wishes;

mod answers;

use hearth_casework::evidence::Evidence;
use hearth_casework::hold::Hold;
use hearth_casework::need::Need;
use hearth_casework::offer::Offer;
use hearth_casework::sibling_decision::{SiblingDecision, SiblingPlan};
use hearth_casework::wish::Wish;
use hearth_domain::fact::{Fact, Statement};
use hearth_domain::{AgencyId, CaseId, Day, Source};

use crate::region::{SyntheticAuthority, SyntheticRegion};

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

/// What is stated.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Said {
    /// What a child needs.
    Need(Need),
    /// What a child wishes.
    Wish(Wish),
    /// What was decided of a child's brothers and sisters, whom it names by their numbers.
    Siblings(SiblingPlan, Vec<String>, Evidence),
    /// Why no family is looked for.
    SearchHold(Hold),
    /// What a household offers.
    Offer(Offer),
    /// Why a household is not approached.
    LinkingHold(Hold),
}

impl SyntheticStatement {
    /// Whether it is stated of a household and not of a child.
    #[must_use]
    pub fn is_of_household(&self) -> bool {
        matches!(self.said, Said::Offer(_) | Said::LinkingHold(_))
    }

    /// The fact in which it is kept; `case_of` finds a child of the same agency by number. None where a
    /// decision names nobody who is known.
    #[must_use]
    pub fn fact(&self, case_of: &dyn Fn(&str) -> Option<CaseId>) -> Option<Fact> {
        Some(match &self.said {
            Said::Need(need) => told(Need::KIND, need.line(), &need.evidence),
            Said::Wish(wish) => told(Statement::Wish, wish.line(), &wish.evidence),
            Said::SearchHold(hold) => told(Statement::SearchHold, hold.line(), &hold.evidence),
            Said::Offer(offer) => told(Offer::KIND, offer.line(), &offer.evidence),
            Said::LinkingHold(hold) => told(Statement::LinkingHold, hold.line(), &hold.evidence),
            Said::Siblings(plan, numbers, evidence) => {
                let with = numbers.iter().filter_map(|number| case_of(number)).collect();
                let decision = SiblingDecision { plan: *plan, with, evidence: evidence.clone() };
                let names_somebody = !decision.with.is_empty();
                names_somebody
                    .then(|| told(Statement::SiblingDecision, decision.line(), evidence))?
            }
        })
    }
}

fn told(kind: Statement, line: String, evidence: &Evidence) -> Fact {
    Fact {
        kind: kind.into(),
        day: evidence.day,
        until: evidence.review_by,
        detail: line,
        source: Source::Person,
        source_key: evidence.document.clone(),
    }
}

/// Where and until when statements are drawn.
#[derive(Debug, Clone, Copy)]
struct Surroundings<'a> {
    seed: u64,
    /// The last day that is told of.
    last: Day,
    authorities: &'a [SyntheticAuthority],
}

impl SyntheticRegion {
    /// Everything stated by the last day, in order of agency and number; a child's or household's own in
    /// the order in which it was stated, undated papers where they were found.
    #[must_use]
    pub fn statements(&self) -> Vec<SyntheticStatement> {
        let around = self.surroundings();
        let mut stated = Vec::new();
        for one in &self.authorities {
            for child in around.on_the_way(one) {
                let number = child.number();
                let said = child::statements(around, &one.authority, child);
                let of_child = |said| SyntheticStatement {
                    agency: one.authority.id.clone(),
                    number: number.clone(),
                    said,
                };
                stated.extend(said.into_iter().map(of_child));
            }
            stated.extend(siblings::decisions(around, one));
        }
        for one in &self.recruiters {
            for household in &one.households {
                let said = family::statements(around, &one.recruiter.id, household);
                let of_household = |said| SyntheticStatement {
                    agency: one.recruiter.id.clone(),
                    number: household.number().to_owned(),
                    said,
                };
                stated.extend(said.into_iter().map(of_household));
            }
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
        }
    }
}
