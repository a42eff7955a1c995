//! T-PERM-PLAN: a plan for permanence by the second review.

use jiff::civil::date;

use crate::clock::{Bound, Clock, End, Read, Reading, Rule};
use crate::fact::Milestone;
use crate::journey::Journey;
use crate::limit::{Length, LimitKind};
use crate::plan::PeriodOfCare;
use crate::practice::{DatedLimit, Mark, Round};

pub(super) const CLOCK: Clock = Clock {
    id: "T-PERM-PLAN",
    title: "Permanence plan",
    kind: LimitKind::Standard,
    bound: Bound::LastDay,
    starts: "entering care",
    stops: "a plan for permanence is in place",
    done: "planned for",
    limits: &[DatedLimit::from(
        date(2013, 7, 1),
        Length::Months(4),
        "Adoption statutory guidance 2013, paragraph 2.2",
        Mark::ReadInSource,
    )],
    why_it_matters: "A child without a plan drifts, and drift is the commonest cause of a late adoption.",
    source: "Adoption statutory guidance 2013, paragraphs 2.2 and 2.4 [V], in force from July 2013: by the second review, so about four months after entry. Readings chosen: four calendar months from entry are counted, wherever the second review fell; a decision that the child should be placed for adoption, or a review that made adoption the plan, shows that a plan was in place on that day. The return has no day for the plan, so a child without such a decision in time is not told, and never late by guess.",
    example: "A child enters care on 31 October 2025: a plan for permanence is due by 28 February 2026.",
    what_to_do: "Ask the child's social worker and reviewing officer for the plan and its day.",
    read: Read::OfChild(read),
};

fn read(journey: &Journey, rule: &Rule<'_>) -> Reading {
    let run = |period: &PeriodOfCare| {
        let entered = period.entered?;
        let run = rule.run(Round::First, entered, End::Open)?;
        rule.run(Round::First, entered, end(journey, period, run.due))
    };
    Ok(journey.periods_of_care().iter().filter_map(run).collect())
}

fn end(journey: &Journey, period: &PeriodOfCare, due: crate::day::Day) -> End {
    let left = period.left.as_ref().map(|told| told.0);
    let within = |day: &crate::day::Day| {
        period.entered.is_some_and(|entered| entered <= *day)
            && left.is_none_or(|left| *day <= left)
    };
    let first = |kind| journey.days_of(kind).find(within);
    let shown = [Milestone::PermanencePlan, Milestone::AdoptionPlan, Milestone::Decision];
    let planned = shown.into_iter().filter_map(first).min();
    let told = journey.would_tell(Milestone::PermanencePlan, Milestone::PermanencePlan);
    match (planned, left) {
        (Some(day), _) if told || day <= due => End::Met(day),
        (None, Some(left)) if told || left <= due => End::FellAway(left),
        (None, None) if told => End::Open,
        _ => End::Untold("no source of this child tells of a permanence plan"),
    }
}

#[cfg(test)]
mod tests {
    use super::CLOCK;
    use crate::clocks::tests::{check, told, told_by};
    use crate::source::Source;

    #[test]
    fn met_overdue_and_the_day_between() {
        let journey = told("entered-care 2025-10-31, permanence-plan 2026-02-28");
        check(&CLOCK, &journey, "2026-02-28", "2025-10-31 2026-02-28 met in time");
        let late = told("entered-care 2025-10-31, permanence-plan 2026-03-03");
        check(&CLOCK, &late, "2026-03-03", "2025-10-31 2026-02-28 met 3 days late");
        let simulated = told_by(Source::Simulator, "entered-care 2025-10-31");
        check(&CLOCK, &simulated, "2026-02-28", "2025-10-31 2026-02-28 due today");
        check(&CLOCK, &simulated, "2026-03-01", "2025-10-31 2026-02-28 1 day overdue");
    }

    #[test]
    fn a_decision_in_time_shows_a_plan_and_a_later_one_does_not_show_that_there_was_none() {
        let early = told_by(Source::Ssda903, "entered-care 2025-10-31, decision 2026-02-28");
        check(&CLOCK, &early, "2026-03-31", "2025-10-31 2026-02-28 met in time");
        let untold =
            "2025-10-31 2026-02-28 not told: no source of this child tells of a permanence plan";
        let later = told_by(Source::Ssda903, "entered-care 2025-10-31, decision 2026-03-02");
        check(&CLOCK, &later, "2026-03-31", untold);
        check(&CLOCK, &told("entered-care 2025-10-31"), "2026-03-31", untold);
    }
}
