//! Households on their way to approval and to a child: how many, how long, how many stay.
//!
//! Figures of the Adoption Leadership Board's quarterly survey are those its reports print. [K]
//! marks general knowledge; it is not read again in a release.

use hearth_domain::codes::Ethnicity;
use hearth_returns::annex_a::Disability;

use crate::stream::{Mix, Spread};

/// Years before the first list in which households of it may have enquired. Assumption.
pub(crate) const YEARS_OF_ENQUIRY_BEFORE: i32 = 3;

/// Enquiries a year of households that find no child in the region, for every thousand children
/// looked after in the last year. Chosen so that 10 to 19 in a hundred enquiries are approved in the
/// end: Tees Valley 2019 about 10, Durham 2021/22 19, Adoption South East 2024/25 64 of 537.
pub(crate) const ENQUIRIES_FOR_1000_CHILDREN: usize = 190;

/// Placements by a voluntary agency that one from outside the region makes. Assumption.
pub(crate) const VOLUNTARY_FROM_OUTSIDE: u32 = 500;

/// What becomes of an enquiry that leads to no child of the region.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// Never registers.
    NeverRegisters,
    /// Withdraws in stage one.
    WithdrawsInStageOne,
    /// Is told at the end of stage one that it is not suitable.
    RefusedAfterStageOne,
    /// Does not come back after stage one.
    WithdrawsBetweenStages,
    /// Rests after stage one and withdraws some time later.
    Rests,
    /// Withdraws in stage two.
    WithdrawsInStageTwo,
    /// Is not approved.
    RefusedAtDecision,
    /// Is approved and withdraws before a match.
    ApprovedAndWithdraws,
    /// Is approved and takes a child of another region.
    ApprovedForAnotherRegion,
}

/// The same for the regional agency. Where households leave was not found in a published form; the
/// ends are fitted to the share approved in the end, the steps are an assumption.
pub(crate) const OUTCOME_REGIONAL: Mix<Outcome> = Mix {
    usual: Outcome::NeverRegisters,
    others: &[
        (Outcome::WithdrawsInStageOne, 90),
        (Outcome::RefusedAfterStageOne, 12),
        (Outcome::WithdrawsBetweenStages, 40),
        (Outcome::Rests, 25),
        (Outcome::WithdrawsInStageTwo, 45),
        (Outcome::RefusedAtDecision, 10),
        (Outcome::ApprovedAndWithdraws, 11),
        (Outcome::ApprovedForAnotherRegion, 9),
    ],
};

/// The same for voluntary agencies, who place with every region. Their share of approvals was 16 in
/// a hundred in 2014/15; they made 24 in a hundred placements in 2018/19.
pub(crate) const OUTCOME_VOLUNTARY: Mix<Outcome> = Mix {
    usual: Outcome::NeverRegisters,
    others: &[
        (Outcome::WithdrawsInStageOne, 80),
        (Outcome::RefusedAfterStageOne, 12),
        (Outcome::WithdrawsBetweenStages, 40),
        (Outcome::Rests, 25),
        (Outcome::WithdrawsInStageTwo, 45),
        (Outcome::RefusedAtDecision, 10),
        (Outcome::ApprovedAndWithdraws, 15),
        (Outcome::ApprovedForAnotherRegion, 90),
    ],
};

/// From the enquiry to the registration of interest. Assumption.
pub(crate) const ENQUIRY_TO_REGISTRATION: Spread = Spread([5, 15, 30, 60, 110, 200, 400, 600]);

/// From the registration to the start of stage one: five working days (Adoption statutory guidance
/// 2013, chapter 3).
pub(crate) const REGISTRATION_TO_STAGE_ONE: (i32, i32) = (0, 7);

/// Stage one. The guidance gives it two months (AAR 2005, regulation 27). Longer, with what follows,
/// because only 23 (2014/15, quarter 3) to 29 (2015/16, quarter 1) in a hundred approvals came within
/// six months of registration.
pub(crate) const STAGE_ONE: Spread = Spread([14, 31, 44, 57, 86, 128, 250, 365]);

