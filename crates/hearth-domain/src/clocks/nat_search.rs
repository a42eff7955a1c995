//! T-NAT-SEARCH: searching beyond the region from the placement order.

use jiff::civil::date;

use super::stretches::closed;
use crate::clock::{Bound, Clock, End, Read, Reading, Rule};
use crate::fact::Milestone;
use crate::journey::Journey;
use crate::limit::{Length, LimitKind};
use crate::plan::Plan;
use crate::practice::{DatedLimit, Mark, Round};

pub(super) const CLOCK: Clock = Clock {
    id: "T-NAT-SEARCH",
    title: "Search beyond the region",
    kind: LimitKind::Standard,
    bound: Bound::LastDay,
    starts: "the placement order",
    stops: "a search beyond the region begins, where no family has been found",
    done: "searched for beyond the region",
    limits: &[DatedLimit::from(
        date(2017, 6, 13),
        Length::Days(0),
        "the joint statement on inter-agency fees of June 2017",
        Mark::ReadInSource,
    )],
    why_it_matters: "Children wait longest where only their own agency has looked.",
    source: "Joint statement of ADCS, CVAA and LGA, 13 June 2017: where adopters are not identified at the placement order, search between agencies from then or earlier [V]. Readings chosen: due on the day of the order itself; a match on or before that day means that a family is identified; a placement or reversal ends the wait. The return tells neither searches nor early matches.",
    example: "A placement order is made on 3 June 2025 and no family is identified: the search begins by that day.",
    what_to_do: "Ask for agreement to search nationally today, and record who agreed and when.",
    read: Read::OfChild(read),
};

fn read(journey: &Journey, rule: &Rule<'_>) -> Reading {
    let run = |plan: &Plan| {
        let ordered = plan.placement_order?;
        rule.run(Round::First, ordered, end(journey, plan))
    };
    Ok(journey.plans().iter().filter_map(run).collect())
}

/// The first search of the plan, or the match or end that made it needless.
fn end(journey: &Journey, plan: &Plan) -> End {
    let closed = closed(plan);
    let begun = plan.decision.or(plan.placement_order);
    let within = |day: &crate::day::Day| {
        begun.is_none_or(|begun| begun <= *day) && closed.is_none_or(|closed| *day <= closed)
    };
    if let Some(day) = journey.days_of(Milestone::InterAgencySearch).find(within) {
        return End::Met(day);
    }
    let matched = plan.attempts.iter().find_map(|attempt| attempt.matched.or(attempt.placed));
    if let Some(day) = matched.filter(|day| plan.placement_order.is_some_and(|order| *day <= order))
    {
        return End::FellAway(day);
    }
    if !journey.would_tell(Milestone::InterAgencySearch, Milestone::InterAgencySearch) {
        return End::Untold("no source of this child tells of searches");
    }
    matched.or(closed).map_or(End::Open, End::FellAway)
}

#[cfg(test)]
mod tests {
    use super::CLOCK;
    use crate::clocks::tests::{check, told, told_by};
    use crate::source::Source;

    #[test]
    fn met_overdue_and_the_day_between() {
        let journey =
            told("decision 2025-05-01, inter-agency-search 2025-06-03, placement-order 2025-06-03");
        check(&CLOCK, &journey, "2025-06-03", "2025-06-03 2025-06-03 met in time");
        let simulated =
            told_by(Source::Simulator, "decision 2025-05-01, placement-order 2025-06-03");
        check(&CLOCK, &simulated, "2025-06-03", "2025-06-03 2025-06-03 due today");
        check(&CLOCK, &simulated, "2025-06-04", "2025-06-03 2025-06-03 1 day overdue");
        let late =
            told("decision 2025-05-01, placement-order 2025-06-03, inter-agency-search 2025-07-03");
        check(&CLOCK, &late, "2025-07-03", "2025-06-03 2025-06-03 met 30 days late");
    }

    #[test]
    fn a_family_already_identified_needs_no_search() {
        let journey = told_by(
            Source::AnnexA,
            "decision 2025-05-01, match 2025-05-20, placement-order 2025-06-03",
        );
        check(&CLOCK, &journey, "2025-09-01", "2025-06-03 2025-06-03 no longer needed");
    }

    #[test]
    fn the_return_does_not_tell_of_searches() {
        let returned = told_by(Source::Ssda903, "decision 2025-05-01, placement-order 2025-06-03");
        let untold = "2025-06-03 2025-06-03 not told: no source of this child tells of searches";
        check(&CLOCK, &returned, "2026-03-31", untold);
    }
}
