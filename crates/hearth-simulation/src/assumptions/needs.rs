//! How many children need what. Proportions are of children with a plan for adoption, in thousandths.

use hearth_casework::condition::{Condition, Severity};
use hearth_casework::evidence::Role;
use hearth_casework::household::HouseholdNeed;
use hearth_casework::weight::Weight;

use crate::stream::Mix;

/// How many children have a condition, and how far it goes.
type HowFar = Mix<Option<Severity>>;

/// How many have a condition possibly, present and marked.
macro_rules! how_far {
    ($possible:literal, $present:literal, $marked:literal) => {
        Mix {
            usual: None,
            others: &[
                (Some(Severity::Possible), $possible),
                (Some(Severity::Present), $present),
                (Some(Severity::Marked), $marked),
            ],
        }
    };
}
/// From which age in whole years a condition shows, and how many children have it.
///
/// Alcohol before birth: 8 % of adopted children diagnosed with a fetal alcohol spectrum disorder and 17 %
/// suspected (Adoption UK, Adoption Barometer); exposure alone [K]. Trauma: 63 % neglected, and mental
/// illness in the birth family: 54 % (Anthony and others 2016, 374 children adopted in Wales). Disability,
/// marked in learning, body or senses: 4 % of children waiting (Adoption and Special Guardianship
/// Leadership Board, December 2018). All others [K].
pub(crate) fn condition(condition: Condition) -> (i32, HowFar) {
    match condition {
        Condition::PrenatalAlcohol => (0, how_far!(150, 170, 80)),
        Condition::PrenatalDrugs => (0, how_far!(200, 70, 30)),
        Condition::Prematurity => (0, how_far!(70, 40, 10)),
        Condition::LearningDisability => (0, how_far!(80, 40, 18)),
        Condition::PhysicalDisability => (0, how_far!(15, 15, 14)),
        Condition::SensoryImpairment => (0, how_far!(15, 12, 8)),
        Condition::LongTermHealth => (0, how_far!(30, 40, 15)),
        Condition::GeneticCondition => (0, how_far!(50, 15, 5)),
        Condition::DevelopmentalUncertainty => (0, how_far!(250, 180, 40)),
        Condition::UnknownHistory => (0, how_far!(120, 100, 30)),
        Condition::ParentalMentalIllness => (0, how_far!(300, 180, 60)),
        Condition::ParentalLearningDisability => (0, how_far!(120, 70, 20)),
        Condition::Trauma => (0, how_far!(300, 250, 80)),
        Condition::Attachment => (1, how_far!(150, 120, 40)),
        Condition::ChallengingBehaviour => (2, how_far!(150, 180, 60)),
        Condition::SexualisedBehaviour => (4, how_far!(30, 20, 10)),
        Condition::AggressionToOthers => (3, how_far!(60, 60, 20)),
        Condition::SleepAndFeeding => (0, how_far!(120, 110, 30)),
    }
}

/// How much a condition weighs that is possible. [K]
pub(crate) const WEIGHT_OF_POSSIBLE: Mix<Weight> =
    Mix { usual: Weight::Helpful, others: &[(Weight::Essential, 50), (Weight::Important, 350)] };

/// The same of one that is present. [K]
pub(crate) const WEIGHT_OF_PRESENT: Mix<Weight> =
    Mix { usual: Weight::Important, others: &[(Weight::Essential, 200), (Weight::Helpful, 300)] };

/// The same of one that is marked. [K]
pub(crate) const WEIGHT_OF_MARKED: Mix<Weight> =
    Mix { usual: Weight::Important, others: &[(Weight::Essential, 550), (Weight::Helpful, 50)] };

/// Conditions, present or marked, for which support is planned. [K]
pub(crate) const SUPPORT_IS_PLANNED: u32 = 400;

/// Children of a heritage other than White British with a stated need of it. [K]
pub(crate) const NEEDS_HERITAGE: u32 = 700;

/// The same of a language. [K]
pub(crate) const NEEDS_LANGUAGE: u32 = 150;

/// The same of a faith. [K]
pub(crate) const NEEDS_FAITH: u32 = 200;

/// How much they weigh: rarely so much that a match without would be compromised. [K]
pub(crate) const WEIGHT_OF_IDENTITY: Mix<Weight> =
    Mix { usual: Weight::Important, others: &[(Weight::Essential, 60), (Weight::Helpful, 250)] };

/// Letters with birth parents. [K]
pub(crate) const LETTERS_WITH_PARENTS: u32 = 850;

/// Meetings with birth parents. [K]
pub(crate) const MEETS_PARENTS: u32 = 60;

/// Meetings with brothers and sisters who live elsewhere. [K]
pub(crate) const MEETS_SIBLINGS: u32 = 300;

/// Letters with grandparents and other relatives. [K]
pub(crate) const LETTERS_WITH_RELATIVES: u32 = 220;

/// Meetings with former foster carers. [K]
pub(crate) const MEETS_FOSTER_CARERS: u32 = 250;

/// How much contact weighs; essential where the plan requires it. [K]
pub(crate) const WEIGHT_OF_CONTACT: Mix<Weight> =
    Mix { usual: Weight::Important, others: &[(Weight::Essential, 150), (Weight::Helpful, 350)] };

/// From which age a child may need a household of a kind, how often, and who finds it. [K]
pub(crate) fn household_need(need: HouseholdNeed) -> (i32, u32, Role) {
    match need {
        HouseholdNeed::OnlyChild => (2, 60, Role::Psychologist),
        HouseholdNeed::YoungestBy => (1, 120, Role::Psychologist),
        HouseholdNeed::NoDogs => (1, 40, Role::ChildSocialWorker),
        HouseholdNeed::NoSmokers => (0, 120, Role::MedicalAdviser),
        HouseholdNeed::NoAdultMen => (2, 15, Role::Psychologist),
        HouseholdNeed::CalmHome => (0, 150, Role::ChildSocialWorker),
        HouseholdNeed::SomebodyAtHome => (0, 250, Role::ChildSocialWorker),
    }
}

/// How much they weigh. [K]
pub(crate) const WEIGHT_OF_HOUSEHOLD: Mix<Weight> =
    Mix { usual: Weight::Important, others: &[(Weight::Essential, 300), (Weight::Helpful, 250)] };

/// Children who need to live near something. [K]
pub(crate) const NEEDS_PLACE: u32 = 80;

/// How much that weighs. [K]
pub(crate) const WEIGHT_OF_PLACE: Mix<Weight> =
    Mix { usual: Weight::Important, others: &[(Weight::Essential, 150), (Weight::Helpful, 400)] };

/// Plans during which a household is found that the child must not live with: it is kin to the birth family
/// or knows somebody who is a risk to the child. [K]
pub(crate) const UNSAFE_HOUSEHOLD: u32 = 40;

/// Children who must not live in some authority. [K]
pub(crate) const UNSAFE_AREA: u32 = 100;

/// Of these, those for whom it is their own. [K]
pub(crate) const UNSAFE_AREA_IS_OWN: u32 = 700;
