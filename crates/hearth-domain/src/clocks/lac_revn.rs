//! T-LAC-REVN: the later reviews of a looked-after child.

use jiff::civil::date;

use super::stretches::{Stretch, looked_after, waits};
use crate::clock::{Bound, Clock, End, Read, Reading, Rule};
use crate::day::Day;
use crate::fact::Milestone;
use crate::journey::Journey;
use crate::limit::{Length, LimitKind};
use crate::practice::{DatedLimit, Mark, Round};

pub(super) const CLOCK: Clock = Clock {
    id: "T-LAC-REVN",
    title: "Later reviews of a looked-after child",
    kind: LimitKind::DutyWithException,
    bound: Bound::LastDay,
    starts: "the review before",
    stops: "the child's case is reviewed again",
    done: "reviewed again",
    limits: &[DatedLimit::from(
        date(2011, 4, 1),
        Length::Months(6),
        "CPPCR 2010, regulation 33(2)",
        Mark::ReadInSource,
    )],
    why_it_matters: "Reviews keep a plan from drifting: each asks whether it is still right and who does what by when.",
    source: "Care Planning, Placement and Case Review (England) Regulations 2010, regulation 33(2) and (3) [V], in force 1 April 2011 [K]. Earlier if the independent reviewing officer asks; no source tells that. Reading chosen: after a reversal, or the end of authority to place, six months count from the review before it, or from that day where no review came before.",
    example: "A child's second review was on 31 August 2025: the next is due by 28 February 2026.",
    what_to_do: "Ask the independent reviewing officer for the day and record why it was late.",
    read: Read::OfChild(read),
};

fn read(journey: &Journey, rule: &Rule<'_>) -> Reading {
    let periods = journey.periods_of_care().iter();
    let stretches = periods.flat_map(|period| looked_after(journey, period));
    let waits = stretches.flat_map(|stretch| later_waits(journey, stretch));
    let runs: Vec<_> =
        waits.filter_map(|(started, end)| rule.run(Round::First, started, end)).collect();
    super::stretches::or_no_reviews(journey, Milestone::EnteredCare, runs)
}

/// Every wait but those for the first and second review.
fn later_waits(journey: &Journey, stretch: Stretch) -> Vec<(Day, End)> {
    let earlier = if stretch.resumes { 0 } else { 2 };
    waits(journey, stretch, Milestone::EnteredCare).into_iter().skip(earlier).collect()
}

#[cfg(test)]
mod tests {
    use super::CLOCK;
    use crate::clocks::tests::{check, told, told_by};
    use crate::source::Source;

    const REVIEWED: &str = "entered-care 2025-05-06, review 2025-06-02, review 2025-08-31";

    #[test]
    fn met_overdue_and_the_day_between() {
        let journey = told(&format!("{REVIEWED}, review 2026-02-28"));
        let met = "2025-08-31 2026-02-28 met in time\n2026-02-28 2026-08-28 181 days left";
        check(&CLOCK, &journey, "2026-02-28", met);
        check(&CLOCK, &told(REVIEWED), "2026-02-28", "2025-08-31 2026-02-28 due today");
        check(&CLOCK, &told(REVIEWED), "2026-03-01", "2025-08-31 2026-02-28 1 day overdue");
    }

    #[test]
    fn authority_to_place_ends_them_and_a_reversal_brings_them_back() {
        let journey = told(&format!(
            "{REVIEWED}, placement-order 2025-10-01, review 2025-12-01, reversal 2026-01-05"
        ));
        check(&CLOCK, &journey, "2026-01-04", "2025-08-31 2026-02-28 no longer needed");
        let back = "2025-08-31 2026-02-28 no longer needed\n2025-12-01 2026-06-01 147 days left";
        check(&CLOCK, &journey, "2026-01-05", back);
    }

    #[test]
    fn a_list_without_reviews_does_not_tell() {
        let inspected = told_by(Source::AnnexA, "entered-care 2025-05-06");
        let expected = "not told: no source of this child tells of reviews";
        check(&CLOCK, &inspected, "2026-07-01", expected);
    }
}
