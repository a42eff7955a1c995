//! Arrangements between agencies, and the dated parts that agencies play in them.

use crate::day::Day;
use crate::id::{AgencyId, ArrangementId};

/// What holds an arrangement together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ArrangementForm {
    /// A regional adoption agency (ACA 2002, section 3ZA).
    RegionalAdoptionAgency,
    /// A loose consortium.
    Consortium,
    /// A formal alliance, short of one service.
    Alliance,
    /// A contract for some functions.
    Contract,
}

impl ArrangementForm {
    /// Every form.
    pub const ALL: [Self; 4] =
        [Self::RegionalAdoptionAgency, Self::Consortium, Self::Alliance, Self::Contract];

    /// The word it is stored under.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::RegionalAdoptionAgency => "regional-adoption-agency",
            Self::Consortium => "consortium",
            Self::Alliance => "alliance",
            Self::Contract => "contract",
        }
    }

    /// The form of that word.
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.code() == code)
    }
}

/// A function of an adoption service.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Function {
    /// Recruit adopters.
    Recruit,
    /// Assess them.
    Assess,
    /// Approve them.
    Approve,
    /// Find families for children.
    FindFamilies,
    /// Run the panel.
    Panel,
    /// Support families.
    Support,
}

impl Function {
    /// Every function.
    pub const ALL: [Self; 6] = [
        Self::Recruit,
        Self::Assess,
        Self::Approve,
        Self::FindFamilies,
        Self::Panel,
        Self::Support,
    ];

    /// The word it is stored under.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Recruit => "recruit",
            Self::Assess => "assess",
            Self::Approve => "approve",
            Self::FindFamilies => "find-families",
            Self::Panel => "panel",
            Self::Support => "support",
        }
    }

    /// The function of that word.
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.code() == code)
    }
}

/// An arrangement between agencies.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Arrangement {
    /// Its identifier.
    pub id: ArrangementId,
    /// Its name.
    pub name: String,
    /// What holds it together.
    pub form: ArrangementForm,
    /// The member that employs its staff, when a council hosts it.
    pub host: Option<AgencyId>,
    /// The body that delivers it, when that is an agency of its own.
    pub delivered_by: Option<AgencyId>,
}

/// How a member stands to a function of its arrangement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Standing {
    /// The arrangement does it for the member.
    Through,
    /// The member has kept it, and why.
    Retained {
        /// The reason given.
        reason: String,
    },
}

/// One function of one member in one arrangement, from a day to a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// The member.
    pub agency: AgencyId,
    /// The arrangement.
    pub arrangement: ArrangementId,
    /// The function.
    pub function: Function,
    /// The first day, or `None` when no source gives it.
    pub from: Option<Day>,
    /// The day it no longer held, or `None` while it does.
    pub until: Option<Day>,
    /// Whether the arrangement does it or the member kept it.
    pub standing: Standing,
}

impl Part {
    /// Whether it held on `day`.
    #[must_use]
    pub fn held_on(&self, day: Day) -> bool {
        self.from.is_none_or(|from| from <= day) && self.until.is_none_or(|until| day < until)
    }
}
