//! Matches that might be missed: pairs and children that stand still though something could be done.
//!
//! Found each day from the pool and its history alone, so the same day gives the same list. Each has
//! an owner, an age and, once somebody has looked, a reason why it was closed. At most three a child a
//! week are shown, because a list that nobody can work through is not read. What was closed within the
//! week keeps its place in it, so that closing one does not at once bring another.

use std::collections::{BTreeMap, BTreeSet};

use hearth_casework::closing::ClosingReason;
use hearth_casework::missed_kind::MissedKind;
use hearth_domain::day::{Day, add_days, add_months, days_between, in_words};
use hearth_domain::id::CaseId;

use crate::asking::{Asking, Between};
use crate::gate::GateClass;
use crate::pool::{PoolFamily, PoolUnit};
use crate::rules::{Rules, Terms};
use crate::suitability::Standing;

/// Days for which both must have been free before a pair stands idle. `[K]`
pub const IDLE_DAYS: i32 = 14;
/// Days within which something that ends soon is told. `[K]`
pub const SOON_DAYS: i32 = 60;
/// Days from authority to place to a search beyond the region. `[K]`
pub const WIDEN_DAYS: i32 = 90;
/// How many a child are shown a week. `[K]`
pub const A_WEEK: usize = 3;

/// Which one it is: why, the first child of the unit, and the family, where there is one.
pub type MissedKey = (MissedKind, CaseId, Option<CaseId>);

/// A key as a word that people copy and programs send: `idle-pair/CHILD/FAMILY`, `not-widened/CHILD`.
#[must_use]
pub fn key_word((kind, unit, household): MissedKey) -> String {
    let family = household.map(|case| format!("/{case}")).unwrap_or_default();
    format!("{}/{unit}{family}", kind.code())
}

/// The key of a word; `None` where it is none.
#[must_use]
pub fn key_of_word(word: &str) -> Option<MissedKey> {
    let mut parts = word.split('/');
    let kind = MissedKind::parse(parts.next()?)?;
    let unit = CaseId::parse(parts.next()?)?;
    let household = match parts.next() {
        Some(family) => Some(CaseId::parse(family)?),
        None => None,
    };
    parts.next().is_none().then_some((kind, unit, household))
}

/// Something that might be missed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Missed {
    /// Why.
    pub kind: MissedKind,
    /// The first child of the unit.
    pub unit: CaseId,
    /// The family.
    pub household: Option<CaseId>,
    /// The day since which it has stood so, or, of what ends soon, the day it ends.
    pub day: Day,
    /// In a sentence.
    pub sentence: String,
}

impl Missed {
    /// Which one it is.
    #[must_use]
    pub fn key(&self) -> MissedKey {
        (self.kind, self.unit, self.household)
    }
}

/// What was last said of a pair.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Considered {
    /// When.
    pub day: Day,
    /// Why it was closed.
    pub reason: ClosingReason,
    /// Whether it still rests: nobody asks about the pair.
    pub rests: bool,
}

/// What has been looked at before.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Past {
    /// Pairs that somebody has considered, by first child and family.
    pub considered: BTreeMap<(CaseId, CaseId), Considered>,
    /// Children for whom a search beyond the region has begun.
    pub widened: BTreeSet<CaseId>,
    /// What somebody has looked at and closed.
    pub closed: BTreeSet<MissedKey>,
    /// What has been shown, and when.
    pub shown: Vec<(MissedKey, Day)>,
}

/// All that might be missed on a day, unit by unit.
#[must_use]
pub fn missed(
    units: &[PoolUnit],
    families: &[PoolFamily],
    rules: &Rules,
    day: Day,
    past: &Past,
) -> Vec<Missed> {
    let mut found = Vec::new();
    for unit in
        units.iter().filter(|unit| unit.children.iter().all(|child| child.authorised.is_some()))
    {
        let looking = Looking { asking: Asking::of(unit, Terms { rules, day }), past, day };
        found.extend(looking.of_unit());
        found.extend(families.iter().filter_map(|family| looking.of_pair(family)));
    }
    found
}

