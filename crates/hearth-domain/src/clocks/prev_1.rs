//! T-PREV-1: first review of a placement for adoption.

use jiff::civil::date;

use super::reviews_placed::runs_of;
use crate::clock::{Bound, Clock, Read, Reading, Rule};
use crate::journey::Journey;
use crate::limit::{Length, LimitKind};
use crate::practice::{DatedLimit, Mark};

pub(super) const CLOCK: Clock = Clock {
    id: "T-PREV-1",
    title: "First review of a placement for adoption",
    kind: LimitKind::DutyWithException,
    bound: Bound::LastDay,
    starts: "the child was placed for adoption",
    stops: "the placement is reviewed for the first time",
    done: "reviewed",
    limits: &[DatedLimit::from(
        date(2005, 12, 30),
        Length::Weeks(4),
        "AAR 2005, regulation 36(3)(a)",
        Mark::ReadInSource,
    )],
    why_it_matters: "The first weeks decide much: the review checks that visits, money, school and help are in place before small troubles grow.",
    source: "Adoption Agencies Regulations 2005, regulation 36(3)(a) [V for the times, K for the paragraph]; in force 30 December 2005. Readings chosen: a review on the day of placement is the last one before it; a disruption, an adoption order or a reversal ends the wait; after a new placement the count begins afresh.",
    example: "A child is placed on Monday 2 February 2026: the first review is due by Monday 2 March 2026.",
    what_to_do: "Hold the review, record why it was late, and tell the family what was decided.",
    read: Read::OfChild(read),
};

fn read(journey: &Journey, rule: &Rule<'_>) -> Reading {
    runs_of(journey, rule, |number| number == 0)
}

#[cfg(test)]
mod tests {
    use super::CLOCK;
    use crate::clocks::tests::{check, told, told_by};
    use crate::source::Source;

    #[test]
    fn met_overdue_and_the_day_between() {
        let journey = told("placed-for-adoption 2026-02-02, review 2026-03-02");
        check(&CLOCK, &journey, "2026-03-02", "2026-02-02 2026-03-02 met in time");
        let late = told("placed-for-adoption 2026-02-02, review 2026-03-06");
        check(&CLOCK, &late, "2026-03-02", "2026-02-02 2026-03-02 due today");
        check(&CLOCK, &late, "2026-03-03", "2026-02-02 2026-03-02 1 day overdue");
        check(&CLOCK, &late, "2026-03-06", "2026-02-02 2026-03-02 met 4 days late");
    }

    #[test]
    fn a_disruption_ends_the_wait_and_each_placement_has_its_own() {
        let journey = told(
            "placed-for-adoption 2025-02-03, disruption 2025-02-20, placed-for-adoption 2026-02-02",
        );
        let expected = "2025-02-03 2025-03-03 no longer needed\n2026-02-02 2026-03-02 23 days left";
        check(&CLOCK, &journey, "2026-02-07", expected);
    }

    #[test]
    fn a_list_without_reviews_does_not_tell() {
        let inspected = told_by(Source::AnnexA, "placed-for-adoption 2025-05-06");
        let expected = "not told: no source of this child tells of reviews";
        check(&CLOCK, &inspected, "2026-07-01", expected);
        check(&CLOCK, &told_by(Source::AnnexA, "decision 2025-05-06"), "2026-07-01", "");
    }
}
