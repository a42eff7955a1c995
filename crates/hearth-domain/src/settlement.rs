//! A person's choice between the values that sources tell.
//!
//! It is recorded as a fact of the source [`Source::Person`], so that it is dated, corrected and
//! withdrawn as every fact is. Where the fact stands in its source it names the values it chose
//! between. While the sources tell just these the choice holds; when one of them tells otherwise,
//! the conflict is open again.

use std::collections::BTreeSet;
use std::fmt;

use crate::day::Day;
use crate::fact::{Fact, FactKind};
use crate::resolve::Conflict;
use crate::source::Source;

/// What the person had seen who chose.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Evidence {
    /// An order or other paper of the court.
    CourtPaper,
    /// The agency decision-maker's record.
    DecisionRecord,
    /// The child's or household's case record.
    CaseRecord,
    /// The other agency confirmed it.
    OtherAgency,
}

impl Evidence {
    /// Every sort of evidence, the strongest first.
    pub const ALL: [Self; 4] =
        [Self::CourtPaper, Self::DecisionRecord, Self::CaseRecord, Self::OtherAgency];

    /// The word it is stored under.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::CourtPaper => "court-paper",
            Self::DecisionRecord => "decision-record",
            Self::CaseRecord => "case-record",
            Self::OtherAgency => "other-agency",
        }
    }

    /// What it is called on a page.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::CourtPaper => "A paper of the court",
            Self::DecisionRecord => "The decision-maker's record",
            Self::CaseRecord => "The case record",
            Self::OtherAgency => "The other agency confirmed it",
        }
    }

    /// The evidence of that word.
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|evidence| evidence.code() == code)
    }
}

/// What a person chooses.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Chosen {
    /// What this source tells.
    AsToldBy(Source),
    /// Another day than any source tells.
    OnDay(Day),
    /// That it did not happen.
    DidNotHappen,
}

/// A value as a source told it, in a form that does not change with the program.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Value(String);

impl Value {
    fn of(fact: Option<&Fact>) -> Self {
        let Some(fact) = fact else { return Self("nothing".to_owned()) };
        let day = |day: Option<Day>| day.map(|day| day.to_string()).unwrap_or_default();
        let code: String = fact.detail.chars().filter(|one| !";|".contains(*one)).collect();
        Self(format!("{}|{}|{code}", day(fact.day), day(fact.until)))
    }
}

/// A person's choice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settlement {
    /// What the sources differed about.
    pub kind: FactKind,
    /// What the person had seen.
    pub evidence: Evidence,
    happened: bool,
    day: Option<Day>,
    until: Option<Day>,
    detail: String,
    between: BTreeSet<(Source, Value)>,
}

impl Settlement {
    /// A choice in `conflict`. With another day than any source tells, the code is that of the source
    /// that would hold; a source that is silent tells that it did not happen.
    #[must_use]
    pub fn of(conflict: &Conflict, chosen: Chosen, evidence: Evidence) -> Self {
        let told = |of: Source| conflict.told.iter().find(|(source, _)| *source == of);
        let first = || conflict.told.iter().find_map(|(_, fact)| fact.clone());
        let fact = match chosen {
            Chosen::AsToldBy(source) => told(source).and_then(|(_, fact)| fact.clone()),
            Chosen::OnDay(day) => first().map(|fact| Fact { day: Some(day), ..fact }),
            Chosen::DidNotHappen => None,
        };
        Self {
            kind: conflict.kind,
            evidence,
            happened: fact.is_some(),
            day: fact.as_ref().and_then(|fact| fact.day),
            until: fact.as_ref().and_then(|fact| fact.until),
            detail: fact.map(|fact| fact.detail).unwrap_or_default(),
            between: values(&conflict.told),
        }
    }

    /// The values of a conflict as they are written down: the same text means that nothing changed.
    #[must_use]
    pub fn values(conflict: &Conflict) -> String {
        written(&values(&conflict.told))
    }

    /// Whether a fact is one.
    #[must_use]
    pub fn is_one(fact: &Fact) -> bool {
        fact.source == Source::Person && prefixed(&fact.source_key).is_some()
    }

