//! The milestones of one run as events of a timeline.

use hearth_domain::fact::{Fact, HouseholdMilestone};
use hearth_domain::{Day, FactKind};

use crate::components::timeline::Event;
use crate::pages::case::{about_event, gap};
use crate::words::{after_which_of_household, code_with_meaning};

/// A milestone with its day and the fact that tells it.
type Told<'a> = (HouseholdMilestone, Day, &'a Fact);

/// Every milestone of the run, in order.
pub(super) fn events(run: &[Told<'_>]) -> Vec<Event> {
    let befores = std::iter::once(None).chain(run.iter().map(Some));
    run.iter().zip(befores).map(|(told, before)| event(told, before)).collect()
}

fn event((kind, day, fact): &Told<'_>, before: Option<&Told<'_>>) -> Event {
    let told = FactKind::Household(*kind);
    let detail = (!fact.detail.is_empty()).then(|| code_with_meaning(told, &fact.detail));
    let gap = before.map(|(earlier, on, _)| gap(after_which_of_household(*earlier), *on, *day));
    Event {
        day: *day,
        title: kind.label().to_owned(),
        tags: Vec::new(),
        is_end: matches!(
            kind,
            HouseholdMilestone::HouseholdOrder | HouseholdMilestone::LeftProcess
        ),
        body: about_event(fact, detail.as_deref(), gap.as_deref()),
    }
}
