//! Households who enquire and find no child of the region: most leave on the way.

use hearth_domain::Day;
use hearth_domain::day::{add_days, add_months, days_between};
use hearth_returns::annex_a::LeavingReason;

use super::stages::Stages;
use super::{Household, Way, household};
use crate::assumptions::{self as assume, Outcome};
use crate::child::Adopters;
use crate::scenario::{Recruiter, Scenario};
use crate::stream::Stream;

pub(super) fn draw(scenario: &Scenario, recruiter: &Recruiter) -> Vec<Household> {
    let before = -12 * assume::YEARS_OF_ENQUIRY_BEFORE;
    let first = add_months(scenario.first_year.first_day(), before);
    let days = days_between(first, scenario.last_year.last_day());
    let one = |number: u64| {
        let name = [recruiter.id.as_str(), "enquiry"];
        let mut stream = Stream::named(scenario.seed, &name, number);
        let enquired = add_days(first, stream.between(0, days));
        enquirer(&mut stream, recruiter, enquired, number)
    };
    (0..enquiries(scenario, recruiter, days)).map(one).collect()
}

/// How many enquire in that many days.
fn enquiries(scenario: &Scenario, recruiter: &Recruiter, days: i32) -> u64 {
    let a_year = scenario.children.saturating_mul(assume::ENQUIRIES_FOR_1000_CHILDREN) / 1_000;
    let a_year = u64::try_from(a_year).unwrap_or(u64::MAX);
    let days = u64::try_from(days).unwrap_or(0);
    a_year.saturating_mul(u64::from(recruiter.share)).saturating_mul(days) / (1_000 * 365)
}

fn enquirer(stream: &mut Stream, recruiter: &Recruiter, enquired: Day, number: u64) -> Household {
    let mix =
        if recruiter.is_voluntary { &assume::OUTCOME_VOLUNTARY } else { &assume::OUTCOME_REGIONAL };
    let outcome = stream.of(mix);
    let mut way = Stages::draw(stream).from(enquired);
    follow(stream, &mut way, outcome);
    let (sex, status) = stream.of(&assume::ADOPTERS);
    let mut household = household(stream, Adopters { sex, status }, way, (0, number));
    household.fosters_for_adoption = stream.chance(assume::WOULD_FOSTER_FOR_ADOPTION);
    household
}

/// Cuts the way where the household leaves it, or goes on to a child of another region.
fn follow(stream: &mut Stream, way: &mut Way, outcome: Outcome) {
    let after = |day: Option<Day>, days: i32| day.map(|day| add_days(day, days));
    let soon = stream.days(&assume::TO_WITHDRAWAL);
    let withdrew = |day: Option<Day>| day.map(|day| (day, LeavingReason::Withdrew));
    let refused = |day: Option<Day>| day.map(|day| (day, LeavingReason::Refused));
    let left = match outcome {
        Outcome::NeverRegisters => withdrew(after(Some(way.enquired), soon)),
        Outcome::WithdrawsInStageOne => withdrew(after(way.stage_one_started, soon)),
        Outcome::RefusedAfterStageOne => refused(way.stage_one_ended),
        Outcome::WithdrawsBetweenStages => withdrew(after(way.stage_one_ended, soon)),
        Outcome::Rests => {
            let from = after(way.stage_one_ended, soon);
            let until = after(from, stream.days(&assume::RESTS));
            way.rests = from.zip(until);
            withdrew(until)
        }
        Outcome::WithdrawsInStageTwo => withdrew(after(way.stage_two_started, soon)),
        Outcome::RefusedAtDecision => refused(way.approved),
        Outcome::ApprovedAndWithdraws => {
            withdrew(after(way.approved, stream.days(&assume::APPROVAL_TO_WITHDRAWAL)))
        }
        Outcome::ApprovedForAnotherRegion => return meet_child(stream, way),
    };
    way.left = left;
    way.cut(outcome);
}

/// A child of another region comes to live with the household.
fn meet_child(stream: &mut Stream, way: &mut Way) {
    let children = stream.of(&assume::CHILDREN_OF_ANOTHER_REGION);
    let Some(approved) = way.approved else { return };
    let matched = add_days(approved, stream.days(&assume::APPROVAL_TO_MATCH));
    let placed = add_days(matched, stream.days(&assume::MATCH_TO_PLACED));
    way.matched = Some(matched);
    way.placed = Some((placed, children));
    way.ordered = Some(add_days(placed, stream.days(&assume::PLACED_TO_ORDER)));
}

impl Way {
    /// Takes away what a household that has left did not live to see.
    fn cut(&mut self, outcome: Outcome) {
        let Some((left, _)) = self.left else { return };
        let before = |day: &Day| *day < left;
        let until = |day: &Day| *day <= left;
        self.registered = self.registered.filter(before);
        self.stage_one_started = self.stage_one_started.filter(before);
        self.stage_one_ended = self.stage_one_ended.filter(until);
        self.stage_two_started = self.stage_two_started.filter(before);
        self.stage_two_ended = self.stage_two_ended.filter(before);
        self.applied = self.applied.filter(before);
        self.approved = self.approved.filter(before);
        self.rests = self.rests.filter(|(from, _)| *from < left);
        match outcome {
            Outcome::NeverRegisters => self.registered = None,
            Outcome::WithdrawsBetweenStages | Outcome::Rests => self.stage_two_started = None,
            Outcome::WithdrawsInStageOne => self.stage_one_ended = None,
            Outcome::WithdrawsInStageTwo => self.stage_two_ended = None,
            _ => {}
        }
        self.nothing_after_a_gap();
    }

    /// A step that was not taken is followed by none.
    fn nothing_after_a_gap(&mut self) {
        let steps = [
            &mut self.registered,
            &mut self.stage_one_started,
            &mut self.stage_one_ended,
            &mut self.stage_two_started,
            &mut self.stage_two_ended,
            &mut self.applied,
            &mut self.approved,
        ];
        let mut goes_on = true;
        for step in steps {
            goes_on &= step.is_some();
            *step = step.filter(|_| goes_on);
        }
    }
}
