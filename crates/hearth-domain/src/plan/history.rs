//! Periods of care and plans, read from facts in order of day.

use super::{Attempt, PeriodOfCare, Plan};
use crate::day::Day;
use crate::fact::{Fact, FactKind, Milestone};

/// Periods and plans read from facts in order of day.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct History {
    /// Periods of care, the earliest first.
    pub periods: Vec<PeriodOfCare>,
    /// Plans, the earliest first.
    pub plans: Vec<Plan>,
}

impl History {
    /// Reads resolved facts; they must be in order of day, then of kind.
    #[must_use]
    pub fn read(facts: &[Fact]) -> Self {
        let mut reader = Reader::default();
        for fact in facts {
            if let (FactKind::Milestone(kind), Some(day)) = (fact.kind, fact.day) {
                reader.take(kind, day, &fact.detail);
            }
        }
        Self { periods: reader.periods, plans: reader.plans }
    }
}

/// Walks the milestones once, keeping the plan being told.
#[derive(Default)]
struct Reader {
    periods: Vec<PeriodOfCare>,
    plans: Vec<Plan>,
    /// What has been told of the next plan before anything opened it.
    draft: Plan,
}

impl Reader {
    fn take(&mut self, kind: Milestone, day: Day, detail: &str) {
        match kind {
            Milestone::BirthDate
            | Milestone::ExpectedBirthDate
            | Milestone::EarlyNotification
            | Milestone::Review
            | Milestone::PermanencePlan
            | Milestone::AdoptionPlan
            | Milestone::InterAgencySearch
            | Milestone::FosterCarerMoveIn => {}
            Milestone::EnteredCare => self.enter(day),
            Milestone::CareApplication => self.period().care_application = Some(day),
            Milestone::FinalHearing => self.period().final_hearing = Some(day),
            Milestone::LeftCare => self.leave(day, detail),
            Milestone::Decision => self.decide(day),
            Milestone::PlacementOrder => self.open_plan().placement_order = Some(day),
            Milestone::PlacementOrderRevoked => self.end_order(day),
            Milestone::Consent => self.open_plan().consent = Some(day),
            Milestone::ConsentWithdrawn => self.open_plan().consent_withdrawn = Some(day),
            Milestone::EarlyPermanenceMoveIn => self.move_in_early(day),
            Milestone::Match => attempt_to_match(self.open_plan()).matched = Some(day),
            Milestone::PlacedForAdoption => attempt_to_place(self.open_plan()).placed = Some(day),
            Milestone::Disruption => self.disrupt(day),
            Milestone::AdoptionApplication => self.open_plan().application = Some(day),
            Milestone::AdoptionOrder => self.open_plan().adoption_order = Some(day),
            Milestone::Reversal => self.reverse(day, detail),
        }
    }

    fn enter(&mut self, day: Day) {
        let number = self.next_period_number();
        self.periods.push(PeriodOfCare { number, entered: Some(day), ..PeriodOfCare::default() });
        self.draft = Plan { period: number, entered_care: Some(day), ..Plan::default() };
    }

    /// Leaving on the day of entry belongs to the period before, where that is still open.
    fn leave(&mut self, day: Day, detail: &str) {
        let left = Some((day, detail.to_owned()));
        let mut open = self.periods.iter_mut().rev().filter(|period| period.left.is_none());
        let (newest, before) = (open.next(), open.next());
        let ended = match (newest, before) {
            (Some(newest), Some(before)) if newest.entered == Some(day) => Some(before),
            (newest, _) => newest,
        };
        let Some(ended) = ended else { return self.leave_untold(left) };
        ended.left.clone_from(&left);
        let number = ended.number;
        self.close_plans(number, &left);
    }

    /// Leaving care whose beginning no source tells: the plans told so far belong to that period.
    fn leave_untold(&mut self, left: Option<(Day, String)>) {
        if !self.periods.is_empty() {
            return;
        }
        let period = self.period();
        period.left.clone_from(&left);
        let number = period.number;
        self.plans.iter_mut().for_each(|plan| plan.period = number);
        self.close_plans(number, &left);
    }

    fn close_plans(&mut self, period: u32, left: &Option<(Day, String)>) {
        let open_plans = self.plans.iter_mut().filter(|plan| plan.period == period);
        for plan in open_plans.filter(|plan| plan.reversed.is_none() && plan.left_care.is_none()) {
            plan.left_care.clone_from(left);
        }
    }

    fn decide(&mut self, day: Day) {
        let undecided =
            self.plans.last().is_some_and(|plan| plan.is_open() && plan.decision.is_none());
        if !undecided {
            self.start_plan();
        }
        self.open_plan().decision = Some(day);
    }

