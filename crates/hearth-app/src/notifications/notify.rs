//! Recording an early notification: a case is started, with its first facts and, apart from them, names.

use hearth_access::{NotifyEarly, Permit, RecordIdentities};
use hearth_domain::agency::Registration;
use hearth_domain::identity::Identity;
use hearth_domain::notification::{Birth, EarlyNotification, NotificationEvidence};
use hearth_domain::{AgencyId, CaseId, CollectionYear, Day, Fact, Source};
use hearth_returns::cell::CellValue;
use hearth_returns::values::ListedNumber;
use hearth_store::{CaseKind, NewFact, StoreError, StoredIdentity};

use crate::context::Context;
use crate::error::AppError;
use crate::ids::Ids;
use crate::told_by_person::MOST_TRIES;

/// A name is no longer than this.
pub const MOST_LETTERS: usize = 100;

/// What a worker of an authority tells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// The authority.
    pub agency: AgencyId,
    /// Its own number for the child.
    pub number: String,
    /// The day it told.
    pub day: Day,
    /// When the child was born or is to be.
    pub birth: Birth,
    /// How it told.
    pub evidence: NotificationEvidence,
    /// Names, kept apart from the facts.
    pub names: Vec<Identity>,
}

/// What was recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notified {
    /// The number of the change.
    pub ledger: i64,
    /// The case that was started.
    pub case: CaseId,
}

/// Starts the case of a child of whom an authority tells before any decision. When a return or a list of the
/// authority names the same number later, it tells of the same case.
///
/// # Errors
/// When the authority, the number, a day or a name cannot be, the number is known, or the policy forbids it.
pub async fn notify(context: &Context<'_>, notice: &Notice) -> Result<Notified, AppError> {
    let permit = context.permit::<NotifyEarly>()?;
    let told = EarlyNotification::of(notice.day, notice.birth, notice.evidence, context.today())
        .map_err(AppError::Notification)?;
    notice.check_authority(context).await?;
    notice.check_number(context.today())?;
    notice.check_names()?;
    let ids = Ids::at(context.now);
    for _ in 0..MOST_TRIES {
        match write(context, &permit, (notice, told.facts()), &ids).await {
            Err(AppError::Store(StoreError::Overtaken)) => {}
            done => return done,
        }
    }
    Err(AppError::KeptBeingOvertaken)
}

impl Notice {
    async fn check_authority(&self, context: &Context<'_>) -> Result<(), AppError> {
        let network = context.network().await?;
        let agency = network.agency(&self.agency);
        let agency = agency.ok_or_else(|| AppError::UnknownAgency(self.agency.clone()))?;
        let is_authority = agency.registration == Registration::LaAdoptionService;
        let is_good = is_authority && agency.exists_on(self.day);
        is_good.then_some(()).ok_or_else(|| AppError::NoAuthority(self.agency.clone()))
    }

    /// The number is read as a list's would be, so that it is the same number there.
    fn check_number(&self, today: Day) -> Result<(), AppError> {
        let is_number = |year| ListedNumber::read(&self.number, year).0.is_some();
        let is_good = !self.number.is_empty()
            && self.number.trim() == self.number
            && !self.number.contains(char::is_control)
            && CollectionYear::of(today).is_some_and(is_number);
        is_good.then_some(()).ok_or(AppError::NoNumber)
    }

    fn check_names(&self) -> Result<(), AppError> {
        let is_long = |one: &&Identity| one.value.chars().count() > MOST_LETTERS;
        match self.names.iter().find(is_long) {
            Some(one) => Err(AppError::LongName { label: one.kind.label(), most: MOST_LETTERS }),
            None => Ok(()),
        }
    }
}

async fn write(
    context: &Context<'_>,
    permit: &Permit<NotifyEarly>,
    (notice, facts): (&Notice, Vec<Fact>),
    ids: &Ids,
) -> Result<Notified, AppError> {
    let mut reading = context.app.store.begin().await?;
    let before = reading.ledger(permit).await?;
    let known = reading.case_numbers(permit, &notice.agency, CaseKind::Child).await?;
    drop(reading);
    if let Some(case) = known.get(&notice.number) {
        let (agency, number) = (notice.agency.clone(), notice.number.clone());
        return Err(AppError::ChildKnown { agency, number, case: *case });
    }
    let case = ids.case();
    let new = facts.into_iter().map(|fact| NewFact {
        id: ids.fact(),
        case,
        agency: notice.agency.clone(),
        occurrence: 1,
        fact,
        supersedes: None,
        retracted: false,
    });
    let about = format!("early notification of case {case}");
    let mut session = context.app.store.begin().await?;
    let stamp = session.take_ledger(permit, before, context.now, &about).await?;
    let of = (&notice.agency, CaseKind::Child);
    session.add_cases(permit, &stamp, of, &[(case, notice.number.clone())]).await?;
    session.add_facts(permit, &stamp, &new.collect::<Vec<_>>()).await?;
    if !notice.names.is_empty() {
        let naming = context.permit::<RecordIdentities>()?;
        let names = notice.stored_names(case, ids);
        session.add_identities(&naming, &stamp, &notice.agency, &names).await?;
    }
    session.commit().await?;
    Ok(Notified { ledger: stamp.number(), case })
}

impl Notice {
    fn stored_names(&self, case: CaseId, ids: &Ids) -> Vec<StoredIdentity> {
        let one = |identity: &Identity| StoredIdentity {
            id: ids.uuid().to_string(),
            case,
            source: Source::Person,
            identity: identity.clone(),
        };
        self.names.iter().map(one).collect()
    }
}
