//! What each parameter takes, as an instruction.

use hearth_app::changes::Recording;
use hearth_app::import::Kind;
use hearth_app::matching::PlanOrder;
use hearth_domain::household::HouseholdStage;
use hearth_domain::stage::Stage;
use hearth_domain::wait::{WaitBand, WaitClock};

use super::{Field, NOBODY_YET, Part, STANDS, UNKNOWN};

impl Field {
    /// What it takes, as an instruction.
    pub(crate) fn expected(self) -> String {
        let one_of = |codes: Vec<&str>| format!("Choose one of: {}.", codes.join(", "));
        match self {
            Self::Agency => "Choose an authority whose returns are loaded.".to_owned(),
            Self::AnyAgency => "Choose an agency of which anything is loaded.".to_owned(),
            Self::AsAt | Self::By | Self::From | Self::Membership | Self::Since | Self::To => {
                "Enter a day as year, month and day, such as 2026-03-31.".to_owned()
            }
            Self::Band => {
                one_of(WaitBand::ALL.iter().map(|band| band.code()).chain([UNKNOWN]).collect())
            }
            Self::Baseline | Self::Target => {
                "Enter a whole number, such as 40; below nought for a surplus.".to_owned()
            }
            Self::Change => one_of(Recording::ALL.iter().map(|one| one.code()).collect()),
            Self::Clock => one_of(WaitClock::ALL.iter().map(|clock| clock.code()).collect()),
            Self::Compromised => "Write yes, or leave it out.".to_owned(),
            Self::Family => "Open one of the families of the list.".to_owned(),
            Self::Disclosure => {
                "Write dfe, for figures as the department publishes them, or leave it out."
                    .to_owned()
            }
            Self::First => one_of(PlanOrder::ALL.iter().map(|order| order.code()).collect()),
            Self::Earlier => {
                "Choose a moment of the list, or enter one such as 2026-04-01T09:00:00Z.".to_owned()
            }
            Self::Indicator => {
                one_of(hearth_indicators::INDICATORS.iter().map(|one| one.code).collect())
            }
            Self::Kind => "Open one of the kinds of the table.".to_owned(),
            Self::Arrived | Self::KnownAt | Self::KnownFrom | Self::KnownTo => {
                "Enter a moment such as 2026-04-01T09:00:00Z.".to_owned()
            }
            Self::Line => "Open one of the numbers of the reckoning.".to_owned(),
            Self::Months => "Choose 12, 18, 24 or 36 months.".to_owned(),
            Self::OfKind => "Open one of the kinds of the indicator.".to_owned(),
            Self::Page => "Open one of the pages of the list.".to_owned(),
            Self::Part => one_of(Part::ALL.iter().map(|part| part.code()).collect()),
            Self::Quarter => {
                "Choose a finished quarter, such as 2025-Q4 for January to March 2026.".to_owned()
            }
            Self::Raa => "Choose a regional agency of whose members anything is loaded.".to_owned(),
            Self::Recorded => "Leave it out: it names a statement just recorded.".to_owned(),
            Self::Row => "Open one of the numbers of the table.".to_owned(),
            Self::Sent => one_of(Kind::ALL.iter().map(|kind| kind.code()).collect()),
            Self::Stage => one_of(Stage::ALL.iter().map(|stage| stage.code()).collect()),
            Self::Was => {
                one_of(Stage::ALL.iter().map(|stage| stage.code()).chain([NOBODY_YET]).collect())
            }
            Self::StageOfHousehold => {
                one_of(HouseholdStage::ALL.iter().map(|stage| stage.code()).collect())
            }
            Self::Stands => one_of(STANDS.to_vec()),
            Self::Year => "Write 1, or leave it out.".to_owned(),
            Self::YearEnding => {
                "Choose a year of which a return is loaded, such as 2026.".to_owned()
            }
        }
    }
}