    /// An order that outlived its plan's reversal still ends on that plan.
    fn end_order(&mut self, day: Day) {
        let held = self.plans.iter_mut().rev();
        if let Some(plan) = held
            .into_iter()
            .find(|plan| plan.placement_order.is_some() && plan.order_ended.is_none())
        {
            plan.order_ended = Some(day);
        }
    }

    fn move_in_early(&mut self, day: Day) {
        let plan = match self.plans.last_mut() {
            Some(plan) if plan.is_open() => plan,
            _ => &mut self.draft,
        };
        plan.early_permanence.get_or_insert(day);
    }

    /// A disruption on the day of a new placement is the end of the placement before.
    fn disrupt(&mut self, day: Day) {
        let mut attempts = self.open_plan().attempts.iter_mut().rev();
        let (newest, before) = (attempts.next(), attempts.next());
        let ended = match (newest, before) {
            (Some(newest), Some(before))
                if newest.placed == Some(day) && before.disrupted.is_none() =>
            {
                Some(before)
            }
            (newest, _) => newest,
        };
        if let Some(attempt) = ended {
            attempt.disrupted = Some(day);
        }
    }

    /// A reversal on the day of a new decision is the reversal of the plan before.
    fn reverse(&mut self, day: Day, detail: &str) {
        let reversed = Some((day, detail.to_owned()));
        let mut open = self.plans.iter_mut().rev().filter(|plan| plan.is_open());
        let (newest, before) = (open.next(), open.next());
        match (newest, before) {
            (Some(newest), Some(before)) if newest.decision == Some(day) => {
                before.reversed = reversed
            }
            (Some(newest), _) => newest.reversed = reversed,
            (None, _) => self.open_plan().reversed = reversed,
        }
    }

    fn period(&mut self) -> &mut PeriodOfCare {
        if self.periods.is_empty() {
            self.periods.push(PeriodOfCare { number: 1, ..PeriodOfCare::default() });
            self.draft.period = 1;
        }
        last_of(&mut self.periods)
    }

    fn next_period_number(&self) -> u32 {
        self.periods.last().map_or(1, |last| last.number + 1)
    }

    /// The plan being told, opened without a decision where none is open.
    fn open_plan(&mut self) -> &mut Plan {
        if !self.plans.last().is_some_and(Plan::is_open) {
            self.start_plan();
        }
        last_of(&mut self.plans)
    }

    fn start_plan(&mut self) {
        let number = self.plans.last().map_or(1, |last| last.number + 1);
        let told = std::mem::take(&mut self.draft);
        self.draft =
            Plan { period: told.period, entered_care: told.entered_care, ..Plan::default() };
        self.plans.push(Plan { number, ..told });
    }
}

/// The last element of a list that is never empty here.
fn last_of<T: Default>(list: &mut Vec<T>) -> &mut T {
    if list.is_empty() {
        list.push(T::default());
    }
    let last = list.len() - 1;
    #[expect(clippy::indexing_slicing, reason = "the list has just been made non-empty")]
    &mut list[last]
}

/// The current try, or a new one after a disruption.
fn attempt_to_match(plan: &mut Plan) -> &mut Attempt {
    if plan.attempts.last().is_none_or(|last| last.disrupted.is_some()) {
        plan.attempts.push(Attempt::default());
    }
    last_of(&mut plan.attempts)
}

