//! What is stated of one child: at the decision, and again at reviews while a family is looked for.

use hearth_casework::condition::Severity;
use hearth_casework::need::{Need, NeedOf};
use hearth_domain::Day;
use hearth_domain::day::add_days;

use super::evidence::Occasion;
use super::{
    Said, Surroundings, conditions, contact, holds, identity, others, unsafe_households, wishes,
};
use crate::assumptions as assume;
use crate::child::Child;
use crate::plan::Plan;
use crate::region::SyntheticAuthority;
use crate::scenario::Authority;
use crate::stream::Stream;

/// A child and the plan during which something is stated.
#[derive(Clone, Copy)]
pub(super) struct OfChild<'a> {
    pub(super) around: Surroundings<'a>,
    pub(super) authority: &'a Authority,
    pub(super) child: &'a Child,
    pub(super) plan: &'a Plan,
}

impl<'a> Surroundings<'a> {
    /// The children of an authority with a plan decided by the last day.
    pub(super) fn on_the_way(
        self,
        one: &'a SyntheticAuthority,
    ) -> impl Iterator<Item = &'a Child> + use<'a> {
        let has_plan =
            move |child: &&Child| child.plans.iter().any(|plan| plan.decided <= self.last);
        one.children.iter().filter(has_plan)
    }
}

impl OfChild<'_> {
    /// The stream of one purpose.
    pub(super) fn stream(self, purpose: &str) -> Stream {
        let name = [self.authority.id.as_str(), purpose];
        Stream::named(self.around.seed, &name, self.child.number)
    }

    /// The last day on which a family is looked for, as far as it is told.
    pub(super) fn search_ends(self) -> Day {
        let matched = self.plan.attempts.last().map(|attempt| attempt.matched);
        let reversed = self.plan.reversed.map(|(day, _)| day);
        matched.or(reversed).map_or(self.around.last, |day| day.min(self.around.last))
    }

    /// The child permanence report, and the reviews after it.
    fn occasions(self, stream: &mut Stream) -> Vec<Occasion> {
        let before = stream.within(assume::REPORT_BEFORE_DECISION);
        let report = add_days(self.plan.decided, -before).max(self.plan.entered);
        let mut occasions = vec![Occasion { day: report, document: "Child permanence report" }];
        let mut day = report;
        for _ in 1..assume::MOST_REVIEWS {
            day = add_days(day, stream.within(assume::DAYS_BETWEEN_REVIEWS));
            if day >= self.search_ends() {
                break;
            }
            occasions.push(Occasion { day, document: "Review of the plan" });
        }
        occasions
    }
}

/// Everything stated of the child's plans that are decided by the last day.
pub(super) fn statements(
    around: Surroundings<'_>,
    authority: &Authority,
    child: &Child,
) -> Vec<Said> {
    let decided = child.plans.iter().filter(|plan| plan.decided <= around.last);
    let of_plan = |plan| of_plan(OfChild { around, authority, child, plan });
    decided.flat_map(of_plan).collect()
}

fn of_plan(of: OfChild<'_>) -> Vec<Said> {
    // A second plan goes on with a stream of its own.
    let mut stream = of.stream(&format!("needs since {}", of.plan.decided));
    let mut stated = Vec::new();
    let mut needs: Vec<Need> = Vec::new();
    for occasion in of.occasions(&mut stream) {
        let now = match needs.is_empty() {
            true => first_needs(&mut stream, of, occasion),
            false => looked_at_again(&mut stream, occasion, &needs),
        };
        for need in &now {
            needs.retain(|before| !is_about_the_same(before, need));
        }
        needs.extend(now.iter().cloned());
        stated.extend(now.into_iter().map(Said::Need));
        stated.extend(wishes::at(&mut stream, of, occasion).map(Said::Wish));
    }
    stated.extend(unsafe_households::of_plan(of));
    stated.extend(holds::of_search(of).into_iter().map(Said::SearchHold));
    stated
}

fn first_needs(stream: &mut Stream, of: OfChild<'_>, occasion: Occasion) -> Vec<Need> {
    let mut needs = conditions::needs(stream, of, occasion);
    needs.extend(identity::needs(stream, of, occasion));
    needs.extend(contact::needs(stream, occasion));
    needs.extend(others::needs(stream, of, occasion));
    needs
}

/// Some needs are stated again, a few of them otherwise.
fn looked_at_again(stream: &mut Stream, occasion: Occasion, needs: &[Need]) -> Vec<Need> {
    let mut again = Vec::new();
    for before in needs {
        if !stream.chance(assume::STATED_AGAIN) {
            continue;
        }
        let mut need = before.clone();
        need.evidence = occasion.evidence(stream, before.evidence.by, "needs");
        if stream.chance(assume::WORSE_THAN_THOUGHT) {
            more_severe(&mut need.what);
        }
        again.push(need);
    }
    again
}

fn more_severe(what: &mut NeedOf) {
    // Whether a disability or a disorder is diagnosed is settled when the child is first drawn.
    if let NeedOf::Condition { condition, severity: severity @ Severity::Possible, .. } = what
        && !conditions::is_counted(*condition)
    {
        *severity = Severity::Present;
    }
}

/// Whether a need takes the place of another.
fn is_about_the_same(one: &Need, other: &Need) -> bool {
    use NeedOf::{Condition, Contact, Household, Identity, Place, Safety};
    match (&one.what, &other.what) {
        (Condition { condition: one, .. }, Condition { condition: other, .. }) => one == other,
        (Identity { domain: one, .. }, Identity { domain: other, .. }) => one == other,
        (Contact(one), Contact(other)) => one == other,
        (Household { need: one, .. }, Household { need: other, .. }) => one == other,
        (Place { reason: one, .. }, Place { reason: other, .. }) => one == other,
        (Safety(one), Safety(other)) => one == other,
        _ => false,
    }
}
