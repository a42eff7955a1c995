//! T-MATCH-6M: from the decision to the match.

use jiff::civil::date;

use super::matching::matched;
use crate::clock::{Bound, Clock, Read, Reading, Rule};
use crate::journey::Journey;
use crate::limit::{Length, LimitKind};
use crate::practice::{DatedLimit, Mark, Round};

pub(super) const CLOCK: Clock = Clock {
    id: "T-MATCH-6M",
    title: "Decision to match",
    kind: LimitKind::Standard,
    bound: Bound::LastDay,
    starts: "the decision that the child should be placed for adoption",
    stops: "a family is identified and the panel recommends the match",
    done: "matched",
    limits: &[DatedLimit::from(
        date(2013, 7, 1),
        Length::Months(6),
        "Adoption statutory guidance 2013, paragraph 4.2",
        Mark::ReadInSource,
    )],
    why_it_matters: "A child decided for adoption should have a family in view within half a year; each month after makes a match less likely.",
    source: "Adoption statutory guidance 2013, paragraph 4.2 [V], in force from July 2013. Readings chosen: the clock stops on the day the agency decides the match, for no source tells the panel's recommendation, at most some days earlier; the shorter time of 3 months for a child under six months whose parent asks for adoption is not applied, for no source tells that request; a reversal or leaving care ends it.",
    example: "The decision is made on 31 August 2025: a match by 28 February 2026 is in time.",
    what_to_do: "Open the child's links and search: what has been tried, with whom, and what has not been asked for yet.",
    read: Read::OfChild(read),
};

fn read(journey: &Journey, rule: &Rule<'_>) -> Reading {
    let plans = journey.plans().iter();
    let runs =
        plans.filter_map(|plan| rule.run(Round::First, plan.decision?, matched(journey, plan)));
    Ok(runs.collect())
}

#[cfg(test)]
mod tests {
    use super::CLOCK;
    use crate::clocks::tests::{check, told, told_by};
    use crate::source::Source;

    #[test]
    fn met_overdue_and_the_day_between() {
        let journey = told("decision 2025-08-31, match 2026-02-28");
        check(&CLOCK, &journey, "2026-02-28", "2025-08-31 2026-02-28 met in time");
        let late = told("decision 2025-08-31, match 2026-03-02");
        check(&CLOCK, &late, "2026-02-28", "2025-08-31 2026-02-28 due today");
        check(&CLOCK, &late, "2026-03-01", "2025-08-31 2026-02-28 1 day overdue");
        check(&CLOCK, &late, "2026-03-02", "2025-08-31 2026-02-28 met 2 days late");
    }

    #[test]
    fn an_earlier_decision_is_judged_by_no_limit() {
        check(&CLOCK, &told("decision 2013-06-30"), "2014-06-30", "");
    }

    #[test]
    fn the_return_does_not_tell_of_a_child_who_waits_or_is_placed() {
        let untold = "2025-08-31 2026-02-28 not told: no source of this child tells a match before the adoption order";
        let waits = told_by(Source::Ssda903, "decision 2025-08-31");
        check(&CLOCK, &waits, "2026-03-31", untold);
        let placed =
            told_by(Source::Ssda903, "decision 2025-08-31, placed-for-adoption 2026-01-05");
        let untold = "2025-08-31 2026-02-28 not told: the child has been placed, and no source tells when they were matched";
        check(&CLOCK, &placed, "2026-03-31", untold);
        let inspected = told_by(Source::AnnexA, "decision 2025-08-31");
        check(&CLOCK, &inspected, "2026-03-31", "2025-08-31 2026-02-28 31 days overdue");
    }
}
