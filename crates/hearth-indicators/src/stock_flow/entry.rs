//! One decision as the table of a year sees it.

use hearth_domain::{AgencyId, CaseId, Day, Journey, PeriodOfCare, Plan, Spell};

use super::Scope;
use crate::measure::{Child, Period};

/// A decision and what had become of it by the end of a day.
#[derive(Debug, Clone)]
pub(super) struct Entry {
    pub case: CaseId,
    /// The number of the plan; with the case it names the decision.
    pub number: u32,
    /// The day of the decision; `None` where no source tells it.
    pub decided: Option<Day>,
    /// Whether the decision was made for an earlier period of care and stands for a later one.
    pub is_reopened: bool,
    /// The day of a later decision that took the place of this one.
    pub replaced: Option<Day>,
    pub adopted: Option<Day>,
    pub reversed: Option<(Day, String)>,
    /// The day the child left the care the plan belongs to.
    pub left: Option<Day>,
    /// The day that care began, where a source tells it.
    pub care_began: Option<Day>,
    pub is_placed: bool,
    pub has_order: bool,
    pub ordered: Option<Day>,
    pub born: Option<Day>,
    /// The agency that answered for the child when the decision last stood.
    pub agency: AgencyId,
}

impl Entry {
    pub(super) fn key(&self) -> (CaseId, u32) {
        (self.case, self.number)
    }

    /// The day the decision ceased to stand.
    fn ended(&self) -> Option<Day> {
        let reversed = self.reversed.as_ref().map(|told| told.0);
        self.adopted.or(reversed).or(self.left)
    }

    /// Whether the decision stands and the child is looked after.
    fn is_intact(&self, day: Day) -> bool {
        let in_care = self.left.is_none() && self.care_began.is_none_or(|began| began <= day);
        in_care && self.ended().is_none() && self.replaced.is_none()
    }

    /// Whether the decision stood at some time in the period while the child was looked after.
    fn stood_in(&self, period: Period) -> bool {
        self.replaced.is_none()
            && self.care_began.is_none_or(|began| began <= period.last)
            && self.ended().is_none_or(|ended| period.first <= ended)
    }
}

/// Everything the table and its identities are counted from.
pub(super) struct Year {
    pub period: Period,
    /// Decisions of row 1.
    pub standing: Vec<Entry>,
    /// Reversals made in the year.
    pub reversals: Vec<Entry>,
    /// Plans that stood in the year and whose decision no source tells.
    pub undecided: Vec<Entry>,
    /// Decisions intact on the last day of the year before: its rows 4a and 4c.
    pub stock_before: Vec<Entry>,
    /// Every decision as at the end of the year, to see what became of the stock before.
    pub all: Vec<Entry>,
    /// Decisions intact on that day that its table did not hold, and why.
    pub not_yet_held: Vec<(Entry, Since)>,
}

/// Why a decision of the year was not in the table of the year before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Since {
    /// Another agency answered for the child.
    Transferred,
    /// The agency's returns had not begun.
    FirstTold,
}

impl Year {
    pub(super) fn of(children: &[Child<'_>], scope: Scope<'_>) -> Self {
        let period = Period { first: scope.year.first_day(), last: scope.year.last_day() };
        let before = hearth_domain::day::add_days(period.first, -1);
        let all: Vec<Entry> =
            children.iter().flat_map(|child| entries(child, period.last)).collect();
        let asked = || all.iter().filter(|entry| scope.takes(&entry.agency));
        let in_year =
            |entry: &&Entry| entry.reversed.as_ref().is_some_and(|(day, _)| period.contains(*day));
        let (standing, undecided) = asked()
            .filter(|entry| entry.stood_in(period))
            .cloned()
            .partition(|entry| entry.decided.is_some());
        let reversals = asked().filter(in_year).cloned().collect();
        let (mut stock_before, mut not_yet_held) = (Vec::new(), Vec::new());
        let intact = children.iter().flat_map(|child| entries(child, before));
        for entry in intact.filter(|entry| entry.decided.is_some() && entry.is_intact(before)) {
            let first_told = scope.told_from.get(&entry.agency);
            if !scope.takes(&entry.agency) {
                not_yet_held.push((entry, Since::Transferred));
            } else if first_told.is_some_and(|first| before < first.first_day()) {
                not_yet_held.push((entry, Since::FirstTold));
            } else {
                stock_before.push(entry);
            }
        }
        Self { period, standing, reversals, undecided, stock_before, all, not_yet_held }
    }
}

/// The plans of a child as at the end of a day.
fn entries(child: &Child<'_>, day: Day) -> Vec<Entry> {
    let journey = child.journey.as_at(day);
    let mut found: Vec<Entry> = Vec::new();
    for (place, plan) in journey.plans().iter().enumerate() {
        let next = journey.plans().get(place + 1);
        let mut entry = entry(child, &journey, plan, day);
        let before = found.last();
        entry.decided = plan.decision.or_else(|| before.and_then(still_standing));
        entry.is_reopened = plan.decision.is_none() && entry.decided.is_some();
        if entry.ended().is_none() {
            entry.replaced = next.and_then(|next| next.decision);
        }
        found.push(entry);
    }
    found
}

/// The decision of a plan that ended only because the child left care.
fn still_standing(before: &Entry) -> Option<Day> {
    let only_left = before.left.is_some() && before.adopted.is_none() && before.reversed.is_none();
    before.decided.filter(|_| only_left)
}

fn entry(child: &Child<'_>, journey: &Journey, plan: &Plan, day: Day) -> Entry {
    let left = plan.left_care.as_ref().or_else(|| care_of(journey, plan)?.left.as_ref());
    let whole = child.journey.plans().iter().find(|one| one.number == plan.number);
    let mut entry = Entry {
        case: child.case,
        number: plan.number,
        decided: None,
        is_reopened: false,
        replaced: None,
        adopted: plan.adoption_order,
        reversed: plan.reversed.clone(),
        left: left.map(|told| told.0),
        care_began: care_of(child.journey, whole.unwrap_or(plan)).and_then(|care| care.entered),
        is_placed: plan.is_placed(),
        has_order: plan.placement_order.is_some() && plan.order_ended.is_none(),
        ordered: plan.placement_order,
        born: child.journey.birth_date(),
        agency: child.agency.clone(),
    };
    let last_stood = entry.ended().unwrap_or(day);
    entry.agency = agency_on(child, last_stood);
    entry
}

/// The period of care a plan belongs to. A plan made before care began belongs to the care that
/// followed.
fn care_of<'a>(journey: &'a Journey, plan: &Plan) -> Option<&'a PeriodOfCare> {
    let mut periods = journey.periods_of_care().iter();
    if plan.period == 0 {
        return periods.find(|care| plan.decision.is_some() && care.entered > plan.decision);
    }
    periods.find(|care| care.number == plan.period)
}

/// The agency that answered for a child on a day, or last before it.
fn agency_on(child: &Child<'_>, day: Day) -> AgencyId {
    let kind = Spell::ResponsibleAgency.into();
    let spells = child.journey.facts().iter().rev().filter(|fact| fact.kind == kind);
    let begun = spells.filter(|fact| fact.day.is_some_and(|from| from <= day));
    let told = begun.into_iter().find_map(|fact| AgencyId::parse(&fact.detail));
    told.unwrap_or_else(|| child.agency.clone())
}
