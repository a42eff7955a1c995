//! What one household says of itself and what its agency finds: asked in the assessment, advised at the
//! approval, and at reviews stated again.

use hearth_casework::evidence::Role;
use hearth_casework::hold::Hold;
use hearth_casework::offer::{Ages, Offer, OfferOf, Reach};
use hearth_domain::day::{add_days, add_months};
use hearth_domain::{AgencyId, Day};

use super::answers;
use super::evidence::Occasion;
use super::holds::{explores, has_begun, rests};
use super::{Said, Surroundings};
use crate::age::years_old;
use crate::assumptions as assume;
use crate::household::{Household, Way};
use crate::stream::Stream;

/// What is stated of a household by the last day, from its assessment on.
pub(super) fn statements(
    around: Surroundings<'_>,
    agency: &AgencyId,
    household: &Household,
) -> Vec<Said> {
    let last = around.last;
    let Some(began) = household.way.stage_two_started.filter(|day| *day <= last) else {
        return Vec::new();
    };
    let mut stream = stream_of(around, agency, "offers", household);
    let asked = add_days(began, stream.within(assume::ASSESSMENT_TO_ANSWERS));
    let interviews = Occasion { day: asked, document: "Prospective adopter’s report" };
    let mut offers = answers::first(&mut stream, around, household, interviews);
    offers.extend(advised(&mut stream, around, household));
    offers.extend(released(&mut stream, &household.way));
    offers.extend(reviewed(&mut stream, &household.way, &offers, last));
    let is_known = |offer: &Offer| offer.evidence.day.is_none_or(|day| day <= last);
    let offers = offers.into_iter().filter(|offer| asked <= last && is_known(offer));
    let holds = held(around, agency, household);
    offers.map(Said::Offer).chain(holds.into_iter().map(Said::LinkingHold)).collect()
}

fn stream_of(
    around: Surroundings<'_>,
    agency: &AgencyId,
    purpose: &str,
    household: &Household,
) -> Stream {
    Stream::named(around.seed, &[agency.as_str(), purpose, household.number()], 0)
}

/// What panel advises on the day of the approval, and how far beyond the household would go.
fn advised(stream: &mut Stream, around: Surroundings<'_>, household: &Household) -> Vec<Offer> {
    let mut ages = stream.of(&assume::ADVISED_AGES);
    let mut count = stream.of(&assume::ADVISED_CHILDREN);
    let stretches = stream.chance(assume::WOULD_STRETCH);
    let by_years = u8::try_from(stream.between(1, 3)).unwrap_or(1);
    let Some(day) = household.way.approved else { return Vec::new() };
    // Whoever is matched was approved for such children.
    for age in ages_of_children(around, household) {
        ages = Ages { from: ages.from.min(age), to: ages.to.max(age) };
    }
    count = count.max(u8::try_from(household.children.len()).unwrap_or(count));
    let panel = Occasion { day, document: "Panel minutes" };
    let mut offers = vec![
        offer(stream, panel, (Role::FamilySocialWorker, "advice"), OfferOf::AdvisedAges(ages)),
        offer(stream, panel, (Role::FamilySocialWorker, "advice"), OfferOf::AdvisedChildren(count)),
    ];
    if stretches {
        let beyond = OfferOf::WouldStretchTo(Ages { to: ages.to.saturating_add(by_years), ..ages });
        offers.push(offer(stream, panel, (Role::Family, "talk after the approval"), beyond));
    }
    offers
}

/// The ages at the match of the children of the region who come to the household.
fn ages_of_children(around: Surroundings<'_>, household: &Household) -> Vec<u8> {
    let Some(matched) = household.way.matched else { return Vec::new() };
    let born = |(agency, number): &(AgencyId, String)| {
        let authority = around.authorities.iter().find(|one| one.authority.id == *agency)?;
        let number: u64 = number.parse().ok()?;
        authority.children.iter().find(|child| child.number == number).map(|child| child.born)
    };
    let age = |born: Day| u8::try_from(years_old(born, matched)).ok();
    household.children.iter().filter_map(born).filter_map(age).collect()
}

