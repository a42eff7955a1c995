//! The households: lists that read back, days that agree with the children's, and shares near the
//! published ones.

use std::collections::{BTreeMap, BTreeSet};

use hearth_domain::day::{add_months, days_between};
use hearth_domain::fact::Statement;
use hearth_domain::household::Approval;
use hearth_domain::{AgencyId, CollectionYear, Day, Household};
use hearth_returns::Return;
use hearth_returns::annex_a::{self, HouseholdRows};
use hearth_returns::cohort::{KeptRow, kept_rows};
use hearth_simulation::{HouseholdTruth, TruthRow, generate};

use super::{region, scenario, year};

type Kept = BTreeMap<(AgencyId, String), Vec<(CollectionYear, KeptRow)>>;

/// Every row of every list by agency and household.
fn kept() -> Kept {
    let mut kept = Kept::new();
    for (agency, year, bytes) in region().lists() {
        let sent = Return::list_11("list_11.csv", bytes, year);
        let listed = annex_a::read(&sent);
        let told: Vec<String> = listed.problems.iter().map(ToString::to_string).collect();
        assert!(told.is_empty(), "{agency} {year}: {}", told.join("\n"));
        let numbers: BTreeSet<String> =
            listed.households.into_iter().map(|one| one.number).collect();
        for row in kept_rows(&sent, &numbers) {
            kept.entry((agency.clone(), row.child.clone())).or_default().push((year, row));
        }
    }
    kept
}

/// The days a list can tell, with the number placed and why the household is away.
type Days = ([Option<Day>; 11], Option<u8>, Option<String>);

fn true_days(row: &HouseholdTruth) -> Days {
    let days = [
        Some(row.enquired),
        row.stage_one_started,
        row.stage_one_ended,
        row.stage_two_started,
        row.stage_two_ended,
        row.applied,
        row.approved,
        row.matched,
        row.placed.map(|(day, _)| day),
        row.ordered,
        row.away.map(|(day, _)| day),
    ];
    (days, row.placed.map(|(_, children)| children), row.away.map(|(_, why)| why.code().to_owned()))
}

fn told_days(run: &Approval) -> Days {
    let days = [
        run.enquired,
        run.stage_one_started,
        run.stage_one_ended,
        run.stage_two_started,
        run.stage_two_ended,
        run.applied,
        run.approved,
        run.matched,
        run.placed.map(|(day, _)| day),
        run.adoption_order,
        run.left.as_ref().map(|(day, _)| *day),
    ];
    let children = run.placed.and_then(|(_, children)| children);
    (days, children, run.left.as_ref().map(|(_, why)| why.clone()))
}

#[test]
fn the_lists_tell_the_truth_of_every_household() {
    let kept = kept();
    let truth = region().households();
    assert_eq!(kept.len(), truth.len(), "every household is listed, and no other");
    for row in &truth {
        let rows = &kept[&(row.agency.clone(), row.household.clone())];
        let facts = HouseholdRows::read(rows.iter().map(|(year, row)| (*year, row))).facts();
        let household = Household::told_by(facts);
        let who = format!("{} {}", row.agency, row.household);
        assert_eq!(household.approvals().len(), 1, "{who}");
        assert_eq!(told_days(household.latest().unwrap()), true_days(row), "{who}");
        let adopters = row.adopters.to_string();
        assert_eq!(household.stated(Statement::Adopters), Some(adopters.as_str()), "{who}");
        let fosters = if row.fosters_for_adoption { "yes" } else { "no" };
        assert_eq!(household.stated(Statement::FosteringForAdoption), Some(fosters), "{who}");
    }
    println!("{} households, 0 differences", truth.len());
    assert!(truth.len() > 2_000);
}

/// Children who are placed together: authority, brothers and sisters, plan, match and move.
type Unit<'a> = (&'a AgencyId, String, u32, Option<Day>, Day);

fn units(plans: &[TruthRow]) -> BTreeMap<Unit<'_>, Vec<&TruthRow>> {
    let mut units: BTreeMap<Unit<'_>, Vec<&TruthRow>> = BTreeMap::new();
    for row in plans {
        if let Some(placed) =
            row.placed.filter(|placed| row.disrupted.is_none_or(|day| day < *placed))
        {
            let group = row.group.clone().unwrap_or_else(|| row.child.clone());
            let matched = row.matched.filter(|matched| *matched <= placed);
            units.entry((&row.agency, group, row.plan, matched, placed)).or_default().push(row);
        }
    }
    units
}

