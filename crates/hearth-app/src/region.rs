//! The region in memory: every journey in reach, resolved, as of one ledger number.
//!
//! Pages over many cases read this and never the database. It is immutable; after each commit the
//! ledger has moved on, and the next request that asks finds the number changed and brings it forward:
//! only cases of which anything was recorded since are read again.
//! The region as known at one past instant is kept beside it.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, OnceLock};

use hearth_domain::agency::{Network, OrganisationForm, Registration};
use hearth_domain::household::HouseholdStage;
use hearth_domain::stage::Stage;
use hearth_domain::{AgencyId, CaseId, CollectionYear, Day, Household, Journey, Plan};
use hearth_indicators::{Measure, Period};
pub use hearth_store::BatchSummary;
use jiff::Timestamp;

use crate::arrived::Arrived;
use crate::clocks::AllClocks;
use crate::kept::Kept;
use crate::matching::Answers;
use crate::measured::{Measured, MeasuredOf};
use crate::sending::Unsettled;
use crate::siblings::Group;
use crate::trend::TrendOf;

/// One child of the region.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RegionChild {
    /// The case.
    pub case: CaseId,
    /// The agency that tells of the child.
    pub agency: AgencyId,
    /// The agency's own number for the child.
    pub number: String,
    /// The journey, resolved.
    pub journey: Journey,
}

/// One household of the region.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RegionFamily {
    /// The case.
    pub case: CaseId,
    /// The agency that tells of the household.
    pub agency: AgencyId,
    /// The agency's own number for the household.
    pub number: String,
    /// The journey, resolved.
    pub household: Household,
}

/// A household as at a day.
#[derive(Debug, Clone)]
pub struct StandingFamily {
    /// The case.
    pub case: CaseId,
    /// The agency that tells of the household.
    pub agency: AgencyId,
    /// Whether that agency is a voluntary adoption agency.
    pub is_voluntary: bool,
    /// The agency's own number for the household.
    pub number: String,
    /// The journey as it stood at the end of the day.
    pub household: Household,
    /// The stage its newest run had reached; `None` before it began.
    pub stage: Option<HouseholdStage>,
}

/// A child as at a day.
#[derive(Debug, Clone)]
pub struct StandingChild {
    /// The case.
    pub case: CaseId,
    /// The agency that tells of the child.
    pub agency: AgencyId,
    /// The agency's own number for the child.
    pub number: String,
    /// The journey as it stood at the end of the day.
    pub journey: Journey,
    /// The stage it had reached; `None` before it began.
    pub stage: Option<Stage>,
}

/// Every journey in reach of a permit.
pub struct Region {
    /// The ledger number it was loaded at.
    pub ledger: i64,
    /// The instant it is known at; now, when `None`.
    pub known_at: Option<Timestamp>,
    /// Who belongs to what.
    pub network: Network,
    /// The children, by case.
    pub children: Vec<RegionChild>,
    /// The households, by case.
    pub families: Vec<RegionFamily>,
    /// When each children looked after return was last recorded.
    pub sources: Vec<BatchSummary>,
    /// When each list of prospective adopters was last recorded.
    pub family_sources: Vec<BatchSummary>,
    /// What has arrived of any kind, and what it changed.
    pub arrived: Arrived,
    /// Children of whom nothing but a count is kept, by agency and year.
    pub counted: BTreeMap<(AgencyId, i16), i64>,
    /// The agencies and years of which a source is loaded that tells of a match when it is made.
    pub(crate) tells_matches: BTreeSet<(AgencyId, i16)>,
    pub(crate) standings: Kept<Day, Vec<StandingChild>>,
    pub(crate) families_standing: Kept<Day, Vec<StandingFamily>>,
    pub(crate) measured: Kept<MeasuredOf, Vec<Measured>>,
    pub(crate) trends: Kept<TrendOf, Vec<Measure>>,
    pub(crate) clocks: Kept<Day, AllClocks>,
    pub(crate) siblings: Kept<(), Vec<Group>>,
    pub(crate) matching: Answers,
    pub(crate) unsettled: OnceLock<BTreeMap<AgencyId, Unsettled>>,
}

impl Region {
    /// The children as at the end of `day`.
    #[must_use]
    pub fn as_at(&self, day: Day) -> Arc<Vec<StandingChild>> {
        self.standings
            .get(&day, || self.children.iter().map(|child| self.standing_of(child, day)).collect())
    }

