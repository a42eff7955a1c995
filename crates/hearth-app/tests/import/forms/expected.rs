//! What the truth and the list of differences leave to be expected, by rules of who tells what.
//!
//! - The return tells every happening but a match, which it tells with the adoption.
//! - List 10 tells the latest plan of each year's list, and nothing of a placement that broke down.
//! - The extract tells every plan.
//! - The tracker tells the latest plan.
//! - In return and extract a day of care is also the day on which statuses, placements and authority's
//!   care begin or end; where the two differ about it, they differ about those too.
//!
//! A happening is a conflict when two that tell it tell other days. So a day told otherwise is none
//! when nobody else tells that happening.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::RangeInclusive;

use hearth_domain::{
    AgencyId, CollectionYear, Day, Fact, FactKind, Journey, Milestone, Plan, Source, Spell,
};
use hearth_simulation::{Difference, Forms, SyntheticRegion, TruthRow};

use super::loaded::FORMS;
use crate::support::{Journeys, year};

/// What each source tells of one happening.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Told {
    pub child: Child,
    pub kind: FactKind,
    pub told: Vec<(Source, Option<Days>)>,
}

/// The first day of a fact and its last.
pub type Days = (Option<Day>, Option<Day>);

/// The authority, and its number for the child.
pub type Child = (AgencyId, String);

/// One happening of one child: the number of the plan, and what happened.
type Happening = (u32, Milestone);

pub struct Expected {
    pub conflicts: BTreeSet<Told>,
    told: BTreeMap<(Source, Child, Happening), Day>,
    /// The truth of every plan, by child.
    plans: BTreeMap<Child, Vec<TruthRow>>,
    /// The years of the lists.
    years: RangeInclusive<i16>,
    alone: usize,
    by_source: BTreeMap<Source, usize>,
}

impl Expected {
    pub fn of(region: &SyntheticRegion, forms: &Forms<'_>, in_truth: &Journeys) -> Self {
        let mut plans: BTreeMap<Child, Vec<TruthRow>> = BTreeMap::new();
        for row in region.plans() {
            plans.entry((row.agency.clone(), row.child.clone())).or_default().push(row);
        }
        let key = |one: &Difference| {
            let child = (one.agency.clone(), one.child.clone());
            ((one.source, child, (one.plan, one.kind)), one.told)
        };
        let told = forms.differences.iter().map(key).collect();
        let mut expected = Self {
            conflicts: BTreeSet::new(),
            told,
            plans,
            years: forms.years().map(CollectionYear::ending).min().unwrap()..=2026,
            alone: 0,
            by_source: BTreeMap::new(),
        };
        let mut happenings: BTreeSet<(Child, Happening, Day)> = BTreeSet::new();
        for one in &forms.differences {
            let child = (one.agency.clone(), one.child.clone());
            happenings.insert((child, (one.plan, one.kind), one.day));
            *expected.by_source.entry(one.source).or_default() += 1;
        }
        for (child, happening, day) in &happenings {
            expected.expect(child, *happening, *day);
        }
        for child in happenings.iter().map(|(child, ..)| child).collect::<BTreeSet<_>>() {
            let of_child = happenings.iter().filter(|(one, ..)| one == child);
            let moved: Vec<(Happening, Day)> =
                of_child.map(|(_, what, day)| (*what, *day)).collect();
            expected.expect_of_care(child, &moved, &in_truth[child]);
        }
        expected
    }

    /// What a source tells of a happening that was on that day.
    fn told_by(&self, source: Source, child: &Child, what: Happening, day: Day) -> Day {
        self.told.get(&(source, child.clone(), what)).copied().unwrap_or(day)
    }

    fn expect(&mut self, child: &Child, what: Happening, day: Day) {
        let tellers = FORMS.into_iter().filter(|source| self.tells(*source, child, what, day));
        let told: Vec<(Source, Day)> =
            tellers.map(|source| (source, self.told_by(source, child, what, day))).collect();
        if told.iter().all(|(_, other)| *other == told[0].1) {
            self.alone += 1;
            assert_eq!(
                told.len(),
                1,
                "two that differ from the truth never differ alike: {told:?}"
            );
            return;
        }
        let told = told.into_iter().map(|(source, day)| (source, Some((Some(day), None))));
        let (child, kind) = (child.clone(), what.1.into());
        self.conflicts.insert(Told { child, kind, told: told.collect() });
    }

