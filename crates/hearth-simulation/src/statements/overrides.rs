//! Gates that somebody who may has overridden for one child and one household.
//!
//! An override means something where that gate alone stands between the two, so the gates themselves are
//! asked, of everybody who looks on the last day. Drawn for children none of whose brothers and sisters is
//! on the way to adoption: who is one unit with whom is a matter of lists that people confirm.

use hearth_casework::child::ChildStatements;
use hearth_casework::family::FamilyStatements;
use hearth_casework::unit::Grouping;
use hearth_domain::day::add_days;
use hearth_domain::household::HouseholdStage;
use hearth_domain::{AgencyId, CaseId, Day, Fact};
use hearth_matching::gate::{Gate, Outcome};
use hearth_matching::pool::{
    AuthorityBasis, MayBePlaced, PoolChild, PoolFamily, PoolUnit, Responsible,
};
use hearth_matching::rules::Rules;
use hearth_matching::suitability::{Suitability, weigh};

use super::child::OfChild;
use super::evidence::dated;
use super::{HouseholdNumber, Named, Overridden, Said, Surroundings, family};
use crate::assumptions as assume;
use crate::child::Child;
use crate::household::Household;
use crate::plan::Route;
use crate::scenario::Authority;

/// What is written of an override, by gate.
const WHY: [(&str, &str); 4] = [
    ("A5", "Invented: the family has yet to meet those whom the child is to see, and will"),
    ("A6", "Invented: those who know the child say that it matters less in this home"),
    (
        "A8",
        "Invented: the family is ready for this child, and panel advised on no child in particular",
    ),
    ("A9", "Invented: the one who smokes does so away from home and is giving it up"),
];

/// The households that look for a child on the last day, as matching sees them.
pub(super) struct Looking<'a> {
    around: Surroundings<'a>,
    families: Vec<(HouseholdNumber, PoolFamily)>,
}

impl<'a> Looking<'a> {
    pub(super) fn on_the_last_day(around: Surroundings<'a>) -> Self {
        let looks = |household: &Household| {
            let way = &household.way;
            let is_approved = way.approved.is_some_and(|day| day <= around.last);
            is_approved && way.is_looking_on(around.last) && way.away(around.last).is_none()
        };
        let looking = around.households().filter(|(_, household)| looks(household)).zip(1..);
        let families = looking.filter_map(|((agency, household), place)| {
            let seen = as_seen(around, (agency, household), case(place)?);
            Some((HouseholdNumber::of(agency, household), seen))
        });
        Self { around, families: families.collect() }
    }

    /// The gate overridden for a child of whom so much is said, if one is.
    pub(super) fn overridden(
        &self,
        authority: &Authority,
        child: &Child,
        said: &[Said],
    ) -> Option<Said> {
        let around = self.around;
        let plan = child.plans.iter().rfind(|plan| plan.decided <= around.last)?;
        let of = OfChild { around, authority, child, plan };
        let mut stream = of.stream(&format!("gates overridden since {}", plan.decided));
        if !stream.chance(assume::GATE_OVERRIDDEN) {
            return None;
        }
        let unit = self.unit(of, said)?;
        let shut: Vec<_> = self.shut_by_one_gate(&unit).collect();
        let (household, family, gate) = stream.any(&shut)?;
        let (_, why) = WHY.iter().find(|(code, _)| *code == gate.code)?;
        let by = *stream.any(gate.overriders)?;
        let ago = add_days(around.last, -stream.within(assume::OVERRIDDEN_AGO));
        let day = [plan.order, family.approved].into_iter().flatten().fold(ago, Ord::max);
        let review = add_days(day, stream.within(assume::OVERRIDE_TO_REVIEW));
        Some(Said::Override(Overridden {
            gate: gate.code.to_owned(),
            household: (*household).clone(),
            why: (*why).to_owned(),
            evidence: dated(day, Some(review), by, "Record of links, override"),
        }))
    }

    /// The households that one gate alone shuts out which somebody may override, each with that gate.
    fn shut_by_one_gate(
        &self,
        unit: &PoolUnit,
    ) -> impl Iterator<Item = (&HouseholdNumber, &PoolFamily, &'static Gate)> {
        let rules = Rules::built_in();
        self.families.iter().filter_map(move |(number, family)| {
            let found = weigh(unit, family, &rules, self.around.last);
            let gate = only_gate(&found).filter(|gate| !gate.overriders.is_empty())?;
            (!found.counts.is_compromised(&rules)).then_some((number, family, gate))
        })
    }

