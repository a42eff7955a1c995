//! Every code set of the DfE is a kind of cell value.

use hearth_domain::CollectionYear;
use hearth_domain::codes::{
    Accommodation, Activity, AdopterCount, AdopterLegalStatus, AdopterSex, CategoryOfNeed, CodeSet,
    Ethnicity, InTouch, LegalStatus, MissingType, PlacementProvider, PlacementType,
    PreviousPermanence, ReasonEpisodeCeased, ReasonForNewEpisode, ReasonPlaceChange,
    ReversalReason, ReviewCode, SdqReason, Sex, SocialWorkerReason, YesNo,
};

use crate::cell::{CellValue, Doubt};

fn read_code<C: CodeSet>(text: &str, year: CollectionYear) -> (Option<C>, Option<Doubt>) {
    let expected = || format!("expected {}: one of {}", C::NAME, C::expected(year));
    match C::parse(text) {
        Some(code) if code.in_force(year) => (Some(code), None),
        Some(code) => {
            (Some(code), Some(Doubt::NotInForce(format!("not used in {year}; {}", expected()))))
        }
        None => (None, Some(Doubt::Unreadable(expected()))),
    }
}

macro_rules! coded {
    ($($set:ident),+ $(,)?) => {
        $(impl CellValue for $set {
            fn read(text: &str, year: CollectionYear) -> (Option<Self>, Option<Doubt>) {
                read_code(text, year)
            }

            fn write(&self, _year: CollectionYear) -> String {
                self.code().to_owned()
            }
        })+
    };
}

coded!(
    Accommodation,
    Activity,
    AdopterCount,
    AdopterLegalStatus,
    AdopterSex,
    CategoryOfNeed,
    Ethnicity,
    InTouch,
    LegalStatus,
    MissingType,
    PlacementProvider,
    PlacementType,
    PreviousPermanence,
    ReasonEpisodeCeased,
    ReasonForNewEpisode,
    ReasonPlaceChange,
    ReversalReason,
    ReviewCode,
    SdqReason,
    SocialWorkerReason,
    YesNo,
);

impl CellValue for Sex {
    fn read(text: &str, year: CollectionYear) -> (Option<Self>, Option<Doubt>) {
        read_code(text, year)
    }

    /// Figures to 2023/24, letters since.
    fn write(&self, year: CollectionYear) -> String {
        if self.in_force(year) {
            return self.code().to_owned();
        }
        let same = |other: &&Self| other.in_force(year) && other.letter() == self.letter();
        Self::ALL.iter().find(same).unwrap_or(self).code().to_owned()
    }
}
