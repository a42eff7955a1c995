//! Gates: what stands between a child and a family until it is cleared.

mod judging;

use hearth_casework::evidence::Role;
use hearth_domain::day::Day;

use crate::asked::{Ask, Asked, upper_first};
use crate::citing::{Citation, Told};
use crate::pool::{PoolFamily, PoolUnit};
use crate::rules::Terms;

/// What a gate rests on, and so who may move it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum GateClass {
    /// The law.
    Statutory,
    /// The child's safety.
    Safeguarding,
    /// A decision of the agency about the child.
    AgencyDecision,
    /// A need that a professional found.
    ProfessionalNeed,
    /// The family's own answer.
    FamilyAnswer,
    /// The advice of the panel.
    PanelAdvice,
    /// A policy of the agency.
    LocalPolicy,
    /// What agencies let each other see: a barrier of the system and not of the family.
    Visibility,
}

impl GateClass {
    /// What it is called.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::Statutory => "the law",
            Self::Safeguarding => "the child's safety",
            Self::AgencyDecision => "a decision of the agency",
            Self::ProfessionalNeed => "a need a professional found",
            Self::FamilyAnswer => "the family's own answer",
            Self::PanelAdvice => "the panel's advice",
            Self::LocalPolicy => "a policy of the agency",
            Self::Visibility => "what agencies release",
        }
    }

    /// Whether an open question keeps a pair from being proposed. Of the law and of safety it does;
    /// elsewhere it is asked while the link is explored.
    #[must_use]
    pub fn waits_for_an_answer(self) -> bool {
        matches!(self, Self::Statutory | Self::Safeguarding)
    }
}

/// One gate.
#[derive(Debug)]
pub struct Gate {
    /// `A1`.
    pub code: &'static str,
    /// What it is called.
    pub name: &'static str,
    /// What it rests on.
    pub class: GateClass,
    /// What it checks.
    pub checks: &'static str,
    /// Why it is there.
    pub why: &'static str,
    /// The law or guidance behind it, and the readings chosen.
    pub source: &'static str,
    /// Who may override it for one child and one family; nobody for most.
    pub overriders: &'static [Role],
    /// What would clear it.
    pub clears: &'static str,
    /// What it says of children who ask nothing of this kind.
    pub nothing_asked: &'static str,
    pub(crate) asks: for<'a> fn(&'a PoolUnit, &Terms<'_>) -> Vec<Asked<'a>>,
    pub(crate) answer: fn(&Ask, &PoolFamily) -> Verdict,
    pub(crate) say: fn(&Asked<'_>, Verdict, &PoolFamily, &Terms<'_>) -> Told,
}

/// What a family answers to one thing asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Verdict {
    Pass,
    Fail,
    Unknown,
}

impl Verdict {
    /// Pass where it is so, else fail.
    pub(crate) fn is(so: bool) -> Self {
        if so { Self::Pass } else { Self::Fail }
    }

    /// Unknown where nobody has said.
    pub(crate) fn told(so: Option<bool>) -> Self {
        so.map_or(Self::Unknown, Self::is)
    }
}

/// How a gate stands for a pair.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// Open.
    Pass,
    /// Shut.
    Fail,
    /// Nobody knows yet: what is to be asked. Never taken for a refusal.
    Unknown(String),
    /// Shut, and overridden by somebody who may.
    Overridden {
        /// By whom.
        by: Role,
        /// Why.
        why: String,
        /// Until when.
        until: Option<Day>,
    },
}

impl Outcome {
    /// What it is called.
    #[must_use]
    pub fn label(&self) -> &'static str {
        match self {
            Self::Pass => "pass",
            Self::Fail => "fail",
            Self::Unknown(_) => "unknown",
            Self::Overridden { .. } => "overridden",
        }
    }
}

/// What a gate finds of a pair.
#[derive(Debug, Clone)]
pub struct GateFinding {
    /// The gate.
    pub gate: &'static Gate,
    /// How it stands.
    pub outcome: Outcome,
    /// Why, in sentences.
    pub sentence: String,
    /// What they rest on.
    pub cites: Vec<Citation>,
}

impl Gate {
    /// Who may override it, in words.
    #[must_use]
    pub fn who_may_override(&self) -> String {
        let roles: Vec<&str> = self.overriders.iter().map(|role| role.label()).collect();
        match roles.as_slice() {
            [] => "nobody may override this gate".to_owned(),
            roles => format!("only the {} may", roles.join(" or the ")),
        }
    }

    /// Everything that is said of it: a few words and what they stand for, in the order in which people
    /// read them.
    #[must_use]
    pub fn in_words(&self) -> [(&'static str, String); 6] {
        let roles: Vec<&str> = self.overriders.iter().map(|role| role.label()).collect();
        let who = match roles.as_slice() {
            [] => "Nobody.".to_owned(),
            roles => format!(
                "The {}, for one child and one family, with a reason.",
                roles.join(" or the ")
            ),
        };
        [
            ("Rests on", upper_first(self.class.label())),
            ("What it checks", self.checks.to_owned()),
            ("Why", self.why.to_owned()),
            ("What clears it", self.clears.to_owned()),
            ("Who may override it", who),
            ("Source", self.source.to_owned()),
        ]
    }
}
