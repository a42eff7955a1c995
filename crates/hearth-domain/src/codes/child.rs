//! Codes of the child: sex, ethnicity, why there is no pupil number, yes and no.

use super::code_set;

code_set! {
    /// Sex of the child. Figures to 2023/24, letters since.
    Sex, "sex" {
        One "1" "male" [..2024],
        Two "2" "female" [..2024],
        M "M" "male" [2025..],
        F "F" "female" [2025..],
        U "U" "not stated or unborn" [2025..],
    }
}

impl Sex {
    /// The letter in use since 2024/25, for either spelling.
    #[must_use]
    pub fn letter(self) -> &'static str {
        match self {
            Self::One | Self::M => "M",
            Self::Two | Self::F => "F",
            Self::U => "U",
        }
    }
}

code_set! {
    /// Ethnic group.
    Ethnicity, "ethnic group" {
        Wbri "WBRI" "White British",
        Wiri "WIRI" "White Irish",
        Woth "WOTH" "any other White background",
        Wirt "WIRT" "Traveller of Irish heritage",
        Wrom "WROM" "Gypsy or Roma",
        Mwbc "MWBC" "White and Black Caribbean",
        Mwba "MWBA" "White and Black African",
        Mwas "MWAS" "White and Asian",
        Moth "MOTH" "any other mixed background",
        Aind "AIND" "Indian",
        Apkn "APKN" "Pakistani",
        Aban "ABAN" "Bangladeshi",
        Aoth "AOTH" "any other Asian background",
        Bcrb "BCRB" "Caribbean",
        Bafr "BAFR" "African",
        Both "BOTH" "any other Black background",
        Chne "CHNE" "Chinese",
        Ooth "OOTH" "any other ethnic group",
        Refu "REFU" "refused",
        Nobt "NOBT" "information not yet obtained",
    }
}

code_set! {
    /// Why a child has no unique pupil number.
    UniquePupilNumberReason, "reason for no unique pupil number" {
        Un1 "UN1" "not of school age and not yet given one",
        Un2 "UN2" "unaccompanied child not in education long enough to be given one",
        Un3 "UN3" "looked after for a week or less",
        Un4 "UN4" "being taught outside England",
        Un5 "UN5" "number not known to the authority",
    }
}

code_set! {
    /// Yes or no.
    YesNo, "yes or no" {
        No "0" "no",
        Yes "1" "yes",
    }
}
