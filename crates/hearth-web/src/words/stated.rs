//! Statements in a few words.

use hearth_casework::closing::Closing;
use hearth_casework::hold::Hold;
use hearth_casework::need::Need;
use hearth_casework::need_ended::NeedEnded;
use hearth_casework::offer::{Ages, Offer, OfferOf};
use hearth_casework::overriding::GateOverride;
use hearth_casework::sibling_decision::{SiblingDecision, SiblingPlan};
use hearth_casework::wish::Wish;
use hearth_domain::fact::{Fact, FactKind, Statement};

use super::{children, long_day, lower_first, upper_first};

/// What a statement says, for the page of its own case. A safety need says no more than that it is one.
pub(crate) fn in_words(fact: &Fact) -> String {
    let FactKind::Statement(kind) = fact.kind else { return String::new() };
    let read = match kind {
        Statement::Need => needed(fact),
        Statement::Wish => Wish::read(fact).map(|wish| wish.words),
        Statement::Offer => Offer::read(fact).map(|one| {
            let (subject, answer) = offer(&one.what);
            format!("{subject}: {}", lower_first(&answer))
        }),
        Statement::SearchHold | Statement::LinkingHold => {
            Hold::read(fact).map(|hold| upper_first(hold.reason.label()))
        }
        Statement::SiblingDecision => SiblingDecision::read(fact).map(|one| decision(&one)),
        Statement::GateOverride => {
            GateOverride::read(fact).map(|one| format!("Gate {}: {}", one.gate, one.why))
        }
        Statement::MissedMatchClosed => Closing::read(fact)
            .map(|one| format!("{}: {}", upper_first(one.kind.label()), closing(&one))),
        _ => None,
    };
    read.unwrap_or_else(|| "A line that cannot be read".to_owned())
}

/// What is needed and how much it weighs, or what is needed no longer.
fn needed(fact: &Fact) -> Option<String> {
    let weighed =
        |need: Need| format!("{} ({})", need.what.in_words(), lower_first(need.weight.label()));
    let ended = || Some(format!("{} (ended)", NeedEnded::read(fact)?.in_words()));
    Need::read(fact).map(weighed).or_else(ended)
}

/// Why something that might be missed was closed, and what was said beside it.
pub(crate) fn closing(one: &Closing) -> String {
    let reason = upper_first(one.reason.label());
    if one.words.is_empty() { reason } else { format!("{reason}: {}", one.words) }
}

fn decision(one: &SiblingDecision) -> String {
    let whom = children(one.with.len());
    match one.plan {
        SiblingPlan::Together | SiblingPlan::TogetherUntil => {
            format!("{} with {whom}", upper_first(one.plan.label()))
        }
        SiblingPlan::Apart => format!("Apart from {whom}"),
    }
}

/// What an offer is about, and what is said of it.
pub(crate) fn offer(what: &OfferOf) -> (String, String) {
    let (subject, answer) = match what {
        OfferOf::AdvisedAges(ages) => ("Ages panel advised", years(*ages)),
        OfferOf::WouldStretchTo(ages) => ("Ages the family would think about", years(*ages)),
        OfferOf::AdvisedChildren(count) => {
            ("Number of children panel advised", children(usize::from(*count)))
        }
        OfferOf::TherapeuticTraining => ("Therapeutic parenting", "Trained".to_owned()),
        OfferOf::ChildAtHome(born) => ("Child at home", format!("Born {}", long_day(*born))),
        OfferOf::NoChildAtHome => ("Children at home", "None".to_owned()),
        OfferOf::LivesIn(code) => ("Lives in", code.clone()),
        OfferOf::ReleasedFor(reach) => ("Released for links to", upper_first(reach.label())),
        OfferOf::ReadyFrom(day) => ("Ready from", long_day(*day)),
        other => return of_a_list(other),
    };
    (subject.to_owned(), answer)
}

/// The same of what is asked item by item.
fn of_a_list(what: &OfferOf) -> (String, String) {
    match what {
        OfferOf::Condition { condition, severity, openness } => {
            let subject = format!("{}, {}", condition.label(), condition.at(*severity));
            (subject, openness.label().to_owned())
        }
        OfferOf::Experience(condition) => (condition.label().to_owned(), "Experience".to_owned()),
        OfferOf::Identity { domain, capacity, what } => {
            let about = if what.is_empty() { String::new() } else { format!(", {what}") };
            (format!("{}{about}", domain.label()), upper_first(capacity.label()))
        }
        OfferOf::Contact { contact, openness } => (contact.in_words(), openness.label().to_owned()),
        OfferOf::Household { fact, is_so } => {
            (upper_first(fact.label()), if *is_so { "Yes" } else { "No" }.to_owned())
        }
        _ => (String::new(), String::new()),
    }
}

/// Ages in years: `0 to 4 years`.
fn years(ages: Ages) -> String {
    format!("{} to {} years", ages.from, ages.to)
}

#[cfg(test)]
mod tests {
    use super::*;
    use hearth_domain::Source;

    fn said(kind: Statement, line: &str) -> String {
        in_words(&Fact {
            kind: kind.into(),
            day: None,
            until: None,
            detail: line.to_owned(),
            source: Source::Person,
            source_key: String::new(),
        })
    }

    #[test]
    fn statements_are_said_in_words_and_safety_says_nothing_more() {
        let need = |line| said(Statement::Need, line);
        assert_eq!(need("child-social-worker essential not-in E06000023"), "Safety (essential)");
        assert_eq!(
            need("medical-adviser important condition prenatal-alcohol present"),
            "Alcohol before birth: suspected disorder (important)"
        );
        assert_eq!(need("court ended not-in"), "Safety (ended)");
        assert_eq!(need("psychologist ended household no-dogs"), "A home without dogs (ended)");
        let offer = |line| said(Statement::Offer, line);
        assert_eq!(offer("family ages 0 4"), "Ages panel advised: 0 to 4 years");
        assert_eq!(
            offer("family condition trauma marked would-discuss"),
            "Trauma from neglect or abuse, marked: would discuss"
        );
        assert_eq!(offer("family household dogs no"), "Dogs: no");
        assert_eq!(offer("nonsense"), "A line that cannot be read");
        assert_eq!(said(Statement::LinkingHold, "manager change"), "A move or a change of work");
    }
}