/// What is shown on a day: of each unit at most [`A_WEEK`] in seven days, what ends soon first, then by
/// kind, then the oldest. What was closed is not shown again; what was shown within the week stays.
#[must_use]
pub fn this_week(mut found: Vec<Missed>, past: &Past, day: Day) -> Vec<Missed> {
    let week = add_days(day, -6);
    let recent: BTreeSet<MissedKey> = past
        .shown
        .iter()
        .filter(|(_, shown)| (week..=day).contains(shown))
        .map(|(key, _)| *key)
        .collect();
    found.retain(|one| !past.closed.contains(&one.key()));
    found.sort_by_key(|one| {
        (one.unit, !recent.contains(&one.key()), one.kind, one.day, one.household)
    });
    let mut room: BTreeMap<CaseId, usize> = BTreeMap::new();
    for (_, unit, _) in recent.iter().filter(|key| found.iter().all(|one| one.key() != **key)) {
        // Shown this week and gone since: it has taken its place.
        *room.entry(*unit).or_default() += 1;
    }
    found.retain(|one| {
        let taken = room.entry(one.unit).or_default();
        *taken += 1;
        *taken <= A_WEEK
    });
    found
}

struct Looking<'a> {
    asking: Asking<'a>,
    past: &'a Past,
    day: Day,
}

