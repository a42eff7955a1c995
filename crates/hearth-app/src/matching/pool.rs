//! The pool on a day: units of children, and approved families who wait.

use std::collections::{BTreeMap, BTreeSet};

use hearth_casework::unit::{Ties, units};
use hearth_domain::agency::Function;
use hearth_domain::household::HouseholdStage;
use hearth_domain::{AgencyId, CaseId, Day};
use hearth_matching::pool::{PoolChild, PoolFamily, PoolUnit, Responsible};
use hearth_matching::rules::Rules;

use crate::region::Region;
use crate::siblings;

/// An agency whose families may have been looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SearchedAgency {
    /// The agency.
    pub agency: AgencyId,
    /// Its name.
    pub name: String,
    /// How many of its families are approved and wait.
    pub families: usize,
}

/// Everybody who waits on a day.
#[derive(Debug)]
pub struct Pool {
    /// The day.
    pub day: Day,
    /// The rules that pairs are weighed by.
    pub rules: Rules,
    /// Units of children for whom a family is looked for.
    pub units: Vec<PoolUnit>,
    /// Approved families who wait.
    pub families: Vec<PoolFamily>,
    /// The agency that tells of each child.
    pub(crate) told_by: BTreeMap<CaseId, AgencyId>,
    /// The agencies that tell of their families.
    pub searched: Vec<SearchedAgency>,
    /// The agencies that tell of children, or work with those who do, and of no family.
    pub not_searched: Vec<SearchedAgency>,
}

impl Pool {
    pub(crate) fn of(region: &Region, day: Day, rules: Rules) -> Self {
        let mut children = children_on(region, day);
        let units = units(&ties(region, &children, day));
        let units = units.into_iter().map(|unit| PoolUnit {
            children: unit.children.iter().filter_map(|case| children.remove(case)).collect(),
            grouping: unit.grouping,
        });
        let units = units.collect();
        let families = families_on(region, day);
        let (searched, not_searched) = agencies(region, &families, day);
        let told_by = region.children.iter().map(|one| (one.case, one.agency.clone())).collect();
        Self { day, rules, units, families, told_by, searched, not_searched }
    }

    /// The unit that a child is in.
    #[must_use]
    pub fn unit_of(&self, child: CaseId) -> Option<&PoolUnit> {
        self.units.iter().find(|unit| unit.children.iter().any(|one| one.case == child))
    }

    /// The agency that tells of a child: the authority that answers for it.
    #[must_use]
    pub fn teller_of(&self, child: CaseId) -> Option<&AgencyId> {
        self.told_by.get(&child)
    }

    /// The family of a case.
    #[must_use]
    pub fn family(&self, case: CaseId) -> Option<&PoolFamily> {
        super::family_of(&self.families, case)
    }
}

/// The children for whom a family is looked for: their plan is adoption, and nobody has found one.
fn children_on(region: &Region, day: Day) -> BTreeMap<CaseId, PoolChild> {
    let child = |child: &crate::region::RegionChild| {
        let responsible = responsible(region, &child.agency, day);
        PoolChild::of(child.case, child.number.clone(), responsible, &child.journey, day)
    };
    let found = region.children.iter().filter_map(child);
    found.map(|child| (child.case, child)).collect()
}

fn families_on(region: &Region, day: Day) -> Vec<PoolFamily> {
    let family = |family: &crate::region::RegionFamily| {
        let responsible = responsible(region, &family.agency, day);
        PoolFamily::of(family.case, family.number.clone(), responsible, &family.household, day)
    };
    let found = region.families.iter().map(family);
    found.filter(|family| family.stage == Some(HouseholdStage::ApprovedWaiting)).collect()
}

/// The agency that finds families for an agency's children, or approves its families, and the regions
/// it works in: for an authority in a regional arrangement the body that delivers it or hosts it.
fn responsible(region: &Region, agency: &AgencyId, day: Day) -> Responsible {
    let network = &region.network;
    let through = network.through_on(agency, Function::FindFamilies, day);
    let acts = through.and_then(|one| one.delivered_by.as_ref().or(one.host.as_ref()));
    let delivers = network.arrangements().filter(|one| one.delivered_by.as_ref() == Some(agency));
    let delivered = delivers.map(|one| one.id.clone());
    let parts = network.parts().iter();
    let held = parts.filter(|part| &part.agency == agency && part.held_on(day));
    Responsible {
        agency: Some(acts.unwrap_or(agency).clone()),
        regions: held.map(|part| part.arrangement.clone()).chain(delivered).collect(),
    }
}

/// What is known of the brothers and sisters of those who wait.
fn ties(
    region: &Region,
    waiting: &BTreeMap<CaseId, PoolChild>,
    day: Day,
) -> BTreeMap<CaseId, Ties> {
    let mut ties: BTreeMap<CaseId, Ties> = BTreeMap::new();
    for (case, child) in waiting {
        let (together, apart) = (child.stated.together_with(day), child.stated.apart_from());
        ties.insert(*case, Ties { together, apart, siblings: BTreeSet::new() });
    }
    for group in siblings::known(region).iter() {
        let siblings = group.proposal.siblings();
        for case in &siblings {
            if let Some(ties) = ties.get_mut(case) {
                ties.siblings.extend(siblings.iter().filter(|other| *other != case));
            }
        }
    }
    ties
}

/// Agencies that tell of families, and those of which nobody does: an authority whose regional agency
/// tells of its families is neither.
fn agencies(
    region: &Region,
    families: &[PoolFamily],
    day: Day,
) -> (Vec<SearchedAgency>, Vec<SearchedAgency>) {
    let telling: BTreeSet<&AgencyId> =
        region.family_sources.iter().map(|batch| &batch.agency).collect();
    let known: BTreeSet<&AgencyId> = region.children.iter().map(|child| &child.agency).collect();
    let tells_itself = |agency: &&AgencyId| {
        let acts = responsible(region, agency, day).agency;
        acts.as_ref().is_none_or(|acts| acts == *agency || !telling.contains(acts))
    };
    let known = known.into_iter().filter(tells_itself);
    let known: BTreeSet<&AgencyId> = known.chain(telling.iter().copied()).collect();
    let mut counts: BTreeMap<&AgencyId, usize> = BTreeMap::new();
    for agency in families.iter().filter_map(|family| family.responsible.agency.as_ref()) {
        *counts.entry(agency).or_default() += 1;
    }
    let searched = |agency: &&AgencyId| SearchedAgency {
        agency: (*agency).clone(),
        name: region.name_of(agency),
        families: counts.get(agency).copied().unwrap_or_default(),
    };
    let mut all: Vec<SearchedAgency> = known.iter().map(searched).collect();
    all.sort_by(|one, other| one.name.cmp(&other.name));
    all.into_iter().partition(|one| telling.contains(&one.agency))
}