    /// The households as at the end of `day`.
    #[must_use]
    pub fn families_as_at(&self, day: Day) -> Arc<Vec<StandingFamily>> {
        let standing = |family| self.family_standing(family, day);
        self.families_standing.get(&day, || self.families.iter().map(standing).collect())
    }

    /// Whether an agency is a voluntary adoption agency of the voluntary sector. A company that
    /// authorities own has to register as one when it approves adopters, and is a regional agency.
    #[must_use]
    pub fn is_voluntary(&self, agency: &AgencyId) -> bool {
        let known = self.network.agency(agency);
        known.is_some_and(|known| {
            known.registration == Registration::VoluntaryAdoptionAgency
                && known.form != OrganisationForm::CompanyOwnedByAuthorities
        })
    }

    /// Whether any source tells of households.
    #[must_use]
    pub fn tells_families(&self) -> bool {
        !self.families.is_empty()
    }

    /// The household of that case.
    #[must_use]
    pub fn family(&self, case: CaseId) -> Option<&RegionFamily> {
        let at = self.families.binary_search_by_key(&case, |family| family.case).ok()?;
        self.families.get(at)
    }

    /// The child of that case.
    #[must_use]
    pub fn child(&self, case: CaseId) -> Option<&RegionChild> {
        let at = self.children.binary_search_by_key(&case, |child| child.case).ok()?;
        self.children.get(at)
    }

    /// The agency of a case and its own number for it.
    #[must_use]
    pub fn named(&self, case: CaseId) -> Option<(AgencyId, String)> {
        let child = self.child(case).map(|child| (child.agency.clone(), child.number.clone()));
        child.or_else(|| self.family(case).map(|one| (one.agency.clone(), one.number.clone())))
    }

    /// The name of an agency, or its code where the register does not know it.
    #[must_use]
    pub fn name_of(&self, agency: &AgencyId) -> String {
        self.network.agency(agency).map_or_else(|| agency.to_string(), |known| known.name.clone())
    }

    /// Whether the loaded sources tell of every match of those days before the adoption order. The
    /// return carries a match only once the child is adopted; so every authority whose return of one
    /// of those years is loaded must have sent a list that tells of matches in that year too.
    #[must_use]
    pub fn tells_matches(&self, of: Period) -> bool {
        let year = |day| CollectionYear::of(day).map_or(0, CollectionYear::ending);
        let returned = || self.sources.iter().map(|batch| (&batch.agency, batch.year));
        let listed = || self.tells_matches.iter().map(|(agency, year)| (agency, *year));
        let newest = returned().chain(listed()).map(|(_, year)| year).max().unwrap_or_default();
        let last = year(of.last).min(newest);
        let asked = |(_, one): &(&AgencyId, i16)| (year(of.first).min(last)..=last).contains(one);
        let is_listed = |(agency, year): (&AgencyId, i16)| {
            listed().any(|(one, listed)| (one, listed) == (agency, year))
        };
        listed().any(|one| asked(&one)) && returned().filter(asked).all(is_listed)
    }

    /// Whether they tell of every match of the collection year up to that day.
    #[must_use]
    pub fn tells_matches_on(&self, day: Day) -> bool {
        self.tells_matches(Period { first: day, last: day })
    }

    /// The stage at which a journey is shown as at `day`.
    ///
    /// Where no source tells of a match before the adoption order, a past match is known only of
    /// children who have been adopted since. Shown apart they would be some of the matched and hide
    /// that there were others, so they stand where the others do.
    #[must_use]
    pub fn stage_on(&self, journey: &Journey, day: Day) -> Option<Stage> {
        match Stage::reached_by(journey)? {
            Stage::Matched if !self.tells_matches_on(day) => {
                let authorised = journey.latest_plan().is_some_and(Plan::is_authorised);
                Some(if authorised { Stage::Authorised } else { Stage::Decided })
            }
            stage => Some(stage),
        }
    }

    fn family_standing(&self, family: &RegionFamily, day: Day) -> StandingFamily {
        let household = family.household.as_at(day);
        StandingFamily {
            case: family.case,
            agency: family.agency.clone(),
            is_voluntary: self.is_voluntary(&family.agency),
            number: family.number.clone(),
            stage: household.latest().and_then(HouseholdStage::of),
            household,
        }
    }

    fn standing_of(&self, child: &RegionChild, day: Day) -> StandingChild {
        let journey = child.journey.as_at(day);
        StandingChild {
            case: child.case,
            agency: child.agency.clone(),
            number: child.number.clone(),
            stage: self.stage_on(&journey, day),
            journey,
        }
    }
}