    /// The child as matching sees it, where a family is looked for.
    fn unit(&self, of: OfChild<'_>, said: &[Said]) -> Option<PoolUnit> {
        let ordered = of.looked_for_alone_since()?;
        let facts = facts(said, &|named| match named {
            Named::Child(_) => None,
            Named::Household(number) => {
                let found = self.families.iter().find(|(one, _)| one == number);
                found.map(|(_, family)| family.case)
            }
        });
        let child = PoolChild {
            case: case(0)?,
            label: of.child.number(),
            responsible: responsible(self.around, &of.authority.id),
            born: Some(of.child.born),
            may_be_placed: MayBePlaced::Authorised(AuthorityBasis::PlacementOrder, ordered),
            entered_care: Some(of.plan.entered),
            authorised: Some(ordered),
            stated: ChildStatements::read(&facts, self.around.last),
        };
        Some(PoolUnit { children: vec![child], grouping: Grouping::Single })
    }
}

impl OfChild<'_> {
    /// The day of the order, where a family is looked for on the last day and for this child alone.
    fn looked_for_alone_since(self) -> Option<Day> {
        let last = self.around.last;
        let is_matched = self.plan.attempts.iter().any(|one| one.matched <= last);
        let is_reversed = self.plan.reversed.is_some_and(|(day, _)| day <= last);
        let is_looked_for = self.plan.route == Route::Search && !is_matched && !is_reversed;
        let ordered = self.plan.order.filter(|day| *day <= last);
        ordered.filter(|_| is_looked_for && self.is_alone())
    }

    /// Whether none of those the child entered care with is on the way to adoption too.
    fn is_alone(self) -> bool {
        let own =
            self.around.authorities.iter().filter(|one| one.authority.id == self.authority.id);
        let mut others = own.flat_map(|one| self.around.on_the_way(one));
        let child = self.child;
        child.siblings.is_none()
            || !others.any(|one| one.siblings == child.siblings && one.number != child.number)
    }
}

/// The gate that alone is shut.
fn only_gate(found: &Suitability) -> Option<&'static Gate> {
    let mut shut = found.gates.iter().filter(|one| one.outcome == Outcome::Fail);
    let first = shut.next()?;
    shut.next().is_none().then_some(first.gate)
}

fn as_seen(
    around: Surroundings<'_>,
    (agency, household): (&AgencyId, &Household),
    case: CaseId,
) -> PoolFamily {
    let said = family::statements(around, agency, household);
    PoolFamily {
        case,
        label: household.number().to_owned(),
        responsible: responsible(around, agency),
        approved: household.way.approved,
        stage: Some(HouseholdStage::ApprovedWaiting),
        early_permanence: Some(household.fosters_for_adoption),
        stated: FamilyStatements::read(&facts(&said, &|_| None), around.last),
    }
}

fn facts(said: &[Said], case_of: &dyn Fn(Named<'_>) -> Option<CaseId>) -> Vec<Fact> {
    said.iter().filter_map(|one| one.fact(case_of)).collect()
}

/// The region's own agency acts for its authorities; a voluntary agency for itself.
fn responsible(around: Surroundings<'_>, agency: &AgencyId) -> Responsible {
    let recruiters = || around.recruiters.iter().map(|one| &one.recruiter);
    let acts = recruiters()
        .find(|one| one.id == *agency)
        .or_else(|| recruiters().find(|one| !one.is_voluntary))
        .map_or(agency, |one| &one.id);
    Responsible { agency: Some(acts.clone()), ..Responsible::default() }
}

/// A case that stands for somebody while gates are asked, and nowhere else.
fn case(place: u32) -> Option<CaseId> {
    CaseId::parse(&format!("00000000-0000-7000-8000-{place:012}"))
}

#[cfg(test)]
mod tests {
    use super::WHY;
    use hearth_matching::gates::GATES;

    #[test]
    fn every_gate_that_may_be_overridden_has_its_words() {
        let may = GATES.iter().filter(|gate| !gate.overriders.is_empty()).map(|gate| gate.code);
        assert!(may.eq(WHY.map(|(code, _)| code)));
    }
}
