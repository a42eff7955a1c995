//! What a household answers when asked, what it was never asked, and what it answers later.

use hearth_casework::condition::{Condition, Severity};
use hearth_casework::evidence::Role;
use hearth_casework::household::HouseholdFact;
use hearth_casework::identity::IdentityDomain;
use hearth_casework::offer::{Offer, OfferOf};
use hearth_casework::openness::Openness;
use hearth_domain::day::add_days;
use hearth_returns::annex_a::Gender;

use super::Surroundings;
use super::contact::USUAL;
use super::evidence::Occasion;
use super::family::offer;
use super::identity::words_of_families;
use crate::assumptions as assume;
use crate::household::Household;
use crate::stream::Stream;

/// The first answers, and what the assessment finds.
pub(super) fn first(
    stream: &mut Stream,
    around: Surroundings<'_>,
    household: &Household,
    at: Occasion,
) -> Vec<Offer> {
    let mut offers = conditions(stream, at);
    offers.extend(experience(stream, at));
    offers.extend(identity(stream, at));
    offers.extend(contact(stream, at));
    offers.extend(home(stream, household, at));
    offers.extend(children_at_home(stream, at));
    offers.extend(place(stream, around, at));
    offers
}

/// Answers about conditions. Who would take a child with more of a condition would take one with less.
fn conditions(stream: &mut Stream, at: Occasion) -> Vec<Offer> {
    let mut offers = Vec::new();
    for condition in Condition::ALL.iter().copied() {
        let is_asked = !stream.chance(assume::NEVER_ASKED);
        let openness = stream.of(&assume::OPENNESS);
        for (severity, chance) in assume::SEVERITIES_ASKED {
            if stream.chance(chance) && is_asked {
                let openness = openness_at(openness, severity);
                let what = OfferOf::Condition { condition, severity, openness };
                offers.push(offer(stream, at, (Role::Family, "children considered"), what));
            }
        }
    }
    offers
}

/// The answer at a severity of who answers so when the condition is present.
fn openness_at(present: Openness, severity: Severity) -> Openness {
    use Openness::{No, WithSupport, WouldDiscuss, Yes};
    match (severity, present) {
        (Severity::Present, answer) => answer,
        (Severity::Possible, Yes | WithSupport) => Yes,
        (Severity::Possible, WouldDiscuss) => WithSupport,
        (Severity::Possible, No) => WouldDiscuss,
        (Severity::Marked, Yes) => WithSupport,
        (Severity::Marked, WithSupport) => WouldDiscuss,
        (Severity::Marked, WouldDiscuss | No) => No,
    }
}

fn experience(stream: &mut Stream, at: Occasion) -> Vec<Offer> {
    let mut offers = Vec::new();
    for condition in Condition::ALL.iter().copied() {
        if stream.chance(assume::HAS_EXPERIENCE) {
            let by = (Role::FamilySocialWorker, "experience");
            offers.push(offer(stream, at, by, OfferOf::Experience(condition)));
        }
    }
    if stream.chance(assume::HAS_TRAINING) {
        let by = (Role::FamilySocialWorker, "preparation");
        offers.push(offer(stream, at, by, OfferOf::TherapeuticTraining));
    }
    offers
}

/// What the household can do for a child's identity, drawn apart from who its adopters are.
fn identity(stream: &mut Stream, at: Occasion) -> Vec<Offer> {
    let mut offers = Vec::new();
    for domain in IdentityDomain::ALL.iter().copied() {
        let what = stream.any(words_of_families(domain)).copied().unwrap_or_default().to_owned();
        let capacity = stream.of(&assume::CAPACITY_FOR_IDENTITY);
        if stream.chance(assume::IDENTITY_ASSESSED) {
            let what = OfferOf::Identity { domain, capacity, what };
            offers.push(offer(stream, at, (Role::FamilySocialWorker, "identity"), what));
        }
    }
    offers
}

fn contact(stream: &mut Stream, at: Occasion) -> Vec<Offer> {
    let mut offers = Vec::new();
    for (contact, _) in USUAL {
        let openness = stream.of(&assume::OPENNESS_TO_CONTACT);
        if !stream.chance(assume::NEVER_ASKED) {
            let what = OfferOf::Contact { contact, openness };
            offers.push(offer(stream, at, (Role::Family, "contact"), what));
        }
    }
    offers
}

/// What is so in the household.
fn home(stream: &mut Stream, household: &Household, at: Occasion) -> Vec<Offer> {
    let has_man = household.adopters.iter().any(|adopter| adopter.gender == Gender::Male);
    let mut offers = Vec::new();
    for fact in HouseholdFact::ALL.iter().copied() {
        let drawn = stream.chance(assume::household_fact(fact));
        let is_so = if fact == HouseholdFact::AdultMen { has_man } else { drawn };
        if !stream.chance(assume::NEVER_ASKED_OF_HOME) {
            let what = OfferOf::Household { fact, is_so };
            offers.push(offer(stream, at, (Role::Family, "home"), what));
        }
    }
    offers
}

fn children_at_home(stream: &mut Stream, at: Occasion) -> Vec<Offer> {
    let many = stream.of(&assume::CHILDREN_AT_HOME);
    let ages: Vec<i32> = (0..many.unwrap_or_default()).map(|_| stream.between(2, 15)).collect();
    let paper = |stream: &mut Stream, what| offer(stream, at, (Role::Family, "home"), what);
    match many {
        None => Vec::new(),
        Some(0) => vec![paper(stream, OfferOf::NoChildAtHome)],
        Some(_) => {
            let born = |age: i32| add_days(at.day, -365 * age - 100);
            ages.into_iter().map(|age| paper(stream, OfferOf::ChildAtHome(born(age)))).collect()
        }
    }
}

/// Where the household lives: mostly in the region, in each authority alike, else in one that borders on it.
fn place(stream: &mut Stream, around: Surroundings<'_>, at: Occasion) -> Option<Offer> {
    let is_told = !stream.chance(assume::HOME_NOT_TOLD);
    let beyond = stream.any(&assume::NEIGHBOURING_AUTHORITIES).copied()?;
    let within = stream.any(around.authorities)?.authority.id.as_str();
    let is_beyond = stream.chance(assume::LIVES_BEYOND);
    let authority = if is_beyond { beyond } else { within };
    let what = OfferOf::LivesIn(authority.to_owned());
    is_told.then(|| offer(stream, at, (Role::FamilySocialWorker, "home"), what))
}

/// Some answers are given again, and a few of them have changed.
pub(super) fn again(stream: &mut Stream, at: Occasion, offers: &[Offer]) -> Vec<Offer> {
    let mut stated = Vec::new();
    for before in offers {
        let OfferOf::Condition { condition, severity, openness } = before.what else { continue };
        let changes = stream.chance(assume::ANSWERS_THAT_CHANGE);
        if stream.chance(assume::ANSWERED_AGAIN) {
            let openness = if changes { more_open(openness) } else { openness };
            let what = OfferOf::Condition { condition, severity, openness };
            stated.push(offer(stream, at, (Role::Family, "children considered"), what));
        }
    }
    stated
}

fn more_open(openness: Openness) -> Openness {
    match openness {
        Openness::No => Openness::WouldDiscuss,
        Openness::WouldDiscuss => Openness::WithSupport,
        Openness::WithSupport | Openness::Yes => Openness::Yes,
    }
}
