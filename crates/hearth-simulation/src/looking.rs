//! What the people of a synthetic region say of what might be missed, once they have looked.

use hearth_casework::closing::ClosingReason;
use hearth_casework::evidence::Role;
use hearth_casework::missed_kind::{MissedKind, MissedOwner};

use crate::stream::Stream;

/// In a thousand of those shown in a week, how many are looked at and closed.
const LOOKED_AT: u32 = 300;

/// How often each reason is given where all fit, in parts of their sum. No source counts them: they are
/// chosen so that every reason is seen.
const REASONS: [(ClosingReason, u32); 7] = [
    (ClosingReason::NotRight, 30),
    (ClosingReason::Asked, 25),
    (ClosingReason::FamilySaidNo, 15),
    (ClosingReason::LinkOpened, 12),
    (ClosingReason::ChildsWishes, 10),
    (ClosingReason::FoundWrongly, 8),
    (ClosingReason::SearchWidened, 30),
];

/// What somebody says of one thing that might be missed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SyntheticLook {
    /// Why it is closed.
    pub reason: ClosingReason,
    /// In words; none but where the reason needs them.
    pub words: &'static str,
    /// Who says it.
    pub by: Role,
}

/// What is said of one thing shown in a week, by the numbers of the child and of the family where there
/// is one; nothing, where nobody has looked. The same seed says the same.
#[must_use]
pub fn look(
    seed: u64,
    week: u64,
    kind: MissedKind,
    child: &str,
    family: Option<&str>,
) -> Option<SyntheticLook> {
    let name = ["missed", kind.code(), child, family.unwrap_or("-")];
    let mut stream = Stream::named(seed, &name, week);
    if !stream.chance(LOOKED_AT) {
        return None;
    }
    let fitting = REASONS.iter().filter(|(reason, _)| reason.fits(kind, family.is_some()));
    let all: u32 = fitting.clone().map(|(_, parts)| parts).sum();
    let mut left = stream.below(all);
    let drawn = fitting.clone().find(|(_, parts)| {
        let is_here = left < *parts;
        left = left.saturating_sub(*parts);
        is_here
    });
    let reason = drawn.map(|(reason, _)| *reason)?;
    let words = if reason.needs_words() { "Synthetic: a day in the record is wrong." } else { "" };
    Some(SyntheticLook { reason, words, by: role(kind.owner()) })
}

fn role(owner: MissedOwner) -> Role {
    match owner {
        MissedOwner::FamilyFinder => Role::FamilyFinder,
        MissedOwner::FamilySocialWorker => Role::FamilySocialWorker,
        MissedOwner::Manager => Role::Manager,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn some_are_looked_at_every_reason_is_given_and_only_where_it_fits() {
        let mut given = BTreeSet::new();
        let (mut shown, mut looked) = (0, 0);
        for number in 0..2_000 {
            let child = format!("{number}");
            let family = (number % 3 > 0).then_some("H1");
            let kind = if family.is_some() { MissedKind::IdlePair } else { MissedKind::NotWidened };
            shown += 1;
            let said = look(5, 1, kind, &child, family);
            assert_eq!(said, look(5, 1, kind, &child, family), "the same seed says the same");
            if let Some(said) = said {
                looked += 1;
                given.insert(said.reason);
                assert!(said.reason.fits(kind, family.is_some()));
                assert_eq!(said.reason.needs_words(), !said.words.is_empty());
            }
        }
        assert_eq!(given.len(), ClosingReason::ALL.len());
        assert!((shown / 4..shown * 2 / 5).contains(&looked), "{looked} of {shown}");
    }
}
