//! Plans for adoption, their stages, and who adopts.

use hearth_domain::codes::{AdopterLegalStatus, AdopterSex, PlacementProvider};

use crate::stream::{Mix, Spread};

/// Families for whom adoption is decided, by the age of the youngest at entry in whole years; none
/// beyond the list. CLA 2023: 3,830 decisions in the year and 2,980 adoptions, of them 2,020 entered
/// under 1, 340 at 1, 270 at 2, 160 at 3, 200 at 4 and over.
pub(crate) const DECIDED_BY_AGE: [u32; 10] = [380, 275, 240, 200, 135, 90, 56, 40, 24, 15];

/// The oldest age in whole years at entry at which a child joins a family's plan.
pub(crate) const OLDEST_IN_PLAN: i32 = 8;

/// Children from 5 who do not join it all the same. Assumption.
pub(crate) const LEFT_OUT_FROM_5: u32 = 350;

/// Groups of two, three and four who are placed in two families. Assumption.
pub(crate) const PLACED_APART: [u32; 3] = [200, 420, 700];

/// Early permanence, where the youngest enters before 18 months. Assumption, near agencies' reports
/// of a fifth to a third of their placements.
pub(crate) const EARLY_PERMANENCE: u32 = 200;

/// Early permanence of children placed by consent. Assumption.
pub(crate) const EARLY_PERMANENCE_BY_CONSENT: u32 = 350;

/// Early permanence with relatives or friends who are approved adopters. Assumption.
pub(crate) const EARLY_PERMANENCE_WITH_KIN: u32 = 100;

/// Early permanence that begins on the day of entry. Assumption.
pub(crate) const EARLY_FROM_ENTRY: u32 = 600;

/// From entry to an early permanence placement made later. Assumption.
pub(crate) const ENTRY_TO_EARLY: (i32, i32) = (10, 60);

/// Adoption by the child's foster carers where the oldest is under 4. Assumption.
pub(crate) const BY_FOSTER_CARERS: u32 = 30;

/// The same from 4. Assumption: the long wait for a decision and the short one for a match of
/// children who enter at 7 and over (CLA 2023, stage times by age at entry) are those of adoption
/// by foster carers.
pub(crate) const BY_FOSTER_CARERS_FROM_4: u32 = 170;

/// Consent of a parent, for one child who enters under 4 months. CLA 2023: 60 of 2,980 adopted
/// children were accommodated by agreement when adopted.
pub(crate) const BY_CONSENT: u32 = 80;

/// Children on the way to adoption who enter under section 20 and are then brought before the
/// court. Assumption.
pub(crate) const SECTION_20_FIRST: u32 = 120;

/// Families who have been in care before, gone home, and come back. Assumption.
pub(crate) const CAME_BACK: u32 = 60;

/// How long that first period lasted. Assumption.
pub(crate) const FIRST_PERIOD: Spread = Spread([20, 40, 70, 110, 160, 220, 300, 330]);

/// Babies on the way to adoption who begin in a mother and baby unit. Assumption.
pub(crate) const MOTHER_AND_BABY: u32 = 80;

/// Children who change foster carers before they are placed. Assumption.
pub(crate) const MOVES_BEFORE_PLACED: u32 = 400;

/// From entry to the decision. CLA 2023, average time between stages: 8 months.
pub(crate) const ENTRY_TO_DECISION: Spread = Spread([30, 80, 115, 165, 225, 310, 640, 900]);

/// The same where the oldest is 5 or over. CLA 2023, by age at entry: 10 months to 13.
pub(crate) const ENTRY_TO_DECISION_OLDER: Spread =
    Spread([60, 140, 200, 290, 400, 570, 1_000, 1_300]);

/// The same with a parent's consent. Assumption: a consent may be given from six weeks after birth
/// (ACA 2002, section 52(3)).
pub(crate) const ENTRY_TO_DECISION_CONSENT: Spread = Spread([50, 60, 70, 90, 120, 150, 200, 220]);

