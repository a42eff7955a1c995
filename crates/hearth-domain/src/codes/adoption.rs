//! Codes of adoption: the adopters, reversal of the decision, permanence before.

use super::code_set;

code_set! {
    /// Why the decision that the child should be placed for adoption was reversed.
    ReversalReason, "reason the decision was reversed" {
        Rd1 "RD1" "the child's needs changed after the decision",
        Rd2 "RD2" "the court did not make a placement order",
        Rd3 "RD3" "prospective adopters could not be found",
        Rd4 "RD4" "any other reason",
    }
}

code_set! {
    /// How many adopters.
    AdopterCount, "number of adopters" {
        One "1" "one",
        Two "2" "two",
    }
}

code_set! {
    /// Sex of the adopters.
    AdopterSex, "sex of adopters" {
        M1 "M1" "one man",
        F1 "F1" "one woman",
        Mm "MM" "two men",
        Ff "FF" "two women",
        Mf "MF" "a man and a woman",
    }
}

impl AdopterSex {
    /// How many people the code speaks of.
    #[must_use]
    pub fn people(self) -> AdopterCount {
        match self {
            Self::M1 | Self::F1 => AdopterCount::One,
            Self::Mm | Self::Ff | Self::Mf => AdopterCount::Two,
        }
    }
}

code_set! {
    /// Legal status of the adopters.
    AdopterLegalStatus, "legal status of adopters" {
        L0 "L0" "single",
        L11 "L11" "married, different sex",
        L12 "L12" "married, same sex",
        L2 "L2" "civil partnership",
        L3 "L3" "unmarried, different sex",
        L4 "L4" "unmarried, same sex",
    }
}

code_set! {
    /// Permanence before this period of care.
    PreviousPermanence, "previous permanence" {
        P1 "P1" "adopted before",
        P2 "P2" "special guardianship before",
        P3 "P3" "residence or child arrangements order before",
        P4 "P4" "permanence before, type not known",
        Z1 "Z1" "none known",
    }
}
