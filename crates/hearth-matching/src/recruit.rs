//! What one more family of a kind would change: exact, by finding the best plan with it.
//!
//! The family is imagined as free in everything that is not of its kind: nobody at home, willing to
//! keep up any contact, able to meet any identity, known in every respect. So the worth of a kind is
//! the most that one family of it could bring today; what it would bring later is another question.

use std::collections::BTreeSet;

use hearth_casework::condition::{Condition, Severity};
use hearth_casework::contact::{Contact, ContactForm, ContactWith};
use hearth_casework::evidence::{Evidence, Role};
use hearth_casework::family::{FamilyStatements, Stated};
use hearth_casework::household::HouseholdFact;
use hearth_casework::identity::{Capacity, IdentityDomain};
use hearth_casework::offer::{Ages, Reach};
use hearth_casework::openness::Openness;
use hearth_domain::household::HouseholdStage;
use hearth_domain::id::CaseId;

use crate::asking::Asking;
use crate::pool::{PoolFamily, Responsible};
use crate::rules::Terms;
use crate::search::Search;
use crate::solve::Solved;
use crate::suitability::Standing;
use crate::warm::{Totals, Warm};

/// A kind of family that might be recruited.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Profile {
    /// The ages panel would advise.
    pub ages: Ages,
    /// How many children panel would advise.
    pub children: u8,
    /// How marked a condition it could still consider, whichever condition it is.
    pub open_to: Severity,
    /// The authority it lives in, by the code of the Office for National Statistics.
    pub lives_in: String,
}

/// What one more family of a kind would change today.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Worth {
    /// The kind.
    pub profile: Profile,
    /// For how many units it could be proposed.
    pub candidates: usize,
    /// How many more units would be served.
    pub more_units: u32,
    /// What the plan would come to with it.
    pub with_it: Totals,
}

/// The kinds that a grid is made of: ages, numbers of children and openness as agencies recruit for
/// them `[K]`, in each of the places.
#[must_use]
pub fn grid(places: &[String]) -> Vec<Profile> {
    let ages = [(0, 2), (0, 4), (3, 6), (5, 9)].map(|(from, to)| Ages { from, to });
    let mut profiles = Vec::new();
    for lives_in in places {
        for ages in ages {
            for children in 1..=3 {
                for open_to in Severity::ALL.iter().copied() {
                    profiles.push(Profile { ages, children, open_to, lives_in: lives_in.clone() });
                }
            }
        }
    }
    profiles
}

/// What one more family of each kind would change, by itself, the most first. The order of the profiles
/// breaks ties.
#[must_use]
pub fn worth_of(search: &Search<'_>, solved: &Solved, profiles: &[Profile]) -> Vec<Worth> {
    let mut warm = Warm::of(&search.problem, solved);
    let before = warm.totals();
    let terms = || Terms { rules: search.rules, day: search.day };
    let numbered =
        (0..search.problem.unit_count()).filter_map(|number| Some((number, search.unit(number)?)));
    let askings: Vec<(u32, Asking<'_>)> =
        numbered.map(|(number, unit)| (number, Asking::of(unit, terms()))).collect();
    let mut worth: Vec<Worth> = profiles
        .iter()
        .map(|profile| {
            let column = column(search, &askings, &profile.family(search));
            let with_it = warm.with_family(&column);
            Worth {
                profile: profile.clone(),
                candidates: column.len(),
                more_units: with_it.served - before.served,
                with_it,
            }
        })
        .collect();
    worth.sort_by_key(|one| std::cmp::Reverse(one.more_units));
    worth
}

/// The units the family could be proposed for, and what each pair costs.
fn column(
    search: &Search<'_>,
    askings: &[(u32, Asking<'_>)],
    family: &PoolFamily,
) -> Vec<(u32, u32)> {
    let pair = |(number, asking): &(u32, Asking<'_>)| {
        let between = asking.between(family);
        let proposable = between.called(search.rules) == Standing::Proposable;
        proposable.then(|| (*number, search.cost(between.counts)))
    };
    askings.iter().filter_map(pair).collect()
}

impl Profile {
    fn family(&self, search: &Search<'_>) -> PoolFamily {
        PoolFamily {
            case: CaseId::NOBODY,
            label: "one more family".to_owned(),
            responsible: Responsible::default(),
            approved: Some(search.day),
            stage: Some(HouseholdStage::ApprovedWaiting),
            early_permanence: Some(true),
            stated: self.statements(),
        }
    }

    fn statements(&self) -> FamilyStatements {
        let severities = || Severity::ALL.iter().copied().filter(|one| *one <= self.open_to);
        let refused = || Severity::ALL.iter().copied().filter(|one| *one > self.open_to);
        let answers = |condition: Condition| {
            let open =
                severities().map(move |one| ((condition, one), stated(Openness::WithSupport)));
            open.chain(refused().map(move |one| ((condition, one), stated(Openness::No))))
        };
        let contacts = ContactWith::ALL.iter().flat_map(|with| {
            ContactForm::ALL.iter().map(|form| Contact { with: *with, form: *form })
        });
        let able =
            |domain: &IdentityDomain| ((*domain, String::new()), stated(Capacity::Evidenced));
        FamilyStatements {
            advised_ages: Some(stated(self.ages)),
            advised_children: Some(stated(self.children)),
            conditions: Condition::ALL.iter().copied().flat_map(answers).collect(),
            identity: IdentityDomain::ALL.iter().map(able).collect(),
            contact: contacts.map(|one| (one, stated(Openness::Yes))).collect(),
            household: HouseholdFact::ALL
                .iter()
                .map(|fact| (*fact, stated(is_so(*fact))))
                .collect(),
            children_at_home: Some(stated(BTreeSet::new())),
            lives_in: Some(stated(self.lives_in.clone())),
            released_for: Some(stated(Reach::National)),
            ..FamilyStatements::default()
        }
    }
}

/// As any child might need it.
fn is_so(fact: HouseholdFact) -> bool {
    match fact {
        HouseholdFact::Dogs | HouseholdFact::Smokers | HouseholdFact::AdultMen => false,
        HouseholdFact::Calm | HouseholdFact::AtHomeFirstYear => true,
    }
}

fn stated<T>(value: T) -> Stated<T> {
    let evidence = Evidence {
        document: "imagined".to_owned(),
        day: None,
        by: Role::FamilySocialWorker,
        review_by: None,
    };
    Stated { value, evidence }
}
