//! Whose children and households a question is about, and on which days they counted there.
//!
//! A fact belongs to the arrangement its authority was in on that day. A question about an
//! arrangement is therefore asked in spells between which nobody joined or left, each of the members
//! it then had, and the answers are put together. Asked by the membership of one day, it is asked
//! once: that restates the past as if today's members had always been together.

use std::collections::BTreeSet;

use hearth_domain::agency::{Arrangement, Network};
use hearth_domain::day::add_days;
use hearth_domain::{AgencyId, ArrangementId, Day};
use hearth_indicators::Period;

use crate::error::AppError;
use crate::published::{AUTHORITIES, ENGLAND, Rules};

/// Whose children and households are asked about.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Whose {
    /// Everybody's.
    #[default]
    Everybody,
    /// Those of one agency, or of a set.
    Agencies(BTreeSet<AgencyId>),
    /// Those of an arrangement's members.
    Arrangement {
        /// The arrangement.
        id: ArrangementId,
        /// Counted by the members of this day, whenever a thing happened; by those of the day it
        /// happened, when `None`.
        membership: Option<Day>,
    },
}

/// Who belongs on a day; everybody, when nobody is named.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Members(Option<BTreeSet<AgencyId>>);

impl Members {
    /// Whether an agency belongs.
    #[must_use]
    pub fn has(&self, agency: &AgencyId) -> bool {
        self.0.as_ref().is_none_or(|members| members.contains(agency))
    }

    /// Those who belong, by code; `None` where everybody does.
    #[must_use]
    pub fn named(&self) -> Option<&BTreeSet<AgencyId>> {
        self.0.as_ref()
    }
}

/// Days on which the same agencies belonged.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Spell {
    /// The days.
    pub period: Period,
    /// Who belonged; everybody, when `None`.
    pub members: Option<BTreeSet<AgencyId>>,
}

impl Spell {
    /// Whether an agency belonged.
    pub(crate) fn has(&self, agency: &AgencyId) -> bool {
        self.members.as_ref().is_none_or(|members| members.contains(agency))
    }
}

impl Whose {
    /// One agency's, or everybody's.
    #[must_use]
    pub fn agency(agency: Option<AgencyId>) -> Self {
        agency.map_or(Self::Everybody, |one| Self::Agencies([one].into()))
    }

    /// The one agency asked about, where it is one.
    #[must_use]
    pub fn one_agency(&self) -> Option<&AgencyId> {
        match self {
            Self::Agencies(agencies) if agencies.len() == 1 => agencies.first(),
            _ => None,
        }
    }

    /// The department's rules for figures of so many: those of England for everybody, those of
    /// authorities for anybody less.
    #[must_use]
    pub fn rules(&self) -> &'static Rules {
        if *self == Self::Everybody { &ENGLAND } else { &AUTHORITIES }
    }

    /// Who belongs on a day.
    #[must_use]
    pub fn members_on(&self, network: &Network, day: Day) -> Members {
        Members(match self {
            Self::Everybody => None,
            Self::Agencies(agencies) => Some(agencies.clone()),
            Self::Arrangement { id, membership } => {
                Some(members_on(network, id, membership.unwrap_or(day)))
            }
        })
    }

    /// The arrangement of that name or identifier, however it is written.
    ///
    /// # Errors
    /// When there is none, or the words fit several; the message names those that come near.
    pub fn arrangement(
        network: &Network,
        name: &str,
        membership: Option<Day>,
    ) -> Result<Self, AppError> {
        let plain = |text: &str| text.to_lowercase().replace(['-', '_'], " ");
        let wanted = plain(name);
        let is_it = |one: &&Arrangement| plain(&one.name) == wanted || one.id.as_str() == name;
        if let Some(found) = network.arrangements().find(is_it) {
            return Ok(Self::Arrangement { id: found.id.clone(), membership });
        }
        let near = network.arrangements().filter(|one| plain(&one.name).contains(&wanted));
        let near: Vec<String> = near.map(|one| one.name.clone()).collect();
        match near.as_slice() {
            [_] => network
                .arrangements()
                .find(|one| plain(&one.name).contains(&wanted))
                .map(|one| Self::Arrangement { id: one.id.clone(), membership })
                .ok_or_else(|| AppError::UnknownArrangement { name: name.to_owned(), near }),
            _ => Err(AppError::UnknownArrangement { name: name.to_owned(), near }),
        }
    }

    /// What stands in a file under `scope`.
    #[must_use]
    pub fn code(&self) -> String {
        match self {
            Self::Everybody => "all".to_owned(),
            Self::Agencies(agencies) => {
                let codes: Vec<&str> = agencies.iter().map(AgencyId::as_str).collect();
                codes.join("+")
            }
            Self::Arrangement { id, .. } => id.to_string(),
        }
    }

    /// The spells of `period` in which the same agencies belonged, the earliest first.
    pub(crate) fn spells(&self, network: &Network, period: Period) -> Vec<Spell> {
        let throughout = |members| vec![Spell { period, members }];
        match self {
            Self::Everybody => throughout(None),
            Self::Agencies(agencies) => throughout(Some(agencies.clone())),
            Self::Arrangement { id, membership: Some(day) } => {
                throughout(Some(members_on(network, id, *day)))
            }
            Self::Arrangement { id, membership: None } => by_membership(network, id, period),
        }
    }
}