/// The same before foster carers adopt. CLA 2023, children who entered at 7 and over: 3 years 9
/// months; assumption for younger children.
pub(crate) const ENTRY_TO_DECISION_FOSTER: Spread =
    Spread([250, 400, 560, 820, 1_150, 1_500, 2_100, 2_300]);

/// From the decision to the placement order. Assumption: one to two months.
pub(crate) const DECISION_TO_ORDER: Spread = Spread([0, 3, 12, 30, 56, 95, 220, 300]);

/// From the placement order to the match. CLA 2023: 10 months from decision to match.
pub(crate) const ORDER_TO_MATCH: Spread = Spread([7, 35, 75, 145, 260, 440, 900, 1_200]);

/// The same where a family is harder to find. Assumption: half as long again, with a longer tail.
pub(crate) const ORDER_TO_MATCH_HARDER: Spread = Spread([14, 55, 115, 225, 400, 680, 1_300, 1_600]);

/// The same where the child lives with the family already. CLA 2023, children who entered at 7 and
/// over: 6 months from decision to match.
pub(crate) const ORDER_TO_MATCH_WITH_CARERS: Spread = Spread([7, 20, 40, 80, 140, 220, 400, 500]);

/// From the match to the move. CLA 2023: 1 month, rounded down.
pub(crate) const MATCH_TO_PLACED: Spread = Spread([7, 18, 27, 40, 56, 78, 140, 200]);

/// The same where the child lives with the family already. Assumption.
pub(crate) const MATCH_TO_PLACED_WITH_CARERS: Spread = Spread([1, 4, 8, 14, 21, 30, 60, 90]);

/// From the move to the adoption order. CLA 2023: 10 months; the law asks for ten weeks at least
/// (ACA 2002, section 42(2)).
pub(crate) const PLACED_TO_ORDER: Spread = Spread([75, 125, 160, 215, 300, 410, 750, 1_000]);

/// Adoption orders that nobody opposes. Assumption.
pub(crate) const UNOPPOSED: u32 = 300;

/// Who provides the placement: the regional agency, or a voluntary agency. Assumption.
pub(crate) const ADOPTION_PROVIDER: Mix<PlacementProvider> =
    Mix { usual: PlacementProvider::Pr1, others: &[(PlacementProvider::Pr5, 180)] };

/// Adopters who live outside the authority's area. Assumption.
pub(crate) const ADOPTERS_LIVE_ELSEWHERE: u32 = 600;

/// Adopters by sex and legal status. CLA 2023, children adopted by legal status of the adopters:
/// single 380, married of different sex 1,740, unmarried of different sex 270, married of the same
/// sex 190 and 130, unmarried of the same sex 210, civil partners 80.
pub(crate) const ADOPTERS: Mix<(AdopterSex, AdopterLegalStatus)> = Mix {
    usual: (AdopterSex::Mf, AdopterLegalStatus::L11),
    others: &[
        ((AdopterSex::F1, AdopterLegalStatus::L0), 112),
        ((AdopterSex::M1, AdopterLegalStatus::L0), 15),
        ((AdopterSex::Mf, AdopterLegalStatus::L3), 90),
        ((AdopterSex::Mm, AdopterLegalStatus::L12), 63),
        ((AdopterSex::Ff, AdopterLegalStatus::L12), 43),
        ((AdopterSex::Mm, AdopterLegalStatus::L4), 35),
        ((AdopterSex::Ff, AdopterLegalStatus::L4), 35),
        ((AdopterSex::Mf, AdopterLegalStatus::L2), 15),
        ((AdopterSex::Mm, AdopterLegalStatus::L2), 12),
    ],
};

/// From entry under section 20 to proceedings, for children on the way to adoption; always before
/// the earliest decision. Assumption.
pub(crate) const ENTRY_TO_PROCEEDINGS: (i32, i32) = (7, 25);

/// Moves to other foster carers that are meant to last. Assumption.
pub(crate) const SETTLES_LONG_TERM: u32 = 300;
