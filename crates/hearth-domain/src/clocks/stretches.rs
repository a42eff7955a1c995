//! The stretches of a journey in which reviews are held, and the chain of reviews in each.
//!
//! A child is looked after, then authorised to be placed, then placed: a stretch of each has
//! reviews of its own, under its own regulation. The readings chosen:
//!
//! - From the day the agency may place the child, or places the child, regulation 36 of the Adoption
//!   Agencies Regulations 2005 asks for reviews in place of the Care Planning Regulations 2010 `[K]`.
//!   The looked-after clocks fall away on that day, and start again when the authority has ended or
//!   the decision is reversed, from the review before.
//! - A review on the very day that one stretch ends and another begins belongs to the one that ends.
//! - After a disruption the child is again authorised and not placed: the next review is due six
//!   months after the last, for the three months count from the day authority was *first* given.

use crate::clock::{End, NotTold, Reading, Run};
use crate::day::Day;
use crate::fact::Milestone;
use crate::journey::Journey;
use crate::plan::{PeriodOfCare, Plan};

/// From a day to a day, or on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Stretch {
    pub(super) from: Day,
    pub(super) to: Option<Day>,
    /// Whether it goes on from an earlier one of its kind, so that no first review is due in it.
    pub(super) resumes: bool,
}

/// The day that closed a plan.
pub(super) fn closed(plan: &Plan) -> Option<Day> {
    let told = |day: &Option<(Day, String)>| day.as_ref().map(|told| told.0);
    let ends = [plan.adoption_order, told(&plan.reversed), told(&plan.left_care)];
    ends.into_iter().flatten().min()
}

/// When a plan's child was authorised and not placed.
pub(super) fn authorised(plan: &Plan) -> Vec<Stretch> {
    let mut stretches = Vec::new();
    let mut open = plan.authority().map(|from| Stretch { from, to: None, resumes: false });
    for attempt in &plan.attempts {
        let Some(placed) = attempt.placed else { continue };
        stretches.extend(
            open.take()
                .filter(|stretch| stretch.from < placed)
                .map(|stretch| Stretch { to: Some(placed), ..stretch }),
        );
        let back = attempt.disrupted.filter(|_| plan.authority().is_some());
        open = back.map(|from| Stretch { from, to: None, resumes: true });
    }
    let to = authority_ended(plan);
    let last = open.filter(|stretch| to.is_none_or(|to| stretch.from < to));
    stretches.extend(last.map(|stretch| Stretch { to, ..stretch }));
    stretches
}

/// When a plan's child lived with each family before an order.
pub(super) fn placed(plan: &Plan) -> Vec<Stretch> {
    let next_placed = |at: usize| plan.attempts.iter().skip(at + 1).find_map(|next| next.placed);
    let stretch = |(at, attempt): (usize, &crate::plan::Attempt)| {
        let from = attempt.placed?;
        let to = attempt.disrupted.or_else(|| next_placed(at)).or_else(|| closed(plan));
        Some(Stretch { from, to, resumes: false })
    };
    plan.attempts.iter().enumerate().filter_map(stretch).collect()
}

/// When a child was looked after with no authority to place.
pub(super) fn looked_after(journey: &Journey, period: &PeriodOfCare) -> Vec<Stretch> {
    let Some(entered) = period.entered else { return Vec::new() };
    let plans = || journey.plans().iter().filter(|plan| plan.period == period.number);
    let adopted = plans().find_map(|plan| plan.adoption_order);
    let left = period.left.as_ref().map(|told| told.0).or(adopted);
    let mut stretches = Vec::new();
    let mut open = Some(Stretch { from: entered, to: left, resumes: false });
    for plan in plans() {
        let Some((from, to)) = under_regulation_36(plan) else { continue };
        stretches.extend(open.take().map(|stretch| Stretch { to: Some(from), ..stretch }));
        let back = to.filter(|to| left.is_none_or(|left| *to < left));
        open = back.map(|from| Stretch { from, to: left, resumes: true });
    }
    stretches.extend(open);
    stretches
}

/// From authority or placement to the end of both.
fn under_regulation_36(plan: &Plan) -> Option<(Day, Option<Day>)> {
    let authority = plan.authority();
    let from =
        authority.into_iter().chain(plan.attempts.iter().find_map(|one| one.placed)).min()?;
    let to = match authority {
        Some(_) => authority_ended(plan),
        None => {
            let last = plan.attempts.last();
            closed(plan).or_else(|| last.and_then(|attempt| attempt.disrupted))
        }
    };
    Some((from, to))
}

/// The day authority ended or fell out of use: revoked, withdrawn, or the plan closed.
fn authority_ended(plan: &Plan) -> Option<Day> {
    let withdrawn = plan.consent_withdrawn.filter(|_| plan.placement_order.is_none());
    [plan.order_ended, withdrawn, closed(plan)].into_iter().flatten().min()
}

