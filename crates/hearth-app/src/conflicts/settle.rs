//! Settling a conflict, and taking a settlement back.

use hearth_access::{Permit, ReadJourneys, SettleConflicts};
use hearth_domain::fact::live;
use hearth_domain::resolve::{Conflict, ConflictStanding};
use hearth_domain::settlement::{Chosen, Evidence, Settlement};
use hearth_domain::{CaseId, Day, Fact, FactKind, Household, Journey, Recorded};
use hearth_store::{CaseFacts, NewFact, Session, StoreError};

use crate::context::Context;
use crate::error::AppError;
use crate::ids::Ids;
use crate::told_by_person::{MOST_TRIES, told_by_person};

/// What a person chooses.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// The case.
    pub case: CaseId,
    /// What the sources differ about.
    pub kind: FactKind,
    /// Which of several conflicts of that kind: a day that a source tells in it.
    pub of: Option<Day>,
    /// The values the person saw, as [`Settlement::values`] writes them; not compared, when `None`.
    pub seen: Option<String>,
    /// What holds.
    pub chosen: Chosen,
    /// What the person has seen.
    pub evidence: Evidence,
}

/// What was recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settled {
    /// The number of the change.
    pub ledger: i64,
    /// The conflict as it stood before.
    pub conflict: Conflict,
}

/// Records a person's choice. It holds while the sources tell just what they tell now.
///
/// # Errors
/// When the case or the conflict is not there, the day is to come, or the policy forbids it.
pub async fn settle(context: &Context<'_>, choice: &Choice) -> Result<Settled, AppError> {
    if let Chosen::OnDay(day) = choice.chosen
        && day > context.today()
    {
        return Err(AppError::DayToCome { day });
    }
    record(context, choice.case, &Doing::Settle(choice)).await
}

/// Takes a settlement back, so that the conflict is open again.
///
/// # Errors
/// When the case has no settled conflict of that kind, or the policy forbids it.
pub async fn withdraw(
    context: &Context<'_>,
    case: CaseId,
    kind: FactKind,
    of: Option<Day>,
) -> Result<Settled, AppError> {
    record(context, case, &Doing::Withdraw { kind, of }).await
}

/// What a person does.
enum Doing<'a> {
    Settle(&'a Choice),
    Withdraw { kind: FactKind, of: Option<Day> },
}

/// What is to be written, of which conflict, and what the ledger says of it.
type Decided = (Conflict, NewFact, &'static str);

impl Doing<'_> {
    fn decide(&self, case: &Case<'_>) -> Result<Decided, AppError> {
        match self {
            Self::Settle(choice) => {
                let conflict = choice.conflict_in(&case.conflicts())?;
                let settlement = Settlement::of(&conflict, choice.chosen, choice.evidence);
                let before = case.settlement_of(&conflict);
                let written = case.version(before, settlement.as_told(), false);
                Ok((conflict, written, "settled"))
            }
            Self::Withdraw { kind, of } => {
                let settled = |conflict: &Conflict| conflict.standing == ConflictStanding::Settled;
                let conflicts: Vec<Conflict> =
                    case.conflicts().into_iter().filter(settled).collect();
                let conflict = one_of(&conflicts, *kind, *of)?;
                let before = case.settlement_of(&conflict);
                let before = before.ok_or(AppError::NoSuchConflict { about: kind.label() })?;
                let written = case.version(Some(before), before.fact.clone(), true);
                Ok((conflict, written, "settlement withdrawn"))
            }
        }
    }
}

impl Choice {
    fn conflict_in(&self, conflicts: &[Conflict]) -> Result<Conflict, AppError> {
        let conflict = one_of(conflicts, self.kind, self.of)?;
        let as_seen = |seen: &String| *seen == Settlement::values(&conflict);
        if self.seen.as_ref().is_some_and(|seen| !as_seen(seen)) {
            return Err(AppError::NoSuchConflict { about: self.kind.label() });
        }
        Ok(conflict)
    }
}

