//! All agencies, arrangements, parts and successions together, and what they answer on a day.

use std::collections::{BTreeMap, BTreeSet};

use super::{Agency, Arrangement, Function, Part, Standing};
use crate::day::Day;
use crate::id::{AgencyId, ArrangementId};

/// One authority took over another's cases.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Succession {
    /// The authority that is no more.
    pub from: AgencyId,
    /// One of those that came after it.
    pub to: AgencyId,
    /// The day.
    pub day: Day,
}

/// Something in the network that cannot be.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NetworkError {
    /// A part names an agency nobody knows.
    #[error("{0} plays a part in an arrangement but is not a known agency; add the agency first")]
    UnknownAgency(AgencyId),
    /// A part names an arrangement nobody knows.
    #[error("{0} is not a known arrangement; add it before its members")]
    UnknownArrangement(ArrangementId),
    /// A part ends before it begins.
    #[error(
        "{agency}'s part in {arrangement} ends on or before the day it begins; check the two days"
    )]
    EndsBeforeItBegins {
        /// The member.
        agency: AgencyId,
        /// The arrangement.
        arrangement: ArrangementId,
    },
}

/// Who belongs to what, and when.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Network {
    agencies: BTreeMap<AgencyId, Agency>,
    arrangements: BTreeMap<ArrangementId, Arrangement>,
    parts: Vec<Part>,
    successions: Vec<Succession>,
}

impl Network {
    /// Adds or replaces an agency.
    pub fn add_agency(&mut self, agency: Agency) {
        self.agencies.insert(agency.id.clone(), agency);
    }

    /// Adds or replaces an arrangement.
    pub fn add_arrangement(&mut self, arrangement: Arrangement) {
        self.arrangements.insert(arrangement.id.clone(), arrangement);
    }

    /// Adds a part, or says why it cannot be.
    ///
    /// # Errors
    /// When the agency or arrangement is unknown, or the part ends before it begins.
    pub fn add_part(&mut self, part: Part) -> Result<(), NetworkError> {
        if !self.agencies.contains_key(&part.agency) {
            return Err(NetworkError::UnknownAgency(part.agency));
        }
        if !self.arrangements.contains_key(&part.arrangement) {
            return Err(NetworkError::UnknownArrangement(part.arrangement));
        }
        if part.from.zip(part.until).is_some_and(|(from, until)| until <= from) {
            let (agency, arrangement) = (part.agency, part.arrangement);
            return Err(NetworkError::EndsBeforeItBegins { agency, arrangement });
        }
        self.parts.push(part);
        Ok(())
    }

    /// Records that one authority took over another's cases.
    pub fn add_succession(&mut self, succession: Succession) {
        self.successions.push(succession);
    }

    /// The agency of that identifier.
    #[must_use]
    pub fn agency(&self, id: &AgencyId) -> Option<&Agency> {
        self.agencies.get(id)
    }

    /// Every agency, by identifier.
    pub fn agencies(&self) -> impl Iterator<Item = &Agency> {
        self.agencies.values()
    }

    /// Every arrangement, by identifier.
    pub fn arrangements(&self) -> impl Iterator<Item = &Arrangement> {
        self.arrangements.values()
    }

    /// Every part.
    #[must_use]
    pub fn parts(&self) -> &[Part] {
        &self.parts
    }

    /// Every succession.
    #[must_use]
    pub fn successions(&self) -> &[Succession] {
        &self.successions
    }

    /// The agencies that an arrangement did something for on `day`.
    #[must_use]
    pub fn members_on(&self, arrangement: &ArrangementId, day: Day) -> BTreeSet<&AgencyId> {
        self.parts
            .iter()
            .filter(|part| &part.arrangement == arrangement && part.held_on(day))
            .filter(|part| part.standing == Standing::Through)
            .map(|part| &part.agency)
            .collect()
    }

    /// The arrangement that did `function` for `agency` on `day`, if any did.
    #[must_use]
    pub fn through_on(
        &self,
        agency: &AgencyId,
        function: Function,
        day: Day,
    ) -> Option<&Arrangement> {
        let found = self.parts.iter().find(|part| {
            &part.agency == agency
                && part.function == function
                && part.held_on(day)
                && part.standing == Standing::Through
        });
        found.and_then(|part| self.arrangements.get(&part.arrangement))
    }

