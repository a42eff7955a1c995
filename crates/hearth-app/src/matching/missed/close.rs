//! Closing what might be missed, several together: all of it or nothing.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use hearth_access::{ReadJourneys, RecordStatements};
use hearth_casework::closing::{Closing, ClosingReason};
use hearth_casework::evidence::{Evidence, Role};
use hearth_casework::missed_kind::MissedKind;
use hearth_domain::day::in_words;
use hearth_domain::fact::Statement;
use hearth_domain::{CaseId, Day, Fact, FactId, Source};
use hearth_matching::missed::{Missed, MissedKey};
use hearth_store::{NewFact, StoreError};

use super::{MissedDays, found, past};
use crate::context::Context;
use crate::error::AppError;
use crate::ids::Ids;
use crate::matching::Question;
use crate::matching::answers::pool_of;
use crate::region::Region;
use crate::threads::off_the_threads;
use crate::told_by_person::{MOST_TRIES, told_by_person};

/// What somebody says who has looked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SaidOfMissed {
    /// Why it is closed.
    pub reason: ClosingReason,
    /// More in words, which may be none.
    pub words: String,
    /// Who says it.
    pub by: Role,
}

/// What was closed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JustClosed {
    /// The number of the change.
    pub ledger: i64,
    /// One of the statements written, by which all of them are found again.
    pub fact: FactId,
    /// What it was, in the order of its keys.
    pub missed: Vec<Missed>,
    /// Why.
    pub reason: ClosingReason,
}

/// Closes what might be missed for one reason, all of it in one go or nothing. Each is a statement of
/// the child of its key, of the day of the request. What another list of the week shows can be closed
/// too, as long as it is still found.
///
/// # Errors
/// When nothing is named, one of them is not found or rests already, the reason does not fit one of
/// them, or the policy forbids it.
pub async fn close_missed(
    context: &Context<'_>,
    keys: &BTreeSet<MissedKey>,
    said: &SaidOfMissed,
) -> Result<JustClosed, AppError> {
    if keys.is_empty() {
        return Err(AppError::NothingToClose);
    }
    let words = said.words.split_whitespace().collect::<Vec<_>>().join(" ");
    let said = SaidOfMissed { words, ..said.clone() };
    let days = MissedDays::of(context, &Question::default()).await?;
    for _ in 0..MOST_TRIES {
        let region = context.region(None).await?;
        let missed = open(context, Arc::clone(&region), keys.clone(), days).await?;
        let closings = closings_of(&missed, &said, (context.today(), days.pool))?;
        match write(context, &region, &closings).await {
            Err(AppError::Store(StoreError::Overtaken)) => {}
            Ok((ledger, fact)) => {
                return Ok(JustClosed { ledger, fact, missed, reason: said.reason });
            }
            Err(error) => return Err(error),
        }
    }
    Err(AppError::KeptBeingOvertaken)
}

/// What the keys name, as it is found now.
async fn open(
    context: &Context<'_>,
    region: Arc<Region>,
    keys: BTreeSet<MissedKey>,
    days: MissedDays,
) -> Result<Vec<Missed>, AppError> {
    let rules = Arc::clone(&context.app.rules);
    off_the_threads(move || {
        let pool = pool_of(&region, days.pool, &rules);
        let asked: BTreeSet<CaseId> = keys.iter().map(|(_, unit, _)| *unit).collect();
        let is_asked = |case: &CaseId| asked.contains(case);
        let units = pool.units.iter().filter(|unit| {
            let first = unit.children.first().map(|child| child.case);
            first.as_ref().is_some_and(is_asked)
        });
        let units: Vec<_> = units.cloned().collect();
        let (found, past) = found(&region, &pool, &units, days);
        let mut open: BTreeMap<MissedKey, Missed> =
            found.into_iter().map(|one| (one.key(), one)).collect();
        open.retain(|key, _| !past.closed.contains(key));
        let one = |key: &MissedKey| open.remove(key).ok_or_else(|| why_not(&region, *key, days));
        keys.iter().map(one).collect()
    })
    .await?
}