    /// Whether a source tells that happening at all.
    fn tells(&self, source: Source, child: &Child, what: Happening, day: Day) -> bool {
        let rows = &self.plans[child];
        let (plan, kind) = what;
        let of_child = matches!(kind, Milestone::BirthDate | Milestone::EnteredCare);
        let is_latest = rows.len() == usize::try_from(plan).unwrap();
        match source {
            Source::Ssda903 => {
                kind != Milestone::Match
                    || rows[usize::try_from(plan).unwrap() - 1].granted.is_some()
            }
            Source::AnnexA => {
                let told = self.told_by(source, child, what, day);
                kind != Milestone::Disruption
                    && self.years.clone().map(year).any(|list| {
                        let listed = self.listed(child, list);
                        listed.is_some_and(|listed| of_child || listed == plan)
                            && told <= list.last_day()
                    })
            }
            Source::List => of_child || is_latest,
            _ => true,
        }
    }

    /// The plan that the list of a year tells of the child: the latest decided, unless it had ended
    /// before the year.
    fn listed(&self, child: &Child, list: CollectionYear) -> Option<u32> {
        let on =
            |row: &TruthRow, kind, day| self.told_by(Source::AnnexA, child, (row.plan, kind), day);
        let decided =
            |row: &&TruthRow| on(row, Milestone::Decision, row.decided) <= list.last_day();
        let row = self.plans[child].iter().rfind(decided)?;
        let granted = row.granted.map(|day| on(row, Milestone::AdoptionOrder, day));
        let ended = granted.or(row.reversed.map(|day| on(row, Milestone::Reversal, day)));
        ended.is_none_or(|day| day >= list.first_day()).then_some(row.plan)
    }

    /// What return and extract tell by the same cell: the states that begin or end on a day of care.
    fn expect_of_care(&mut self, child: &Child, moved: &[(Happening, Day)], truth: &Journey) {
        for fact in truth.facts() {
            let told = |source: Source| {
                let moves = |day: Option<Day>, touches: fn(Milestone, FactKind) -> bool| {
                    let of_day = moved
                        .iter()
                        .find(|((_, kind), on)| Some(*on) == day && touches(*kind, fact.kind));
                    of_day.map_or(day, |(what, on)| Some(self.told_by(source, child, *what, *on)))
                };
                (moves(fact.day, begins), moves(fact.until, ends))
            };
            let (of_return, of_extract) =
                (told(Source::Ssda903), told(Source::StandardSafeguardingDataset));
            if is_of_care(fact) && of_return != of_extract {
                let told = vec![
                    (Source::Ssda903, Some(of_return)),
                    (Source::StandardSafeguardingDataset, Some(of_extract)),
                ];
                self.conflicts.insert(Told { child: child.clone(), kind: fact.kind, told });
            }
        }
    }

    /// Every plan has the days told by the first source that tells each.
    pub fn check_days(&self, region: &SyntheticRegion, read: &Journeys) {
        for row in region.plans() {
            let child = (row.agency.clone(), row.child.clone());
            let journey = &read[&child];
            let plan = journey.plans().iter().find(|plan| plan.number == row.plan).unwrap();
            let holds = |(kind, day): (Milestone, Option<Day>)| {
                let of_child = kind == Milestone::EnteredCare;
                let what = (if of_child { 1 } else { row.plan }, kind);
                let first = |day: Day| {
                    let mut sources = FORMS.into_iter();
                    let first = sources.find(|source| self.tells(*source, &child, what, day));
                    self.told_by(first.unwrap(), &child, what, day)
                };
                (kind, day.map(first))
            };
            assert_eq!(days_of(plan), true_days(&row).map(holds), "{child:?}");
        }
    }

    pub fn is_enough_to_show_something(&self, forms: &Forms<'_>) {
        assert!(forms.days > 1_500, "{}", forms.days);
        let share = forms.differences.len() * 1000 / forms.days;
        assert!((30..=60).contains(&share), "{share} in a thousand days are told otherwise");
        assert_eq!(self.by_source.keys().copied().collect::<Vec<_>>(), FORMS, "in each form");
        assert!(self.by_source.values().all(|count| *count >= 10), "{:?}", self.by_source);
    }