#[test]
fn every_placement_has_a_household_with_the_childs_own_days() {
    let (plans, households) = (region().plans(), region().households());
    let mut of_child: BTreeMap<&(AgencyId, String), Vec<&HouseholdTruth>> = BTreeMap::new();
    for household in &households {
        for child in &household.children {
            of_child.entry(child).or_default().push(household);
        }
    }
    let (mut found, mut outside) = (0, 0);
    for ((agency, _, _, matched, placed), children) in units(&plans) {
        let key = (agency.clone(), children[0].child.clone());
        let count = u8::try_from(children.len()).unwrap();
        let same = of_child.get(&key).and_then(|known| {
            known
                .iter()
                .find(|one| one.matched == matched && one.placed.map(|told| told.0) == Some(placed))
        });
        let Some(household) = same else {
            outside += 1;
            continue;
        };
        assert_eq!(household.placed, Some((placed, count)), "{key:?}");
        assert_eq!(household.ordered, children[0].granted, "{key:?}");
        assert!(household.approved < matched, "{key:?}");
        let early = children[0].early;
        assert_eq!(household.fosters_for_adoption, early.is_some(), "{key:?}");
        assert!(early.is_none_or(|day| household.approved < Some(day)), "{key:?}");
        found += 1;
    }
    println!("{found} placements with a household, {outside} from outside the region");
    // A household is listed only while it is in touch in the years told, so some of the first have none.
    assert!(
        found > 200 && outside > 5 && outside * 100 < (found + outside) * 20,
        "{found} {outside}"
    );
}

/// Per mille.
fn share(part: usize, whole: usize) -> usize {
    part * 1_000 / whole.max(1)
}

#[test]
fn shares_are_near_the_published_ones() {
    let households = region().households();
    // Of earlier days only those are listed who were still in touch.
    let from = year(2021).first_day();
    let approved: Vec<&HouseholdTruth> =
        households.iter().filter(|one| one.approved >= Some(from)).collect();
    let enquired = households.iter().filter(|one| one.enquired >= from).count();
    let voluntary = approved.iter().filter(|one| one.agency.as_str().contains("vaa")).count();
    let in_six_months = approved.iter().filter(|one| {
        one.stage_one_started.zip(one.approved).is_some_and(|(from, to)| to <= add_months(from, 6))
    });
    let waiting = households
        .iter()
        .filter(|one| one.approved.is_some() && one.matched.is_none() && one.away.is_none())
        .count();
    let shares = [
        ("enquiries approved in the end", share(approved.len(), enquired), 100..190),
        ("approved by voluntary agencies", share(voluntary, approved.len()), 130..270),
        ("approved within six months", share(in_six_months.count(), approved.len()), 190..330),
        // 95 to 100 approvals a year and 60 to 90 waiting, for 3,000 children.
        ("approvals a year for 1,000 children", share(approved.len(), 6 * 2_000), 26..40),
        ("waiting for 1,000 children", share(waiting, 2_000), 17..33),
    ];
    for (name, per_mille, expected) in shares {
        println!("{name}: {per_mille} in a thousand");
        assert!(expected.contains(&per_mille), "{name}: {per_mille}, expected {expected:?}");
    }
}

#[test]
fn every_way_of_leaving_and_every_stage_is_there() {
    let households = region().households();
    let count =
        |holds: fn(&HouseholdTruth) -> bool| households.iter().filter(|one| holds(one)).count();
    let away =
        |one: &HouseholdTruth, why: &str| one.away.is_some_and(|(_, told)| told.code() == why);
    let counts = [
        count(|one| one.stage_one_started.is_none() && one.away.is_none()),
        count(|one| {
            one.stage_one_started.is_some() && one.stage_one_ended.is_none() && one.away.is_none()
        }),
        count(|one| {
            one.stage_two_started.is_some() && one.approved.is_none() && one.away.is_none()
        }),
        count(|one| one.matched.is_some() && one.placed.is_none()),
        count(|one| one.placed.is_some() && one.ordered.is_none() && one.away.is_none()),
        count(|one| one.placed.is_some() && one.away.is_some()),
        households.iter().filter(|one| away(one, "withdrew")).count(),
        households.iter().filter(|one| away(one, "on-hold")).count(),
        households.iter().filter(|one| away(one, "refused")).count(),
        count(|one| one.household.starts_with('P')),
    ];
    assert!(counts.iter().all(|count| *count > 0), "{counts:?}");
}

#[test]
fn days_come_in_the_order_of_the_process() {
    for row in region().households() {
        let (days, ..) = true_days(&row);
        let told: Vec<Day> = days[..10].iter().flatten().copied().collect();
        assert!(told.is_sorted(), "{} {}: {told:?}", row.agency, row.household);
        let last = told.last().copied().unwrap();
        let away = row.away.map(|(day, _)| day);
        assert!(away.is_none_or(|away| days_between(last, away) >= 0), "{row:?}");
    }
}

#[test]
fn the_same_seed_gives_the_same_lists() {
    let lists = |seed| generate(&scenario(seed, 120)).lists().collect::<Vec<_>>();
    assert_eq!(lists(3), lists(3));
    assert_ne!(lists(3), lists(4));
}