/// Why something is not found: somebody has closed it, or it is not so.
fn why_not(region: &Region, (kind, unit, family): MissedKey, days: MissedDays) -> AppError {
    let which = called(region, unit, family);
    let closed = past::closings(region, unit, days.looked);
    let last = closed.iter().rev().find(|one| one.household == family);
    // What is said of a pair is said of all that could be found of it; that the records are wrong is not.
    let is_of_it = |one: &&Closing| {
        let of_pair = family.is_some() && one.reason != ClosingReason::FoundWrongly;
        one.rests_on(days.looked) && (of_pair || one.kind == kind)
    };
    let rests = last.filter(is_of_it);
    match rests.and_then(|one| one.evidence.day.map(|day| (one.reason, day))) {
        Some((reason, day)) => AppError::ClosedBefore { which, day, reason: reason.label() },
        None => AppError::NotMissed { which, kind: kind.label() },
    }
}

/// The numbers by which people know a child and a family.
fn called(region: &Region, unit: CaseId, family: Option<CaseId>) -> String {
    let number = |case: CaseId| {
        let named = region.named(case).map(|(_, number)| number);
        named.unwrap_or_else(|| case.to_string())
    };
    let child = format!("child {}", number(unit));
    family.map(|family| format!("{child} and family {}", number(family))).unwrap_or(child)
}

/// The statements to be written, each of its child: said on a day of the list of another.
pub(crate) fn closings_of(
    missed: &[Missed],
    said: &SaidOfMissed,
    (today, list): (Day, Day),
) -> Result<Vec<(CaseId, Fact)>, AppError> {
    let closing = |one: &Missed| {
        // What is found wrongly rests until it changes, and what ends soon has changed when it ends.
        let ends = Some(one.day).filter(|_| one.kind == MissedKind::EndsSoon);
        let evidence = Evidence {
            document: format!("What might be missed, as at {}", in_words(list)),
            day: Some(today),
            by: said.by,
            review_by: said.reason.rests_until(today).or(ends),
        };
        let (kind, household, reason) = (one.kind, one.household, said.reason);
        let closing = Closing { kind, household, reason, words: said.words.clone(), evidence };
        closing.check().map_err(AppError::CannotClose)?;
        Ok((one.unit, fact(closing)))
    };
    missed.iter().map(closing).collect()
}

/// The fact that a closing is kept as.
fn fact(closing: Closing) -> Fact {
    Fact {
        kind: Statement::MissedMatchClosed.into(),
        day: closing.evidence.day,
        until: closing.evidence.review_by,
        detail: closing.line(),
        source: Source::Person,
        source_key: closing.evidence.document,
    }
}

/// Writes the statements, unless another writer has come since the region was read. Gives the number of the
/// change and the first of them.
async fn write(
    context: &Context<'_>,
    region: &Region,
    closings: &[(CaseId, Fact)],
) -> Result<(i64, FactId), AppError> {
    let permit = context.permit::<RecordStatements>()?;
    let new = numbered(context, closings).await?;
    let first = new.first().map(|one| one.id).ok_or(AppError::NothingToClose)?;
    let about = format!("{} closed of what might be missed", new.len());
    let mut session = context.app.store.begin().await?;
    let stamp = session.take_ledger(&permit, region.ledger, context.now, &about).await?;
    session.add_facts(&permit, &stamp, &new).await?;
    session.commit().await?;
    Ok((stamp.number(), first))
}

/// The versions to be written, those of one child numbered one after another.
async fn numbered(
    context: &Context<'_>,
    closings: &[(CaseId, Fact)],
) -> Result<Vec<NewFact>, AppError> {
    let permit = context.permit::<ReadJourneys>()?;
    let ids = Ids::at(context.now);
    let mut session = context.app.store.begin().await?;
    let mut written: BTreeMap<CaseId, u32> = BTreeMap::new();
    let mut new = Vec::new();
    for (case, fact) in closings {
        let known = session.facts_of_case(&permit, *case, None).await?.pop();
        let known = known.ok_or(AppError::UnknownCase(*case))?;
        let before = written.entry(*case).or_default();
        let mut version = told_by_person(&known, &ids, (None, fact.clone(), false));
        version.occurrence += *before;
        *before += 1;
        new.push(version);
    }
    Ok(new)
}