/// The members of a day, and those who deliver or host the arrangement, whose households count too.
fn members_on(network: &Network, id: &ArrangementId, day: Day) -> BTreeSet<AgencyId> {
    let mut members: BTreeSet<AgencyId> =
        network.members_on(id, day).into_iter().cloned().collect();
    if let Some(arrangement) = network.arrangements().find(|one| one.id == *id) {
        members.extend(arrangement.delivered_by.clone());
    }
    members
}

/// One spell from each day somebody joined or left to the next.
fn by_membership(network: &Network, id: &ArrangementId, period: Period) -> Vec<Spell> {
    let parts = network.parts().iter().filter(|part| part.arrangement == *id);
    let turns = parts.flat_map(|part| [part.from, part.until]).flatten();
    let mut firsts: BTreeSet<Day> =
        turns.filter(|day| period.first < *day && *day <= period.last).collect();
    firsts.insert(period.first);
    let ends = firsts.iter().skip(1).map(|next| add_days(*next, -1)).chain([period.last]);
    let spell = |(first, last): (&Day, Day)| Spell {
        period: Period { first: *first, last },
        members: Some(members_on(network, id, *first)),
    };
    firsts.iter().zip(ends).map(spell).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use hearth_domain::agency::{Agency, ArrangementForm, Function, Part, Standing};

    fn id(text: &str) -> AgencyId {
        AgencyId::parse(text).unwrap()
    }

    fn region() -> ArrangementId {
        ArrangementId::parse("adoption-west").unwrap()
    }

    /// Bristol from the beginning, Wiltshire until 1 July 2025, Bath from that day.
    fn network() -> Network {
        let mut network = Network::default();
        network.add_arrangement(Arrangement {
            id: region(),
            name: "Adoption West".to_owned(),
            form: ArrangementForm::RegionalAdoptionAgency,
            host: None,
            delivered_by: None,
        });
        let turn: Day = "2025-07-01".parse().unwrap();
        for (code, from, until) in [
            ("E06000023", None, None),
            ("E06000054", None, Some(turn)),
            ("E06000022", Some(turn), None),
        ] {
            network.add_agency(Agency::local_authority(id(code), code, ""));
            let part = Part {
                agency: id(code),
                arrangement: region(),
                function: Function::FindFamilies,
                from,
                until,
                standing: Standing::Through,
            };
            network.add_part(part).unwrap();
        }
        network
    }

    fn told(spells: &[Spell]) -> Vec<String> {
        let members = |spell: &Spell| {
            let all = spell.members.iter().flatten();
            all.map(|one| one.to_string()).collect::<Vec<_>>().join(" ")
        };
        let told = |spell: &Spell| {
            format!("{} to {}: {}", spell.period.first, spell.period.last, members(spell))
        };
        spells.iter().map(told).collect()
    }

    fn year() -> Period {
        Period::year_to("2026-03-31".parse().unwrap())
    }

    #[test]
    fn a_year_in_which_one_left_and_one_joined_is_two_spells() {
        let whose = Whose::Arrangement { id: region(), membership: None };
        let expected = [
            "2025-04-01 to 2025-06-30: E06000023 E06000054",
            "2025-07-01 to 2026-03-31: E06000022 E06000023",
        ];
        assert_eq!(told(&whose.spells(&network(), year())), expected);
    }

    #[test]
    fn a_membership_day_restates_the_whole_year() {
        let day = "2025-05-01".parse().ok();
        let whose = Whose::Arrangement { id: region(), membership: day };
        let expected = ["2025-04-01 to 2026-03-31: E06000023 E06000054"];
        assert_eq!(told(&whose.spells(&network(), year())), expected);
    }

    #[test]
    fn a_name_is_found_however_it_is_written_and_a_wrong_one_names_what_is_near() {
        let found = Whose::arrangement(&network(), "adoption WEST", None).unwrap();
        assert_eq!(found.code(), "adoption-west");
        assert_eq!(Whose::arrangement(&network(), "west", None).unwrap(), found);
        let wrong = Whose::arrangement(&network(), "Adopt East", None).unwrap_err().to_string();
        assert!(wrong.contains("Adopt East") && wrong.contains("agency list"), "{wrong}");
    }
}
