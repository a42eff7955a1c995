//! Writing a statement, a correction or a withdrawal, unless another writer came first.

use hearth_access::{Permit, ReadJourneys, RecordStatements};
use hearth_casework::said::Said;
use hearth_domain::fact::live;
use hearth_domain::{CaseId, Fact, FactId, FactKind, Recorded};
use hearth_store::{CaseFacts, NewFact, StoreError};

use super::caution::{cautions, taken_back};
use super::check::check;
use super::refusal::Refusal;
use super::{MOST_LETTERS, Stated, in_one_line};
use crate::context::Context;
use crate::error::AppError;
use crate::ids::Ids;
use crate::told_by_person::{MOST_TRIES, told_by_person};

/// Records what is said of a case.
///
/// # Errors
/// When there is no such case, it is recorded already, something of it cannot be, or the policy forbids it.
pub async fn state(context: &Context<'_>, case: CaseId, said: &Said) -> Result<Stated, AppError> {
    record(context, case, &Doing::State(said)).await
}

/// Records what is said now in the place of a statement.
///
/// # Errors
/// As [`state`], and when the statement was corrected or withdrawn meanwhile.
pub async fn correct(context: &Context<'_>, fact: FactId, said: &Said) -> Result<Stated, AppError> {
    let case = case_of(context, fact).await?;
    record(context, case, &Doing::Correct(fact, said)).await
}

/// Takes a statement back, as one that should never have been recorded.
///
/// # Errors
/// When no reason is given, the statement was corrected or withdrawn meanwhile, or the policy forbids it.
pub async fn withdraw(context: &Context<'_>, fact: FactId, why: &str) -> Result<Stated, AppError> {
    let why = in_one_line(why);
    let refused = |refusal| Err(AppError::Statement(vec![refusal]));
    if why.is_empty() {
        return refused(Refusal::NoReason);
    }
    if why.chars().count() > MOST_LETTERS {
        return refused(Refusal::TooLong { field: "because", label: "the reason" });
    }
    let case = case_of(context, fact).await?;
    record(context, case, &Doing::Withdraw(fact, &why)).await
}

/// The case that a statement is of.
async fn case_of(context: &Context<'_>, fact: FactId) -> Result<CaseId, AppError> {
    let permit = context.permit::<ReadJourneys>()?;
    let mut session = context.app.store.begin().await?;
    session.case_of_fact(&permit, fact).await?.ok_or(AppError::NoSuchStatement)
}

/// What a person does.
enum Doing<'a> {
    State(&'a Said),
    Correct(FactId, &'a Said),
    Withdraw(FactId, &'a str),
}

impl Doing<'_> {
    /// What is said now; nothing of a withdrawal.
    fn said(&self) -> Option<&Said> {
        match self {
            Self::State(said) | Self::Correct(_, said) => Some(said),
            Self::Withdraw(..) => None,
        }
    }

    /// How the ledger calls it.
    fn done(&self) -> &'static str {
        match self {
            Self::State(_) => "stated",
            Self::Correct(..) => "corrected",
            Self::Withdraw(..) => "withdrawn",
        }
    }

    /// The version to be written, and the facts that hold beside it.
    fn version(&self, found: &CaseFacts, ids: &Ids) -> Result<(NewFact, Vec<Fact>), AppError> {
        let mut live = live(found.versions.clone());
        let before = match self {
            Self::State(_) => None,
            Self::Correct(fact, _) | Self::Withdraw(fact, _) => Some(taken(&mut live, *fact)?),
        };
        let (fact, retracted) = match (self, &before) {
            (Self::Withdraw(_, why), Some(before)) => {
                (Fact { source_key: (*why).to_owned(), ..before.fact.clone() }, true)
            }
            (Self::State(said) | Self::Correct(_, said), _) => (said.fact(), false),
            (Self::Withdraw(..), None) => return Err(AppError::NoSuchStatement),
        };
        if !retracted {
            is_new(&fact, before.as_ref(), &live).map_err(|why| AppError::Statement(vec![why]))?;
        }
        let written = told_by_person(found, ids, (before.as_ref(), fact, retracted));
        Ok((written, live.into_iter().map(|one| one.fact).collect()))
    }
}

/// The statement that a version holds, taken out of those that hold.
fn taken(live: &mut Vec<Recorded>, fact: FactId) -> Result<Recorded, AppError> {
    let is_it = |one: &Recorded| one.id == fact && one.fact.kind.is_stated_at_work();
    let at = live.iter().position(is_it).ok_or(AppError::NoSuchStatement)?;
    Ok(live.remove(at))
}

/// Refuses what is recorded already, and a correction that makes it a statement of another kind, or the end
/// of a need of what was the need.
fn is_new(fact: &Fact, before: Option<&Recorded>, live: &[Recorded]) -> Result<(), Refusal> {
    let is_alike = |one: &Fact| one.says_the_same_as(fact) && one.source_key == fact.source_key;
    if let Some(before) = before
        && let FactKind::Statement(was) = before.fact.kind
        && before.fact.kind != fact.kind
    {
        return Err(Refusal::AnotherKind { was });
    }
    let is_end = |of: &Fact| matches!(Said::read(of), Some(Said::NeedEnded(_)));
    if before.is_some_and(|before| is_end(&before.fact) != is_end(fact)) {
        return Err(Refusal::EndForNeed);
    }
    let mut held = live.iter().chain(before);
    if held.any(|one| is_alike(&one.fact)) { Err(Refusal::SaidAlready) } else { Ok(()) }
}

async fn record(
    context: &Context<'_>,
    case: CaseId,
    doing: &Doing<'_>,
) -> Result<Stated, AppError> {
    let permit = context.permit::<RecordStatements>()?;
    let reading = context.permit::<ReadJourneys>()?;
    let ids = Ids::at(context.now);
    for _ in 0..MOST_TRIES {
        if let Some(said) = doing.said() {
            check(said, case, &*context.region(None).await?, context.today())?;
        }
        let mut session = context.app.store.begin().await?;
        let before = session.ledger(&permit).await?;
        let found = session.facts_of_case(&reading, case, None).await?.pop();
        drop(session);
        let (written, rest) = doing.version(&found.ok_or(AppError::UnknownCase(case))?, &ids)?;
        let about = format!("{} of case {case} {}", written.fact.kind.code(), doing.done());
        match write(context, &permit, before, (&written, &about)).await {
            Err(AppError::Store(StoreError::Overtaken)) => {}
            Err(error) => return Err(error),
            Ok(ledger) => {
                let today = context.today();
                let cautions = match (doing.said(), Said::read(&written.fact)) {
                    (Some(said), _) => cautions(said, &rest, today),
                    (None, Some(said)) => taken_back(&said, &rest, today),
                    (None, None) => Vec::new(),
                };
                return Ok(Stated { ledger, case, fact: written.id, cautions });
            }
        }
    }
    Err(AppError::KeptBeingOvertaken)
}

async fn write(
    context: &Context<'_>,
    permit: &Permit<RecordStatements>,
    before: i64,
    (written, about): (&NewFact, &str),
) -> Result<i64, AppError> {
    let mut session = context.app.store.begin().await?;
    let stamp = session.take_ledger(permit, before, context.now, about).await?;
    session.add_facts(permit, &stamp, std::slice::from_ref(written)).await?;
    session.commit().await?;
    Ok(stamp.number())
}
