//! Who enters care.

use hearth_domain::codes::{CategoryOfNeed, Ethnicity, PreviousPermanence};

use crate::stream::Mix;

/// Years of entries before the first collection year, so that it too holds children who have long
/// been looked after. Assumption: few stay longer.
pub(crate) const YEARS_BEFORE: i32 = 12;

/// Families that are one child alone from abroad. Assumption, near CLA 2023 [K]: 7,290 of 83,840
/// children looked after on 31 March were unaccompanied, most of them for a short time.
pub(crate) const UNACCOMPANIED: u32 = 60;

/// Age in whole years of the youngest at entry, the band it begins and in how many bands of the
/// same length. Assumption, near the national pattern of children who start to be looked after:
/// about a fifth under 1, a sixth each aged 1 to 4 and 5 to 9, the rest older.
pub(crate) const AGE_BAND_AT_ENTRY: Mix<(i32, i32)> = Mix {
    usual: (0, 0),
    others: &[((1, 4), 190), ((5, 9), 170), ((10, 15), 250), ((16, 17), 150)],
};

/// Babies who enter care in their first fortnight. Assumption.
pub(crate) const NEWBORN: u32 = 450;

/// How many brothers and sisters enter care together. Assumption, chosen so that about six in ten
/// of the children who enter before 10 have one with them.
pub(crate) const FAMILY_SIZE: Mix<u32> = Mix { usual: 1, others: &[(2, 250), (3, 100), (4, 30)] };

/// Days between the births of brothers and sisters. Assumption.
pub(crate) const BETWEEN_BIRTHS: (i32, i32) = (320, 950);

/// Boys. CLA 2023, children looked after by gender [K]: 57 %.
pub(crate) const BOYS: u32 = 570;

/// Boys among unaccompanied children. CLA 2023 [K]: 96 %.
pub(crate) const BOYS_UNACCOMPANIED: u32 = 960;

/// Ethnic groups. CLA 2023, children adopted by ethnic origin (White 2,520, Mixed 310, Black 60,
/// Asian 40 of about 2,980) mixed with the larger shares of children looked after.
pub(crate) const ETHNICITY: Mix<Ethnicity> = Mix {
    usual: Ethnicity::Wbri,
    others: &[
        (Ethnicity::Woth, 30),
        (Ethnicity::Wrom, 5),
        (Ethnicity::Wirt, 3),
        (Ethnicity::Mwbc, 45),
        (Ethnicity::Mwba, 15),
        (Ethnicity::Mwas, 15),
        (Ethnicity::Moth, 30),
        (Ethnicity::Aind, 5),
        (Ethnicity::Apkn, 12),
        (Ethnicity::Aban, 8),
        (Ethnicity::Aoth, 10),
        (Ethnicity::Bcrb, 15),
        (Ethnicity::Bafr, 25),
        (Ethnicity::Both, 12),
        (Ethnicity::Ooth, 10),
        (Ethnicity::Nobt, 5),
    ],
};

/// Ethnic groups of unaccompanied children. Assumption.
pub(crate) const ETHNICITY_UNACCOMPANIED: Mix<Ethnicity> = Mix {
    usual: Ethnicity::Ooth,
    others: &[(Ethnicity::Bafr, 300), (Ethnicity::Aoth, 250), (Ethnicity::Woth, 80)],
};

/// Category of need. CLA 2023, children adopted by category of need (N1 2,390 of 2,980) and
/// children looked after (N1 two thirds).
pub(crate) const NEED: Mix<CategoryOfNeed> = Mix {
    usual: CategoryOfNeed::N1,
    others: &[
        (CategoryOfNeed::N2, 25),
        (CategoryOfNeed::N3, 30),
        (CategoryOfNeed::N4, 75),
        (CategoryOfNeed::N5, 130),
        (CategoryOfNeed::N6, 12),
        (CategoryOfNeed::N7, 1),
        (CategoryOfNeed::N8, 40),
    ],
};

/// Children with an earlier adoption or special guardianship. Assumption.
pub(crate) const EARLIER_PERMANENCE: u32 = 35;

/// Its kind. Assumption.
pub(crate) const EARLIER_PERMANENCE_KIND: Mix<PreviousPermanence> = Mix {
    usual: PreviousPermanence::P2,
    others: &[
        (PreviousPermanence::P1, 250),
        (PreviousPermanence::P3, 250),
        (PreviousPermanence::P4, 60),
    ],
};

/// Days before entry to care at which an earlier permanence was arranged. Assumption.
pub(crate) const EARLIER_PERMANENCE_AGO: (i32, i32) = (200, 1_500);

/// Earlier permanence of which the day is known. Assumption.
pub(crate) const EARLIER_DAY_KNOWN: u32 = 700;

/// Earlier permanence arranged outside England. Assumption.
pub(crate) const EARLIER_ELSEWHERE: u32 = 250;

/// Days after her sixteenth birthday at which a girl becomes a mother. Assumption.
pub(crate) const MOTHER_AFTER_16: (i32, i32) = (0, 700);

/// The age in days at which newborn babies enter. Assumption.
pub(crate) const NEWBORN_DAYS: (i32, i32) = (0, 14);
