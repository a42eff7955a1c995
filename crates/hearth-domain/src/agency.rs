//! Agencies, what they are registered as, and the parts they play in arrangements, each with dates.
//!
//! A regional adoption agency is not one kind of body: most are a host council, some a company
//! registered as a voluntary adoption agency, some a loose alliance. So an agency has a
//! registration, and separately plays dated parts, function by function, in arrangements.

mod arrangement;
mod network;

pub use arrangement::{Arrangement, ArrangementForm, Function, Part, Standing};
pub use network::{Network, NetworkError, Succession};

use crate::day::Day;
use crate::id::AgencyId;

/// What an agency is registered as under the Care Standards Act 2000 and the 2002 Act.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Registration {
    /// A local authority with the duty to maintain an adoption service (ACA 2002, section 3).
    LaAdoptionService,
    /// A registered voluntary adoption agency.
    VoluntaryAdoptionAgency,
    /// A registered adoption support agency.
    AdoptionSupportAgency,
    /// Not registered: works only as another's part.
    Unregistered,
}

impl Registration {
    /// Every registration.
    pub const ALL: [Self; 4] = [
        Self::LaAdoptionService,
        Self::VoluntaryAdoptionAgency,
        Self::AdoptionSupportAgency,
        Self::Unregistered,
    ];

    /// The word it is stored under.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::LaAdoptionService => "la-adoption-service",
            Self::VoluntaryAdoptionAgency => "voluntary-adoption-agency",
            Self::AdoptionSupportAgency => "adoption-support-agency",
            Self::Unregistered => "unregistered",
        }
    }

    /// The registration of that word.
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.code() == code)
    }
}

/// What kind of body an agency is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OrganisationForm {
    /// A council.
    LocalAuthority,
    /// A charity or a church body.
    Charity,
    /// A company owned by authorities together.
    CompanyOwnedByAuthorities,
    /// A body that left the public sector, still gives a public service and has significant
    /// employee control.
    PublicServiceMutual(SpinOut),
}

/// How a public service mutual left its authority.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SpinOut {
    /// The authority it left.
    pub left: AgencyId,
    /// The day the service moved over.
    pub transferred_on: Day,
    /// How many staff moved with it.
    pub staff_transferred: u32,
    /// The share of control its employees hold, in hundredths.
    pub employee_control_percent: u8,
}

/// One body that does adoption work.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Agency {
    /// Its identifier: a council's is its ONS code.
    pub id: AgencyId,
    /// Its name.
    pub name: String,
    /// What it is registered as.
    pub registration: Registration,
    /// Ofsted's unique reference number, where it has one of its own.
    pub ofsted_urn: Option<String>,
    /// What kind of body it is.
    pub form: OrganisationForm,
    /// The region of England it works from, where known.
    pub region: String,
    /// The day it began, where that matters.
    pub opened: Option<Day>,
    /// The day from which it is no more: an abolished council's last day is the one before.
    pub closed: Option<Day>,
}

impl Agency {
    /// A council.
    #[must_use]
    pub fn local_authority(id: AgencyId, name: &str, region: &str) -> Self {
        Self {
            id,
            name: name.to_owned(),
            registration: Registration::LaAdoptionService,
            ofsted_urn: None,
            form: OrganisationForm::LocalAuthority,
            region: region.to_owned(),
            opened: None,
            closed: None,
        }
    }

    /// Whether it exists on `day`.
    #[must_use]
    pub fn exists_on(&self, day: Day) -> bool {
        self.opened.is_none_or(|opened| opened <= day)
            && self.closed.is_none_or(|closed| day < closed)
    }
}
