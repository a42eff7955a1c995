//! T-PREV-2: second review of a placement for adoption.

use jiff::civil::date;

use super::reviews_placed::runs_of;
use crate::clock::{Bound, Clock, Read, Reading, Rule};
use crate::journey::Journey;
use crate::limit::{Length, LimitKind};
use crate::practice::{DatedLimit, Mark};

pub(super) const CLOCK: Clock = Clock {
    id: "T-PREV-2",
    title: "Second review of a placement for adoption",
    kind: LimitKind::DutyWithException,
    bound: Bound::LastDay,
    starts: "the first review of the placement",
    stops: "the placement is reviewed for the second time",
    done: "reviewed again",
    limits: &[DatedLimit::from(
        date(2005, 12, 30),
        Length::Months(3),
        "AAR 2005, regulation 36(3)(b)",
        Mark::ReadInSource,
    )],
    why_it_matters: "By this review the family can say whether they are ready to apply for the order, and what help they need first.",
    source: "Adoption Agencies Regulations 2005, regulation 36(3)(b) [V for the times, K for the paragraph]; in force 30 December 2005. Readings chosen: a review on the day of placement is the last one before it; a disruption, an adoption order or a reversal ends the wait; after a new placement the count begins afresh.",
    example: "A placement is first reviewed on 30 November 2025: the second review is due by 28 February 2026.",
    what_to_do: "Hold the review, record why it was late, and tell the family what was decided.",
    read: Read::OfChild(read),
};

fn read(journey: &Journey, rule: &Rule<'_>) -> Reading {
    runs_of(journey, rule, |number| number == 1)
}

#[cfg(test)]
mod tests {
    use super::CLOCK;
    use crate::clocks::tests::{check, told, told_by};
    use crate::source::Source;

    #[test]
    fn met_overdue_and_the_day_between() {
        let journey = told("placed-for-adoption 2025-11-03, review 2025-11-30, review 2026-02-28");
        check(&CLOCK, &journey, "2026-02-28", "2025-11-30 2026-02-28 met in time");
        let late = told("placed-for-adoption 2025-11-03, review 2025-11-30, review 2026-03-05");
        check(&CLOCK, &late, "2026-02-28", "2025-11-30 2026-02-28 due today");
        check(&CLOCK, &late, "2026-03-01", "2025-11-30 2026-02-28 1 day overdue");
    }

    #[test]
    fn the_adoption_order_ends_the_wait() {
        let journey =
            told("placed-for-adoption 2025-11-03, review 2025-11-30, adoption-order 2026-02-10");
        check(&CLOCK, &journey, "2026-03-10", "2025-11-30 2026-02-28 no longer needed");
    }

    #[test]
    fn a_list_without_reviews_does_not_tell() {
        let inspected = told_by(Source::AnnexA, "placed-for-adoption 2025-05-06");
        let expected = "not told: no source of this child tells of reviews";
        check(&CLOCK, &inspected, "2026-07-01", expected);
        check(&CLOCK, &told_by(Source::AnnexA, "decision 2025-05-06"), "2026-07-01", "");
    }
}
