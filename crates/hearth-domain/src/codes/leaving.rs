//! Why an episode ceased: it goes on as another, or the child left care.

use super::code_set;

code_set! {
    /// Why an episode ceased.
    ReasonEpisodeCeased, "reason episode ceased" {
        X1 "X1" "ends and a new episode begins",
        E11 "E11" "adopted, application unopposed",
        E12 "E12" "adopted, consent dispensed with",
        E2 "E2" "died",
        E3 "E3" "care taken over by another authority",
        E4a "E4A" "returned home as part of the care plan",
        E4b "E4B" "returned home, not part of the care plan",
        E13 "E13" "left to live with someone without parental responsibility",
        E41 "E41" "residence or child arrangements order",
        E43 "E43" "special guardianship to former foster carer" [..2018],
        E44 "E44" "special guardianship to another carer" [..2018],
        E45 "E45" "special guardianship to former foster carer who is a relative or friend" [2019..],
        E46 "E46" "special guardianship to another former foster carer" [2019..],
        E47 "E47" "special guardianship to relative or friend, not a former carer" [2019..],
        E48 "E48" "special guardianship to another person" [2019..],
        E5 "E5" "independent living with formal support",
        E6 "E6" "independent living without formal support",
        E7 "E7" "moved to adult residential care",
        E8 "E8" "other reason",
        E9 "E9" "sentenced to custody",
        E14 "E14" "accommodation on remand ended",
        E15 "E15" "age assessment found the child to be 18 or over",
        E16 "E16" "child moved abroad",
        E17 "E17" "aged 18 and stayed with current carers",
    }
}

impl ReasonEpisodeCeased {
    /// Whether another episode follows without a break.
    #[must_use]
    pub fn goes_on(self) -> bool {
        self == Self::X1
    }

    /// Whether the child was adopted.
    #[must_use]
    pub fn is_adoption(self) -> bool {
        matches!(self, Self::E11 | Self::E12)
    }

    /// Whether both may say why one child left: the same code, or one of the two codes that special
    /// guardianship had to 2017/18 and one of the two into which each was divided then.
    #[must_use]
    pub fn may_be(self, other: Self) -> bool {
        let divided = |whole: Self, part: Self| match whole {
            Self::E43 => matches!(part, Self::E45 | Self::E46),
            Self::E44 => matches!(part, Self::E47 | Self::E48),
            _ => false,
        };
        self == other || divided(self, other) || divided(other, self)
    }
}

#[cfg(test)]
mod tests {
    use super::ReasonEpisodeCeased::{E8, E43, E44, E45, E46, E47};

    #[test]
    fn a_code_of_special_guardianship_may_be_one_of_those_it_was_divided_into() {
        for (one, other, may_be) in [
            (E43, E45, true),
            (E46, E43, true),
            (E44, E45, false),
            (E45, E46, false),
            (E47, E8, false),
        ] {
            assert_eq!(one.may_be(other), may_be, "{one:?} {other:?}");
            assert_eq!(other.may_be(one), may_be);
        }
    }
}
