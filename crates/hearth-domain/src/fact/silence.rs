//! What it means that no source tells something.

use super::{Fact, FactKind, Statement};
use crate::day::Day;
use crate::source::Source;

/// Whether the silence of a case's facts about `kind` means that it has not happened.
///
/// It does where one of the sources always tells it, or where a person or a list kept by people has
/// told it or `beside` of this case: whoever keeps the one day in hand is taken to keep the other. A
/// list of children that is older than what another source tells of the child is silent for want of
/// knowing, and does not count.
#[must_use]
pub fn would_tell(facts: &[Fact], kind: FactKind, beside: FactKind) -> bool {
    facts.iter().any(|fact| {
        let told_by_people =
            fact.source.is_kept_by_people() && (fact.kind == kind || fact.kind == beside);
        let always = fact.source.always_tells(kind) && !is_overtaken(facts, fact.source);
        told_by_people || always
    })
}

/// Whether another source tells of the child something later than the newest list that names it.
fn is_overtaken(facts: &[Fact], source: Source) -> bool {
    let of_list =
        |fact: &&Fact| fact.kind == Statement::ListedUntil.into() && fact.source == source;
    let until = facts.iter().find(of_list).and_then(|fact| fact.detail.parse::<Day>().ok());
    until.is_some_and(|until| {
        let is_other = |fact: &&Fact| fact.source != source && !fact.kind.is_stated_at_work();
        let others = facts.iter().filter(is_other);
        others.flat_map(|fact| [fact.day, fact.until]).flatten().any(|day| day > until)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fact::Milestone;

    #[test]
    fn a_list_that_another_source_has_overtaken_is_not_asked() {
        let fact = |source, kind: FactKind, day: Option<&str>, detail: &str| Fact {
            kind,
            day: day.map(|day| day.parse().unwrap()),
            until: None,
            detail: detail.to_owned(),
            source,
            source_key: String::new(),
        };
        let (decision, review) = (Milestone::Decision.into(), Milestone::Review.into());
        let until = Statement::ListedUntil.into();
        let mut facts = vec![
            fact(Source::AnnexA, decision, Some("2024-05-02"), ""),
            fact(Source::AnnexA, until, None, "2025-03-31"),
            fact(Source::Ssda903, review, Some("2025-03-31"), ""),
        ];
        let tells_match = |facts: &[Fact]| would_tell(facts, Milestone::Match.into(), decision);
        assert!(tells_match(&facts));
        facts.push(fact(Source::Person, Statement::Need.into(), Some("2025-06-01"), "a need"));
        assert!(tells_match(&facts), "what people state at work does not make a list old");
        facts.push(fact(Source::Ssda903, review, Some("2025-04-01"), ""));
        assert!(!tells_match(&facts));
        assert!(would_tell(&facts, decision, decision), "the return tells every decision");
    }
}
