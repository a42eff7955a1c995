//! Whose children and households a page shows: everybody's, some agencies', or an arrangement's.

use std::sync::Arc;

use hearth_app::scope::{Members, Whose};
use hearth_domain::agency::{Arrangement, Network, Part, Standing};
use hearth_domain::{AgencyId, Day};

use crate::query::{Asked, Field, RAA, Wrong};
use crate::told::Loaded;
use crate::words::{counted, list};

/// How many agencies are named one by one where a set is spoken of.
const NAMED: usize = 3;

/// A regional agency that may be chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Arranged {
    /// Its identifier.
    pub id: String,
    /// Its name.
    pub name: String,
}

/// Whose children and households are in view.
#[derive(Debug, Clone, Default)]
pub(crate) struct Scope {
    /// Whose.
    pub whose: Whose,
    /// What they are called; `None` of everybody.
    pub name: Option<String>,
    /// Who belongs to what, where an arrangement is in view.
    network: Arc<Network>,
}

impl Scope {
    /// One agency, or everybody.
    pub(crate) fn of_agency(agency: Option<(&AgencyId, String)>) -> Self {
        let name = agency.as_ref().map(|(_, name)| name.clone());
        let whose = Whose::agency(agency.map(|(id, _)| id.clone()));
        Self { whose, name, network: Arc::default() }
    }

    /// What was asked for, or what is wrong with it.
    pub(crate) fn asked(
        network: &Network,
        asked: &Asked,
        (agency, choices): (Field, &[Loaded]),
    ) -> Result<Self, Wrong> {
        if let Some(name) = &asked.raa {
            return Self::arrangement(network, name, asked.membership, choices);
        }
        let mut names = Vec::new();
        for id in &asked.agencies {
            let known = choices.iter().find(|one| one.id == *id);
            names.push(known.ok_or_else(|| Wrong::value(agency, id.as_str()))?.name.clone());
        }
        let whose = if names.is_empty() {
            Whose::Everybody
        } else {
            Whose::Agencies(asked.agencies.clone())
        };
        Ok(Self { whose, name: together(&names), network: Arc::default() })
    }

    fn arrangement(
        network: &Network,
        name: &str,
        membership: Option<Day>,
        choices: &[Loaded],
    ) -> Result<Self, Wrong> {
        let wrong = || Wrong::value(Field::Raa, name);
        let whose = Whose::arrangement(network, name, membership).map_err(|_| wrong())?;
        let found = network.arrangements().find(|one| one.id.as_str() == whose.code());
        let found = found.filter(|one| is_offered(network, one, choices)).ok_or_else(wrong)?;
        Ok(Self { whose, name: Some(found.name.clone()), network: Arc::new(network.clone()) })
    }

    /// The one agency in view, where it is one.
    pub(crate) fn agency(&self) -> Option<&AgencyId> {
        self.whose.one_agency()
    }

    /// Who belongs on a day.
    pub(crate) fn members_on(&self, day: Day) -> Members {
        self.whose.members_on(&self.network, day)
    }

    /// The name of an agency of the arrangement in view, or its code.
    pub(crate) fn name_of(&self, agency: &AgencyId) -> String {
        self.network.agency(agency).map_or_else(|| agency.to_string(), |known| known.name.clone())
    }

    /// What asks for it in an address.
    pub(crate) fn pairs(&self) -> Vec<(Field, String)> {
        match &self.whose {
            Whose::Everybody => Vec::new(),
            Whose::Agencies(agencies) => {
                agencies.iter().map(|one| (Field::Agency, one.to_string())).collect()
            }
            Whose::Arrangement { id, membership } => {
                let day = membership.map(|day| (Field::Membership, day.to_string()));
                std::iter::once((Field::Raa, id.to_string())).chain(day).collect()
            }
        }
    }

    /// What stands for it in the form's choice of agencies.
    pub(crate) fn entered(&self) -> String {
        match &self.whose {
            Whose::Everybody => String::new(),
            Whose::Agencies(agencies) => {
                let codes: Vec<&str> = agencies.iter().map(AgencyId::as_str).collect();
                codes.join(",")
            }
            Whose::Arrangement { id, .. } => format!("{RAA}{id}"),
        }
    }

    /// The same, of a regional agency by its members of a day.
    pub(crate) fn with_members_of(&self, day: Day) -> Self {
        let whose = match &self.whose {
            Whose::Arrangement { id, membership } => {
                Whose::Arrangement { id: id.clone(), membership: membership.or(Some(day)) }
            }
            other => other.clone(),
        };
        Self { whose, ..self.clone() }
    }

    /// The day whose members count, where one was asked for.
    pub(crate) fn membership(&self) -> Option<Day> {
        match self.whose {
            Whose::Arrangement { membership, .. } => membership,
            _ => None,
        }
    }
}

/// What several agencies are called.
pub(crate) fn together(names: &[String]) -> Option<String> {
    match names.len() {
        0 => None,
        some if some <= NAMED => Some(list(names, "and")),
        many => Some(counted(many, "agency together", "agencies together")),
    }
}

/// Every arrangement with a member of which anything is loaded, by name.
pub(crate) fn offered(network: &Network, choices: &[Loaded]) -> Vec<Arranged> {
    let has_loaded = network.arrangements().filter(|one| is_offered(network, one, choices));
    let mut offered: Vec<Arranged> =
        has_loaded.map(|one| Arranged { id: one.id.to_string(), name: one.name.clone() }).collect();
    offered.sort_by(|a, b| a.name.cmp(&b.name));
    offered
}

fn is_offered(network: &Network, arrangement: &Arrangement, choices: &[Loaded]) -> bool {
    let is_loaded = |part: &Part| choices.iter().any(|one| one.id == part.agency);
    network.parts().iter().any(|part| {
        part.arrangement == arrangement.id && part.standing == Standing::Through && is_loaded(part)
    })
}
