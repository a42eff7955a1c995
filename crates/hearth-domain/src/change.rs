//! What has to be written so that the record tells what a source tells now, and nothing more.

use std::collections::BTreeMap;

use crate::fact::{Fact, FactKind, Recorded};
use crate::id::FactId;

/// One version to be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// The number of the fact among those of its case, kind and source.
    pub occurrence: u32,
    /// What the new version tells; of a retraction, what was told before.
    pub fact: Fact,
    /// The version it takes the place of.
    pub supersedes: Option<FactId>,
    /// Whether the source no longer tells it.
    pub retracted: bool,
}

/// The changes from what one source is recorded to have told of a case to what it tells now.
///
/// `versions` are all recorded versions of that case and source, so that occurrence numbers are
/// never reused. Facts that say the same are left alone. Of the rest, a fact on the same day as
/// before supersedes, then facts in order of day supersede one another; what is left over is new,
/// or retracted.
#[must_use]
pub fn changes(versions: &[Recorded], told: Vec<Fact>) -> Vec<Change> {
    let mut used: BTreeMap<FactKind, u32> = BTreeMap::new();
    for version in versions {
        let highest = used.entry(version.fact.kind).or_default();
        *highest = version.occurrence.max(*highest);
    }
    let mut by_kind: BTreeMap<FactKind, (Vec<Recorded>, Vec<Fact>)> = BTreeMap::new();
    for version in crate::fact::live(versions.to_vec()) {
        by_kind.entry(version.fact.kind).or_default().0.push(version);
    }
    for fact in told {
        by_kind.entry(fact.kind).or_default().1.push(fact);
    }
    let mut changes = Vec::new();
    for (kind, (mut before, mut now)) in by_kind {
        pair_off(&mut before, &mut now, |old, new| old.says_the_same_as(new));
        before.sort_by_key(|version| version.fact.day);
        now.sort_by_key(|fact| fact.day);
        let mut superseding = pair_off(&mut before, &mut now, |old, new| old.day == new.day);
        let rest = before.len().min(now.len());
        superseding.extend(before.drain(..rest).zip(now.drain(..rest)));
        changes.extend(superseding.into_iter().map(|(old, fact)| Change {
            occurrence: old.occurrence,
            fact,
            supersedes: Some(old.id),
            retracted: false,
        }));
        changes.extend(before.into_iter().map(retraction));
        let highest = used.entry(kind).or_default();
        changes.extend(now.into_iter().map(|fact| {
            *highest += 1;
            Change { occurrence: *highest, fact, supersedes: None, retracted: false }
        }));
    }
    changes
}

fn retraction(old: Recorded) -> Change {
    Change { occurrence: old.occurrence, fact: old.fact, supersedes: Some(old.id), retracted: true }
}

/// Takes out of both lists the pairs that `go_together`, first come first served.
fn pair_off(
    before: &mut Vec<Recorded>,
    now: &mut Vec<Fact>,
    go_together: impl Fn(&Fact, &Fact) -> bool,
) -> Vec<(Recorded, Fact)> {
    let mut pairs = Vec::new();
    let mut left = Vec::new();
    for old in before.drain(..) {
        match now.iter().position(|new| go_together(&old.fact, new)) {
            Some(at) => pairs.push((old, now.remove(at))),
            None => left.push(old),
        }
    }
    *before = left;
    pairs
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fact::{Milestone, Spell};
    use crate::id::CaseId;
    use crate::source::Source;
    use uuid::Uuid;

    fn fact(kind: impl Into<FactKind>, day: &str, detail: &str) -> Fact {
        Fact {
            kind: kind.into(),
            day: Some(day.parse().unwrap()),
            until: None,
            detail: detail.to_owned(),
            source: Source::Ssda903,
            source_key: "example".to_owned(),
        }
    }

    /// Writes changes down as the store would.
    fn record(versions: &mut Vec<Recorded>, told: Vec<Fact>) -> Vec<Change> {
        let made = changes(versions, told);
        for change in &made {
            let number = versions.len() + 1;
            versions.push(Recorded {
                id: FactId::new(Uuid::from_u128(u128::try_from(number).unwrap())),
                case: CaseId::new(Uuid::nil()),
                occurrence: change.occurrence,
                fact: change.fact.clone(),
                recorded_seq: 1,
                recorded_at: jiff::Timestamp::UNIX_EPOCH,
                recorded_by: "test".to_owned(),
                supersedes: change.supersedes,
                retracted: change.retracted,
            });
        }
        made
    }

    #[test]
    fn telling_the_same_again_changes_nothing() {
        let told = vec![
            fact(Milestone::Decision, "2025-05-01", ""),
            fact(Spell::Placement, "2025-01-01", "U6"),
        ];
        let mut versions = Vec::new();
        assert_eq!(record(&mut versions, told.clone()).len(), 2);
        assert_eq!(record(&mut versions, told), vec![]);
    }

    #[test]
    fn a_changed_day_supersedes_exactly_that_fact() {
        let mut versions = Vec::new();
        let (first, second) = (
            fact(Milestone::Decision, "2024-05-01", ""),
            fact(Milestone::Decision, "2025-05-01", ""),
        );
        record(&mut versions, vec![first.clone(), second]);
        let made = record(&mut versions, vec![first, fact(Milestone::Decision, "2025-05-09", "")]);
        assert_eq!(made.len(), 1);
        assert_eq!((made[0].occurrence, made[0].retracted), (2, false));
        assert!(made[0].supersedes.is_some());
    }

    #[test]
    fn a_fact_no_longer_told_is_retracted_and_its_number_is_not_used_again() {
        let mut versions = Vec::new();
        let stays = fact(Spell::Placement, "2024-01-01", "U6");
        record(&mut versions, vec![stays.clone(), fact(Spell::Placement, "2025-01-01", "A6")]);
        let made = record(&mut versions, vec![stays.clone()]);
        assert_eq!((made.len(), made[0].retracted), (1, true));
        let made = record(&mut versions, vec![stays, fact(Spell::Placement, "2025-02-01", "A6")]);
        assert_eq!((made.len(), made[0].occurrence, made[0].supersedes), (1, 3, None));
    }

    #[test]
    fn a_spell_removed_from_the_middle_leaves_the_others_alone() {
        let mut versions = Vec::new();
        let spell = |day, code| fact(Spell::Placement, day, code);
        record(
            &mut versions,
            vec![spell("2024-01-01", "U6"), spell("2024-03-01", "K2"), spell("2024-06-01", "A6")],
        );
        let made =
            record(&mut versions, vec![spell("2024-01-01", "U6"), spell("2024-06-01", "A6")]);
        assert_eq!(made.len(), 1);
        assert!(made[0].retracted && made[0].fact.detail == "K2");
    }
}
