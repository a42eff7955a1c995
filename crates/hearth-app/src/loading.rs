//! Loading the region from the database, and bringing it forward when the ledger moves on.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, OnceLock};

use hearth_access::{Permit, ReadJourneys};
use hearth_domain::fact::live;
use hearth_domain::{CaseId, Fact, Household, Journey, Source};
use hearth_returns::Table;
use hearth_store::{Arrival, CaseFacts, NumbersOfCases};
use jiff::Timestamp;

use crate::arrived::Arrived;
use crate::context::Context;
use crate::error::AppError;
use crate::kept::Kept;
use crate::region::{Region, RegionChild, RegionFamily};
use crate::threads::off_the_threads;

/// Standings are kept of so many days: each holds every journey.
const MOST_DAYS: usize = 24;

/// How many measures over the years are kept.
const MOST_TRENDS: usize = 1_024;

/// Measures are kept of so many questions: each agency of a region, and all, on a few days.
const MOST_MEASURED: usize = 256;

/// The sources, and the table of one, that tell of a match when it is made.
const TELL_MATCHES: [(Source, Option<&str>); 2] =
    [(Source::AnnexA, Some("List10")), (Source::StandardSafeguardingDataset, None)];

impl Context<'_> {
    /// The region as it is recorded now, or as it was known at an instant.
    ///
    /// # Errors
    /// When it may not or cannot be read.
    pub async fn region(&self, known_at: Option<Timestamp>) -> Result<Arc<Region>, AppError> {
        let permit = self.permit::<ReadJourneys>()?;
        if let Some(held) = self.holds().filter(|_| known_at.is_none()) {
            return Ok(Arc::clone(held));
        }
        let region = self.region_of_the_ledger(&permit, known_at).await?;
        Ok(match &self.held {
            Some(held) if known_at.is_none() => Arc::clone(held.get_or_init(|| region)),
            _ => region,
        })
    }

    /// The region that is kept in memory where the ledger has not moved on, else loaded anew.
    async fn region_of_the_ledger(
        &self,
        permit: &Permit<ReadJourneys>,
        known_at: Option<Timestamp>,
    ) -> Result<Arc<Region>, AppError> {
        let now = match self.holds() {
            Some(held) => held.ledger,
            None => self.app.store.begin().await?.ledger(permit).await?,
        };
        let place = if known_at.is_some() { &self.app.past } else { &self.app.region };
        // Somebody may have written, and somebody else have loaded it, since the number was read.
        let is_wanted = |kept: &Region| kept.ledger >= now && kept.known_at == known_at;
        place.get_or_load(is_wanted, self.load_region(permit, known_at)).await
    }

    /// The region as it is in the database. Of a region as recorded now that was loaded before, only the
    /// cases of which anything was recorded since are read again.
    async fn load_region(
        &self,
        permit: &Permit<ReadJourneys>,
        known_at: Option<Timestamp>,
    ) -> Result<Region, AppError> {
        let network = self.network().await?;
        let mut session = self.app.store.begin_reading().await?;
        let ledger = session.ledger(permit).await?;
        let before = self.app.region.get(|kept| known_at.is_none() && kept.ledger <= ledger);
        let (cases, numbers) = match &before {
            Some(kept) => (
                session.facts_of_changed(permit, kept.ledger).await?,
                session.numbers_of_changed(permit, kept.ledger).await?,
            ),
            None => {
                (session.facts(permit, known_at).await?, session.numbers_of_cases(permit).await?)
            }
        };
        let batches = session.arrivals(permit, known_at).await?;
        let sources = session.batches(permit, (Source::Ssda903, None), known_at).await?;
        let lists = (Source::AnnexA, Some(Table::List11.name()));
        let family_sources = session.batches(permit, lists, known_at).await?;
        let mut tellers = Vec::new();
        for tells in TELL_MATCHES {
            tellers.extend(session.batches(permit, tells, known_at).await?);
        }
        let mut counted = BTreeMap::new();
        for (agency, year, group) in session.left_out(permit).await? {
            *counted.entry((agency, year)).or_default() += group.children;
        }
        let read = move || Told::before(before.as_deref()).and_since(batches, cases, numbers);
        let Told { arrived, children, families, .. } = off_the_threads(read).await?;
        let tells_matches = tellers.into_iter().map(|batch| (batch.agency, batch.year)).collect();
        Ok(Region {
            ledger,
            known_at,
            network,
            children,
            families,
            sources,
            family_sources,
            arrived,
            counted,
            tells_matches,
            standings: Kept::at_most(MOST_DAYS),
            families_standing: Kept::at_most(MOST_DAYS),
            measured: Kept::at_most(MOST_MEASURED),
            trends: Kept::at_most(MOST_TRENDS),
            clocks: Kept::at_most(MOST_DAYS),
            siblings: Kept::at_most(1),
            matching: crate::matching::Answers::default(),
            unsettled: OnceLock::new(),
        })
    }
}

/// What facts tell: children and households, each by case, and what arrived. A case of which nothing holds
/// is neither.
#[derive(Default)]
struct Told {
    /// The number of the change up to which it is told.
    ledger: i64,
    children: Vec<RegionChild>,
    families: Vec<RegionFamily>,
    arrived: Arrived,
}

impl Told {
    /// What a region that was loaded before holds; nothing where there is none.
    fn before(region: Option<&Region>) -> Self {
        region.map_or_else(Self::default, |region| Self {
            ledger: region.ledger,
            children: region.children.clone(),
            families: region.families.clone(),
            arrived: region.arrived.clone(),
        })
    }

    /// The same with the cases of which anything was recorded since, whole, in the place of what was known
    /// of them.
    fn and_since(
        mut self,
        batches: Vec<Arrival>,
        cases: Vec<CaseFacts>,
        mut numbers: NumbersOfCases,
    ) -> Self {
        self.arrived = self.arrived.and_since(self.ledger, batches, &cases);
        let again: BTreeSet<CaseId> = cases.iter().map(|found| found.case).collect();
        self.children.retain(|child| !again.contains(&child.case));
        self.families.retain(|family| !again.contains(&family.case));
        for found in cases {
            let number = numbers.remove(&found.case).map(|(_, number)| number).unwrap_or_default();
            self.add(found, number);
        }
        self.children.sort_by_key(|child| child.case);
        self.families.sort_by_key(|family| family.case);
        self
    }

    fn add(&mut self, found: CaseFacts, number: String) {
        let facts: Vec<Fact> = live(found.versions).into_iter().map(|one| one.fact).collect();
        let (case, agency) = (found.case, found.agency);
        if facts.iter().any(|fact| fact.kind.is_of_household()) {
            let household = Household::told_by(facts);
            self.families.push(RegionFamily { case, agency, number, household });
        } else if !facts.is_empty() {
            let journey = Journey::told_by(facts);
            self.children.push(RegionChild { case, agency, number, journey });
        }
    }
}
