//! T-A1: from entering care to moving in with the adoptive family.

use jiff::civil::date;

use super::stretches::closed;
use crate::clock::{Bound, Clock, End, NotTold, Read, Reading, Rule};
use crate::fact::Milestone;
use crate::journey::Journey;
use crate::limit::{Length, LimitKind};
use crate::plan::Plan;
use crate::practice::{DatedLimit, Mark, Round};

pub(super) const CLOCK: Clock = Clock {
    id: "T-A1",
    title: "Entering care to moving in",
    kind: LimitKind::Standard,
    bound: Bound::LastDay,
    starts: "entering care",
    stops: "the child moves in with the adoptive family",
    done: "placed",
    limits: &[DatedLimit::from(
        date(2013, 4, 1),
        Length::Days(426),
        "the adoption scorecard threshold A1",
        Mark::ReadInSource,
    )],
    why_it_matters: "It is the whole wait as the child lives it, court and agency together.",
    source: "DfE adoption scorecards, indicator A1: threshold of 426 days (14 months) for the three years 2013 to 2016 and since [V]; applied to children who entered care from 1 April 2013, the first day of those years [K]. Readings chosen: it runs only for a child with a plan for adoption; the first placement for adoption of the period of care stops it; foster carers who adopt stop it on the day the placement becomes adoptive (indicator A10 counts from the day fostering began); when the last plan is reversed or the child leaves care it falls away.",
    example: "A child enters care on 3 June 2024: moving in by 3 August 2025 is within 426 days.",
    what_to_do: "Look at which step took longest, and at what can still be done side by side.",
    read: Read::OfChild(read),
};

fn read(journey: &Journey, rule: &Rule<'_>) -> Reading {
    let mut runs = Vec::new();
    let mut periods: Vec<u32> = journey.plans().iter().map(|plan| plan.period).collect();
    periods.dedup();
    for period in &periods {
        let plans: Vec<&Plan> =
            journey.plans().iter().filter(|plan| plan.period == *period).collect();
        let entered = plans.iter().find_map(|plan| plan.entered_care);
        runs.extend(entered.and_then(|day| rule.run(Round::First, day, end(journey, &plans))));
    }
    let entries_told = journey.plans().iter().any(|plan| plan.entered_care.is_some());
    if !periods.is_empty() && !entries_told {
        return Err(NotTold("no source reaches back to the day this child entered care"));
    }
    Ok(runs)
}

/// How the wait of one period of care ended.
fn end(journey: &Journey, plans: &[&Plan]) -> End {
    let moves = plans.iter().flat_map(|plan| &plan.attempts);
    if let Some(day) = moves.filter_map(|attempt| attempt.placed).min() {
        return End::Met(day);
    }
    if !journey.would_tell(Milestone::PlacedForAdoption, Milestone::EnteredCare) {
        return End::Untold("no source of this child tells of moving in");
    }
    plans.last().and_then(|plan| closed(plan)).map_or(End::Open, End::FellAway)
}

#[cfg(test)]
mod tests {
    use super::CLOCK;
    use crate::clocks::tests::{check, told, told_by};
    use crate::source::Source;

    const DECIDED: &str = "entered-care 2024-06-03, decision 2024-10-01";

    #[test]
    fn met_overdue_and_the_day_between() {
        let journey = told(&format!("{DECIDED}, placed-for-adoption 2025-08-03"));
        check(&CLOCK, &journey, "2025-08-03", "2024-06-03 2025-08-03 met in time");
        check(&CLOCK, &told(DECIDED), "2025-08-03", "2024-06-03 2025-08-03 due today");
        check(&CLOCK, &told(DECIDED), "2025-08-04", "2024-06-03 2025-08-03 1 day overdue");
    }

    #[test]
    fn without_a_plan_nothing_runs_and_a_second_plan_goes_on_from_the_entry() {
        check(&CLOCK, &told("entered-care 2024-06-03"), "2026-03-31", "");
        let reversed = format!("{DECIDED}, reversal 2025-02-03 RD3");
        check(&CLOCK, &told(&reversed), "2026-03-31", "2024-06-03 2025-08-03 no longer needed");
        let again = format!("{reversed}, decision 2025-06-02");
        check(&CLOCK, &told(&again), "2025-08-13", "2024-06-03 2025-08-03 10 days overdue");
    }

    #[test]
    fn an_entry_that_no_return_reaches_is_not_told() {
        let returned = told_by(Source::Ssda903, "decision 2024-10-01");
        let untold = "not told: no source reaches back to the day this child entered care";
        check(&CLOCK, &returned, "2026-03-31", untold);
    }
}
