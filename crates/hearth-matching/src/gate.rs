//! Gates: what stands between a child and a family until it is cleared.

use hearth_casework::evidence::Role;
use hearth_casework::overriding::GateOverride;
use hearth_domain::day::Day;

use crate::asked::{Ask, Asked, Criterion};
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

/// How one thing asked stands, override and all.
pub(crate) struct Part<'a> {
    asked: &'a Asked<'a>,
    verdict: Verdict,
    overridden: Option<&'a GateOverride>,
}

impl Part<'_> {
    /// The worst first: a failure, an open question, an override, a pass.
    fn rank(&self) -> u8 {
        match (self.verdict, self.overridden) {
            (Verdict::Fail, None) => 0,
            (Verdict::Unknown, _) => 1,
            (Verdict::Fail, Some(_)) => 2,
            (Verdict::Pass, _) => 3,
        }
    }

    pub(crate) fn is_shut(&self) -> bool {
        self.rank() == 0
    }

    pub(crate) fn is_open_question(&self) -> bool {
        self.verdict == Verdict::Unknown
    }

    pub(crate) fn criterion(&self) -> Criterion {
        self.asked.criterion()
    }
}

impl Gate {
    /// How each thing asked stands with a family.
    pub(crate) fn parts<'a>(
        &self,
        asked: &'a [Asked<'a>],
        unit: &'a PoolUnit,
        family: &PoolFamily,
        terms: &Terms<'_>,
    ) -> Vec<Part<'a>> {
        let part = |asked: &'a Asked<'a>| {
            let verdict = (self.answer)(&asked.ask, family);
            let failed = verdict == Verdict::Fail;
            let mut overrides = self.overrides(asked, unit, family, terms);
            let may = |one: &&GateOverride| self.overriders.contains(&one.evidence.by);
            Part { asked, verdict, overridden: overrides.find(may).filter(|_| failed) }
        };
        asked.iter().map(part).collect()
    }

    /// The overrides recorded for the child, or for any of the children where all are asked for.
    fn overrides<'a>(
        &self,
        asked: &Asked<'a>,
        unit: &'a PoolUnit,
        family: &PoolFamily,
        terms: &Terms<'_>,
    ) -> impl Iterator<Item = &'a GateOverride> {
        let (code, household, day, child) = (self.code, family.case, terms.day, asked.child);
        let children = unit.children.iter();
        let of_child = children.filter(move |one| child.is_none_or(|child| child.case == one.case));
        of_child
            .flat_map(|child| &child.stated.overrides)
            .filter(move |one| one.gate == code && one.household == household && one.stands_on(day))
    }

    /// What it finds, in words.
    pub(crate) fn find(
        &'static self,
        asked: &[Asked<'_>],
        unit: &PoolUnit,
        family: &PoolFamily,
        terms: &Terms<'_>,
    ) -> GateFinding {
        let parts = self.parts(asked, unit, family, terms);
        let Some(worst) = parts.iter().map(Part::rank).min() else {
            return self.nothing_asked();
        };
        let told: Vec<Told> = parts
            .iter()
            .filter(|part| part.rank() == worst)
            .map(|part| self.tell(part, unit, family, terms))
            .collect();
        let sentence = joined(told.iter().map(|told| told.sentence.as_str()));
        let outcome = parts
            .iter()
            .find(|part| part.rank() == worst)
            .map_or(Outcome::Pass, |part| outcome(part, &sentence));
        let cites = told.into_iter().flat_map(|told| told.cites).collect();
        GateFinding { gate: self, outcome, sentence, cites }
    }

    fn nothing_asked(&'static self) -> GateFinding {
        GateFinding {
            gate: self,
            outcome: Outcome::Pass,
            sentence: self.nothing_asked.to_owned(),
            cites: Vec::new(),
        }
    }

    /// One sentence, with the override that stands or the one that does not count.
    fn tell(
        &self,
        part: &Part<'_>,
        unit: &PoolUnit,
        family: &PoolFamily,
        terms: &Terms<'_>,
    ) -> Told {
        let mut told = (self.say)(part.asked, part.verdict, family, terms);
        if part.verdict != Verdict::Fail {
            return told;
        }
        if let Some(one) = part.overridden {
            told.sentence +=
                &format!(" Overridden by the {}: {}.", one.evidence.by.label(), one.why);
            told.cites.push(Citation::statement("Override", &one.evidence));
        } else if let Some(one) = self.overrides(part.asked, unit, family, terms).next() {
            let by = one.evidence.by.label();
            told.sentence += &format!(
                " An override by the {by} is recorded and does not count: {}.",
                self.who_may_override()
            );
        }
        told
    }

    /// Who may override it, in words.
    #[must_use]
    pub fn who_may_override(&self) -> String {
        let roles: Vec<&str> = self.overriders.iter().map(|role| role.label()).collect();
        match roles.as_slice() {
            [] => "nobody may override this gate".to_owned(),
            roles => format!("only the {} may", roles.join(" or the ")),
        }
    }
}

fn outcome(part: &Part<'_>, sentence: &str) -> Outcome {
    match (part.verdict, part.overridden) {
        (Verdict::Pass, _) => Outcome::Pass,
        (Verdict::Unknown, _) => Outcome::Unknown(sentence.to_owned()),
        (Verdict::Fail, None) => Outcome::Fail,
        (Verdict::Fail, Some(one)) => Outcome::Overridden {
            by: one.evidence.by,
            why: one.why.clone(),
            until: one.evidence.review_by,
        },
    }
}

/// The sentences one after another, none of them twice.
fn joined<'a>(sentences: impl Iterator<Item = &'a str>) -> String {
    let mut told: Vec<&str> = Vec::new();
    sentences.for_each(|one| {
        if !told.contains(&one) {
            told.push(one);
        }
    });
    told.join(" ")
}
