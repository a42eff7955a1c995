//! The DfE's code sets, as the children looked after return and its validators give them.
//!
//! Codes keep their own spelling. Each carries a label in plain words and the collection years it
//! is in force. Codes and years are read from public schemas and validators of 2017 to 2026;
//! labels are ours, and those the sources do not print are general knowledge, to be held against
//! the DfE's guide before live use.

mod adoption;
mod care;
mod child;
mod leaving;
mod other;

pub use adoption::{
    AdopterCount, AdopterLegalStatus, AdopterSex, PreviousPermanence, ReversalReason,
};
pub use care::{
    CategoryOfNeed, LegalStatus, PlacementProvider, PlacementType, ReasonForNewEpisode,
    ReasonPlaceChange,
};
pub use child::{Ethnicity, Sex, UniquePupilNumberReason, YesNo};
pub use leaving::ReasonEpisodeCeased;
pub use other::{
    Accommodation, Activity, InTouch, MissingType, ReviewCode, SdqReason, SocialWorkerReason,
};

use crate::day::CollectionYear;

/// What is known of one code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CodeEntry {
    /// The code as the return writes it.
    pub code: &'static str,
    /// What it means, in plain words.
    pub label: &'static str,
    /// The collection year (by its ending) from which it may be used.
    pub first_year: i16,
    /// The last collection year in which it may be used.
    pub last_year: i16,
}

impl CodeEntry {
    const fn always(code: &'static str, label: &'static str) -> Self {
        Self { code, label, first_year: i16::MIN, last_year: i16::MAX }
    }

    const fn starting(self, first_year: i16) -> Self {
        Self { first_year, ..self }
    }

    const fn ending(self, last_year: i16) -> Self {
        Self { last_year, ..self }
    }
}

/// A closed list of codes.
pub trait CodeSet: Copy + Eq + Sized + 'static {
    /// What the list is called in a message.
    const NAME: &'static str;
    /// Every code, in the order of the list.
    const ALL: &'static [Self];

    /// The entry of this code.
    fn entry(self) -> CodeEntry;

    /// The code as the return writes it.
    #[must_use]
    fn code(self) -> &'static str {
        self.entry().code
    }

    /// What the code means.
    #[must_use]
    fn label(self) -> &'static str {
        self.entry().label
    }

    /// Whether the code may be used in `year`.
    #[must_use]
    fn in_force(self, year: CollectionYear) -> bool {
        let entry = self.entry();
        (entry.first_year..=entry.last_year).contains(&year.ending())
    }

    /// The code spelled exactly so, whatever the year.
    #[must_use]
    fn exactly(text: &str) -> Option<Self>;

    /// The code spelled so, letter case aside, whatever the year.
    #[must_use]
    fn parse(text: &str) -> Option<Self> {
        let same = |one: &Self| one.code().eq_ignore_ascii_case(text);
        // Nearly every cell is spelled exactly, and to find that needs no look through the list.
        Self::exactly(text).or_else(|| Self::ALL.iter().copied().find(same))
    }

    /// The codes in force in `year`, as a message names them: `PN0, PN1, PN2`.
    #[must_use]
    fn expected(year: CollectionYear) -> String {
        let codes: Vec<&str> =
            Self::ALL.iter().filter(|one| one.in_force(year)).map(|one| one.code()).collect();
        codes.join(", ")
    }
}

/// Declares an enum whose variants are the codes of one list.
macro_rules! code_set {
    ($(#[$doc:meta])* $name:ident, $title:literal {
        $($variant:ident $code:literal $label:literal $([$($first:literal)? .. $($last:literal)?])?,)+
    }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name {
            $(#[doc = $label] $variant,)+
        }

        impl $crate::codes::CodeSet for $name {
            const NAME: &'static str = $title;
            const ALL: &'static [Self] = &[$(Self::$variant),+];

            fn exactly(text: &str) -> Option<Self> {
                match text {
                    $($code => Some(Self::$variant),)+
                    _ => None,
                }
            }

            fn entry(self) -> $crate::codes::CodeEntry {
                match self {
                    $(Self::$variant => {
                        let entry = $crate::codes::CodeEntry::always($code, $label);
                        $(
                            $(let entry = entry.starting($first);)?
                            $(let entry = entry.ending($last);)?
                        )?
                        entry
                    })+
                }
            }
        }
    };
}
pub(crate) use code_set;

#[cfg(test)]
mod tests {
    use super::*;

    fn year(ending: i16) -> CollectionYear {
        CollectionYear::ending_in(ending).unwrap()
    }

    #[test]
    fn a_year_takes_codes_away_and_adds_others() {
        assert!(PlacementType::H5.in_force(year(2024)) && !PlacementType::H5.in_force(year(2025)));
        assert!(PlacementType::K3.in_force(year(2025)) && !PlacementType::K3.in_force(year(2024)));
        assert!(Sex::parse("M").unwrap().in_force(year(2025)));
        assert!(!Sex::parse("1").unwrap().in_force(year(2025)));
        assert_eq!(Sex::expected(year(2026)), "M, F, U");
        assert_eq!(Sex::expected(year(2024)), "1, 2");
    }

    #[test]
    fn every_code_reads_back_and_is_unique() {
        fn check<C: CodeSet + std::fmt::Debug>() {
            for (index, &one) in C::ALL.iter().enumerate() {
                assert_eq!(C::parse(one.code()), Some(one));
                assert!(!one.label().is_empty());
                assert!(
                    C::ALL.iter().skip(index + 1).all(|other| other.code() != one.code()),
                    "{one:?}"
                );
            }
        }
        check::<Accommodation>();
        check::<Activity>();
        check::<AdopterCount>();
        check::<AdopterLegalStatus>();
        check::<AdopterSex>();
        check::<CategoryOfNeed>();
        check::<Ethnicity>();
        check::<InTouch>();
        check::<LegalStatus>();
        check::<MissingType>();
        check::<PlacementProvider>();
        check::<PlacementType>();
        check::<PreviousPermanence>();
        check::<ReasonEpisodeCeased>();
        check::<ReasonForNewEpisode>();
        check::<ReasonPlaceChange>();
        check::<ReversalReason>();
        check::<ReviewCode>();
        check::<SdqReason>();
        check::<Sex>();
        check::<SocialWorkerReason>();
        check::<UniquePupilNumberReason>();
        check::<YesNo>();
    }
}