/// The current try, or a new one where the current one has been placed already.
fn attempt_to_place(plan: &mut Plan) -> &mut Attempt {
    if plan.attempts.last().is_none_or(|last| last.disrupted.is_some() || last.placed.is_some()) {
        plan.attempts.push(Attempt::default());
    }
    last_of(&mut plan.attempts)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Source;

    /// Reads lines such as `2025-05-02 decision` and shows the plans as one line each.
    fn check(told: &str, expected: &str) -> Vec<Plan> {
        let mut facts: Vec<Fact> = told
            .lines()
            .filter(|line| !line.trim().is_empty())
            .map(|line| {
                let mut words = line.split_whitespace();
                let day = words.next().unwrap().parse().unwrap();
                Fact {
                    kind: FactKind::parse(words.next().unwrap()).unwrap(),
                    day: Some(day),
                    until: None,
                    detail: words.next().unwrap_or_default().to_owned(),
                    source: Source::Ssda903,
                    source_key: String::new(),
                }
            })
            .collect();
        facts.sort_by_key(|fact| (fact.day, fact.kind));
        let plans = History::read(&facts).plans;
        let shown: Vec<String> = plans.iter().map(show).collect();
        assert_eq!(shown.join("\n"), expected.trim());
        plans
    }

    fn show(plan: &Plan) -> String {
        let day = |day: Option<Day>| day.map_or("-".to_owned(), |day| day.to_string());
        let coded = |told: &Option<(Day, String)>| {
            told.as_ref().map_or("-".to_owned(), |(day, code)| format!("{day}:{code}"))
        };
        format!(
            "plan {} period {} entry {} decision {} order {} match {} placed {} adopted {} reversed {} left {}",
            plan.number,
            plan.period,
            day(plan.entered_care),
            day(plan.decision),
            day(plan.placement_order),
            day(plan.matched()),
            day(plan.placed()),
            day(plan.adoption_order),
            coded(&plan.reversed),
            coded(&plan.left_care),
        )
    }

    #[test]
    fn an_ordinary_way_to_adoption_is_one_plan() {
        check(
            "2024-01-10 entered-care
             2024-06-01 decision
             2024-07-01 placement-order
             2024-11-01 match
             2024-12-01 placed-for-adoption
             2025-06-01 adoption-order E12
             2025-06-01 left-care E12",
            "plan 1 period 1 entry 2024-01-10 decision 2024-06-01 order 2024-07-01 match 2024-11-01 \
             placed 2024-12-01 adopted 2025-06-01 reversed - left 2025-06-01:E12",
        );
    }

    #[test]
    fn a_reversal_closes_a_plan_and_another_may_follow_the_same_day() {
        check(
            "2024-01-10 entered-care
             2024-06-01 decision
             2025-06-01 reversal RD3
             2025-06-01 decision",
            "plan 1 period 1 entry 2024-01-10 decision 2024-06-01 order - match - placed - adopted - \
             reversed 2025-06-01:RD3 left -
plan 2 period 1 entry 2024-01-10 decision 2025-06-01 order - match - placed - adopted - reversed - left -",
        );
    }

    #[test]
    fn leaving_and_coming_back_the_same_day_ends_the_earlier_period() {
        check(
            "2024-01-10 entered-care
             2024-06-01 decision
             2024-09-01 left-care E4A
             2024-09-01 entered-care
             2025-01-01 decision",
            "plan 1 period 1 entry 2024-01-10 decision 2024-06-01 order - match - placed - adopted - \
             reversed - left 2024-09-01:E4A
plan 2 period 2 entry 2024-09-01 decision 2025-01-01 order - match - placed - adopted - reversed - left -",
        );
    }

    #[test]
    fn leaving_care_that_no_source_saw_begin_closes_the_plan() {
        check(
            "2024-06-01 decision
             2024-09-01 left-care E47
             2024-10-01 entered-care
             2025-01-01 decision",
            "plan 1 period 1 entry - decision 2024-06-01 order - match - placed - adopted - \
             reversed - left 2024-09-01:E47
plan 2 period 2 entry 2024-10-01 decision 2025-01-01 order - match - placed - adopted - reversed - left -",
        );
    }

    #[test]
    fn after_a_disruption_the_plan_goes_on_with_another_family() {
        check(
            "2024-01-10 entered-care
             2024-06-01 decision
             2024-12-01 placed-for-adoption
             2025-02-01 disruption
             2025-09-01 placed-for-adoption",
            "plan 1 period 1 entry 2024-01-10 decision 2024-06-01 order - match - placed 2025-09-01 \
             adopted - reversed - left -",
        );
    }

    #[test]
    fn a_move_from_one_adoptive_family_to_another_is_two_tries() {
        let told = "2024-01-10 entered-care
             2024-06-01 decision
             2024-12-01 placed-for-adoption
             2025-02-01 disruption
             2025-02-01 placed-for-adoption";
        let expected = "plan 1 period 1 entry 2024-01-10 decision 2024-06-01 order - match - \
             placed 2025-02-01 adopted - reversed - left -";
        let plans = check(told, expected);
        let [first, second] = plans[0].attempts.as_slice() else { panic!("two tries") };
        assert_eq!((first.disrupted, second.disrupted), (second.placed, None));
        assert!(plans[0].is_placed());
    }

    #[test]
    fn a_new_match_does_not_undo_the_placement_before_it() {
        let plans = check(
            "2024-01-10 entered-care
             2024-06-01 decision
             2024-12-01 placed-for-adoption
             2025-02-01 disruption
             2025-09-01 match",
            "plan 1 period 1 entry 2024-01-10 decision 2024-06-01 order - match 2025-09-01 \
             placed 2024-12-01 adopted - reversed - left -",
        );
        assert!(plans[0].is_matched_and_waiting() && !plans[0].is_placed());
    }

    #[test]
    fn a_decision_told_after_the_order_completes_the_plan() {
        check(
            "2024-01-10 entered-care
             2024-07-01 placement-order
             2024-08-01 decision",
            "plan 1 period 1 entry 2024-01-10 decision 2024-08-01 order 2024-07-01 match - placed - \
             adopted - reversed - left -",
        );
    }
}
