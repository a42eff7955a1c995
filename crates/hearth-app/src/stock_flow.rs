//! The stock and flow of decisions over one year, for one agency, a set, an arrangement or all.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use hearth_domain::{AgencyId, CaseId, CollectionYear};
use hearth_indicators::Child;
pub use hearth_indicators::stock_flow::{Identity, Reconciling, Row, StockFlow, Why};
use hearth_indicators::stock_flow::{Scope, stock_flow as table_of};
use jiff::Timestamp;

use crate::context::Context;
use crate::error::AppError;
use crate::region::Region;
use crate::scope::{Members, Whose};
use crate::threads::off_the_threads;

/// What is asked for.
#[derive(Debug, Clone)]
pub struct Question {
    /// The year.
    pub year: CollectionYear,
    /// Whose decisions: of an arrangement, those of the authorities that belong on the last day of
    /// the year.
    pub whose: Whose,
    /// As it was recorded at this instant.
    pub known_at: Option<Timestamp>,
}

impl Question {
    fn members(&self, region: &Region) -> Members {
        self.whose.members_on(&region.network, self.year.last_day())
    }
}

/// The table, with what is needed to read it.
pub struct Answer {
    /// The table.
    pub table: StockFlow,
    /// Agencies asked about that have sent returns, and none of this year: what happened there in
    /// the year is not known.
    pub untold: Vec<AgencyId>,
    region: Arc<Region>,
}

impl Answer {
    /// The agency's own number for a child.
    #[must_use]
    pub fn number_of(&self, case: CaseId) -> &str {
        self.region.child(case).map_or("", |child| child.number.as_str())
    }
}

/// The table of a year.
///
/// # Errors
/// When the journeys may not or cannot be read.
pub async fn stock_flow(context: &Context<'_>, question: &Question) -> Result<Answer, AppError> {
    let region = context.region(question.known_at).await?;
    let (known, asked) = (Arc::clone(&region), question.clone());
    let table = off_the_threads(move || table(&known, &asked)).await?;
    let untold = untold(&region, question);
    Ok(Answer { table, untold, region })
}

fn table(region: &Region, question: &Question) -> StockFlow {
    let members = question.members(region);
    let mut told_from: BTreeMap<AgencyId, CollectionYear> = BTreeMap::new();
    for (agency, year) in told_years(region) {
        let first = told_from.entry(agency.clone()).or_insert(year);
        *first = year.min(*first);
    }
    let children: Vec<Child<'_>> = region
        .children
        .iter()
        .map(|child| Child { case: child.case, agency: &child.agency, journey: &child.journey })
        .collect();
    let scope = Scope { year: question.year, agencies: members.named(), told_from: &told_from };
    table_of(&children, scope)
}

fn told_years(region: &Region) -> impl Iterator<Item = (&AgencyId, CollectionYear)> {
    region
        .sources
        .iter()
        .filter_map(|batch| Some((&batch.agency, CollectionYear::ending_in(batch.year)?)))
}

fn untold(region: &Region, question: &Question) -> Vec<AgencyId> {
    let all: BTreeSet<&AgencyId> = told_years(region).map(|(agency, _)| agency).collect();
    let told: BTreeSet<&AgencyId> = told_years(region)
        .filter(|(_, year)| *year == question.year)
        .map(|(agency, _)| agency)
        .collect();
    let members = question.members(region);
    let asked = |agency: &&&AgencyId| members.has(agency);
    all.difference(&told).filter(asked).map(|agency| (*agency).clone()).collect()
}