/// The conflict of that kind; where there are several, the one in which a source tells the day `of`.
fn one_of(conflicts: &[Conflict], kind: FactKind, of: Option<Day>) -> Result<Conflict, AppError> {
    let tells = |conflict: &Conflict| {
        let mut told = conflict.told.iter().filter_map(|(_, fact)| fact.as_ref());
        of.is_none() || told.any(|fact| fact.day == of)
    };
    let found: Vec<&Conflict> =
        conflicts.iter().filter(|conflict| conflict.kind == kind && tells(conflict)).collect();
    match found[..] {
        [conflict] => Ok(conflict.clone()),
        [] => Err(AppError::NoSuchConflict { about: kind.label() }),
        _ => Err(AppError::WhichConflict { about: kind.label(), times: found.len() }),
    }
}

/// A case as it is recorded now.
struct Case<'a> {
    found: CaseFacts,
    live: Vec<Recorded>,
    ids: &'a Ids,
}

impl Case<'_> {
    fn conflicts(&self) -> Vec<Conflict> {
        let facts: Vec<Fact> = self.live.iter().map(|one| one.fact.clone()).collect();
        if facts.iter().any(|fact| fact.kind.is_of_household()) {
            Household::told_by(facts).conflicts().to_vec()
        } else {
            Journey::told_by(facts).conflicts().to_vec()
        }
    }

    /// The settlement that `conflict` has now, or had before a source told otherwise.
    fn settlement_of(&self, conflict: &Conflict) -> Option<&Recorded> {
        self.live.iter().find(|one| {
            one.fact.kind == conflict.kind
                && Settlement::read(&one.fact)
                    .is_some_and(|settled| settled.was_between(&conflict.told))
        })
    }

    /// The version to be written, in the place of `before` where there is one.
    fn version(&self, before: Option<&Recorded>, fact: Fact, retracted: bool) -> NewFact {
        told_by_person(&self.found, self.ids, (before, fact, retracted))
    }
}

/// Reads a case, decides what is to be written of it, and writes that unless another writer came first.
async fn record(
    context: &Context<'_>,
    case: CaseId,
    doing: &Doing<'_>,
) -> Result<Settled, AppError> {
    let permit = context.permit::<SettleConflicts>()?;
    let reading = context.permit::<ReadJourneys>()?;
    let ids = Ids::at(context.now);
    for _ in 0..MOST_TRIES {
        let mut session = context.app.store.begin().await?;
        let before = session.ledger(&permit).await?;
        let case = read(&mut session, &reading, case, &ids).await?;
        drop(session);
        let (conflict, written, done) = doing.decide(&case)?;
        match write(context, &permit, before, &written, done).await {
            Err(AppError::Store(StoreError::Overtaken)) => {}
            Ok(ledger) => return Ok(Settled { ledger, conflict }),
            Err(error) => return Err(error),
        }
    }
    Err(AppError::KeptBeingOvertaken)
}

async fn read<'a>(
    session: &mut Session,
    permit: &Permit<ReadJourneys>,
    case: CaseId,
    ids: &'a Ids,
) -> Result<Case<'a>, AppError> {
    let found = session.facts_of_case(permit, case, None).await?.pop();
    let found = found.ok_or(AppError::UnknownCase(case))?;
    Ok(Case { live: live(found.versions.clone()), found, ids })
}

async fn write(
    context: &Context<'_>,
    permit: &Permit<SettleConflicts>,
    before: i64,
    written: &NewFact,
    done: &str,
) -> Result<i64, AppError> {
    let about = format!("{} of case {} {done}", written.fact.kind.code(), written.case);
    let mut session = context.app.store.begin().await?;
    let stamp = session.take_ledger(permit, before, context.now, &about).await?;
    session.add_facts(permit, &stamp, std::slice::from_ref(written)).await?;
    session.commit().await?;
    Ok(stamp.number())
}
