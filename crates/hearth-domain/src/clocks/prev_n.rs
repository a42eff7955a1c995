//! T-PREV-N: later reviews of a placement for adoption.

use jiff::civil::date;

use super::reviews_placed::runs_of;
use crate::clock::{Bound, Clock, Read, Reading, Rule};
use crate::journey::Journey;
use crate::limit::{Length, LimitKind};
use crate::practice::{DatedLimit, Mark};

pub(super) const CLOCK: Clock = Clock {
    id: "T-PREV-N",
    title: "Later reviews of a placement for adoption",
    kind: LimitKind::DutyWithException,
    bound: Bound::LastDay,
    starts: "the review before",
    stops: "the placement is reviewed again",
    done: "reviewed again",
    limits: &[DatedLimit::from(
        date(2005, 12, 30),
        Length::Months(6),
        "AAR 2005, regulation 36(3)(c)",
        Mark::ReadInSource,
    )],
    why_it_matters: "A placement that goes on without an order needs somebody to ask why, and what would help.",
    source: "Adoption Agencies Regulations 2005, regulation 36(3)(c) [V for the times, K for the paragraph]; in force 30 December 2005. Readings chosen: a review on the day of placement is the last one before it; a disruption, an adoption order or a reversal ends the wait; after a new placement the count begins afresh.",
    example: "A placement's second review was on 31 August 2025: the next is due by 28 February 2026, unless the order is made first.",
    what_to_do: "Hold the review, record why it was late, and tell the family what was decided.",
    read: Read::OfChild(read),
};

fn read(journey: &Journey, rule: &Rule<'_>) -> Reading {
    runs_of(journey, rule, |number| number >= 2)
}

#[cfg(test)]
mod tests {
    use super::CLOCK;
    use crate::clocks::tests::{check, told, told_by};
    use crate::source::Source;

    const REVIEWED: &str = "placed-for-adoption 2025-05-06, review 2025-06-02, review 2025-08-31";

    #[test]
    fn met_overdue_and_the_day_between() {
        let journey = told(&format!("{REVIEWED}, review 2026-02-28"));
        let met = "2025-08-31 2026-02-28 met in time\n2026-02-28 2026-08-28 181 days left";
        check(&CLOCK, &journey, "2026-02-28", met);
        check(&CLOCK, &told(REVIEWED), "2026-02-28", "2025-08-31 2026-02-28 due today");
        check(&CLOCK, &told(REVIEWED), "2026-03-01", "2025-08-31 2026-02-28 1 day overdue");
    }

    #[test]
    fn a_list_without_reviews_does_not_tell() {
        let inspected = told_by(Source::AnnexA, "placed-for-adoption 2025-05-06");
        let expected = "not told: no source of this child tells of reviews";
        check(&CLOCK, &inspected, "2026-07-01", expected);
        check(&CLOCK, &told_by(Source::AnnexA, "decision 2025-05-06"), "2026-07-01", "");
    }
}
