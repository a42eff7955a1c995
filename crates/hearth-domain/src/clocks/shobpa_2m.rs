//! T-SHOBPA-2M: from the review that made adoption the plan to the decision.

use jiff::civil::date;

use crate::clock::{Bound, Clock, End, NotTold, Read, Reading, Rule, Run};
use crate::day::Day;
use crate::fact::Milestone;
use crate::journey::Journey;
use crate::limit::{Length, LimitKind};
use crate::practice::{DatedLimit, Mark, Round};

pub(super) const CLOCK: Clock = Clock {
    id: "T-SHOBPA-2M",
    title: "Adoption plan to decision",
    kind: LimitKind::Standard,
    bound: Bound::LastDay,
    starts: "the review that made adoption the plan",
    stops: "the panel recommends, or the agency decides, that the child should be placed for adoption",
    done: "decided",
    limits: &[DatedLimit::from(
        date(2013, 7, 1),
        Length::Months(2),
        "Adoption statutory guidance 2013, paragraph 2.2",
        Mark::ReadInSource,
    )],
    why_it_matters: "Nothing that adoption needs can begin in earnest before the decision.",
    source: "Adoption statutory guidance 2013, paragraph 2.2 [V], in force from July 2013: two months to the panel's recommendation. Readings chosen: since September 2012 cases that go to court bypass the panel, and the same two months are applied to the agency's decision as a default [K]; where both happen, the decision stops the clock, for no source tells the recommendation. The return does not tell which review made adoption the plan.",
    example: "A review on 31 December 2025 makes adoption the plan: the decision is due by 28 February 2026.",
    what_to_do: "Find what is missing from the child's permanence report and who holds it; record why the time was missed.",
    read: Read::OfChild(read),
};

fn read(journey: &Journey, rule: &Rule<'_>) -> Reading {
    let planned: Vec<Day> = journey.days_of(Milestone::AdoptionPlan).collect();
    let told = journey.would_tell(Milestone::AdoptionPlan, Milestone::AdoptionPlan);
    if planned.is_empty() && !told && !journey.plans().is_empty() {
        return Err(NotTold("no source of this child tells which review made adoption the plan"));
    }
    let next = planned.iter().copied().skip(1).map(Some).chain([None]);
    let run = |(day, next): (&Day, Option<Day>)| -> Option<Run> {
        rule.run(Round::First, *day, end(journey, *day, next))
    };
    Ok(planned.iter().zip(next).filter_map(run).collect())
}

/// The first decision from that day on and before adoption was made the plan again.
fn end(journey: &Journey, planned: Day, next: Option<Day>) -> End {
    let within = |day: &Day| *day >= planned && next.is_none_or(|next| *day < next);
    if let Some(day) = journey.days_of(Milestone::Decision).find(within) {
        return End::Met(day);
    }
    if !journey.would_tell(Milestone::Decision, Milestone::AdoptionPlan) {
        return End::Untold("no source of this child tells of decisions");
    }
    let left = journey.days_of(Milestone::LeftCare).find(within);
    left.or(next).map_or(End::Open, End::FellAway)
}

#[cfg(test)]
mod tests {
    use super::CLOCK;
    use crate::clocks::tests::{check, told, told_by};
    use crate::source::Source;

    const PLANNED: &str = "entered-care 2025-10-01, adoption-plan 2025-12-31";

    #[test]
    fn met_overdue_and_the_day_between() {
        let journey = told(&format!("{PLANNED}, decision 2026-02-28"));
        check(&CLOCK, &journey, "2026-02-28", "2025-12-31 2026-02-28 met in time");
        check(&CLOCK, &told(PLANNED), "2026-02-28", "2025-12-31 2026-02-28 due today");
        check(&CLOCK, &told(PLANNED), "2026-03-01", "2025-12-31 2026-02-28 1 day overdue");
        let late = told(&format!("{PLANNED}, decision 2026-03-02"));
        check(&CLOCK, &late, "2026-03-02", "2025-12-31 2026-02-28 met 2 days late");
    }

    #[test]
    fn leaving_care_ends_the_wait() {
        let journey = told(&format!("{PLANNED}, left-care 2026-01-20 E4A"));
        check(&CLOCK, &journey, "2026-03-01", "2025-12-31 2026-02-28 no longer needed");
    }

    #[test]
    fn the_return_does_not_tell_which_review_it_was() {
        let returned = told_by(Source::Ssda903, "review 2025-12-31, decision 2026-02-10");
        let untold = "not told: no source of this child tells which review made adoption the plan";
        check(&CLOCK, &returned, "2026-03-31", untold);
    }
}
