//! T-AO-10W: the ten weeks at home before the adopters may apply.

use jiff::civil::date;

use super::stretches::{Stretch, placed};
use crate::clock::{Bound, Clock, End, Read, Reading, Rule, Run};
use crate::fact::Milestone;
use crate::journey::Journey;
use crate::limit::{Length, LimitKind};
use crate::plan::Plan;
use crate::practice::{DatedLimit, Mark, Round};

pub(super) const CLOCK: Clock = Clock {
    id: "T-AO-10W",
    title: "First day for the adoption application",
    kind: LimitKind::Hard,
    bound: Bound::FirstDay,
    starts: "the child was placed for adoption",
    stops: "the adopters apply to the court",
    done: "applied",
    limits: &[DatedLimit::from(
        date(2005, 12, 30),
        Length::Weeks(10),
        "section 42(2) of the Adoption and Children Act 2002",
        Mark::ReadInSource,
    )],
    why_it_matters: "The court cannot make an order on an earlier application; families who apply too soon have to begin again.",
    source: "Adoption and Children Act 2002, section 42(2) [V]: a child placed by an agency must have had a home with the applicants for the ten weeks before the application. In force 30 December 2005. Readings chosen: ten weeks of seven days are counted from the day after the placement, so that the first day allowed is the same weekday ten weeks later; each placement counts by itself; the time spent fostering the same child is not counted, though it may count in law. A fact is never refused: an application told as made too early is a finding. The return does not tell applications.",
    example: "A child is placed on Monday 2 February 2026: the adopters may apply from Monday 13 April 2026. An application on 7 April was made 64 days after the placement, too early.",
    what_to_do: "Advise the family of the first day they may apply; if they have applied too early, take legal advice before the first hearing.",
    read: Read::OfChild(read),
};

fn read(journey: &Journey, rule: &Rule<'_>) -> Reading {
    let of_plan = |plan: &Plan| -> Vec<Run> {
        let stretches = placed(plan).into_iter();
        stretches
            .filter_map(|stretch| rule.run(Round::First, stretch.from, end(journey, plan, stretch)))
            .collect()
    };
    Ok(journey.plans().iter().flat_map(of_plan).collect())
}

/// An application belongs to the placement in which it was made.
fn end(journey: &Journey, plan: &Plan, stretch: Stretch) -> End {
    let within =
        |day: &crate::day::Day| stretch.from <= *day && stretch.to.is_none_or(|to| *day <= to);
    if let Some(day) = plan.application.filter(within) {
        return End::Met(day);
    }
    if plan.adoption_order.is_some_and(|day| within(&day))
        || !journey.would_tell(Milestone::AdoptionApplication, Milestone::PlacedForAdoption)
    {
        return End::Untold("no source of this child tells when the adopters applied");
    }
    stretch.to.map_or(End::Open, End::FellAway)
}

#[cfg(test)]
mod tests {
    use super::CLOCK;
    use crate::clock::finding;
    use crate::clocks::tests::{check, told, told_by};
    use crate::practice::Practice;
    use crate::source::Source;

    #[test]
    fn in_time_too_early_and_the_day_between() {
        let journey = told("placed-for-adoption 2026-02-02, adoption-application 2026-04-13");
        check(&CLOCK, &journey, "2026-04-13", "2026-02-02 2026-04-13 met in time");
        check(&CLOCK, &journey, "2026-04-12", "2026-02-02 2026-04-13 1 day left");
        let early = told("placed-for-adoption 2026-02-02, adoption-application 2026-04-12");
        check(&CLOCK, &early, "2026-04-12", "2026-02-02 2026-04-13 done 1 day too early");
    }

    #[test]
    fn it_is_never_overdue_for_it_is_a_first_day() {
        let journey = told("placed-for-adoption 2026-02-02");
        check(&CLOCK, &journey, "2026-04-13", "2026-02-02 2026-04-13 may be done");
        check(&CLOCK, &journey, "2027-04-13", "2026-02-02 2026-04-13 may be done");
    }

    #[test]
    fn an_early_application_is_a_finding_in_words() {
        let journey = told("placed-for-adoption 2026-02-02, adoption-application 2026-04-07");
        let as_at = "2026-06-01".parse().unwrap();
        let runs = CLOCK.runs_of_child(&journey, &Practice::built_in()).unwrap();
        assert_eq!(
            finding(&CLOCK, &runs[0], as_at).unwrap(),
            "applied 64 days after the child was placed for adoption; section 42(2) of the \
             Adoption and Children Act 2002 needs 10 weeks"
        );
        let lawful = told("placed-for-adoption 2026-02-02, adoption-application 2026-04-13");
        let runs = CLOCK.runs_of_child(&lawful, &Practice::built_in()).unwrap();
        assert_eq!(finding(&CLOCK, &runs[0], as_at), None);
    }

    #[test]
    fn the_return_does_not_tell_applications() {
        let returned = told_by(Source::Ssda903, "placed-for-adoption 2026-02-02");
        let untold = "2026-02-02 2026-04-13 not told: no source of this child tells when the adopters applied";
        check(&CLOCK, &returned, "2026-06-01", untold);
    }

    #[test]
    fn a_disruption_ends_the_count_and_the_next_placement_begins_another() {
        let journey = told(
            "placed-for-adoption 2026-02-02, disruption 2026-03-02, placed-for-adoption 2026-05-04",
        );
        let expected = "2026-02-02 2026-04-13 no longer needed\n2026-05-04 2026-07-13 42 days left";
        check(&CLOCK, &journey, "2026-06-01", expected);
    }
}
