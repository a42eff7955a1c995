//! T-CARE-26: the 26 weeks of care proceedings.

use jiff::civil::date;

use crate::clock::{Bound, Clock, End, NotTold, Read, Reading, Rule};
use crate::fact::Milestone;
use crate::journey::Journey;
use crate::limit::{Length, LimitKind};
use crate::plan::PeriodOfCare;
use crate::practice::{DatedLimit, Mark, Round};

pub(super) const CLOCK: Clock = Clock {
    id: "T-CARE-26",
    title: "Care proceedings",
    kind: LimitKind::DutyWithException,
    bound: Bound::LastDay,
    starts: "the care application",
    stops: "the court hears the case for the last time",
    done: "heard for the last time",
    limits: &[DatedLimit::from(
        date(2014, 4, 22),
        Length::Weeks(26),
        "Children Act 1989, section 32(1)",
        Mark::ReadInSource,
    )],
    why_it_matters: "No child can be placed before the court has decided: every week here comes before every later step.",
    source: "Children Act 1989, section 32(1) and (5), as amended by the Children and Families Act 2014, section 14 [V], in force 22 April 2014 [K]. The court may extend by up to eight weeks at a time where justice needs it; extensions are not told by any source, so 26 weeks are counted throughout. The return tells neither day; lists kept by people and the extract may. Reading chosen: where a placement order or leaving care follows and no hearing is told, when the hearing was is not told.",
    example: "An application is issued on 6 January 2025: the final hearing is due by 7 July 2025.",
    what_to_do: "The court holds this clock: ask for the extension order and its reason, and put the new day on the case.",
    read: Read::OfChild(read),
};

fn read(journey: &Journey, rule: &Rule<'_>) -> Reading {
    let started = |period: &PeriodOfCare| {
        rule.run(Round::First, period.care_application?, end(journey, period))
    };
    let runs: Vec<_> = journey.periods_of_care().iter().filter_map(started).collect();
    let told = journey.would_tell(Milestone::CareApplication, Milestone::FinalHearing);
    if runs.is_empty() && !told && !journey.periods_of_care().is_empty() {
        return Err(NotTold("no source of this child tells of a care application"));
    }
    Ok(runs)
}

fn end(journey: &Journey, period: &PeriodOfCare) -> End {
    if let Some(day) = period.final_hearing {
        return End::Met(day);
    }
    let mut plans = journey.plans().iter().filter(|plan| plan.period == period.number);
    let ordered = plans.any(|plan| plan.placement_order.is_some());
    if ordered || period.left.is_some() {
        return End::Untold("the proceedings have ended, and no source tells the final hearing");
    }
    if !journey.would_tell(Milestone::FinalHearing, Milestone::CareApplication) {
        return End::Untold("no source of this child tells of a final hearing");
    }
    End::Open
}

#[cfg(test)]
mod tests {
    use super::CLOCK;
    use crate::clocks::tests::{check, told, told_by};
    use crate::source::Source;

    const APPLIED: &str = "entered-care 2025-01-02, care-application 2025-01-06";

    #[test]
    fn met_overdue_and_the_day_between() {
        let journey = told(&format!("{APPLIED}, final-hearing 2025-07-07"));
        check(&CLOCK, &journey, "2025-07-07", "2025-01-06 2025-07-07 met in time");
        check(&CLOCK, &told(APPLIED), "2025-07-07", "2025-01-06 2025-07-07 due today");
        check(&CLOCK, &told(APPLIED), "2025-07-08", "2025-01-06 2025-07-07 1 day overdue");
        let late = told(&format!("{APPLIED}, final-hearing 2025-07-21"));
        check(&CLOCK, &late, "2025-07-21", "2025-01-06 2025-07-07 met 14 days late");
    }

    #[test]
    fn the_return_tells_no_application_and_an_order_without_hearing_hides_its_day() {
        let returned = told_by(Source::Ssda903, "entered-care 2025-01-02, decision 2025-05-01");
        let untold = "not told: no source of this child tells of a care application";
        check(&CLOCK, &returned, "2026-03-31", untold);
        let ordered = told(&format!("{APPLIED}, placement-order 2025-09-01"));
        let untold = "2025-01-06 2025-07-07 not told: the proceedings have ended, and no source tells the final hearing";
        check(&CLOCK, &ordered, "2026-03-31", untold);
    }
}