    /// The authorities that answer on `day` for what `agency` once answered for: itself while it
    /// exists, otherwise those that took over, however many times that happened.
    #[must_use]
    pub fn answers_for(&self, agency: &AgencyId, day: Day) -> BTreeSet<AgencyId> {
        let mut now = BTreeSet::new();
        let mut seen = BTreeSet::new();
        let mut open = vec![agency.clone()];
        while let Some(one) = open.pop() {
            if !seen.insert(one.clone()) {
                continue;
            }
            let next: Vec<AgencyId> = self
                .successions
                .iter()
                .filter(|succession| succession.from == one && succession.day <= day)
                .map(|succession| succession.to.clone())
                .collect();
            if next.is_empty() {
                now.insert(one);
            }
            open.extend(next);
        }
        now
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::agency::{ArrangementForm, OrganisationForm, Registration, SpinOut};
    use jiff::civil::date;

    fn id(text: &str) -> AgencyId {
        AgencyId::parse(text).unwrap()
    }

    fn region() -> ArrangementId {
        ArrangementId::parse("adoption-west").unwrap()
    }

    fn part(agency: &str, function: Function, from: Day, until: Option<Day>) -> Part {
        Part {
            agency: id(agency),
            arrangement: region(),
            function,
            from: Some(from),
            until,
            standing: Standing::Through,
        }
    }

    /// Eight councils began, two left: as when Somerset and Swindon left for other agencies.
    fn adoption_west() -> Network {
        let mut network = Network::default();
        for (code, name) in
            [("E06000023", "Bristol"), ("E10000027", "Somerset"), ("E06000030", "Swindon")]
        {
            network.add_agency(Agency::local_authority(id(code), name, "South West"));
        }
        let mut company =
            Agency::local_authority(id("adoption-west-company"), "Adoption West", "South West");
        company.registration = Registration::VoluntaryAdoptionAgency;
        company.form = OrganisationForm::CompanyOwnedByAuthorities;
        network.add_agency(company);
        network.add_arrangement(Arrangement {
            id: region(),
            name: "Adoption West".into(),
            form: ArrangementForm::RegionalAdoptionAgency,
            host: None,
            delivered_by: Some(id("adoption-west-company")),
        });
        for code in ["E06000023", "E10000027", "E06000030"] {
            let until = (code != "E06000023").then(|| date(2016, 1, 1));
            network.add_part(part(code, Function::FindFamilies, date(2013, 7, 1), until)).unwrap();
        }
        network
    }

    #[test]
    fn members_are_those_of_the_day() {
        let network = adoption_west();
        assert_eq!(network.members_on(&region(), date(2015, 12, 31)).len(), 3);
        assert_eq!(network.members_on(&region(), date(2016, 1, 1)).len(), 1);
        let through =
            network.through_on(&id("E06000023"), Function::FindFamilies, date(2020, 1, 1));
        assert_eq!(through.unwrap().name, "Adoption West");
    }

    #[test]
    fn a_function_kept_back_is_not_done_by_the_arrangement() {
        let mut network = adoption_west();
        let mut kept = part("E06000023", Function::Support, date(2019, 3, 1), None);
        kept.standing = Standing::Retained { reason: "an older contract runs on".into() };
        network.add_part(kept).unwrap();
        assert_eq!(network.through_on(&id("E06000023"), Function::Support, date(2020, 1, 1)), None);
    }

    #[test]
    fn an_abolished_authority_is_answered_for_by_those_that_came_after() {
        let mut network = Network::default();
        for to in ["E06000063", "E06000064"] {
            let (from, day) = (id("E10000006"), date(2023, 4, 1));
            network.add_succession(Succession { from, to: id(to), day });
        }
        let cumbria = id("E10000006");
        assert_eq!(
            network.answers_for(&cumbria, date(2023, 3, 31)),
            BTreeSet::from([cumbria.clone()])
        );
        let now = network.answers_for(&cumbria, date(2023, 4, 1));
        assert_eq!(now, BTreeSet::from([id("E06000063"), id("E06000064")]));
    }

    #[test]
    fn impossible_parts_are_refused_with_what_to_do() {
        let mut network = adoption_west();
        let unknown = network.add_part(part("E09999999", Function::Panel, date(2019, 1, 1), None));
        assert!(unknown.unwrap_err().to_string().contains("add the agency first"));
        let backwards =
            part("E06000023", Function::Panel, date(2019, 1, 1), Some(date(2019, 1, 1)));
        assert!(matches!(
            network.add_part(backwards),
            Err(NetworkError::EndsBeforeItBegins { .. })
        ));
    }

    #[test]
    fn a_public_service_mutual_keeps_what_it_left_and_who_controls_it() {
        let mut mutual =
            Agency::local_authority(id("northfield-mutual"), "Northfield (fictional)", "");
        mutual.registration = Registration::VoluntaryAdoptionAgency;
        mutual.ofsted_urn = Some("SC000000".into());
        mutual.form = OrganisationForm::PublicServiceMutual(SpinOut {
            left: id("E06000023"),
            transferred_on: date(2014, 4, 1),
            staff_transferred: 31,
            employee_control_percent: 60,
        });
        mutual.opened = Some(date(2014, 4, 1));
        assert!(!mutual.exists_on(date(2014, 3, 31)) && mutual.exists_on(date(2014, 4, 1)));
    }
}