/// Why reviews are not told.
pub(super) const NO_REVIEWS: &str = "no source of this child tells of reviews";

/// The chain of reviews of a stretch: for each wait, the day that starts it and how it ends.
///
/// The first wait starts with the stretch, or with the review before it where the stretch resumes.
/// `opens` is what opened the stretch.
pub(super) fn waits(journey: &Journey, stretch: Stretch, opens: Milestone) -> Vec<(Day, End)> {
    let reviews = || journey.days_of(Milestone::Review);
    let before = reviews().take_while(|day| *day <= stretch.from).last();
    let first = before.filter(|_| stretch.resumes).unwrap_or(stretch.from);
    if !journey.would_tell(Milestone::Review, opens) {
        return vec![(first, End::Untold(NO_REVIEWS))];
    }
    let within = |day: &Day| *day > stretch.from && stretch.to.is_none_or(|to| *day <= to);
    let held: Vec<Day> = reviews().filter(within).collect();
    let starts = std::iter::once(first).chain(held.iter().copied());
    let last = stretch.to.map_or(End::Open, End::FellAway);
    let ends = held.iter().copied().map(End::Met).chain([last]);
    starts.zip(ends).collect()
}

/// The runs, or why there can be none: a clock that starts with a review needs reviews told.
pub(super) fn or_no_reviews(journey: &Journey, opens: Milestone, runs: Vec<Run>) -> Reading {
    let told = journey.would_tell(Milestone::Review, opens);
    if told { Ok(runs) } else { Err(NotTold(NO_REVIEWS)) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clocks::tests::told;

    fn shown(stretches: &[Stretch]) -> String {
        let one = |stretch: &Stretch| {
            let to = stretch.to.map_or("on".to_owned(), |to| to.to_string());
            let mark = if stretch.resumes { " resumes" } else { "" };
            format!("{} to {to}{mark}", stretch.from)
        };
        stretches.iter().map(one).collect::<Vec<_>>().join(", ")
    }

    const DISRUPTED: &str = "entered-care 2024-01-10, decision 2024-05-01, \
        placement-order 2024-06-03, placed-for-adoption 2024-09-02, disruption 2025-01-15, \
        placed-for-adoption 2025-06-02, adoption-order 2026-01-12, left-care 2026-01-12";

    #[test]
    fn a_disruption_makes_the_child_wait_again() {
        let journey = told(DISRUPTED);
        let plan = journey.latest_plan().unwrap();
        let period = journey.latest_period().unwrap();
        assert_eq!(shown(&looked_after(&journey, period)), "2024-01-10 to 2024-06-03");
        assert_eq!(
            shown(&authorised(plan)),
            "2024-06-03 to 2024-09-02, 2025-01-15 to 2025-06-02 resumes"
        );
        assert_eq!(shown(&placed(plan)), "2024-09-02 to 2025-01-15, 2025-06-02 to 2026-01-12");
    }

    #[test]
    fn an_adopted_child_is_looked_after_no_more_whether_leaving_is_told_or_not() {
        let told_leaving = told(DISRUPTED);
        let untold = told(DISRUPTED.trim_end_matches(", left-care 2026-01-12"));
        for journey in [told_leaving, untold] {
            let period = journey.latest_period().unwrap();
            assert_eq!(shown(&looked_after(&journey, period)), "2024-01-10 to 2024-06-03");
        }
    }

    #[test]
    fn a_reversal_brings_the_looked_after_reviews_back() {
        let journey = told(
            "entered-care 2024-01-10, decision 2024-05-01, placement-order 2024-06-03, \
             reversal 2025-06-03",
        );
        let period = journey.latest_period().unwrap();
        assert_eq!(
            shown(&looked_after(&journey, period)),
            "2024-01-10 to 2024-06-03, 2025-06-03 to on resumes"
        );
        assert_eq!(shown(&authorised(journey.latest_plan().unwrap())), "2024-06-03 to 2025-06-03");
    }

    #[test]
    fn a_review_on_the_day_a_stretch_ends_belongs_to_it() {
        let journey = told(
            "entered-care 2024-01-10, review 2024-02-01, placement-order 2024-04-15, \
             review 2024-04-15, review 2024-07-01",
        );
        let period = journey.latest_period().unwrap();
        let first = looked_after(&journey, period)[0];
        assert_eq!(waits(&journey, first, Milestone::EnteredCare).len(), 3);
        let second = authorised(journey.latest_plan().unwrap())[0];
        let waits = waits(&journey, second, Milestone::PlacementOrder);
        assert_eq!(waits[0].1, End::Met("2024-07-01".parse().unwrap()));
    }
}