/// How far its agency lets it be seen: first by itself alone, later by others.
fn released(stream: &mut Stream, way: &Way) -> Vec<Offer> {
    let to_region = stream.within(assume::APPROVAL_TO_REGION);
    let to_all = to_region + stream.within(assume::REGION_TO_NATIONAL);
    let (reaches_region, reaches_all) =
        (stream.chance(assume::RELEASED_TO_REGION), stream.chance(assume::RELEASED_TO_ALL));
    let ready = stream.within(assume::APPROVAL_TO_READY);
    let says_when = stream.chance(assume::SAYS_WHEN_READY);
    let Some(approved) = way.approved else { return Vec::new() };
    let steps = [
        (true, 0, Reach::OwnAgency),
        (reaches_region, to_region, Reach::Region),
        (reaches_region && reaches_all, to_all, Reach::National),
    ];
    let mut offers = Vec::new();
    for (_, days, reach) in steps.into_iter().filter(|(comes, _, _)| *comes) {
        let day = add_days(approved, days);
        if way.is_looking_on(day) {
            let at = Occasion { day, document: "Record of links" };
            let what = OfferOf::ReleasedFor(reach);
            offers.push(offer(stream, at, (Role::Manager, "release"), what));
        }
    }
    if says_when {
        let at = Occasion { day: approved, document: "Panel minutes" };
        let what = OfferOf::ReadyFrom(add_days(approved, ready));
        offers.push(offer(stream, at, (Role::Family, "leave from work"), what));
    }
    offers
}

/// What is stated again at each yearly review, some of it otherwise.
fn reviewed(stream: &mut Stream, way: &Way, offers: &[Offer], last: Day) -> Vec<Offer> {
    let Some(approved) = way.approved else { return Vec::new() };
    let mut again = Vec::new();
    for year in 1..=assume::MOST_REVIEWS_OF_APPROVAL {
        let day = add_months(approved, 12 * year);
        if day > last || !way.is_looking_on(day) {
            break;
        }
        let review = Occasion { day, document: "Review of the approval" };
        again.extend(answers::again(stream, review, offers));
    }
    again
}

fn held(around: Surroundings<'_>, agency: &AgencyId, household: &Household) -> Vec<Hold> {
    let mut stream = stream_of(around, agency, "linking holds", household);
    let Some(approved) = household.way.approved else { return Vec::new() };
    let ends = household.way.looks_until().map_or(around.last, |day| day.min(around.last));
    let reason = stream.of(&assume::REASON_OF_LINKING_HOLD);
    let held = stream.chance(assume::HOUSEHOLDS_HELD);
    let resting = rests(&mut stream, (approved, ends), (reason, Role::FamilySocialWorker));
    let mut holds: Vec<Hold> = resting.filter(|_| held).into_iter().collect();
    let matched = household.way.matched.filter(|_| stream.chance(assume::LINKS_EXPLORED_ON_HOLD));
    let explored = matched.map(|day| explores(&mut stream, day, Role::FamilySocialWorker));
    holds.extend(explored.filter(|hold| has_begun(hold, (approved, around.last))));
    holds
}

/// An offer, on paper.
pub(super) fn offer(
    stream: &mut Stream,
    occasion: Occasion,
    (by, part): (Role, &str),
    what: OfferOf,
) -> Offer {
    Offer { what, evidence: occasion.paper(stream, by, part) }
}

impl Way {
    /// The day on which no child is looked for any more.
    pub(super) fn looks_until(&self) -> Option<Day> {
        self.matched.or(self.left.map(|(day, _)| day))
    }

    pub(super) fn is_looking_on(&self, day: Day) -> bool {
        self.looks_until().is_none_or(|end| day < end)
    }
}
