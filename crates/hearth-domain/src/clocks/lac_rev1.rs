//! T-LAC-REV1: a looked-after child's first review.

use jiff::civil::date;

use super::stretches::{looked_after, waits};
use crate::clock::{Bound, Clock, Read, Reading, Rule};
use crate::fact::Milestone;
use crate::journey::Journey;
use crate::limit::{Length, LimitKind};
use crate::practice::{DatedLimit, Mark, Round};

pub(super) const CLOCK: Clock = Clock {
    id: "T-LAC-REV1",
    title: "First review of a looked-after child",
    kind: LimitKind::DutyWithException,
    bound: Bound::LastDay,
    starts: "entering care",
    stops: "the child's case is reviewed for the first time",
    done: "reviewed",
    limits: &[DatedLimit::from(
        date(2011, 4, 1),
        Length::WorkingDays(20),
        "CPPCR 2010, regulation 33(1)",
        Mark::ReadInSource,
    )],
    why_it_matters: "The first review sets the care plan; the second, three months on, settles permanence. A late first review makes every later step late.",
    source: "Care Planning, Placement and Case Review (England) Regulations 2010, regulation 33(1) [V], in force 1 April 2011 [K]. Reading chosen: the clock falls away when the child leaves care or when the agency may place the child for adoption, for then other reviews are due.",
    example: "A child enters care on Thursday 2 April 2026. Good Friday, Easter Monday and the early May bank holiday do not count: the review is due by Tuesday 5 May 2026.",
    what_to_do: "Ask the independent reviewing officer for the day and record why it was late.",
    read: Read::OfChild(read),
};

fn read(journey: &Journey, rule: &Rule<'_>) -> Reading {
    let periods = journey.periods_of_care().iter();
    let first = periods.filter_map(|period| {
        let stretch = looked_after(journey, period).into_iter().next()?;
        waits(journey, stretch, Milestone::EnteredCare).into_iter().next()
    });
    Ok(first.filter_map(|(started, end)| rule.run(Round::First, started, end)).collect())
}

#[cfg(test)]
mod tests {
    use super::CLOCK;
    use crate::clocks::tests::{check, told, told_by};
    use crate::source::Source;

    #[test]
    fn met_overdue_and_the_day_between() {
        let journey = told("entered-care 2026-04-02, review 2026-05-05");
        check(&CLOCK, &journey, "2026-05-05", "2026-04-02 2026-05-05 met in time");
        check(&CLOCK, &journey, "2026-05-04", "2026-04-02 2026-05-05 1 day left");
        let late = told("entered-care 2026-04-02, review 2026-05-07");
        check(&CLOCK, &late, "2026-05-05", "2026-04-02 2026-05-05 due today");
        check(&CLOCK, &late, "2026-05-06", "2026-04-02 2026-05-05 1 day overdue");
        check(&CLOCK, &late, "2026-05-07", "2026-04-02 2026-05-05 met 2 days late");
    }

    #[test]
    fn a_child_who_leaves_needs_no_review_and_each_period_has_its_own() {
        let journey =
            told("entered-care 2026-04-02, left-care 2026-04-10, entered-care 2026-06-01");
        let expected =
            "2026-04-02 2026-05-05 no longer needed\n2026-06-01 2026-06-29 4 days overdue";
        check(&CLOCK, &journey, "2026-07-03", expected);
    }

    #[test]
    fn a_list_without_reviews_does_not_tell_and_the_return_does() {
        let inspected = told_by(Source::AnnexA, "entered-care 2026-04-02");
        let expected = "2026-04-02 2026-05-05 not told: no source of this child tells of reviews";
        check(&CLOCK, &inspected, "2026-07-01", expected);
        let returned = told_by(Source::Ssda903, "entered-care 2026-04-02");
        check(&CLOCK, &returned, "2026-07-01", "2026-04-02 2026-05-05 57 days overdue");
    }
}
