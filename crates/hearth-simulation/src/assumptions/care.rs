//! Care of children who are not on the way to adoption, and how it ends.

use hearth_domain::codes::{
    PlacementProvider, PlacementType, ReasonEpisodeCeased, ReasonPlaceChange,
};

use crate::stream::{Mix, Spread};

/// How long a child who is not adopted stays, before 18 cuts it. Assumption, chosen so that about
/// two thirds of a year's children are still looked after at its end (CLA 2023 [K]: 83,840 on 31 March,
/// 31,680 ceased in the year).
pub(crate) const STAY: Spread = Spread([5, 25, 120, 480, 1_300, 2_700, 5_500, 6_500]);

/// Accommodated under section 20 at entry. Assumption.
pub(crate) const ACCOMMODATED: u32 = 330;

/// An emergency protection order or police protection before an interim care order. Assumption.
pub(crate) const EMERGENCY_FIRST: u32 = 100;

/// From entry to the full care order. Assumption: the 26 weeks of the Children Act 1989, section 32,
/// usually overrun.
pub(crate) const ENTRY_TO_CARE_ORDER: Spread = Spread([90, 150, 190, 260, 360, 480, 700, 900]);

/// From entry under section 20 to care proceedings, where they follow. Assumption.
pub(crate) const SECTION_20_TO_PROCEEDINGS: Spread = Spread([20, 40, 70, 130, 250, 400, 700, 900]);

/// Children under section 20 for whom proceedings follow. Assumption.
pub(crate) const PROCEEDINGS_FOLLOW: u32 = 250;

/// From one placement to the next. Assumption, near the national pattern that one child in ten has
/// three placements or more in a year.
pub(crate) const BETWEEN_MOVES: Spread = Spread([20, 60, 140, 380, 900, 1_700, 3_200, 4_000]);

/// Children placed with parents at a move, under a full care order. Assumption.
pub(crate) const TO_PARENTS: u32 = 90;

/// Families whose children stay equally long in ordinary care. Assumption.
pub(crate) const LEAVE_TOGETHER: u32 = 700;

/// Children who come back into care within two years of going home. Assumption.
pub(crate) const COMES_BACK: u32 = 120;

/// From going home to coming back. Assumption.
pub(crate) const HOME_TO_CARE: Spread = Spread([20, 60, 120, 230, 400, 560, 720, 730]);

/// Babies who are placed with carers who may adopt and go home or to relatives instead. Assumption:
/// agencies report about one early permanence placement in twenty.
pub(crate) const EARLY_PERMANENCE_ENDS_OTHERWISE: u32 = 15;

/// How long such a placement lasts. Assumption.
pub(crate) const EARLY_PERMANENCE_ENDED: Spread = Spread([40, 80, 120, 180, 240, 300, 400, 450]);

/// Placements of babies. Assumption.
pub(crate) const PLACEMENT_OF_BABY: Mix<PlacementType> = Mix {
    usual: PlacementType::U6,
    others: &[
        (PlacementType::R3, 80),
        (PlacementType::U3, 170),
        (PlacementType::U1, 30),
        (PlacementType::U4, 60),
    ],
};

/// Placements from 1 to 11. Assumption, near the national pattern that about seven in ten children
/// looked after are with foster carers.
pub(crate) const PLACEMENT_OF_CHILD: Mix<PlacementType> = Mix {
    usual: PlacementType::U6,
    others: &[
        (PlacementType::U1, 110),
        (PlacementType::U3, 130),
        (PlacementType::U4, 260),
        (PlacementType::K2, 40),
    ],
};

/// Placements from 12 to 15. Assumption, as above with more children's homes.
pub(crate) const PLACEMENT_OF_TEENAGER: Mix<PlacementType> = Mix {
    usual: PlacementType::U6,
    others: &[
        (PlacementType::U1, 90),
        (PlacementType::U3, 60),
        (PlacementType::U4, 250),
        (PlacementType::K2, 250),
        (PlacementType::K1, 5),
        (PlacementType::S1, 10),
        (PlacementType::Z11, 10),
    ],
};

/// Placements from 16. Assumption, as above with supported accommodation.
pub(crate) const PLACEMENT_FROM_16: Mix<PlacementType> = Mix {
    usual: PlacementType::U6,
    others: &[
        (PlacementType::K3, 380),
        (PlacementType::K2, 180),
        (PlacementType::U4, 170),
        (PlacementType::U1, 60),
        (PlacementType::U3, 30),
        (PlacementType::Z11, 15),
    ],
};

