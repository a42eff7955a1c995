//! Facts and the cases they are of: inserted, never changed.

use std::collections::BTreeMap;

use futures_util::{Stream, TryStreamExt};
use hearth_access::{ImportReturns, Permit, ReadJourneys, RecordsFacts, StartsCases};
use hearth_domain::{AgencyId, CaseId, Fact, FactId, FactKind, Recorded, Source};
use jiff::Timestamp;
use sqlx::Row;
use sqlx::any::AnyRow;

use crate::error::{Doing, StoreError};
use crate::insert::{Target, Value};
use crate::instant::{day, day_text, instant, instant_text};
use crate::session::{Session, Stamp};
use crate::sql;

/// What a case is of, and with it the scheme of an agency's own number for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum CaseKind {
    /// A child, by an authority's own number.
    Child,
    /// A household of one or two adopters, by an agency's own number.
    Household,
}

impl CaseKind {
    fn code(self) -> &'static str {
        match self {
            Self::Child => "child",
            Self::Household => "household",
        }
    }

    pub(crate) fn scheme(self) -> &'static str {
        match self {
            Self::Child => "la-child",
            Self::Household => "agency-household",
        }
    }
}

const CASES: Target =
    Target { table: "care_case", columns: &["id", "kind", "recorded_seq"], doing: "add cases" };

const IDENTIFIERS: Target = Target {
    table: "identifier",
    columns: &["scheme", "agency", "value", "case_id", "recorded_seq"],
    doing: "add identifiers",
};

const FACTS: Target = Target {
    table: "fact",
    columns: &[
        "id",
        "case_id",
        "agency",
        "kind",
        "occurrence",
        "day",
        "until_day",
        "detail",
        "source",
        "source_key",
        "recorded_seq",
        "recorded_at",
        "recorded_by",
        "supersedes",
        "retracted",
    ],
    doing: "add facts",
};

/// So many facts are made ready to be written at once.
const AT_ONCE: usize = 960;

/// Every recorded version of every fact of one case.
#[derive(Debug, Clone)]
pub struct CaseFacts {
    /// The case.
    pub case: CaseId,
    /// The agency that tells of it.
    pub agency: AgencyId,
    /// The versions, in the order they were recorded.
    pub versions: Vec<Recorded>,
}

/// A version of a fact to be written.
#[derive(Debug, Clone)]
pub struct NewFact {
    /// Its identifier.
    pub id: FactId,
    /// Whose fact it is.
    pub case: CaseId,
    /// The agency that tells it.
    pub agency: AgencyId,
    /// The number of the fact among those of its case, kind and source.
    pub occurrence: u32,
    /// The fact.
    pub fact: Fact,
    /// The version it takes the place of.
    pub supersedes: Option<FactId>,
    /// Whether its source no longer tells it.
    pub retracted: bool,
}

/// Each case with the agency's own number for it.
pub type NumbersOfCases = BTreeMap<CaseId, (AgencyId, String)>;

impl Session {
    /// Every case in reach with all its versions recorded up to `known_at` (now, when `None`).
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn facts(
        &mut self,
        permit: &Permit<ReadJourneys>,
        known_at: Option<Timestamp>,
    ) -> Result<Vec<CaseFacts>, StoreError> {
        let rows = sqlx::query(sql::FACTS)
            .bind(known_text(known_at))
            .bind(permit.scope().as_text())
            .fetch(&mut *self.transaction);
        by_case(rows, "read facts").await
    }

