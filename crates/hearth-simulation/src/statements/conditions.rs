//! Which conditions a child has, how far each goes, and how much it weighs.

use hearth_casework::condition::{Condition, Severity};
use hearth_casework::evidence::Role;
use hearth_casework::need::{Need, NeedOf};
use hearth_casework::weight::Weight;

use super::child::OfChild;
use super::evidence::Occasion;
use crate::age::years_old;
use crate::assumptions as assume;
use crate::stream::Stream;

/// Needs from conditions.
pub(super) fn needs(stream: &mut Stream, of: OfChild<'_>, occasion: Occasion) -> Vec<Need> {
    let age = years_old(of.child.born, occasion.day);
    let mut needs = Vec::new();
    for condition in Condition::ALL {
        let (from_age, mix) = assume::condition(*condition);
        let severity = stream.of(&mix);
        if let Some(severity) = severity.filter(|_| age >= from_age) {
            needs.push(need(stream, occasion, *condition, severity));
        }
    }
    needs
}

fn need(stream: &mut Stream, occasion: Occasion, condition: Condition, severity: Severity) -> Need {
    let supported = severity > Severity::Possible && stream.chance(assume::SUPPORT_IS_PLANNED);
    let (by, part) = found_by(condition);
    Need {
        what: NeedOf::Condition { condition, severity, supported },
        weight: weight(stream, severity),
        evidence: occasion.evidence(stream, by, part),
    }
}

fn weight(stream: &mut Stream, severity: Severity) -> Weight {
    stream.of(match severity {
        Severity::Possible => &assume::WEIGHT_OF_POSSIBLE,
        Severity::Present => &assume::WEIGHT_OF_PRESENT,
        Severity::Marked => &assume::WEIGHT_OF_MARKED,
    })
}

/// Who finds it, and in which part of a report it stands.
fn found_by(condition: Condition) -> (Role, &'static str) {
    use Condition::{
        AggressionToOthers, Attachment, ChallengingBehaviour, ParentalLearningDisability,
        ParentalMentalIllness, SexualisedBehaviour, SleepAndFeeding, Trauma, UnknownHistory,
    };
    match condition {
        Trauma | Attachment | SexualisedBehaviour => (Role::Psychologist, "emotional development"),
        ChallengingBehaviour | AggressionToOthers => (Role::ChildSocialWorker, "behaviour"),
        SleepAndFeeding => (Role::FosterCarer, "daily life"),
        ParentalMentalIllness | ParentalLearningDisability | UnknownHistory => {
            (Role::ChildSocialWorker, "birth family")
        }
        _ => (Role::MedicalAdviser, "health"),
    }
}

/// Whether published figures say how many children have it, so that it is drawn once.
pub(super) fn is_counted(condition: Condition) -> bool {
    use Condition::{LearningDisability, PhysicalDisability, PrenatalAlcohol, SensoryImpairment};
    matches!(
        condition,
        PrenatalAlcohol | LearningDisability | PhysicalDisability | SensoryImpairment
    )
}
