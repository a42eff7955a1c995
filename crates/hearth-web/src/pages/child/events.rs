//! The milestones of a journey as events of a timeline.

use hearth_app::child::ChildView;
use hearth_domain::fact::{Fact, FactKind, Milestone};
use hearth_domain::plan::Attempt;
use hearth_domain::{Day, Journey, PeriodOfCare, Plan};
use maud::Markup;

use crate::components::tag::{Colour, tag};
use crate::components::timeline::Event;
use crate::pages::case::{about_event, gap};
use crate::words::{after_which, code_with_meaning};

/// Every dated milestone, in order.
pub(super) fn events(view: &ChildView) -> Vec<Event> {
    let dated: Vec<(Milestone, Day, &Fact)> = view
        .journey
        .facts()
        .iter()
        .filter_map(|fact| match fact.kind {
            FactKind::Milestone(kind) => Some((kind, fact.day?, fact)),
            FactKind::Household(_) | FactKind::Spell(_) | FactKind::Statement(_) => None,
        })
        .collect();
    let befores =
        std::iter::once(None).chain(dated.iter().map(|(kind, day, _)| Some((*kind, *day))));
    dated
        .iter()
        .zip(befores)
        .map(|((kind, day, fact), before)| event(&view.journey, (*kind, *day, fact), before))
        .collect()
}

fn event(
    journey: &Journey,
    (kind, day, fact): (Milestone, Day, &Fact),
    before: Option<(Milestone, Day)>,
) -> Event {
    let detail = (!fact.detail.is_empty()).then(|| code_with_meaning(fact.kind, &fact.detail));
    let gap = before.map(|(earlier, on)| gap(after_which(earlier), on, day));
    Event {
        day,
        title: kind.label().to_owned(),
        tags: tags(journey, kind, day),
        is_end: is_end(kind),
        body: about_event(fact, detail.as_deref(), gap.as_deref()),
    }
}

fn is_end(kind: Milestone) -> bool {
    matches!(
        kind,
        Milestone::AdoptionOrder
            | Milestone::ConsentWithdrawn
            | Milestone::Disruption
            | Milestone::LeftCare
            | Milestone::PlacementOrderRevoked
            | Milestone::Reversal
    )
}

/// Which period of care and which plan it belongs to, where there are several.
fn tags(journey: &Journey, kind: Milestone, day: Day) -> Vec<Markup> {
    let (periods, plans) = (journey.periods_of_care(), journey.plans());
    let period =
        periods.iter().find(|period| is_of_period(period, kind, day)).filter(|_| periods.len() > 1);
    let plan = plans.iter().find(|plan| is_of_plan(plan, kind, day)).filter(|_| plans.len() > 1);
    let numbered = [
        period.map(|period| format!("Period of care {}", period.number)),
        plan.map(|plan| format!("Plan {}", plan.number)),
    ];
    numbered.into_iter().flatten().map(|words| tag(&words, Colour::Teal)).collect()
}

fn is_of_period(period: &PeriodOfCare, kind: Milestone, day: Day) -> bool {
    match kind {
        Milestone::EnteredCare => period.entered == Some(day),
        Milestone::CareApplication => period.care_application == Some(day),
        Milestone::FinalHearing => period.final_hearing == Some(day),
        Milestone::LeftCare => period.left.as_ref().is_some_and(|(left, _)| *left == day),
        _ => false,
    }
}

fn is_of_plan(plan: &Plan, kind: Milestone, day: Day) -> bool {
    let tried = |told: fn(&Attempt) -> Option<Day>| {
        plan.attempts.iter().any(|attempt| told(attempt) == Some(day))
    };
    match kind {
        Milestone::Decision => plan.decision == Some(day),
        Milestone::PlacementOrder => plan.placement_order == Some(day),
        Milestone::PlacementOrderRevoked => plan.order_ended == Some(day),
        Milestone::Consent => plan.consent == Some(day),
        Milestone::ConsentWithdrawn => plan.consent_withdrawn == Some(day),
        Milestone::EarlyPermanenceMoveIn => plan.early_permanence == Some(day),
        Milestone::Match => tried(|attempt| attempt.matched),
        Milestone::PlacedForAdoption => tried(|attempt| attempt.placed),
        Milestone::Disruption => tried(|attempt| attempt.disrupted),
        Milestone::AdoptionApplication => plan.application == Some(day),
        Milestone::AdoptionOrder => plan.adoption_order == Some(day),
        Milestone::Reversal => plan.reversed.as_ref().is_some_and(|(reversed, _)| *reversed == day),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use hearth_domain::Source;
    use jiff::civil::date;

    fn journey(told: &[(Milestone, Day)]) -> Journey {
        let fact = |(kind, day): &(Milestone, Day)| Fact {
            kind: (*kind).into(),
            day: Some(*day),
            until: None,
            detail: String::new(),
            source: Source::Ssda903,
            source_key: "Episodes, DECOM".to_owned(),
        };
        Journey::told_by(told.iter().map(fact).collect())
    }

    #[test]
    fn several_plans_are_numbered_and_one_is_not() {
        let first = (Milestone::Decision, date(2024, 5, 1));
        let reversal = (Milestone::Reversal, date(2024, 9, 1));
        let second = (Milestone::Decision, date(2025, 2, 1));
        let shown = |journey: &Journey, (kind, day): (Milestone, Day)| {
            tags(journey, kind, day).into_iter().map(maud::Markup::into_string).collect::<String>()
        };
        assert_eq!(shown(&journey(&[first]), first), "");
        let both = journey(&[first, reversal, second]);
        assert!(
            shown(&both, reversal).contains("Plan 1") && shown(&both, second).contains("Plan 2")
        );
    }
}
