//! Addresses of lists of children and of households.

use hearth_domain::Day;
use hearth_domain::household::HouseholdStage;
use hearth_domain::stage::Stage;
use hearth_domain::wait::WaitBand;

use super::{address, looking_from};
use crate::query::{Field, NOBODY_YET, Part, UNKNOWN};
use crate::standpoint::Standpoint;

/// Which children a list holds.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct ListOf {
    /// Only these stages; all when empty.
    pub stages: Vec<Stage>,
    /// Only this band; within, `None` for waits whose start is not known.
    pub band: Option<Option<WaitBand>>,
    /// Only stages that began in the twelve months to the day.
    pub in_the_year: bool,
    /// Only those who have waited so many months or longer on the clock in view.
    pub months: Option<i32>,
    /// The first day of the period, where it is not the twelve months to the day.
    pub first: Option<Day>,
    /// Only those who stood at this stage at the end of this day; within, `None` for not yet.
    pub was: Option<(Day, Option<Stage>)>,
    /// Only these children of this indicator.
    pub indicator: Option<(&'static str, Part)>,
    /// Only this kind of the indicator's.
    pub of_kind: Option<String>,
    /// Which page of the list; 0 and 1 are the first.
    pub page: usize,
}

/// Which households a list holds.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct FamiliesOf {
    /// Only these stages; all when empty.
    pub stages: Vec<HouseholdStage>,
    /// Only stages that began in the twelve months to the day.
    pub in_the_year: bool,
    /// Only these households of this indicator.
    pub indicator: Option<(&'static str, Part)>,
    /// Only this kind of the indicator's.
    pub of_kind: Option<String>,
    /// Which page of the list; 0 and 1 are the first.
    pub page: usize,
}

impl FamiliesOf {
    /// Everybody at one stage; of a stage that ends the way, those of the twelve months.
    pub(crate) fn stage(stage: HouseholdStage) -> Self {
        Self { stages: vec![stage], in_the_year: stage.ends_the_way(), ..Self::default() }
    }

    /// Every household of an indicator.
    pub(crate) fn indicator(code: &'static str, part: Part) -> Self {
        Self { indicator: Some((code, part)), ..Self::default() }
    }

    /// Whether it is a list, and not the table of all that leads to lists.
    pub(crate) fn is_list(&self) -> bool {
        *self != Self::default()
    }
}

impl ListOf {
    /// Everybody at one stage.
    pub(crate) fn stage(stage: Stage) -> Self {
        Self { stages: vec![stage], ..Self::default() }
    }

    /// Everybody of an indicator.
    pub(crate) fn indicator(code: &'static str, part: Part) -> Self {
        Self { indicator: Some((code, part)), ..Self::default() }
    }

    /// The same, of a period that begins on `first` and ends on the day in view.
    pub(crate) fn since(self, first: Day) -> Self {
        Self { first: Some(first), ..self }
    }

    /// The same, of those only who have waited so many months or longer.
    pub(crate) fn waiting(self, months: i32) -> Self {
        Self { months: Some(months), ..self }
    }

    /// The same, in one band only.
    pub(crate) fn in_band(self, band: Option<WaitBand>) -> Self {
        Self { band: Some(band), ..self }
    }
}

/// A list of children, seen from the same place.
pub(crate) fn children(from: &Standpoint, list: &ListOf) -> String {
    let mut pairs = looking_from(from);
    if !list.stages.is_empty() {
        let codes: Vec<&str> = list.stages.iter().map(|stage| stage.code()).collect();
        pairs.push((Field::Stage, codes.join(",")));
    }
    if let Some(band) = list.band {
        pairs.push((Field::Band, band.map_or(UNKNOWN, WaitBand::code).to_owned()));
    }
    if list.in_the_year {
        pairs.push((Field::Year, "1".to_owned()));
    }
    pairs.extend(list.months.map(|months| (Field::Months, months.to_string())));
    if let Some(first) = list.first.or(list.was.map(|(day, _)| day)) {
        pairs.push((Field::From, first.to_string()));
    }
    if let Some((_, was)) = list.was {
        pairs.push((Field::Was, was.map_or(NOBODY_YET, Stage::code).to_owned()));
    }
    pairs.extend(of_indicator(list.indicator, list.of_kind.as_ref()));
    if list.page > 1 {
        pairs.push((Field::Page, list.page.to_string()));
    }
    address("/children", &pairs)
}

/// The families by stage, seen from the same place.
pub(crate) fn families(from: &Standpoint) -> String {
    families_of(from, &FamiliesOf::default())
}

/// A list of households, seen from the same place.
pub(crate) fn families_of(from: &Standpoint, list: &FamiliesOf) -> String {
    let mut pairs = looking_from(from);
    pairs.retain(|(field, _)| *field != Field::Clock);
    if !list.stages.is_empty() {
        let codes: Vec<&str> = list.stages.iter().map(|stage| stage.code()).collect();
        pairs.push((Field::StageOfHousehold, codes.join(",")));
    }
    if list.in_the_year {
        pairs.push((Field::Year, "1".to_owned()));
    }
    pairs.extend(of_indicator(list.indicator, list.of_kind.as_ref()));
    if list.page > 1 {
        pairs.push((Field::Page, list.page.to_string()));
    }
    address("/families", &pairs)
}

fn of_indicator(
    indicator: Option<(&'static str, Part)>,
    kind: Option<&String>,
) -> Vec<(Field, String)> {
    let mut pairs = Vec::new();
    if let Some((code, part)) = indicator {
        pairs.push((Field::Indicator, code.to_owned()));
        pairs.push((Field::Part, part.code().to_owned()));
    }
    pairs.extend(kind.map(|kind| (Field::OfKind, kind.clone())));
    pairs
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::links::tests::example;

    #[test]
    fn a_list_keeps_where_it_is_looked_at_from() {
        let list = ListOf::stage(Stage::Authorised).in_band(Some(WaitBand::From1To2Years));
        assert_eq!(
            children(&example(), &list),
            "/children?as_at=2026-03-31&clock=order&agency=E06000023&known_at=2026-05-01T09:00:00Z\
             &stage=authorised&band=1-to-2-years"
        );
        let left_out = ListOf { page: 2, ..ListOf::indicator("decision-to-order", Part::LeftOut) };
        assert!(
            children(&example(), &left_out)
                .ends_with("&indicator=decision-to-order&part=left-out&page=2")
        );
    }

    #[test]
    fn a_list_of_households_has_no_clock() {
        let list = FamiliesOf { page: 3, ..FamiliesOf::stage(HouseholdStage::Departed) };
        assert_eq!(
            families_of(&example(), &list),
            "/families?as_at=2026-03-31&agency=E06000023&known_at=2026-05-01T09:00:00Z\
             &stage=left&year=1&page=3"
        );
    }
}
