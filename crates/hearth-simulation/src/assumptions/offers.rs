//! What households answer and are advised. All of it [K]: assessments leave many conditions unasked.

use hearth_casework::condition::Severity;
use hearth_casework::household::HouseholdFact;
use hearth_casework::identity::Capacity;
use hearth_casework::offer::Ages;
use hearth_casework::openness::Openness;

use crate::stream::Mix;

/// From the start of stage two to the answers, in days.
pub(crate) const ASSESSMENT_TO_ANSWERS: (i32, i32) = (20, 70);

/// Questions that were never asked.
pub(crate) const NEVER_ASKED: u32 = 330;

/// At which severities a condition is asked about, and how often of those asked at all.
pub(crate) const SEVERITIES_ASKED: [(Severity, u32); 3] =
    [(Severity::Possible, 350), (Severity::Present, 950), (Severity::Marked, 400)];

/// What households answer about a condition that is present.
pub(crate) const OPENNESS: Mix<Openness> = Mix {
    usual: Openness::Yes,
    others: &[(Openness::WithSupport, 270), (Openness::WouldDiscuss, 250), (Openness::No, 180)],
};

/// What they answer about a form of contact.
pub(crate) const OPENNESS_TO_CONTACT: Mix<Openness> = Mix {
    usual: Openness::Yes,
    others: &[(Openness::WithSupport, 150), (Openness::WouldDiscuss, 200), (Openness::No, 70)],
};

/// Conditions of which a household has experience.
pub(crate) const HAS_EXPERIENCE: u32 = 40;

/// Households with training in therapeutic parenting.
pub(crate) const HAS_TRAINING: u32 = 350;

/// Parts of identity that were assessed.
pub(crate) const IDENTITY_ASSESSED: u32 = 400;

/// What was found.
pub(crate) const CAPACITY_FOR_IDENTITY: Mix<Capacity> = Mix {
    usual: Capacity::Evidenced,
    others: &[(Capacity::Developing, 400), (Capacity::Limited, 200)],
};

/// Questions about the home that were never asked.
pub(crate) const NEVER_ASKED_OF_HOME: u32 = 250;

/// Households in which something is so; whether men live there follows from who adopts.
pub(crate) fn household_fact(fact: HouseholdFact) -> u32 {
    match fact {
        HouseholdFact::Dogs => 300,
        HouseholdFact::Smokers => 40,
        HouseholdFact::AdultMen => 0,
        HouseholdFact::Calm => 750,
        HouseholdFact::AtHomeFirstYear => 800,
    }
}

/// Children at home; nothing where nobody has said.
pub(crate) const CHILDREN_AT_HOME: Mix<Option<u8>> =
    Mix { usual: Some(0), others: &[(Some(1), 170), (Some(2), 60), (None, 170)] };

/// Households of whom nobody has told where they live.
pub(crate) const HOME_NOT_TOLD: u32 = 80;

/// Households that live beyond the region.
pub(crate) const LIVES_BEYOND: u32 = 250;

/// Authorities that border on the region of the demonstration: Herefordshire, Swindon, Dorset, Somerset,
/// Hampshire, Oxfordshire, Worcestershire.
pub(crate) const NEIGHBOURING_AUTHORITIES: [&str; 7] =
    ["E06000019", "E06000030", "E06000059", "E06000066", "E10000014", "E10000025", "E10000034"];

/// The ages panel advises.
pub(crate) const ADVISED_AGES: Mix<Ages> = Mix {
    usual: Ages { from: 0, to: 4 },
    others: &[
        (Ages { from: 0, to: 2 }, 200),
        (Ages { from: 0, to: 3 }, 200),
        (Ages { from: 0, to: 5 }, 90),
        (Ages { from: 1, to: 5 }, 80),
        (Ages { from: 2, to: 6 }, 70),
        (Ages { from: 3, to: 8 }, 50),
        (Ages { from: 5, to: 10 }, 25),
    ],
};

/// How many children panel advises.
pub(crate) const ADVISED_CHILDREN: Mix<u8> = Mix { usual: 1, others: &[(2, 320), (3, 40)] };

/// Households who would think about older children than advised.
pub(crate) const WOULD_STRETCH: u32 = 350;

/// Households released to the region, and from the approval how many days later.
pub(crate) const RELEASED_TO_REGION: u32 = 750;
pub(crate) const APPROVAL_TO_REGION: (i32, i32) = (20, 120);

/// Of these, those released to every agency, and how many days later still.
pub(crate) const RELEASED_TO_ALL: u32 = 400;
pub(crate) const REGION_TO_NATIONAL: (i32, i32) = (60, 200);

/// Households who say from when they are ready.
pub(crate) const SAYS_WHEN_READY: u32 = 500;

/// From the approval to that day.
pub(crate) const APPROVAL_TO_READY: (i32, i32) = (0, 120);

/// Reviews of an approval at which answers are given again, at most.
pub(crate) const MOST_REVIEWS_OF_APPROVAL: i32 = 3;

/// Answers given again at a review.
pub(crate) const ANSWERED_AGAIN: u32 = 350;

/// Of these, those that have changed.
pub(crate) const ANSWERS_THAT_CHANGE: u32 = 250;