/// Between the stages: six months at most (AAR 2005, regulation 28) [K].
pub(crate) const BETWEEN_STAGES: Spread = Spread([0, 0, 0, 7, 25, 60, 150, 183]);

/// Stage two: four months by the guidance (AAR 2005, regulation 30B). Fitted as stage one.
pub(crate) const STAGE_TWO: Spread = Spread([50, 76, 93, 110, 132, 168, 275, 365]);

/// From the end of stage two to the decision. Assumption: a panel every month.
pub(crate) const STAGE_TWO_TO_APPROVAL: Spread = Spread([3, 7, 12, 18, 27, 38, 65, 90]);

/// From the end of stage two to the application, if the decision is not sooner. Assumption.
pub(crate) const STAGE_TWO_TO_APPLICATION: (i32, i32) = (0, 7);

/// Households of those approved who rest after stage one and go on. Assumption.
pub(crate) const RESTS_AND_GOES_ON: u32 = 40;

/// How long a household rests. Assumption.
pub(crate) const RESTS: Spread = Spread([40, 70, 110, 180, 270, 400, 600, 700]);

/// From the approval to the match. Assumption, chosen so that 60 to 90 households wait in a region of
/// six authorities: 64 were approved and waiting at Adoption West in 2022/23.
pub(crate) const APPROVAL_TO_MATCH: Spread = Spread([10, 40, 95, 195, 330, 490, 800, 950]);

/// From the approval to the move of a child in early permanence. Assumption.
pub(crate) const APPROVAL_TO_EARLY: Spread = Spread([5, 20, 45, 100, 190, 310, 500, 600]);

/// From the approval to the match of foster carers who adopt the child they care for. Assumption.
pub(crate) const APPROVAL_TO_MATCH_OF_CARERS: Spread = Spread([3, 8, 15, 30, 60, 100, 180, 240]);

/// From one step to withdrawing before the next. Assumption.
pub(crate) const TO_WITHDRAWAL: Spread = Spread([3, 14, 30, 60, 110, 180, 300, 400]);

/// From the approval to withdrawing without a match. Assumption.
pub(crate) const APPROVAL_TO_WITHDRAWAL: Spread = Spread([30, 90, 180, 320, 480, 640, 900, 1_000]);

/// From a disruption or a reversal to withdrawing. Assumption.
pub(crate) const LOSS_TO_WITHDRAWAL: Spread = Spread([0, 10, 25, 50, 90, 150, 250, 300]);

/// Households, without a child of the region, who would foster for adoption. Assumption.
pub(crate) const WOULD_FOSTER_FOR_ADOPTION: u32 = 150;

/// How many children of another region come to a household. Assumption.
pub(crate) const CHILDREN_OF_ANOTHER_REGION: Mix<u8> =
    Mix { usual: 1, others: &[(2, 210), (3, 20)] };

/// Adopters alone of whom the agency gives no family identifier. Assumption.
pub(crate) const ALONE_WITHOUT_FAMILY: u32 = 500;

/// Ethnic group of adopters. Assumption: about one in ten is not White British or Irish.
pub(crate) const ETHNICITY_OF_ADOPTERS: Mix<Ethnicity> = Mix {
    usual: Ethnicity::Wbri,
    others: &[
        (Ethnicity::Woth, 40),
        (Ethnicity::Mwbc, 15),
        (Ethnicity::Aind, 20),
        (Ethnicity::Apkn, 10),
        (Ethnicity::Bcrb, 12),
        (Ethnicity::Bafr, 12),
        (Ethnicity::Moth, 10),
        (Ethnicity::Refu, 5),
        (Ethnicity::Nobt, 30),
    ],
};

/// Disability of adopters. Assumption.
pub(crate) const DISABILITY_OF_ADOPTERS: Mix<Disability> =
    Mix { usual: Disability::No, others: &[(Disability::Yes, 40), (Disability::Unknown, 60)] };