    /// Reads one back; `None` where the fact is none.
    #[must_use]
    pub fn read(fact: &Fact) -> Option<Self> {
        let (happened, told) = prefixed(&fact.source_key)?;
        let (evidence, values) = told.split_once(": ")?;
        let value = |text: &str| {
            let (source, value) = text.split_once(' ')?;
            Some((Source::parse(source)?, Value(value.to_owned())))
        };
        Some(Self {
            kind: fact.kind,
            evidence: Evidence::parse(evidence)?,
            happened,
            day: fact.day,
            until: fact.until,
            detail: fact.detail.clone(),
            between: values.split("; ").map(value).collect::<Option<_>>()?,
        })
    }

    /// The fact as it is recorded.
    #[must_use]
    pub fn as_told(&self) -> Fact {
        Fact {
            kind: self.kind,
            day: self.day,
            until: self.until,
            detail: self.detail.clone(),
            source: Source::Person,
            source_key: self.to_string(),
        }
    }

    /// The value that holds by it; `None` when it did not happen.
    #[must_use]
    pub(crate) fn fact(&self) -> Option<Fact> {
        self.happened.then(|| self.as_told())
    }

    /// Whether it chose between just these values.
    pub(crate) fn is_between(&self, told: &[(Source, Option<Fact>)]) -> bool {
        self.between.len() == told.len()
            && told
                .iter()
                .all(|(source, fact)| self.between.contains(&(*source, Value::of(fact.as_ref()))))
    }

    /// Whether one of the values it chose between is still told.
    #[must_use]
    pub fn was_between(&self, told: &[(Source, Option<Fact>)]) -> bool {
        told.iter().any(|(source, fact)| {
            fact.is_some() && self.between.contains(&(*source, Value::of(fact.as_ref())))
        })
    }
}

fn values(told: &[(Source, Option<Fact>)]) -> BTreeSet<(Source, Value)> {
    told.iter().map(|(source, fact)| (*source, Value::of(fact.as_ref()))).collect()
}

fn written(values: &BTreeSet<(Source, Value)>) -> String {
    let one = |(source, Value(value)): &(Source, Value)| format!("{} {value}", source.code());
    values.iter().map(one).collect::<Vec<_>>().join("; ")
}

const HAPPENED: &str = "Settled by ";

const DID_NOT_HAPPEN: &str = "Settled as not having happened by ";

/// Whether it happened, and what follows the words that say so.
fn prefixed(source_key: &str) -> Option<(bool, &str)> {
    let happened = source_key.strip_prefix(HAPPENED).map(|told| (true, told));
    happened.or_else(|| source_key.strip_prefix(DID_NOT_HAPPEN).map(|told| (false, told)))
}

impl fmt::Display for Settlement {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let settled = if self.happened { HAPPENED } else { DID_NOT_HAPPEN };
        write!(f, "{settled}{}: {}", self.evidence.code(), written(&self.between))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fact::Spell;
    use crate::resolve::ConflictStanding;
    use jiff::civil::date;

    #[test]
    fn it_reads_back_as_it_was_written() {
        let told = |source, from: i8| Fact {
            kind: Spell::Placement.into(),
            day: Some(date(2025, 5, from)),
            until: Some(date(2025, 8, 1)),
            detail: "A6".to_owned(),
            source,
            source_key: "Episodes, DECOM".to_owned(),
        };
        let conflict = Conflict {
            kind: Spell::Placement.into(),
            told: vec![
                (Source::Ssda903, Some(told(Source::Ssda903, 1))),
                (
                    Source::StandardSafeguardingDataset,
                    Some(told(Source::StandardSafeguardingDataset, 4)),
                ),
                (Source::AnnexA, None),
            ],
            holds: None,
            standing: ConflictStanding::Open,
        };
        let settled = Settlement::of(
            &conflict,
            Chosen::AsToldBy(Source::StandardSafeguardingDataset),
            Evidence::CourtPaper,
        );
        let written = settled.as_told();
        assert_eq!(
            written.source_key,
            "Settled by court-paper: ssda903 2025-05-01|2025-08-01|A6; annex-a nothing; ssd 2025-05-04|2025-08-01|A6"
        );
        assert!(Settlement::is_one(&written));
        assert_eq!(Settlement::read(&written), Some(settled));
    }
}
