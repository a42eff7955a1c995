//! How a family's answers compare with a condition, whichever consideration it belongs to.

use hearth_casework::condition::{Condition, Severity};
use hearth_casework::evidence::Evidence;
use hearth_casework::family::FamilyStatements;
use hearth_casework::need::NeedOf;
use hearth_casework::openness::Openness;

use crate::answers::{Answer, answer_to};
use crate::asked::lower_first;
use crate::citing::{Citation, Told};
use crate::consideration::{Compared, Fit, Want, Wanted};
use crate::pool::PoolFamily;

/// The condition wanted, at its severity, and whether support for it is planned.
fn condition_of(want: &Want) -> Option<(Condition, Severity, bool)> {
    match want {
        Want::Need(NeedOf::Condition { condition, severity, supported }) => {
            Some((*condition, *severity, *supported))
        }
        _ => None,
    }
}

/// What shows that a family can do more than say yes: in a few words, and what says so.
pub(super) type Shown<'a> = (&'static str, &'a Evidence);

/// Finds it for one condition.
type FindShown = for<'a> fn(&'a FamilyStatements, Condition) -> Option<Shown<'a>>;

/// Experience of the condition itself.
pub(super) fn experience(family: &FamilyStatements, condition: Condition) -> Option<Shown<'_>> {
    family.experience.get(&condition).map(|one| ("experience of it", one))
}

/// Compares a condition.
pub(super) fn compare(want: &Want, family: &PoolFamily, shown: FindShown) -> Compared {
    let Some((condition, severity, supported)) = condition_of(want) else {
        return Compared::plain(Fit::NotKnown);
    };
    match answer_to(&family.stated, condition, severity) {
        Answer::Refused(_) | Answer::RefusedMilder(_) => Compared::plain(Fit::Gap),
        Answer::Open(Openness::Yes, _) if shown(&family.stated, condition).is_some() => {
            Compared::plain(Fit::Strength)
        }
        Answer::Open(Openness::Yes, _) => Compared::plain(Fit::Met),
        Answer::Open(..) => Compared { fit: Fit::Stretch, is_planned: supported },
        Answer::NotAsked => Compared::plain(Fit::NotKnown),
    }
}

/// The sentence, with what shows the strength.
pub(super) fn say(
    wanted: &Wanted<'_>,
    compared: Compared,
    family: &PoolFamily,
    shown: FindShown,
) -> Told {
    let Some((condition, severity, _)) = condition_of(&wanted.want) else {
        return Told::plain("");
    };
    let answer = answer_to(&family.stated, condition, severity);
    let shown = shown(&family.stated, condition);
    let what = format!("{} ({})", lower_first(condition.label()), condition.at(severity));
    let start = format!("{}: {what}.", wanted.label());
    let sentence =
        format!("{start} {}", in_words(answer, compared, family, shown.map(|one| one.0)));
    let offer = answer.evidence().map(|one| Citation::statement(family.label.as_str(), one));
    let shown = shown.map(|(field, evidence)| Citation::statement(field, evidence));
    Told::citing(sentence, wanted.cite().into_iter().chain(offer).chain(shown))
}

fn in_words(
    answer: Answer<'_>,
    compared: Compared,
    family: &PoolFamily,
    shown: Option<&str>,
) -> String {
    let home = &family.label;
    match (answer, compared.fit) {
        (Answer::Open(_, _), Fit::Strength) => {
            format!("{home} says “yes” and has {}.", shown.unwrap_or_default())
        }
        (Answer::Open(Openness::Yes, _), _) => format!("{home} says “yes”."),
        (Answer::Open(open, _), _) => {
            let plan = if compared.is_planned {
                "support is planned"
            } else {
                "no support is planned yet"
            };
            format!("{home} says “{}”; {plan}.", open.label().to_lowercase())
        }
        (Answer::Refused(_), _) => format!("{home} could not consider it."),
        (Answer::RefusedMilder(_), _) => {
            format!("{home} could not consider it even where it is milder.")
        }
        (Answer::NotAsked, _) => match shown {
            Some(shown) => format!("{home} has {shown} and has not been asked. Ask."),
            None => format!("{home} has not been asked. Ask."),
        },
    }
}