    /// Every case in reach of which anything was recorded after a change, with all its versions.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn facts_of_changed(
        &mut self,
        permit: &Permit<ReadJourneys>,
        after: i64,
    ) -> Result<Vec<CaseFacts>, StoreError> {
        let rows = sqlx::query(sql::FACTS_OF_CHANGED)
            .bind(after)
            .bind(permit.scope().as_text())
            .fetch(&mut *self.transaction);
        by_case(rows, "read what was recorded since").await
    }

    /// The versions of one case, in reach and recorded up to `known_at`; empty when there is none.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn facts_of_case(
        &mut self,
        permit: &Permit<ReadJourneys>,
        case: CaseId,
        known_at: Option<Timestamp>,
    ) -> Result<Vec<CaseFacts>, StoreError> {
        let rows = sqlx::query(sql::CASE_FACTS)
            .bind(known_text(known_at))
            .bind(permit.scope().as_text())
            .bind(case.to_string())
            .fetch(&mut *self.transaction);
        by_case(rows, "read the facts of a case").await
    }

    /// The case that a version of a fact is of; `None` when there is none in reach.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn case_of_fact(
        &mut self,
        permit: &Permit<ReadJourneys>,
        fact: FactId,
    ) -> Result<Option<CaseId>, StoreError> {
        let row = sqlx::query(sql::CASE_OF_FACT)
            .bind(fact.to_string())
            .bind(permit.scope().as_text())
            .fetch_optional(&mut *self.transaction)
            .await
            .doing("read the case of a fact")?;
        row.map(|row| case_id(&text(&row, 0)?)).transpose()
    }

    /// The versions that one source of one agency has told, by case.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn facts_told_by(
        &mut self,
        permit: &Permit<ImportReturns>,
        agency: &AgencyId,
        source: Source,
    ) -> Result<Vec<CaseFacts>, StoreError> {
        let rows = sqlx::query(sql::SOURCE_FACTS)
            .bind(agency.as_str().to_owned())
            .bind(source.code())
            .bind(permit.scope().as_text())
            .fetch(&mut *self.transaction);
        by_case(rows, "read the facts of a source").await
    }

    /// The cases of an agency by its own number for the child or household.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn case_numbers<A: StartsCases>(
        &mut self,
        permit: &Permit<A>,
        agency: &AgencyId,
        kind: CaseKind,
    ) -> Result<BTreeMap<String, CaseId>, StoreError> {
        let rows = sqlx::query(sql::IDENTIFIERS)
            .bind(kind.scheme())
            .bind(agency.as_str().to_owned())
            .bind(permit.scope().as_text())
            .fetch_all(&mut *self.transaction)
            .await
            .doing("read identifiers")?;
        rows.iter().map(|row| Ok((text(row, 0)?, case_id(&text(row, 1)?)?))).collect()
    }

    /// Every case in reach with the agency's own number for it.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn numbers_of_cases(
        &mut self,
        permit: &Permit<ReadJourneys>,
    ) -> Result<NumbersOfCases, StoreError> {
        let rows = sqlx::query(sql::CASE_IDENTIFIERS)
            .bind(permit.scope().as_text())
            .fetch_all(&mut *self.transaction)
            .await
            .doing("read identifiers")?;
        numbers(&rows)
    }

    /// The cases of [`Self::facts_of_changed`] with the agency's own number for each.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn numbers_of_changed(
        &mut self,
        permit: &Permit<ReadJourneys>,
        after: i64,
    ) -> Result<NumbersOfCases, StoreError> {
        let rows = sqlx::query(sql::IDENTIFIERS_OF_CHANGED)
            .bind(after)
            .bind(permit.scope().as_text())
            .fetch_all(&mut *self.transaction)
            .await
            .doing("read identifiers")?;
        numbers(&rows)
    }

    /// Adds cases with the agency's own numbers for them.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn add_cases<A: StartsCases>(
        &mut self,
        _permit: &Permit<A>,
        stamp: &Stamp,
        (agency, kind): (&AgencyId, CaseKind),
        new: &[(CaseId, String)],
    ) -> Result<(), StoreError> {
        let cases: Vec<Vec<Value>> = new
            .iter()
            .map(|(case, _)| vec![case.to_string().into(), kind.code().into(), stamp.seq.into()])
            .collect();
        CASES.insert(&mut self.transaction, cases).await?;
        let identifier = |(case, number): &(CaseId, String)| {
            vec![
                kind.scheme().into(),
                agency.as_str().into(),
                number.as_str().into(),
                case.to_string().into(),
                stamp.seq.into(),
            ]
        };
        let identifiers: Vec<Vec<Value>> = new.iter().map(identifier).collect();
        IDENTIFIERS.insert(&mut self.transaction, identifiers).await
    }

    /// Adds versions of facts.
    ///
    /// # Errors
    /// When the database refuses, for one because another version already supersedes the same one.
    pub async fn add_facts<A: RecordsFacts>(
        &mut self,
        _permit: &Permit<A>,
        stamp: &Stamp,
        facts: &[NewFact],
    ) -> Result<(), StoreError> {
        // In parts, so that not every value is held twice while an import is written.
        for part in facts.chunks(AT_ONCE) {
            let values: Vec<Vec<Value>> = part.iter().map(|new| values_of(new, stamp)).collect();
            FACTS.insert(&mut self.transaction, values).await?;
        }
        Ok(())
    }
}

