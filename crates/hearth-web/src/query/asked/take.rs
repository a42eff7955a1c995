//! Each parameter's value, put in its place.

use hearth_app::changes::Recording;
use hearth_app::import::Kind;
use hearth_app::matching::PlanOrder;
use hearth_domain::household::HouseholdStage;
use hearth_domain::stage::Stage;
use hearth_domain::wait::{WaitBand, WaitClock};
use hearth_domain::{AgencyId, CaseId, CollectionYear, FactId, FactKind, Quarter};

use super::super::values::{amount, code, day, is_meant, is_offered};
use super::super::{DFE, NOBODY_YET, RAA, STANDS, UNKNOWN};
use super::{Asked, Field, Part};

impl Asked {
    /// Puts a value in its place; `None` when the parameter does not take it.
    pub(super) fn take(&mut self, field: Field, value: &str) -> Option<()> {
        match field {
            Field::Agency | Field::AnyAgency => self.take_whose(value)?,
            Field::Arrived => self.known_from = Some(value.parse().ok()?),
            Field::AsAt => self.as_at = Some(day(value)?),
            Field::Band if value == UNKNOWN => self.band = Some(None),
            Field::Band => self.band = Some(Some(WaitBand::parse(value)?)),
            Field::Baseline => self.baseline = Some(amount(value)?),
            Field::By => self.by = Some(day(value)?),
            Field::Change => self.change = Some(Recording::parse(value)?),
            Field::Clock => self.clock = Some(WaitClock::parse(value)?),
            Field::Compromised => self.compromised = (value == "yes").then_some(true)?,
            Field::Family => self.families.push(CaseId::parse(value)?),
            Field::Disclosure => self.as_published = (value == DFE).then_some(true)?,
            Field::Earlier => self.earlier = Some(value.parse().ok()?),
            Field::First => self.first = Some(PlanOrder::parse(value)?),
            Field::From => self.from = Some(day(value)?),
            Field::Indicator => self.indicator = Some(hearth_indicators::find(value)?),
            Field::Kind => self.kind = Some(FactKind::parse(value)?),
            Field::KnownAt => self.known_at = Some(value.parse().ok()?),
            Field::KnownFrom => self.known_from = Some(value.parse().ok()?),
            Field::KnownTo => self.known_to = Some(value.parse().ok()?),
            Field::Line => self.line = Some(code(value)?),
            Field::Membership => self.membership = Some(day(value)?),
            Field::Months => self.months = Some(value.parse().ok().filter(is_offered)?),
            Field::OfKind => self.of_kind = Some(code(value)?),
            Field::Page => self.page = Some(value.parse().ok().filter(|page| *page > 0)?),
            Field::Part => {
                self.part = Some(Part::ALL.into_iter().find(|part| part.code() == value)?)
            }
            Field::Quarter => {
                self.quarter = Some(Quarter::parse(value).filter(|one| is_meant(one.first_day()))?);
            }
            Field::Raa => self.raa = Some(value.to_owned()),
            Field::Recorded => self.recorded = Some(FactId::parse(value)?),
            Field::Row => self.row = Some(code(value)?),
            Field::Sent => self.sent = Some(Kind::parse(value)?),
            Field::Since => self.since = Some(day(value)?),
            Field::Stage => {
                let stages: Option<Vec<Stage>> = value.split(',').map(Stage::parse).collect();
                self.stages.extend(stages?);
            }
            Field::Target => self.target = Some(amount(value)?),
            Field::Stands => {
                self.stands = STANDS.into_iter().find(|one| *one == value).map(Some)?
            }
            Field::To => self.to = Some(day(value)?),
            Field::Was if value == NOBODY_YET => self.was = Some(None),
            Field::Was => self.was = Some(Some(Stage::parse(value)?)),
            Field::StageOfHousehold => {
                let stages: Option<Vec<_>> = value.split(',').map(HouseholdStage::parse).collect();
                self.stages_of_household.extend(stages?);
            }
            Field::Year => self.in_the_year = (value == "1").then_some(true)?,
            Field::YearEnding => self.year = Some(CollectionYear::ending_in(value.parse().ok()?)?),
        }
        Some(())
    }

    /// Puts agencies, or a regional agency, in their place.
    fn take_whose(&mut self, value: &str) -> Option<()> {
        if let Some(name) = value.strip_prefix(RAA) {
            self.raa = Some(name.to_owned());
            return Some(());
        }
        let agencies: Option<Vec<_>> = value.split(',').map(AgencyId::parse).collect();
        self.agencies.extend(agencies?);
        Some(())
    }
}
