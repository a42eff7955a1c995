//! An open database, and one request to it.

use std::sync::{Arc, OnceLock};

use hearth_access::{
    ActionKind, Actor, DatabaseKind, Denied, ManageAgencies, OwnActionKind, OwnPermit, Permit,
    ReadAgencies, ReadJourneys, Situation, decide, decide_own,
};
use hearth_domain::agency::Network;
use hearth_domain::{AgencyId, Day};
use hearth_matching::rules::Rules;
use hearth_returns::facts::DERIVATION;
use hearth_store::Store;
use jiff::Timestamp;
use jiff::tz::TimeZone;

use crate::error::AppError;
use crate::import::derive_again;
use crate::last_loaded::LastLoaded;
use crate::region::Region;
use crate::register;
use crate::scope::Members;

/// An open database and what is kept of it in memory.
#[derive(Clone)]
pub struct App {
    pub(crate) store: Store,
    pub(crate) region: Arc<LastLoaded<Region>>,
    pub(crate) past: Arc<LastLoaded<Region>>,
    pub(crate) rules: Arc<Rules>,
}

impl App {
    /// Opens a database, making it when it is not there, and registers the agencies of England.
    ///
    /// # Errors
    /// When the database cannot be opened or written.
    pub async fn open(address: &str, now: Timestamp) -> Result<Self, AppError> {
        let app = Self {
            store: Store::open(address).await?,
            region: Arc::default(),
            past: Arc::default(),
            rules: Arc::new(Rules::built_in()),
        };
        if app.is_synthetic() {
            app.register_agencies(now).await?;
            derive_again(&app.request_at_this_machine(now)).await?;
        }
        Ok(app)
    }

    /// Opens a database that is there, to read from it.
    ///
    /// # Errors
    /// As [`App::open`], and when there is no such file.
    pub async fn open_existing(address: &str, now: Timestamp) -> Result<Self, AppError> {
        Store::open_existing(address).await?.close().await;
        Self::open(address, now).await
    }

    /// The same database, with pairs weighed by an agency's own rules instead of the built-in ones.
    #[must_use]
    pub fn by_rules(self, rules: Rules) -> Self {
        // What is kept in memory was weighed by other rules.
        Self { rules: Arc::new(rules), region: Arc::default(), past: Arc::default(), ..self }
    }

    /// Whether the database holds invented people only.
    #[must_use]
    pub fn is_synthetic(&self) -> bool {
        self.store.kind() == DatabaseKind::Synthetic
    }

    /// A request by `actor` at the moment `now`.
    #[must_use]
    pub fn request(&self, actor: Actor, now: Timestamp) -> Context<'_> {
        Context { app: self, actor, now, held: None }
    }

    /// A request by a person at this machine.
    #[must_use]
    pub fn request_at_this_machine(&self, now: Timestamp) -> Context<'_> {
        self.request(Actor::at_this_machine(), now)
    }

    /// Closes the database.
    pub async fn close(&self) {
        self.store.close().await;
    }

    /// Adds the agencies that come with Hearth to a database that has none.
    async fn register_agencies(&self, now: Timestamp) -> Result<(), AppError> {
        let context = self.request_at_this_machine(now);
        if context.network().await?.agencies().next().is_some() {
            return Ok(());
        }
        let network = register::england()?;
        let permit = context.permit::<ManageAgencies>()?;
        let mut session = self.store.begin().await?;
        let before = session.ledger(&permit).await?;
        let stamp = session.take_ledger(&permit, before, now, "register of agencies").await?;
        session.save_network(&permit, &stamp, &network).await?;
        session.save_derivation(&permit, &stamp, DERIVATION).await?;
        session.commit().await?;
        Ok(())
    }
}

/// One request: who asks, and when.
pub struct Context<'a> {
    pub(crate) app: &'a App,
    actor: Actor,
    /// The moment of the request; the outer edge read the clock.
    pub now: Timestamp,
    /// The region this request holds on to once it has read it, where it only reads.
    pub(crate) held: Option<OnceLock<Arc<Region>>>,
}

impl Context<'_> {
    /// The same request, which only reads: whatever it asks of the region as recorded now is answered
    /// from one number of the ledger, though others write meanwhile.
    #[must_use]
    pub fn at_one_moment(self) -> Self {
        Self { held: Some(OnceLock::new()), ..self }
    }

    /// The region this request has read and holds on to.
    pub(crate) fn holds(&self) -> Option<&Arc<Region>> {
        self.held.as_ref().and_then(OnceLock::get)
    }

    /// Asks the policy for a permit.
    pub(crate) fn permit<A: ActionKind>(&self) -> Result<Permit<A>, Denied> {
        decide(&self.actor, Situation { database: self.app.store.kind() })
    }

    /// Asks the policy for a permit to what is one agency's own.
    pub(crate) fn own_permit<A: OwnActionKind>(
        &self,
        agency: &AgencyId,
    ) -> Result<OwnPermit<A>, Denied> {
        decide_own(&self.actor, Situation { database: self.app.store.kind() }, agency)
    }

    /// A permit to read journeys, of those members only.
    pub(crate) fn permit_to_read(&self, members: &Members) -> Result<Permit<ReadJourneys>, Denied> {
        let permit = self.permit::<ReadJourneys>()?;
        Ok(match members.named() {
            Some(agencies) => permit.narrowed_to(agencies),
            None => permit,
        })
    }

    /// The civil day of the request in England.
    #[must_use]
    pub fn today(&self) -> Day {
        Self::day_of(self.now)
    }

    /// The civil day of a moment in England.
    pub(crate) fn day_of(moment: Timestamp) -> Day {
        // Without the time-zone database, midnight in summer is an hour late: no rule turns on it.
        TimeZone::UTC.to_datetime(moment).date()
    }

    /// Whether the database holds invented people only.
    #[must_use]
    pub fn is_synthetic(&self) -> bool {
        self.app.is_synthetic()
    }

    /// Who belongs to what, and when.
    ///
    /// # Errors
    /// When it may not or cannot be read.
    pub async fn network(&self) -> Result<Network, AppError> {
        let permit = self.permit::<ReadAgencies>()?;
        if let Some(held) = self.holds() {
            return Ok(held.network.clone());
        }
        let mut session = self.app.store.begin().await?;
        let now = session.ledger(&permit).await?;
        if let Some(kept) = self.app.region.get(|kept| kept.ledger == now) {
            return Ok(kept.network.clone());
        }
        Ok(session.network(&permit).await?)
    }
}
