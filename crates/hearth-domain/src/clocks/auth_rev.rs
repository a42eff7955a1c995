//! T-AUTH-REV: the reviews of a child who may be placed for adoption and is not.

use jiff::civil::date;

use super::stretches::{Stretch, authorised, or_no_reviews, waits};
use crate::clock::{Bound, Clock, End, Read, Reading, Rule};
use crate::day::Day;
use crate::fact::Milestone;
use crate::journey::Journey;
use crate::limit::{Length, LimitKind};
use crate::practice::{DatedLimit, Mark, Round};

pub(super) const CLOCK: Clock = Clock {
    id: "T-AUTH-REV",
    title: "Review of a child who may be placed and waits",
    kind: LimitKind::DutyWithException,
    bound: Bound::LastDay,
    starts: "authority to place, or the review before",
    stops: "the case of the waiting child is reviewed",
    done: "reviewed",
    limits: &[
        DatedLimit::from(
            date(2005, 12, 30),
            Length::Months(3),
            "AAR 2005, regulation 36(1)(a)",
            Mark::ReadInSource,
        ),
        DatedLimit::from(
            date(2005, 12, 30),
            Length::Months(6),
            "AAR 2005, regulation 36(1)(b)",
            Mark::ReadInSource,
        )
        .later(),
    ],
    why_it_matters: "This is the statutory clock of waiting children: each review must ask why no family has been found and whether adoption is still right.",
    source: "Adoption Agencies Regulations 2005, regulation 36(1): within 3 months of the day the agency first has authority to place, then within 6 months of the review before, until the child is placed [V for the times, K for the paragraphs]; Adoption statutory guidance 2013, paragraphs 5.38 and 5.39 [V]. Readings chosen: authority begins with the placement order or a section 19 consent, and a consent that no source tells starts nothing; a review on the day of authority is the last one before it; after a disruption six months count from the review before; a reversal ends the wait.",
    example: "A placement order is made on 30 November 2025 and the child is not placed: the first review is due by 28 February 2026. It is held on 16 February, so the next is due by 16 August 2026.",
    what_to_do: "Hold the review, write down why no family has been found and what will be tried next, and tell the panel after the six-month review.",
    read: Read::OfChild(read),
};

fn read(journey: &Journey, rule: &Rule<'_>) -> Reading {
    let stretches: Vec<Stretch> = journey.plans().iter().flat_map(authorised).collect();
    if stretches.is_empty() {
        return Ok(Vec::new());
    }
    let waits = stretches.into_iter().flat_map(|stretch| rounds(journey, stretch));
    let runs = waits.filter_map(|(round, started, end)| rule.run(round, started, end)).collect();
    or_no_reviews(journey, Milestone::PlacementOrder, runs)
}

/// Each wait with its round: only the first after authority was first given has the shorter limit.
fn rounds(journey: &Journey, stretch: Stretch) -> Vec<(Round, Day, End)> {
    let round = |at: usize| {
        if at == 0 && !stretch.resumes { Round::First } else { Round::Later }
    };
    let waits = waits(journey, stretch, Milestone::PlacementOrder).into_iter().enumerate();
    waits.map(|(at, (started, end))| (round(at), started, end)).collect()
}

#[cfg(test)]
mod tests {
    use super::CLOCK;
    use crate::clocks::tests::{check, told, told_by};
    use crate::source::Source;

    const WAITS: &str = "placement-order 2025-11-30";

    #[test]
    fn met_overdue_and_the_day_between() {
        let journey = told("placement-order 2025-11-30, review 2026-02-16");
        let met = "2025-11-30 2026-02-28 met in time\n2026-02-16 2026-08-16 181 days left";
        check(&CLOCK, &journey, "2026-02-16", met);
        check(&CLOCK, &told(WAITS), "2026-02-28", "2025-11-30 2026-02-28 due today");
        check(&CLOCK, &told(WAITS), "2026-03-01", "2025-11-30 2026-02-28 1 day overdue");
    }

    #[test]
    fn placement_ends_the_wait_and_a_disruption_takes_it_up_from_the_review_before() {
        let journey = told(
            "placement-order 2025-01-06, placed-for-adoption 2025-03-03, review 2025-03-28, \
             disruption 2025-05-12",
        );
        let expected = "2025-01-06 2025-04-06 no longer needed\n2025-03-28 2025-09-28 due today";
        check(&CLOCK, &journey, "2025-09-28", expected);
    }

    #[test]
    fn a_child_placed_late_without_review_was_never_reviewed() {
        let journey = told("placement-order 2025-01-06, placed-for-adoption 2025-04-16");
        let expected = "2025-01-06 2025-04-06 never done; 10 days late when it fell away";
        check(&CLOCK, &journey, "2025-06-01", expected);
    }

    #[test]
    fn a_list_without_reviews_does_not_tell_and_without_authority_nothing_runs() {
        let inspected = told_by(Source::AnnexA, WAITS);
        let expected = "not told: no source of this child tells of reviews";
        check(&CLOCK, &inspected, "2026-07-01", expected);
        check(&CLOCK, &told("decision 2025-11-30"), "2026-07-01", "");
    }
}
