//! T-LAC-REV2: a looked-after child's second review.

use jiff::civil::date;

use super::stretches::{looked_after, waits};
use crate::clock::{Bound, Clock, Read, Reading, Rule};
use crate::fact::Milestone;
use crate::journey::Journey;
use crate::limit::{Length, LimitKind};
use crate::practice::{DatedLimit, Mark, Round};

pub(super) const CLOCK: Clock = Clock {
    id: "T-LAC-REV2",
    title: "Second review of a looked-after child",
    kind: LimitKind::DutyWithException,
    bound: Bound::LastDay,
    starts: "the first review",
    stops: "the child's case is reviewed for the second time",
    done: "reviewed again",
    limits: &[DatedLimit::from(
        date(2011, 4, 1),
        Length::Months(3),
        "CPPCR 2010, regulation 33(2)",
        Mark::ReadInSource,
    )],
    why_it_matters: "A plan for permanence is to be in place by this review.",
    source: "Care Planning, Placement and Case Review (England) Regulations 2010, regulation 33(2) [V], in force 1 April 2011 [K]. Reading chosen: as for the first review, the clock falls away when the child leaves care or may be placed for adoption.",
    example: "A child is first reviewed on 30 November 2025: the second review is due by 28 February 2026, the last day of the month.",
    what_to_do: "Ask the independent reviewing officer for the day and record why it was late.",
    read: Read::OfChild(read),
};

fn read(journey: &Journey, rule: &Rule<'_>) -> Reading {
    let periods = journey.periods_of_care().iter();
    let second = periods.filter_map(|period| {
        let stretch = looked_after(journey, period).into_iter().next()?;
        waits(journey, stretch, Milestone::EnteredCare).into_iter().nth(1)
    });
    let runs: Vec<_> =
        second.filter_map(|(started, end)| rule.run(Round::First, started, end)).collect();
    super::stretches::or_no_reviews(journey, Milestone::EnteredCare, runs)
}

#[cfg(test)]
mod tests {
    use super::CLOCK;
    use crate::clocks::tests::{check, told, told_by};
    use crate::source::Source;

    #[test]
    fn met_overdue_and_the_day_between() {
        let journey = told("entered-care 2025-11-03, review 2025-11-30, review 2026-02-28");
        check(&CLOCK, &journey, "2026-02-28", "2025-11-30 2026-02-28 met in time");
        let late = told("entered-care 2025-11-03, review 2025-11-30, review 2026-03-02");
        check(&CLOCK, &late, "2026-02-28", "2025-11-30 2026-02-28 due today");
        check(&CLOCK, &late, "2026-03-01", "2025-11-30 2026-02-28 1 day overdue");
        check(&CLOCK, &late, "2026-03-02", "2025-11-30 2026-02-28 met 2 days late");
    }

    #[test]
    fn before_the_first_review_there_is_nothing_to_count() {
        check(&CLOCK, &told("entered-care 2025-11-03, review 2025-12-01"), "2025-11-30", "");
    }

    #[test]
    fn a_list_without_reviews_does_not_tell() {
        let inspected = told_by(Source::AnnexA, "entered-care 2025-11-03");
        let expected = "not told: no source of this child tells of reviews";
        check(&CLOCK, &inspected, "2026-07-01", expected);
    }
}
