//! Codes of an episode of care: why it began, legal status, need, placement and provider.

use super::code_set;

code_set! {
    /// Why a new episode begins.
    ReasonForNewEpisode, "reason for new episode" {
        S "S" "started to be looked after",
        L "L" "change of legal status only",
        P "P" "change of placement and carer only",
        T "T" "change of placement, same carer",
        B "B" "change of legal status, placement and carer",
        U "U" "change of legal status and placement, same carer",
    }
}

impl ReasonForNewEpisode {
    /// Whether the child moved to another carer.
    #[must_use]
    pub fn changes_carer(self) -> bool {
        matches!(self, Self::S | Self::P | Self::B)
    }
}

code_set! {
    /// Legal status of a looked after child.
    LegalStatus, "legal status" {
        C1 "C1" "interim care order",
        C2 "C2" "full care order",
        D1 "D1" "freeing order",
        E1 "E1" "placement order",
        V2 "V2" "accommodated under section 20",
        V3 "V3" "series of short breaks",
        V4 "V4" "single short break in a series",
        L1 "L1" "police protection, in authority accommodation",
        L2 "L2" "emergency protection order",
        L3 "L3" "child assessment order, in authority accommodation",
        J1 "J1" "remanded to authority accommodation or youth detention",
        J2 "J2" "placed under the Police and Criminal Evidence Act",
        J3 "J3" "sentenced with a residence requirement",
    }
}

code_set! {
    /// The main reason a child is in need.
    CategoryOfNeed, "category of need" {
        N1 "N1" "abuse or neglect",
        N2 "N2" "child's disability",
        N3 "N3" "parental illness or disability",
        N4 "N4" "family in acute stress",
        N5 "N5" "family dysfunction",
        N6 "N6" "socially unacceptable behaviour",
        N7 "N7" "low income",
        N8 "N8" "absent parenting",
    }
}

code_set! {
    /// Type of placement.
    PlacementType, "placement type" {
        A3 "A3" "placed for adoption with consent, with current foster carer",
        A4 "A4" "placed for adoption with consent, not with current foster carer",
        A5 "A5" "placed for adoption under a placement order, with current foster carer",
        A6 "A6" "placed for adoption under a placement order, not with current foster carer",
        H5 "H5" "semi-independent living" [..2024],
        K1 "K1" "secure children's home",
        K2 "K2" "children's home",
        K3 "K3" "supported accommodation" [2025..],
        P1 "P1" "placed with parents",
        P2 "P2" "independent living" [..2024],
        P3 "P3" "residential employment",
        R1 "R1" "residential care home",
        R2 "R2" "NHS or other health establishment",
        R3 "R3" "family centre or mother and baby unit",
        R5 "R5" "young offender institution or prison",
        S1 "S1" "residential school",
        T0 "T0" "temporary move",
        T1 "T1" "temporary: in hospital",
        T2 "T2" "temporary: on holiday",
        T3 "T3" "temporary: usual carer away",
        T4 "T4" "temporary accommodation of seven days or less",
        U1 "U1" "foster placement with relative or friend, long term",
        U2 "U2" "foster placement with relative or friend who is also an approved adopter",
        U3 "U3" "foster placement with relative or friend, not long term",
        U4 "U4" "foster placement with other carer, long term",
        U5 "U5" "foster placement with other carer who is also an approved adopter",
        U6 "U6" "foster placement with other carer, not long term",
        Z1 "Z1" "other placement" [..2025],
        Z11 "Z11" "other placement (first of four kinds)" [2026..],
        Z12 "Z12" "other placement (second of four kinds)" [2026..],
        Z13 "Z13" "other placement (third of four kinds)" [2026..],
        Z14 "Z14" "other placement (fourth of four kinds)" [2026..],
    }
}

impl PlacementType {
    /// Placed for adoption: A3 to A6.
    #[must_use]
    pub fn is_adoptive(self) -> bool {
        matches!(self, Self::A3 | Self::A4 | Self::A5 | Self::A6)
    }

    /// A foster placement with carers who are also approved adopters: U2 and U5.
    #[must_use]
    pub fn is_early_permanence(self) -> bool {
        matches!(self, Self::U2 | Self::U5)
    }
}

code_set! {
    /// Who provides the placement.
    PlacementProvider, "placement provider" {
        Pr0 "PR0" "parent or guardian",
        Pr1 "PR1" "own provision",
        Pr2 "PR2" "other local authority",
        Pr3 "PR3" "other public provision",
        Pr4 "PR4" "private",
        Pr5 "PR5" "voluntary",
    }
}

code_set! {
    /// Why a placement changed.
    ReasonPlaceChange, "reason for placement change" {
        Carpl "CARPL" "change to or within the care plan",
        Close "CLOSE" "resignation or closure of provision",
        Alleg "ALLEG" "allegation",
        Stand "STAND" "standards of care concern",
        Apprr "APPRR" "approval removed",
        Creqb "CREQB" "carer asked for the end because of the child's behaviour",
        Creqo "CREQO" "carer asked for the end for another reason",
        Child "CHILD" "child asked for the end",
        Lareq "LAREQ" "responsible authority asked for the end",
        Place "PLACE" "change of placement provider, for one as when a regional agency takes over",
        Custod "CUSTOD" "custody" [2019..],
        Other "OTHER" "other",
    }
}
