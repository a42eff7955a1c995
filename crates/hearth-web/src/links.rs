//! Addresses of pages, written so that each keeps where the page it stands on looks from.

mod matching;
mod stating;
mod tables;

pub(crate) use matching::{
    MATCHING, MATCHING_RULES, MatchingOf, TRANSPARENCY, just_closed, matching_for, missed,
    missed_page, plan, pool, shortage,
};
pub(crate) use stating::{need_ended, recorded_statement, state, statement, statement_as};
pub(crate) use tables::{funnel, shortfall, shortfall_cases, stock_flow, stock_flow_children};

use hearth_app::conflicts::ListedConflict;
use hearth_app::import::Kind;
use hearth_app::sending::Asked as Sent;
use hearth_domain::household::HouseholdStage;
use hearth_domain::resolve::Conflict;
use hearth_domain::siblings::SiblingProposal;
use hearth_domain::stage::Stage;
use hearth_domain::wait::WaitBand;
use hearth_domain::{CaseId, Day};
use jiff::Timestamp;

use crate::pages::conflict::UNDATED;
use crate::query::{DFE, Field, NOBODY_YET, Part, UNKNOWN};
use crate::standpoint::Standpoint;

/// The early notifications.
pub(crate) const NOTIFICATIONS: &str = "/early-notifications";

/// The form of an early notification.
pub(crate) const NOTIFY: &str = "/early-notifications/new";

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

/// The pipeline, seen from the same place.
pub(crate) fn pipeline(from: &Standpoint) -> String {
    address("/pipeline", &looking_from(from))
}

/// Today, seen from the same place.
pub(crate) fn today(from: &Standpoint) -> String {
    address("/today", &looking_from(from))
}

/// The clocks, seen from the same place.
pub(crate) fn clocks(from: &Standpoint) -> String {
    address("/clocks", &looking_from(from))
}

/// A clock and whose run, seen from the same place.
pub(crate) fn clock(from: &Standpoint, id: &str) -> String {
    clock_page(from, id, None, 1)
}

/// A page of those whose clock runs, or only those whose stands so.
pub(crate) fn clock_page(from: &Standpoint, id: &str, stands: Option<&str>, page: usize) -> String {
    let mut pairs = looking_from(from);
    pairs.extend(stands.map(|word| (Field::Stands, word.to_owned())));
    pairs.extend((page > 1).then(|| (Field::Page, page.to_string())));
    address(&format!("/clocks/{id}"), &pairs)
}

/// The longest waiting, seen from the same place.
pub(crate) fn waiting(from: &Standpoint, months: Option<i32>, page: usize) -> String {
    let mut pairs = looking_from(from);
    pairs.extend(months.map(|months| (Field::Months, months.to_string())));
    pairs.extend((page > 1).then(|| (Field::Page, page.to_string())));
    address("/waiting", &pairs)
}

/// Whose, by the same membership, and as known at the same moment.
fn of_whom_and_known(from: &Standpoint) -> Vec<(Field, String)> {
    let known = from.known_at.as_ref().map(|instant| (Field::KnownAt, instant.to_string()));
    from.scope.pairs().into_iter().chain(known).collect()
}

/// What to put right in the sources, for the same agencies and moment.
pub(crate) fn corrections(from: &Standpoint) -> String {
    address("/corrections", &of_whom_and_known(from))
}

/// What to send back of the same agencies, of the year, day and quarter that are asked about.
pub(crate) fn returns_of(from: &Standpoint, asked: &Sent) -> String {
    let mut pairs = from.scope.pairs();
    pairs.push((Field::YearEnding, asked.year.ending().to_string()));
    pairs.push((Field::AsAt, asked.day.to_string()));
    pairs.push((Field::Quarter, asked.quarter.code()));
    address("/returns", &pairs)
}

/// What to send back, of the same agencies.
pub(crate) fn returns(from: &Standpoint) -> String {
    address("/returns", &from.scope.pairs())
}

/// Where sources differ, for the same agencies and moment, at a page of the list.
pub(crate) fn conflicts(from: &Standpoint, page: usize) -> String {
    let mut pairs = of_whom_and_known(from);
    pairs.extend((page > 1).then(|| (Field::Page, page.to_string())));
    address("/conflicts", &pairs)
}