/// Who provides foster care by others than relatives and friends. Assumption: a little over half is
/// the authority's own.
pub(crate) const FOSTERING_PROVIDER: Mix<PlacementProvider> = Mix {
    usual: PlacementProvider::Pr1,
    others: &[
        (PlacementProvider::Pr4, 390),
        (PlacementProvider::Pr5, 40),
        (PlacementProvider::Pr2, 20),
    ],
};

/// Who provides children's homes. Assumption.
pub(crate) const CHILDRENS_HOME_PROVIDER: Mix<PlacementProvider> = Mix {
    usual: PlacementProvider::Pr4,
    others: &[(PlacementProvider::Pr1, 150), (PlacementProvider::Pr5, 50)],
};

/// Placements other than the authority's own that lie in another authority. Assumption.
pub(crate) const PLACED_ELSEWHERE: u32 = 550;

/// Why a placement changed. Assumption.
pub(crate) const WHY_MOVED: Mix<ReasonPlaceChange> = Mix {
    usual: ReasonPlaceChange::Carpl,
    others: &[
        (ReasonPlaceChange::Creqo, 160),
        (ReasonPlaceChange::Creqb, 130),
        (ReasonPlaceChange::Child, 50),
        (ReasonPlaceChange::Lareq, 60),
        (ReasonPlaceChange::Stand, 20),
        (ReasonPlaceChange::Alleg, 15),
        (ReasonPlaceChange::Close, 30),
        (ReasonPlaceChange::Other, 150),
    ],
};

/// Why children under 16 leave ordinary care. Special guardianship is told apart by the carer.
/// CLA 2023, children who ceased to be looked after: 3,870 special guardianship orders; the rest
/// assumption.
pub(crate) const WHY_LEFT_UNDER_16: Mix<ReasonEpisodeCeased> = Mix {
    usual: ReasonEpisodeCeased::E4a,
    others: &[
        (ReasonEpisodeCeased::E47, 270),
        (ReasonEpisodeCeased::E41, 90),
        (ReasonEpisodeCeased::E4b, 100),
        (ReasonEpisodeCeased::E13, 40),
        (ReasonEpisodeCeased::E3, 10),
        (ReasonEpisodeCeased::E8, 150),
    ],
};

/// Why they leave at 16 or 17. Assumption.
pub(crate) const WHY_LEFT_FROM_16: Mix<ReasonEpisodeCeased> = Mix {
    usual: ReasonEpisodeCeased::E4a,
    others: &[
        (ReasonEpisodeCeased::E5, 200),
        (ReasonEpisodeCeased::E6, 60),
        (ReasonEpisodeCeased::E4b, 120),
        (ReasonEpisodeCeased::E8, 250),
    ],
};

/// Why they leave on their eighteenth birthday. Assumption.
pub(crate) const WHY_LEFT_AT_18: Mix<ReasonEpisodeCeased> = Mix {
    usual: ReasonEpisodeCeased::E5,
    others: &[
        (ReasonEpisodeCeased::E6, 120),
        (ReasonEpisodeCeased::E7, 40),
        (ReasonEpisodeCeased::E8, 200),
    ],
};

/// Children in foster care at 18 who stay with their carers. Assumption.
pub(crate) const STAYS_PUT_AT_18: u32 = 350;

/// Unaccompanied children who do not stay to 18. Assumption.
pub(crate) const LEAVES_UNACCOMPANIED: u32 = 80;

/// Girls looked after at 16 who become mothers before 18. Assumption.
pub(crate) const BECOMES_MOTHER: u32 = 30;

/// Emergency starts that are police protection (three days at most: the Children Act 1989,
/// section 46); the others are emergency protection orders (eight: section 45). Assumption.
pub(crate) const POLICE_FIRST: u32 = 400;

/// Unaccompanied children who leave before 18 because an assessment finds them adult. Assumption.
pub(crate) const FOUND_ADULT_BY_ASSESSMENT: u32 = 500;

/// Early permanence placements ending otherwise that end at home, not with relatives. Assumption.
pub(crate) const EARLY_PERMANENCE_ENDS_AT_HOME: u32 = 500;
