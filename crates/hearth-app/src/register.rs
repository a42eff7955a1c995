//! The agencies that a new database starts with: England's local authorities and the regional
//! adoption agencies they belong to, from the public tables in the project's `data` folder.
//!
//! The tables give membership as last published and no days, so a part begins on no known day. Two
//! authorities that came after an abolished one, and the company that delivers Adoption West, are
//! added here with their sources.

use hearth_domain::agency::{
    Agency, Arrangement, ArrangementForm, Function, Network, OrganisationForm, Part, Registration,
    Standing, Succession,
};
use hearth_domain::{AgencyId, ArrangementId, Day};
use jiff::civil::date;

use crate::error::AppError;

const AUTHORITIES: &str = include_str!("../../../data/english_las.csv");
const MEMBERS: &str = include_str!("../../../data/raa_members.csv");

/// Authorities abolished since 2019, and those that took over their children's services
/// (Structural Changes Orders; SI 2022/331 for Cumbria).
const SUCCESSIONS: &[(&str, &str, Day)] = &[
    ("E10000006", "E06000063", date(2023, 4, 1)),
    ("E10000006", "E06000064", date(2023, 4, 1)),
    ("E10000002", "E06000060", date(2020, 4, 1)),
];

/// Adoption West is delivered by a company of its six authorities, registered as a voluntary
/// adoption agency, since 1 March 2019 [K].
const ADOPTION_WEST: (&str, &str, Day) =
    ("adoption-west-company", "Adoption West", date(2019, 3, 1));

/// The agencies and arrangements a new database starts with.
pub(crate) fn england() -> Result<Network, AppError> {
    let mut network = Network::default();
    for row in rows(AUTHORITIES, ["ons_code", "name", "region"])? {
        let [code, name, region] = row;
        network.add_agency(Agency::local_authority(agency_id(&code)?, &name, &region));
    }
    for row in rows(MEMBERS, ["raa", "host", "la_name", "ons_code", "la_status"])? {
        add_member(&mut network, row)?;
    }
    for &(from, to, day) in SUCCESSIONS {
        let (from, to) = (agency_id(from)?, agency_id(to)?);
        if network.agency(&from).is_some() && network.agency(&to).is_some() {
            network.add_succession(Succession { from, to, day });
        }
    }
    add_company(&mut network)?;
    Ok(network)
}

fn add_member(network: &mut Network, row: [String; 5]) -> Result<(), AppError> {
    let [region, host, name, code, status] = row;
    let agency = agency_id(&code)?;
    if network.agency(&agency).is_none() {
        network.add_agency(Agency::local_authority(agency.clone(), &name, ""));
    }
    let closed = SUCCESSIONS.iter().find(|(from, _, _)| *from == code).map(|(_, _, day)| *day);
    if let Some(member) = network.agency(&agency).filter(|_| status == "terminated").cloned() {
        network.add_agency(Agency { closed, ..member });
    }
    let arrangement = arrangement_id(&region)?;
    if !network.arrangements().any(|known| known.id == arrangement) {
        let host =
            network.agencies().find(|known| known.name == host).map(|known| known.id.clone());
        network.add_arrangement(Arrangement {
            id: arrangement.clone(),
            name: region,
            form: ArrangementForm::RegionalAdoptionAgency,
            host,
            delivered_by: None,
        });
    }
    for function in Function::ALL {
        let part = Part {
            agency: agency.clone(),
            arrangement: arrangement.clone(),
            function,
            from: None,
            until: closed,
            standing: Standing::Through,
        };
        network.add_part(part).map_err(|problem| AppError::Register(problem.to_string()))?;
    }
    Ok(())
}

fn add_company(network: &mut Network) -> Result<(), AppError> {
    let (id, name, opened) = ADOPTION_WEST;
    let id = agency_id(id)?;
    let mut company = Agency::local_authority(id.clone(), name, "South West");
    company.registration = Registration::VoluntaryAdoptionAgency;
    company.form = OrganisationForm::CompanyOwnedByAuthorities;
    company.opened = Some(opened);
    network.add_agency(company);
    let delivered: Vec<Arrangement> =
        network.arrangements().filter(|known| known.name == name).cloned().collect();
    for arrangement in delivered {
        network.add_arrangement(Arrangement {
            host: None,
            delivered_by: Some(id.clone()),
            ..arrangement
        });
    }
    Ok(())
}

/// The named columns of every row of a table.
fn rows<const N: usize>(text: &str, columns: [&str; N]) -> Result<Vec<[String; N]>, AppError> {
    let unreadable = |error: csv::Error| AppError::Register(error.to_string());
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let header = reader.headers().map_err(unreadable)?.clone();
    let places = columns.map(|column| header.iter().position(|cell| cell == column));
    let cells = |record: csv::StringRecord| {
        places.map(|place| place.and_then(|at| record.get(at)).unwrap_or_default().to_owned())
    };
    reader.records().map(|record| record.map(cells).map_err(unreadable)).collect()
}

fn agency_id(code: &str) -> Result<AgencyId, AppError> {
    AgencyId::parse(code).ok_or_else(|| AppError::Register(format!("agency {code:?}")))
}

/// `Adopt Coast to Coast` becomes `adopt-coast-to-coast`.
fn arrangement_id(name: &str) -> Result<ArrangementId, AppError> {
    let words =
        name.split(|letter: char| !letter.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    let slug: String =
        words.collect::<Vec<_>>().join("-").to_ascii_lowercase().chars().take(40).collect();
    ArrangementId::parse(&slug).ok_or_else(|| AppError::Register(format!("arrangement {name:?}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id(text: &str) -> AgencyId {
        AgencyId::parse(text).unwrap()
    }

    #[test]
    fn every_authority_of_england_is_there() {
        let network = england().unwrap();
        let today = date(2026, 4, 1);
        let councils = network.agencies().filter(|agency| {
            agency.registration == Registration::LaAdoptionService && agency.exists_on(today)
        });
        assert_eq!(councils.count(), 153);
    }

    #[test]
    fn adoption_west_is_six_councils_company() {
        let network = england().unwrap();
        let west = network.arrangements().find(|known| known.name == "Adoption West").unwrap();
        assert_eq!(network.members_on(&west.id, date(2026, 4, 1)).len(), 6);
        let company = network.agency(west.delivered_by.as_ref().unwrap()).unwrap();
        assert_eq!(company.registration, Registration::VoluntaryAdoptionAgency);
    }

    #[test]
    fn cumbria_became_two() {
        let network = england().unwrap();
        assert!(!network.agency(&id("E10000006")).unwrap().exists_on(date(2023, 4, 1)));
        assert_eq!(network.answers_for(&id("E10000006"), date(2024, 1, 1)).len(), 2);
    }
}