/// One difference between sources, as it stands now.
pub(crate) fn conflict(case: CaseId, conflict: &Conflict) -> String {
    let mut days = conflict.told.iter().filter_map(|(_, fact)| fact.as_ref()?.day);
    let day = days.next().map_or_else(|| UNDATED.to_owned(), |day| day.to_string());
    format!("/conflicts/{case}/{}/{day}", conflict.kind.code())
}

/// The case of a difference, as it stands now.
pub(crate) fn case_of(one: &ListedConflict) -> String {
    let of = if one.is_household { "families" } else { "children" };
    format!("/{of}/{}", one.case)
}

/// The groups of children who may be brothers and sisters, for the same agencies and moment, at a page of
/// those that wait for somebody.
pub(crate) fn siblings(from: &Standpoint, page: usize) -> String {
    let mut pairs = looking_from(from);
    pairs.retain(|(field, _)| !matches!(field, Field::AsAt | Field::Clock));
    pairs.extend((page > 1).then(|| (Field::Page, page.to_string())));
    address("/siblings", &pairs)
}

/// One such group, as it stands now.
pub(crate) fn sibling_group(proposal: &SiblingProposal) -> String {
    format!("/siblings/{}", proposal.key())
}

/// What the rules found in the returns.
pub(crate) const QUALITY: &str = "/quality";

/// What the rules found in the returns of the same agencies, as known at the same moment.
pub(crate) fn quality(from: &Standpoint) -> String {
    address(QUALITY, &of_whom_and_known(from))
}

/// Every rule of the return.
pub(crate) const RULES: &str = "/rules";

/// One rule of the return.
pub(crate) fn rule(code: &str) -> String {
    format!("{RULES}/{code}")
}

/// Every import.
pub(crate) const IMPORTS: &str = "/imports";

/// The imports of the same agencies.
pub(crate) fn imports(from: &Standpoint) -> String {
    imports_of(from, &ImportsOf::default())
}

/// Which imports are listed.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct ImportsOf {
    /// Only of this kind.
    pub kind: Option<Kind>,
    /// Only what was recorded after this moment.
    pub after: Option<Timestamp>,
    /// Which page of the list; 0 and 1 are the first.
    pub page: usize,
}

/// Some of the imports of the same agencies.
pub(crate) fn imports_of(from: &Standpoint, list: &ImportsOf) -> String {
    let mut pairs = from.scope.pairs();
    pairs.extend(list.kind.map(|kind| (Field::Sent, kind.code().to_owned())));
    pairs.extend(list.after.map(|after| (Field::Arrived, after.to_string())));
    pairs.extend((list.page > 1).then(|| (Field::Page, list.page.to_string())));
    address(IMPORTS, &pairs)
}

/// An import, at a page of its problems.
pub(crate) fn import(batch: &str, page: usize) -> String {
    let pairs: Vec<_> = (page > 1).then(|| (Field::Page, page.to_string())).into_iter().collect();
    address(&format!("/imports/{batch}"), &pairs)
}

/// The board report of the latest quarter, of the same children.
pub(crate) fn report(from: &Standpoint) -> String {
    let mut pairs = measuring_from(from);
    pairs.retain(|(field, _)| *field != Field::AsAt);
    address("/report", &pairs)
}

/// What changed in the twelve months to the day in view.
pub(crate) fn changes(from: &Standpoint) -> String {
    let to = std::iter::once((Field::To, from.as_at.to_string()));
    address("/changes", &to.chain(from.scope.pairs()).collect::<Vec<_>>())
}

/// What was recorded or corrected after a moment, and up to the moment that is looked at.
pub(crate) fn recorded(from: &Standpoint, after: Timestamp) -> String {
    let after = std::iter::once((Field::KnownFrom, after.to_string()));
    let until = from.known_at.map(|until| (Field::KnownTo, until.to_string()));
    let to = std::iter::once((Field::To, from.as_at.to_string()));
    let pairs = to.chain(from.scope.pairs()).chain(after).chain(until);
    format!("{}#recorded", address("/changes", &pairs.collect::<Vec<_>>()))
}

/// Every indicator, seen from the same place.
pub(crate) fn indicators(from: &Standpoint) -> String {
    address("/indicators", &measuring_from(from))
}