impl Looking<'_> {
    fn unit(&self) -> &PoolUnit {
        self.asking.unit
    }

    fn first_child(&self) -> CaseId {
        self.unit().children.first().map_or(CaseId::NOBODY, |child| child.case)
    }

    /// The day since which a family could have been found for all of them.
    fn free_since(&self) -> Day {
        let days = self.unit().children.iter().filter_map(|child| child.authorised);
        days.max().unwrap_or(self.day)
    }

    fn told(
        &self,
        kind: MissedKind,
        household: Option<CaseId>,
        day: Day,
        sentence: String,
    ) -> Missed {
        Missed { kind, unit: self.first_child(), household, day, sentence }
    }

    fn of_unit(&self) -> Vec<Missed> {
        let mut found = Vec::new();
        let widen_by = add_days(self.free_since(), WIDEN_DAYS);
        let children = || self.unit().children.iter();
        if widen_by < self.day && !children().any(|child| self.past.widened.contains(&child.case)) {
            let days = days_between(self.free_since(), self.day);
            let sentence = format!(
                "Authority to place {} has stood for {days} days and no source tells of a search beyond the region.",
                self.unit().label()
            );
            found.push(self.told(MissedKind::NotWidened, None, widen_by, sentence));
        }
        found.extend(self.reviews_due());
        found
    }

    /// The needs that bar families and are to be reviewed soon, as one thing that ends when the first of
    /// them does.
    fn reviews_due(&self) -> Option<Missed> {
        let soon = self.day..=add_days(self.day, SOON_DAYS);
        let mut due: Vec<(Day, String)> = Vec::new();
        for child in &self.unit().children {
            for need in child.stated.needs.iter().filter(|need| need.may_bar()) {
                let review = need.evidence.review_by.filter(|ends| soon.contains(ends));
                due.extend(review.map(|ends| {
                    let (what, on) = (need.what.in_words(), in_words(ends));
                    let words = format!(
                        "{}: \u{201c}{what}\u{201d} is to be reviewed by {on}.",
                        child.label
                    );
                    (ends, words)
                }));
            }
        }
        due.sort();
        let first = due.first()?.0;
        let words: Vec<String> = due.into_iter().map(|(_, words)| words).collect();
        Some(self.told(MissedKind::EndsSoon, None, first, words.join(" ")))
    }

    /// What might be missed between the unit and a family: one thing at most.
    fn of_pair(&self, family: &PoolFamily) -> Option<Missed> {
        let between = self.asking.between(family);
        let (kind, day) = self.kind_of(&between, family)?;
        let mut sentence = self.sentence(kind, day, &between, family);
        sentence.extend(self.said_before(family).filter(|_| kind != MissedKind::StaleNo));
        Some(self.told(kind, Some(family.case), day, sentence))
    }

    fn considered(&self, family: &PoolFamily) -> Option<&Considered> {
        self.past.considered.get(&(self.first_child(), family.case))
    }

    /// What was said of a pair that is told again; nothing, where nobody has considered it.
    fn said_before(&self, family: &PoolFamily) -> Option<String> {
        let said = self.considered(family)?;
        Some(format!(" It was closed on {}: {}.", in_words(said.day), said.reason.label()))
    }

    fn kind_of(&self, between: &Between, family: &PoolFamily) -> Option<(MissedKind, Day)> {
        let considered = self.considered(family);
        let standing = between.called(self.asking.terms.rules);
        if considered.is_some_and(|one| one.rests) || self.is_hopeless(standing, between) {
            return None;
        }
        if let Some(no) = considered.filter(|one| one.reason.is_no()) {
            return Some((MissedKind::StaleNo, no.day));
        }
        let free = family.approved.unwrap_or(self.day).max(self.free_since());
        match standing {
            Standing::Proposable => self.proposable(between, family, free),
            Standing::OneAnswerAway => Some((MissedKind::OneAnswerAway, free)),
            Standing::Shut | Standing::Compromised => Some((MissedKind::OneCriterion, free)),
        }
    }

    /// Whether more stands between them than one thing that may be reviewed.
    fn is_hopeless(&self, standing: Standing, between: &Between) -> bool {
        match standing {
            Standing::Proposable | Standing::OneAnswerAway => false,
            Standing::Shut => !self.one_thing(between),
            Standing::Compromised => true,
        }
    }

    fn proposable(
        &self,
        between: &Between,
        family: &PoolFamily,
        free: Day,
    ) -> Option<(MissedKind, Day)> {
        if let Some(ends) = self.outgrows(family) {
            return Some((MissedKind::EndsSoon, ends));
        }
        let is_idle = add_days(free, IDLE_DAYS) <= self.day && between.gaps.is_empty();
        let own = self.unit().children.iter().all(|child| {
            child.responsible.agency.is_some()
                && child.responsible.agency == family.responsible.agency
        });
        let kind = if own { MissedKind::IdlePair } else { MissedKind::OtherAgencyPair };
        is_idle.then_some((kind, free))
    }

    /// The birthday on which a child outgrows the ages advised for the family, if it is soon.
    fn outgrows(&self, family: &PoolFamily) -> Option<Day> {
        let ages = family.stated.advised_ages.as_ref()?.value;
        let birthdays = self.unit().children.iter().filter_map(|child| {
            let outgrown = add_months(child.born?, 12 * (i32::from(ages.to) + 1));
            (self.day < outgrown && outgrown <= add_days(self.day, SOON_DAYS)).then_some(outgrown)
        });
        birthdays.min()
    }

    fn one_thing(&self, between: &Between) -> bool {
        let movable = |class| !matches!(class, GateClass::Statutory | GateClass::Safeguarding);
        let things: BTreeSet<_> = between.shut.iter().map(|(_, one)| one).collect();
        things.len() == 1
            && between.shut.iter().all(|(gate, _)| movable(gate.class))
            && !between.counts.is_compromised(self.asking.terms.rules)
    }

    fn sentence(
        &self,
        kind: MissedKind,
        day: Day,
        between: &Between,
        family: &PoolFamily,
    ) -> String {
        let is_new = self.considered(family).is_none();
        let unsaid = if is_new { ", and nobody has considered it" } else { "" };
        let (unit, family, on) = (self.unit().label(), &family.label, in_words(day));
        match kind {
            MissedKind::IdlePair => {
                format!(
                    "Nothing stands between {unit} and {family}; both have been free since {on}{unsaid}."
                )
            }
            MissedKind::OtherAgencyPair => {
                format!(
                    "Nothing stands between {unit} and {family} of another agency; both have been free since {on}{unsaid}."
                )
            }
            MissedKind::OneAnswerAway => {
                let gates = between.open.iter().map(|gate| gate.name.to_lowercase());
                let gates: Vec<String> = gates.collect();
                format!(
                    "Only answers are missing between {unit} and {family}: {}.",
                    gates.join(", ")
                )
            }
            MissedKind::OneCriterion => {
                let thing = between.shut.first().map(|(_, one)| one.in_words()).unwrap_or_default();
                format!("One thing alone stands between {unit} and {family}: {thing}.")
            }
            MissedKind::StaleNo => {
                format!("A no was said to {unit} and {family} on {on}. Has anything changed?")
            }
            MissedKind::EndsSoon => {
                format!(
                    "{unit} and {family} may be proposed until {on}, the birthday on which a child outgrows the ages panel advised."
                )
            }
            MissedKind::NotWidened => String::new(),
        }
    }
}