fn values_of(new: &NewFact, stamp: &Stamp) -> Vec<Value> {
    vec![
        new.id.to_string().into(),
        new.case.to_string().into(),
        new.agency.as_str().into(),
        new.fact.kind.code().into(),
        i64::from(new.occurrence).into(),
        day_text(new.fact.day).into(),
        day_text(new.fact.until).into(),
        new.fact.detail.as_str().into(),
        new.fact.source.code().into(),
        new.fact.source_key.as_str().into(),
        stamp.seq.into(),
        stamp.at.as_str().into(),
        stamp.by.as_str().into(),
        Value::OptionalText(new.supersedes.map(|id| id.to_string())),
        i64::from(new.retracted).into(),
    ]
}

/// An instant later than any, so that one statement serves both questions.
pub(crate) fn known_text(known_at: Option<Timestamp>) -> String {
    known_at.map_or_else(|| "9999-12-31T23:59:59.999999Z".to_owned(), instant_text)
}

fn numbers(rows: &[AnyRow]) -> Result<NumbersOfCases, StoreError> {
    let number = |row| Ok((case_id(&text(row, 2)?)?, (agency_id(&text(row, 0)?)?, text(row, 1)?)));
    rows.iter().map(number).collect()
}

/// Versions by case, taken as they come: the rows of a whole region are several times what they tell.
async fn by_case(
    mut rows: impl Stream<Item = sqlx::Result<AnyRow>> + Unpin,
    doing: &'static str,
) -> Result<Vec<CaseFacts>, StoreError> {
    let mut cases: Vec<CaseFacts> = Vec::new();
    while let Some(row) = rows.try_next().await.doing(doing)? {
        let version = recorded(&row)?;
        match cases.last_mut().filter(|last| last.case == version.case) {
            Some(last) => last.versions.push(version),
            None => cases.push(CaseFacts {
                case: version.case,
                agency: agency_id(&text(&row, 2)?)?,
                versions: vec![version],
            }),
        }
    }
    Ok(cases)
}

pub(crate) fn recorded(row: &AnyRow) -> Result<Recorded, StoreError> {
    let kind = text(row, 3)?;
    let source = text(row, 8)?;
    let supersedes: Option<String> = row.try_get(13).doing("read a fact")?;
    Ok(Recorded {
        id: fact_id(&text(row, 0)?)?,
        case: case_id(&text(row, 1)?)?,
        occurrence: u32::try_from(whole(row, 4)?).unwrap_or_default(),
        fact: Fact {
            kind: FactKind::parse(&kind)
                .ok_or(StoreError::Unreadable { what: "a kind of fact", value: kind })?,
            day: day(&text(row, 5)?)?,
            until: day(&text(row, 6)?)?,
            detail: text(row, 7)?,
            source: Source::parse(&source)
                .ok_or(StoreError::Unreadable { what: "a source", value: source })?,
            source_key: text(row, 9)?,
        },
        recorded_seq: whole(row, 10)?,
        recorded_at: instant(&text(row, 11)?)?,
        recorded_by: text(row, 12)?,
        supersedes: supersedes.map(|id| fact_id(&id)).transpose()?,
        retracted: whole(row, 14)? != 0,
    })
}

pub(crate) fn text(row: &AnyRow, at: usize) -> Result<String, StoreError> {
    row.try_get(at).doing("read a text")
}

pub(crate) fn whole(row: &AnyRow, at: usize) -> Result<i64, StoreError> {
    row.try_get(at).doing("read a number")
}

pub(crate) fn case_id(text: &str) -> Result<CaseId, StoreError> {
    CaseId::parse(text)
        .ok_or_else(|| StoreError::Unreadable { what: "a case id", value: text.to_owned() })
}

fn fact_id(text: &str) -> Result<FactId, StoreError> {
    FactId::parse(text)
        .ok_or_else(|| StoreError::Unreadable { what: "a fact id", value: text.to_owned() })
}

pub(crate) fn agency_id(text: &str) -> Result<AgencyId, StoreError> {
    AgencyId::parse(text)
        .ok_or_else(|| StoreError::Unreadable { what: "an agency id", value: text.to_owned() })
}