/// An indicator, seen from the same place.
pub(crate) fn indicator(from: &Standpoint, code: &str) -> String {
    address(&format!("/indicators/{code}"), &measuring_from(from))
}

/// A child, on the same day and as known at the same moment.
pub(crate) fn child(from: &Standpoint, case: CaseId) -> String {
    let mut pairs = looking_from(from);
    pairs.retain(|(field, _)| matches!(field, Field::AsAt | Field::KnownAt));
    address(&format!("/children/{case}"), &pairs)
}

/// A child as at a day, as known now.
pub(crate) fn child_on(case: CaseId, day: Day) -> String {
    address(&format!("/children/{case}"), &[(Field::AsAt, day.to_string())])
}

/// The early notifications, for the same agencies and moment.
pub(crate) fn notifications(from: &Standpoint) -> String {
    let mut pairs = looking_from(from);
    pairs.retain(|(field, _)| !matches!(field, Field::AsAt | Field::Clock));
    address(NOTIFICATIONS, &pairs)
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

/// A household, on the same day and as known at the same moment.
pub(crate) fn family(from: &Standpoint, case: CaseId) -> String {
    let mut pairs = looking_from(from);
    pairs.retain(|(field, _)| matches!(field, Field::AsAt | Field::KnownAt));
    address(&format!("/families/{case}"), &pairs)
}

/// A child or a household, with what it is called.
pub(crate) fn case(
    from: &Standpoint,
    case: CaseId,
    is_of_household: bool,
) -> (String, &'static str) {
    if is_of_household { (family(from, case), "Household") } else { (child(from, case), "Child") }
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

/// From where a page of measures looks, and how it shows figures.
fn measuring_from(from: &Standpoint) -> Vec<(Field, String)> {
    let mut pairs = looking_from(from);
    pairs.extend(from.as_published.then(|| (Field::Disclosure, DFE.to_owned())));
    pairs
}

/// From where a page looks.
pub(crate) fn looking_from(from: &Standpoint) -> Vec<(Field, String)> {
    let mut pairs =
        vec![(Field::AsAt, from.as_at.to_string()), (Field::Clock, from.clock.code().to_owned())];
    pairs.extend(from.scope.pairs());
    pairs.extend(from.known_at.as_ref().map(|instant| (Field::KnownAt, instant.to_string())));
    pairs
}

/// Joins a path and its parameters. Every value comes from a typed one and holds only letters,
/// figures and `-:.,`, which an address may hold as they are.
pub(crate) fn address(path: &str, pairs: &[(Field, String)]) -> String {
    let pairs: Vec<String> =
        pairs.iter().map(|(field, value)| format!("{}={value}", field.name())).collect();
    if pairs.is_empty() { path.to_owned() } else { format!("{path}?{}", pairs.join("&")) }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use crate::scope::Scope;
    use crate::told::{Loaded, Teller};
    use hearth_domain::AgencyId;
    use hearth_domain::wait::WaitClock;

    /// An authority for examples, with the returns of two years.
    pub(crate) fn bristol() -> Loaded {
        Loaded {
            id: AgencyId::parse("E06000023").unwrap(),
            name: "Bristol, City of".to_owned(),
            years: [2025, 2026].into(),
            is_known: true,
        }
    }

    /// A standpoint for examples: Bristol on 31 March 2026, waits since the order.
    pub(crate) fn example() -> Standpoint {
        Standpoint {
            as_at: jiff::civil::date(2026, 3, 31),
            latest: jiff::civil::date(2026, 3, 31),
            known_at: Some("2026-05-01T09:00:00Z".parse().unwrap()),
            scope: Scope::of_agency(Some((&bristol().id, bristol().name))),
            as_published: false,
            clock: WaitClock::Order,
            told_by: Teller::Returns,
            agencies: vec![bristol()],
            tell_households: vec![bristol()],
            senders: vec![bristol()],
            ages: std::sync::Arc::default(),
            arrangements: Vec::new(),
        }
    }

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

    #[test]
    fn the_address_of_a_child_tells_of_nobody() {
        let case = CaseId::parse("00000000-0000-7000-8000-000000000001").unwrap();
        assert_eq!(
            child(&example(), case),
            "/children/00000000-0000-7000-8000-000000000001?as_at=2026-03-31&known_at=2026-05-01T09:00:00Z"
        );
    }
}
