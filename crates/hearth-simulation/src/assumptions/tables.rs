//! What the tables tell beside the journey: reviews, health, missing, workers, leavers.

use hearth_domain::codes::{
    Accommodation, Activity, InTouch, MissingType, ReviewCode, SdqReason, SocialWorkerReason,
};

use crate::stream::{Mix, Spread};

// Reviews.

/// Days from entry to the first review. Assumption: within the 20 working days of the Care
/// Planning, Placement and Case Review (England) Regulations 2010, regulation 33.
pub(crate) const FIRST_REVIEW: (i32, i32) = (14, 27);

/// Days from it to the second. Assumption: within the three months that the regulation asks.
pub(crate) const SECOND_REVIEW: (i32, i32) = (76, 89);

/// Days between the later ones, at every stage. Assumption: within the six months that the
/// regulation asks, and the Adoption Agencies Regulations 2005, regulation 36, for children who may
/// be placed or are.
pub(crate) const LATER_REVIEW: (i32, i32) = (168, 181);

/// Days from the placement order to the first review after it. Assumption: within the three months
/// of the Adoption Agencies Regulations 2005, regulation 36(1).
pub(crate) const FIRST_REVIEW_AUTHORISED: (i32, i32) = (70, 89);

/// Days from placement for adoption to the first review after it. Assumption: within the four weeks
/// of the Adoption Agencies Regulations 2005, regulation 36(3).
pub(crate) const FIRST_REVIEW_PLACED: (i32, i32) = (14, 28);

/// Days from it to the second. Assumption: within the three months that the regulation asks.
pub(crate) const SECOND_REVIEW_PLACED: (i32, i32) = (70, 89);

/// Reviews that are held late. Assumption: about one in fifteen [K], as most authorities report that
/// more than nine in ten are in time.
pub(crate) const REVIEW_LATE: u32 = 65;

/// By how many days, counted from the last of the usual ones. Assumption [K].
pub(crate) const REVIEW_LATE_BY: (i32, i32) = (3, 35);

/// How older children take part. Assumption.
pub(crate) const PARTICIPATION: Mix<ReviewCode> = Mix {
    usual: ReviewCode::Pn1,
    others: &[
        (ReviewCode::Pn2, 60),
        (ReviewCode::Pn3, 40),
        (ReviewCode::Pn4, 30),
        (ReviewCode::Pn5, 120),
        (ReviewCode::Pn6, 250),
        (ReviewCode::Pn7, 50),
    ],
};

// Health and outcomes.

/// Health checks, immunisations, dental checks and assessments that are done. Assumption: about
/// nine in ten.
pub(crate) const HEALTH_CARE_DONE: u32 = 880;

/// Children from 10 convicted in the year. Assumption.
pub(crate) const CONVICTED: u32 = 20;

/// Children from 10 with a substance misuse problem. Assumption.
pub(crate) const MISUSES_SUBSTANCES: u32 = 35;

/// The least and the greatest score. Assumption.
pub(crate) const SCORES: (i32, i32) = (3, 28);

/// Children with such a problem who accept help. Assumption.
pub(crate) const ACCEPTS_HELP: u32 = 600;

/// Questionnaires that are not filled in. Assumption.
pub(crate) const NO_SCORE: u32 = 230;

/// Why not. Assumption.
pub(crate) const WHY_NO_SCORE: Mix<SdqReason> = Mix {
    usual: SdqReason::Sdq4,
    others: &[(SdqReason::Sdq2, 250), (SdqReason::Sdq3, 150), (SdqReason::Sdq5, 200)],
};

// Care leavers.

/// Whether the authority is in touch. Assumption.
pub(crate) const IN_TOUCH: Mix<InTouch> = Mix {
    usual: InTouch::Yes,
    others: &[(InTouch::No, 50), (InTouch::Refu, 15), (InTouch::Nreq, 20), (InTouch::Rhom, 10)],
};

/// Main activity, in codes that every year knows. Assumption: about four in ten are in none.
pub(crate) const ACTIVITY: Mix<Activity> = Mix {
    usual: Activity::F2,
    others: &[
        (Activity::F1, 60),
        (Activity::P2, 60),
        (Activity::F5, 230),
        (Activity::G4, 130),
        (Activity::G5, 210),
        (Activity::G6, 50),
    ],
};

/// Accommodation. Assumption: about nine in ten live in a suitable place.
pub(crate) const ACCOMMODATION: Mix<Accommodation> = Mix {
    usual: Accommodation::U1,
    others: &[
        (Accommodation::B1, 120),
        (Accommodation::D1, 160),
        (Accommodation::E1, 60),
        (Accommodation::K1, 60),
        (Accommodation::Z1, 110),
        (Accommodation::Y1, 40),
        (Accommodation::X2, 25),
        (Accommodation::S2, 15),
        (Accommodation::V2, 15),
    ],
};

// Missing.

/// Young people looked after from 12 who ever go missing. Assumption: about one in
/// ten of all children looked after in a year.
pub(crate) const GOES_MISSING: u32 = 270;

/// Missing, or away without authorisation. Assumption.
pub(crate) const MISSING_OR_AWAY: Mix<MissingType> =
    Mix { usual: MissingType::M, others: &[(MissingType::A, 250)] };

/// From one time to the next. Assumption.
pub(crate) const BETWEEN_TIMES_MISSING: Spread = Spread([3, 10, 25, 60, 150, 300, 600, 700]);

/// How long one lasts, in days. Assumption.
pub(crate) const MISSING_LASTS: Spread = Spread([0, 0, 0, 1, 1, 3, 14, 30]);

// Social workers.

/// How long a worker keeps a child. Assumption.
pub(crate) const WORKER_STAYS: Spread = Spread([30, 90, 170, 330, 600, 950, 1_700, 2_000]);

/// How many workers an authority has. Assumption.
pub(crate) const WORKERS: u32 = 400;

/// Why another worker takes over. Assumption.
pub(crate) const WHY_ANOTHER_WORKER: Mix<SocialWorkerReason> = Mix {
    usual: SocialWorkerReason::Manage,
    others: &[
        (SocialWorkerReason::Leftrl, 300),
        (SocialWorkerReason::Orgrst, 70),
        (SocialWorkerReason::Tsproc, 220),
        (SocialWorkerReason::Absenc, 60),
        (SocialWorkerReason::Chchan, 15),
        (SocialWorkerReason::Pcchan, 15),
        (SocialWorkerReason::Others, 50),
    ],
};
