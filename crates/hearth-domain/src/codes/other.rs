//! Codes of the tables that adoption does not use but a return holds all the same.

use super::code_set;

code_set! {
    /// How the child took part in a review.
    ReviewCode, "review participation" {
        Pn0 "PN0" "child under 4",
        Pn1 "PN1" "attended and spoke for themselves",
        Pn2 "PN2" "attended, views given by an advocate",
        Pn3 "PN3" "attended, views given without words",
        Pn4 "PN4" "attended, gave no view",
        Pn5 "PN5" "did not attend, an advocate spoke for them",
        Pn6 "PN6" "did not attend, sent their views",
        Pn7 "PN7" "did not attend and gave no view",
    }
}

code_set! {
    /// Why there is no strengths and difficulties score.
    SdqReason, "reason for no strengths and difficulties score" {
        Sdq1 "SDQ1" "form returned as the child is under 4 or over 17",
        Sdq2 "SDQ2" "carer refused",
        Sdq3 "SDQ3" "not possible because of the child's disability",
        Sdq4 "SDQ4" "other reason",
        Sdq5 "SDQ5" "child or young person refused",
    }
}

code_set! {
    /// Missing, or away without authorisation.
    MissingType, "missing or away" {
        M "M" "missing",
        A "A" "away without authorisation",
    }
}

code_set! {
    /// Whether the authority is in touch with a care leaver.
    InTouch, "in touch with care leaver" {
        Yes "YES" "in touch",
        No "NO" "not in touch",
        Died "DIED" "died",
        Refu "REFU" "refused contact",
        Nreq "NREQ" "no longer requires services",
        Rhom "RHOM" "returned home for six months or more",
    }
}

code_set! {
    /// Main activity of a care leaver.
    Activity, "activity of care leaver" {
        F1 "F1" "higher education, full time",
        P1 "P1" "higher education, part time",
        F2 "F2" "other education, full time",
        P2 "P2" "other education, part time",
        F3 "F3" "training or employment, full time" [..2021],
        P3 "P3" "training or employment, part time" [..2021],
        F4 "F4" "apprenticeship, full time" [2022..],
        P4 "P4" "apprenticeship, part time" [2022..],
        F5 "F5" "training or employment, full time" [2022..],
        P5 "P5" "training or employment, part time" [2022..],
        G4 "G4" "not in education, employment or training: illness or disability",
        G5 "G5" "not in education, employment or training: other",
        G6 "G6" "not in education, employment or training: pregnancy or parenting",
        None "0" "no activity recorded",
    }
}

code_set! {
    /// Accommodation of a care leaver. The second figure tells suitable (1) from unsuitable (2).
    Accommodation, "accommodation of care leaver" {
        B1 "B1" "with parents or relatives, suitable",
        B2 "B2" "with parents or relatives, unsuitable",
        C1 "C1" "community home or other residential care, suitable",
        C2 "C2" "community home or other residential care, unsuitable",
        D1 "D1" "semi-independent, suitable",
        D2 "D2" "semi-independent, unsuitable",
        E1 "E1" "supported lodgings, suitable",
        E2 "E2" "supported lodgings, unsuitable",
        G1 "G1" "gone abroad, suitable",
        G2 "G2" "gone abroad, unsuitable",
        H1 "H1" "deported, suitable",
        H2 "H2" "deported, unsuitable",
        K1 "K1" "ordinary lodgings, suitable",
        K2 "K2" "ordinary lodgings, unsuitable",
        R1 "R1" "residence not known, suitable",
        R2 "R2" "residence not known, unsuitable",
        S2 "S2" "no fixed abode",
        T1 "T1" "foyer, suitable",
        T2 "T2" "foyer, unsuitable",
        U1 "U1" "independent living, suitable",
        U2 "U2" "independent living, unsuitable",
        V1 "V1" "emergency accommodation, suitable",
        V2 "V2" "emergency accommodation, unsuitable",
        W1 "W1" "bed and breakfast, suitable",
        W2 "W2" "bed and breakfast, unsuitable",
        X2 "X2" "in custody",
        Y1 "Y1" "other accommodation, suitable",
        Y2 "Y2" "other accommodation, unsuitable",
        Z1 "Z1" "with former foster carers, suitable",
        Z2 "Z2" "with former foster carers, unsuitable",
        None "0" "no accommodation recorded",
    }
}

code_set! {
    /// Why a social worker changed.
    SocialWorkerReason, "reason for change of social worker" {
        Manage "MANAGE" "caseload management",
        Fconta "FCONTA" "first contact",
        Leftrl "LEFTRL" "worker left the role",
        Orgrst "ORGRST" "organisation restructured",
        Tsproc "TSPROC" "transfer as part of the process",
        Absenc "ABSENC" "absence",
        Chchan "CHCHAN" "child asked for a change",
        Pcchan "PCCHAN" "parent or carer asked for a change",
        Swdied "SWDIED" "worker died",
        Others "OTHERS" "other",
    }
}