    pub fn summary(&self, forms: &Forms<'_>) -> String {
        let listed = self.conflicts.len();
        let is_state = |one: &&Told| matches!(one.kind, FactKind::Spell(_));
        let states = self.conflicts.iter().filter(is_state).count();
        format!(
            "{} plans; {} of {} days told otherwise ({:?}), {} happenings that nobody else tells; \
             {listed} conflicts, {states} of them of states that begin or end on such a day; 0 missed, 0 invented",
            self.plans.values().map(Vec::len).sum::<usize>(),
            forms.differences.len(),
            forms.days,
            self.by_source,
            self.alone,
        )
    }
}

/// Every plan has its true days.
pub fn check_true_days(region: &SyntheticRegion, read: &Journeys) {
    for row in region.plans() {
        let child = (row.agency.clone(), row.child.clone());
        let plan = read[&child].plans().iter().find(|plan| plan.number == row.plan).unwrap();
        assert_eq!(days_of(plan), true_days(&row), "{child:?}");
    }
}

/// The facts that only return and extract tell, from the episodes of care.
fn is_of_care(fact: &Fact) -> bool {
    let kinds = [Milestone::FosterCarerMoveIn, Milestone::LeftCare].map(FactKind::from);
    matches!(fact.kind, FactKind::Spell(_)) || kinds.contains(&fact.kind)
}

const PLACES: [FactKind; 2] = [FactKind::Spell(Spell::Placement), FactKind::Spell(Spell::Provider)];

/// Whether a state of that kind begins with the happening, when it begins on its day.
fn begins(with: Milestone, kind: FactKind) -> bool {
    let came = kind == Milestone::FosterCarerMoveIn.into();
    match with {
        Milestone::EnteredCare => came || matches!(kind, FactKind::Spell(_)),
        Milestone::EarlyPermanenceMoveIn => came || PLACES.contains(&kind),
        Milestone::PlacedForAdoption | Milestone::Disruption => PLACES.contains(&kind),
        Milestone::PlacementOrder => kind == Spell::LegalStatus.into(),
        Milestone::AdoptionOrder => kind == Milestone::LeftCare.into(),
        _ => false,
    }
}

/// Whether a state of that kind ends with the happening, when it ends on its day.
fn ends(with: Milestone, kind: FactKind) -> bool {
    match with {
        Milestone::EarlyPermanenceMoveIn | Milestone::PlacedForAdoption | Milestone::Disruption => {
            PLACES.contains(&kind)
        }
        Milestone::PlacementOrder => kind == Spell::LegalStatus.into(),
        Milestone::AdoptionOrder => matches!(kind, FactKind::Spell(_)),
        _ => false,
    }
}

type Dated = [(Milestone, Option<Day>); 9];

fn true_days(row: &TruthRow) -> Dated {
    [
        (Milestone::EnteredCare, Some(row.entered)),
        (Milestone::EarlyPermanenceMoveIn, row.early),
        (Milestone::Decision, Some(row.decided)),
        (Milestone::PlacementOrder, row.ordered),
        (Milestone::Match, row.matched),
        (Milestone::PlacedForAdoption, row.placed),
        (Milestone::Disruption, row.disrupted),
        (Milestone::AdoptionOrder, row.granted),
        (Milestone::Reversal, row.reversed),
    ]
}

fn days_of(plan: &Plan) -> Dated {
    let disrupted = plan.attempts.iter().rev().find_map(|attempt| attempt.disrupted);
    [
        (Milestone::EnteredCare, plan.entered_care),
        (Milestone::EarlyPermanenceMoveIn, plan.early_permanence),
        (Milestone::Decision, plan.decision),
        (Milestone::PlacementOrder, plan.placement_order),
        (Milestone::Match, plan.matched()),
        (Milestone::PlacedForAdoption, plan.placed()),
        (Milestone::Disruption, disrupted),
        (Milestone::AdoptionOrder, plan.adoption_order),
        (Milestone::Reversal, plan.reversed.as_ref().map(|told| told.0)),
    ]
}
