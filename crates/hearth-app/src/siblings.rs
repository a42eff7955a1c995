//! Brothers and sisters: the groups that family identifiers propose, and what a person makes of them.

mod confirm;
mod evidence;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use hearth_domain::siblings::{
    ChildOfFamily, FamilyTelling, SiblingProposal, SiblingStanding, proposals,
};
use hearth_domain::stage::Stage;
use hearth_domain::{AgencyId, CaseId, Day};
use jiff::Timestamp;

use crate::context::Context;
use crate::error::AppError;
use crate::pipeline::ends_the_way;
use crate::region::{Region, RegionChild};
use crate::scope::Whose;
pub use confirm::{Confirmed, SiblingDecision, SiblingsChosen, confirm, withdraw};
pub use evidence::{FamilyRow, GroupEvidence, evidence_of};

/// A proposal among the children of one agency, with what each source tells of each of them.
#[derive(Debug, Clone)]
pub(crate) struct Group {
    pub agency: AgencyId,
    pub proposal: SiblingProposal,
    pub tellings: BTreeMap<CaseId, Vec<FamilyTelling>>,
}

/// One child of a group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GroupChild {
    /// The case.
    pub case: CaseId,
    /// The agency's own number for the child.
    pub number: String,
    /// The day of birth, or the expected one.
    pub born: Option<Day>,
    /// Whether the child is expected and not known to be born.
    pub is_unborn: bool,
    /// The stage reached by what is told now.
    pub stage: Option<Stage>,
    /// The family identifier as each source tells it.
    pub tellings: Vec<FamilyTelling>,
}

/// A group as it is listed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListedGroup {
    /// The agency that tells of the children.
    pub agency: AgencyId,
    /// Its name.
    pub agency_name: String,
    /// The children, the eldest first.
    pub children: Vec<GroupChild>,
    /// What is proposed of them, and how it stands.
    pub proposal: SiblingProposal,
}

impl ListedGroup {
    /// The child of that case.
    #[must_use]
    pub fn child(&self, case: CaseId) -> Option<&GroupChild> {
        self.children.iter().find(|child| child.case == case)
    }

    /// How many of the children are still on the way to adoption.
    #[must_use]
    pub fn on_the_way(&self) -> usize {
        let is_over = |child: &&GroupChild| child.stage.is_none_or(ends_the_way);
        self.children.iter().filter(|child| !is_over(child)).count()
    }
}

/// Which groups are asked for.
#[derive(Debug, Clone, Default)]
pub struct Question {
    /// Whose children.
    pub whose: Whose,
    /// Only those that stand so.
    pub standing: Option<SiblingStanding>,
    /// As things were recorded at this instant; now, when `None`.
    pub known_at: Option<Timestamp>,
}

/// The groups asked for: those that wait for somebody first, of them those with a child still on the way,
/// then by agency and first number. The members of an arrangement are those of `day`.
///
/// # Errors
/// When the records may not or cannot be read.
pub async fn groups(
    context: &Context<'_>,
    question: &Question,
    day: Day,
) -> Result<Vec<ListedGroup>, AppError> {
    let region = context.region(question.known_at).await?;
    let members = question.whose.members_on(&region.network, day);
    let is_asked = |group: &&Group| {
        members.has(&group.agency)
            && question.standing.is_none_or(|standing| standing == group.proposal.standing)
    };
    let known = known(&region);
    let mut listed: Vec<ListedGroup> =
        known.iter().filter(is_asked).map(|group| listed(&region, group)).collect();
    listed.sort_by_cached_key(|one| {
        let number = one.children.first().map(|child| child.number.clone());
        (one.proposal.standing, one.on_the_way() == 0, one.agency_name.clone(), number)
    });
    Ok(listed)
}

/// The group of that word; `None` when no children are set together under it.
///
/// # Errors
/// When the records may not or cannot be read.
pub async fn group(context: &Context<'_>, key: &str) -> Result<Option<ListedGroup>, AppError> {
    let region = context.region(None).await?;
    let known = known(&region);
    Ok(known.iter().find(|group| group.proposal.key() == key).map(|group| listed(&region, group)))
}

/// The groups of one child: those that a person has confirmed, and those to be confirmed.
///
/// # Errors
/// When the records may not or cannot be read.
pub async fn groups_of_child(
    context: &Context<'_>,
    case: CaseId,
    known_at: Option<Timestamp>,
) -> Result<Vec<ListedGroup>, AppError> {
    let region = context.region(known_at).await?;
    let known = known(&region);
    let of_child = known.iter().filter(|group| group.proposal.children.contains(&case));
    let mut found: Vec<ListedGroup> = of_child.map(|group| listed(&region, group)).collect();
    found.sort_by_key(|one| one.proposal.standing);
    Ok(found)
}

/// Every group of the region, worked out once.
pub(crate) fn known(region: &Region) -> Arc<Vec<Group>> {
    region.siblings.get(&(), || {
        let mut by_agency: BTreeMap<&AgencyId, Vec<ChildOfFamily>> = BTreeMap::new();
        for child in &region.children {
            let told = ChildOfFamily::of(child.case, &child.journey);
            if !told.tellings.is_empty() || !told.decisions.is_empty() {
                by_agency.entry(&child.agency).or_default().push(told);
            }
        }
        by_agency
            .into_iter()
            .flat_map(|(agency, children)| groups_among(agency, &children))
            .collect()
    })
}

fn groups_among(agency: &AgencyId, children: &[ChildOfFamily]) -> Vec<Group> {
    let tellings: BTreeMap<CaseId, &Vec<FamilyTelling>> =
        children.iter().map(|child| (child.case, &child.tellings)).collect();
    let group = |proposal: SiblingProposal| {
        let told = |case: &CaseId| Some((*case, (*tellings.get(case)?).clone()));
        let tellings = proposal.children.iter().filter_map(told).collect();
        Group { agency: agency.clone(), proposal, tellings }
    };
    proposals(children).into_iter().map(group).collect()
}

fn listed(region: &Region, group: &Group) -> ListedGroup {
    let shown: BTreeSet<CaseId> =
        group.proposal.children.union(&group.proposal.removed()).copied().collect();
    let of_group = shown.iter().filter_map(|case| region.child(*case));
    let mut children: Vec<GroupChild> =
        of_group.map(|child| group_child(region, child, group)).collect();
    children.sort_by_cached_key(|child| (child.born.is_none(), child.born, child.number.clone()));
    ListedGroup {
        agency: group.agency.clone(),
        agency_name: region.name_of(&group.agency),
        children,
        proposal: group.proposal.clone(),
    }
}

fn group_child(region: &Region, child: &RegionChild, group: &Group) -> GroupChild {
    GroupChild {
        case: child.case,
        number: child.number.clone(),
        born: child.journey.birth_date(),
        is_unborn: child.journey.is_unborn(),
        stage: region.stage_on(&child.journey, last_day(region)),
        tellings: group.tellings.get(&child.case).cloned().unwrap_or_default(),
    }
}

/// The last day of the newest return, by which it is judged whether matches are told.
fn last_day(region: &Region) -> Day {
    let newest = region.sources.iter().map(|batch| batch.year).max();
    let year = newest.and_then(hearth_domain::CollectionYear::ending_in);
    year.map_or(Day::MAX, |year| year.last_day())
}
