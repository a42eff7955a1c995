//! What a person should know of a statement that is recorded all the same.

use hearth_casework::child::ChildStatements;
use hearth_casework::evidence::Evidence;
use hearth_casework::family::FamilyStatements;
use hearth_casework::need::{Need, NeedOf};
use hearth_casework::need_ended::NeedEnded;
use hearth_casework::said::Said;
use hearth_casework::weight::Weight;
use hearth_domain::fact::FactKind;
use hearth_domain::{Day, Fact};

/// What to know of what is said, in sentences; `before` are the facts that held without it.
pub(super) fn cautions(said: &Said, before: &[Fact], today: Day) -> Vec<String> {
    let of_itself = match said {
        Said::Need(need) => lacking(need),
        Said::NeedEnded(ended) => lacking_at_the_end(ended),
        Said::SearchHold(_) | Said::LinkingHold(_) | Said::GateOverride(_) => no_end(said),
        Said::MissedMatchClosed(_) => return Vec::new(),
        _ => None,
    };
    of_itself.into_iter().chain(changes_nothing(said, before, today)).collect()
}

/// What to know of what is taken back: that an earlier statement about the same, which it had replaced, holds
/// again. `rest` are the facts that hold without it.
pub(super) fn taken_back(said: &Said, rest: &[Fact], today: Day) -> Vec<String> {
    let is_earlier = |one: &Said| {
        let (day, then) = (one.evidence().day, said.evidence().day);
        one.is_about_the_same_as(said) && day <= then && day.is_none_or(|day| day <= today)
    };
    let held = rest.iter().filter_map(Said::read).any(|one| is_earlier(&one));
    let sentence =
        "An earlier statement about the same holds again. Withdraw it too if it is wrong.";
    held.then(|| sentence.to_owned()).into_iter().collect()
}

/// A need that would bar, or weigh more, if it rested on more.
fn lacking(need: &Need) -> Option<String> {
    let lacks = need.evidence.lacks();
    let counted = match need.what {
        NeedOf::Household { .. } if need.weight == Weight::Essential => {
            "It is weighed and bars no family"
        }
        NeedOf::Identity { .. } if need.weight != Weight::Helpful => "It is weighed as helpful",
        _ => return None,
    };
    let lacking = lacks.join(" and ");
    (!lacks.is_empty()).then(|| format!("{counted}: it lacks {lacking}. Correct it when it has."))
}

/// A need that has ended on little.
fn lacking_at_the_end(ended: &NeedEnded) -> Option<String> {
    // An end is not looked at again.
    let on = Evidence { review_by: ended.evidence.day, ..ended.evidence.clone() };
    let lacking = on.lacks().join(" and ");
    (!lacking.is_empty()).then(|| {
        format!(
            "The need has ended by it all the same: it lacks {lacking}. Correct it when it has."
        )
    })
}

fn no_end(said: &Said) -> Option<String> {
    let is_open = said.evidence().review_by.is_none();
    is_open.then(|| {
        "No day is set on which it ends: it stands until it is corrected or withdrawn.".to_owned()
    })
}

/// A later statement about the same holds, or it is over.
fn changes_nothing(said: &Said, before: &[Fact], today: Day) -> Option<String> {
    let mut after = before.to_vec();
    after.push(said.fact());
    let same = if FactKind::from(said.kind()).is_of_household() {
        FamilyStatements::read(before, today) == FamilyStatements::read(&after, today)
    } else {
        ChildStatements::read(before, today) == ChildStatements::read(&after, today)
    };
    same.then(|| "It changes nothing that holds today: a statement of a later day about the same holds, or it is over.".to_owned())
}
