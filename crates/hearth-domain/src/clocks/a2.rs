//! T-A2: from the placement order to the match.

use jiff::civil::date;

use super::matching::matched;
use crate::clock::{Bound, Clock, Read, Reading, Rule};
use crate::journey::Journey;
use crate::limit::{Length, LimitKind};
use crate::practice::{DatedLimit, Mark, Round};

pub(super) const CLOCK: Clock = Clock {
    id: "T-A2",
    title: "Placement order to match",
    kind: LimitKind::Standard,
    bound: Bound::LastDay,
    starts: "the placement order",
    stops: "the agency decides the match",
    done: "matched",
    limits: &[DatedLimit::from(
        date(2013, 4, 1),
        Length::Days(121),
        "the adoption scorecard threshold A2",
        Mark::ReadInSource,
    )],
    why_it_matters: "Waiting for a match is the part of the way that the agencies themselves can shorten.",
    source: "DfE adoption scorecards, indicator A2: threshold of 121 days (4 months) for the three years 2013 to 2016 and since [V]; applied to orders from 1 April 2013, the first day of those years [K]. Readings chosen: only a placement order starts it; a match before the order is met at once; a reversal or leaving care ends it. The return tells a match only once the child is adopted, so of a child who waits it is not told.",
    example: "A placement order is made on 3 June 2025: a match decided by 2 October 2025 is within 121 days.",
    what_to_do: "Open the child's links and search: what has been tried, with whom, and what has not been asked for yet.",
    read: Read::OfChild(read),
};

fn read(journey: &Journey, rule: &Rule<'_>) -> Reading {
    let plans = journey.plans().iter();
    let runs = plans
        .filter_map(|plan| rule.run(Round::First, plan.placement_order?, matched(journey, plan)));
    Ok(runs.collect())
}

#[cfg(test)]
mod tests {
    use super::CLOCK;
    use crate::clocks::tests::{check, told, told_by};
    use crate::source::Source;

    #[test]
    fn met_overdue_and_the_day_between() {
        let journey = told("placement-order 2025-06-03, match 2025-10-02");
        check(&CLOCK, &journey, "2025-10-02", "2025-06-03 2025-10-02 met in time");
        let late = told("placement-order 2025-06-03, match 2025-10-06");
        check(&CLOCK, &late, "2025-10-02", "2025-06-03 2025-10-02 due today");
        check(&CLOCK, &late, "2025-10-03", "2025-06-03 2025-10-02 1 day overdue");
        check(&CLOCK, &late, "2025-10-06", "2025-06-03 2025-10-02 met 4 days late");
    }

    #[test]
    fn a_match_before_the_order_is_in_time_and_a_reversal_ends_the_wait() {
        let early = told("decision 2025-04-01, match 2025-05-01, placement-order 2025-06-03");
        check(&CLOCK, &early, "2026-03-31", "2025-06-03 2025-10-02 met in time");
        let ended =
            told("decision 2025-04-01, placement-order 2025-06-03, reversal 2025-09-01 RD1");
        check(&CLOCK, &ended, "2026-03-31", "2025-06-03 2025-10-02 no longer needed");
    }

    #[test]
    fn the_return_does_not_tell_of_a_child_who_waits() {
        let returned = told_by(Source::Ssda903, "placement-order 2025-06-03");
        let untold = "2025-06-03 2025-10-02 not told: no source of this child tells a match before the adoption order";
        check(&CLOCK, &returned, "2026-03-31", untold);
        let adopted = told_by(
            Source::Ssda903,
            "placement-order 2025-06-03, match 2025-09-02, placed-for-adoption 2025-10-01, adoption-order 2026-02-02",
        );
        check(&CLOCK, &adopted, "2026-03-31", "2025-06-03 2025-10-02 met in time");
    }
}
