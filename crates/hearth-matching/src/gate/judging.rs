//! How a gate stands for a pair: each thing asked, its overrides, and the worst of them in words.

use hearth_casework::overriding::GateOverride;

use super::{Gate, GateFinding, Outcome, Verdict};
use crate::asked::{Asked, Criterion};
use crate::citing::{Citation, Told};
use crate::pool::{PoolFamily, PoolUnit};
use crate::rules::Terms;

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
            let (by, why) = (one.evidence.by.label(), one.why.trim_end_matches('.'));
            told.sentence += &format!(" Overridden by the {by}: {why}.");
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
