//! What arrived: each return as it was recorded, and what was wrong with it.

use std::collections::{BTreeMap, BTreeSet};

use hearth_access::{Permit, ReadJourneys};
use hearth_domain::{AgencyId, Source};
use hearth_returns::checks::CHECKS;
use hearth_store::{Arrival, Holdings, Session};
pub use hearth_store::{KeptProblem, ProblemCount};
use jiff::Timestamp;

use crate::context::Context;
use crate::error::AppError;
use crate::region::Region;

/// One return of one year as it was recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Import {
    /// The batch.
    pub batch: String,
    /// The authority.
    pub agency: AgencyId,
    /// Its name.
    pub agency_name: String,
    /// The collection year, by its ending.
    pub year: i16,
    /// When it was recorded.
    pub recorded_at: Timestamp,
    /// Whether no later sending of the same year followed.
    pub is_newest: bool,
    /// The tables that have not been sent again since, and how many rows each has.
    pub tables: Vec<(String, i64)>,
    /// How many rows that came with it are kept and in force.
    pub rows_kept: i64,
    /// Children of the year of whom nothing but a count is kept.
    pub counted_only: i64,
    /// How many problems of each sort there were, whoever's rows they were in.
    pub problems: Vec<ProblemCount>,
}

impl Import {
    /// How many rows the tables have.
    #[must_use]
    pub fn rows_sent(&self) -> i64 {
        self.tables.iter().map(|(_, rows)| rows).sum()
    }

    /// How many problems there were in all.
    #[must_use]
    pub fn problem_count(&self) -> i64 {
        self.problems.iter().map(|count| count.problems).sum()
    }
}

/// A problem of a kept child.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListedProblem {
    /// The problem as it was recorded.
    pub problem: KeptProblem,
    /// The authority's own number for the child.
    pub number: String,
}

/// One import with a page of its problems.
pub struct ImportView {
    /// The import.
    pub import: Import,
    /// How many problems are of kept children.
    pub kept: usize,
    /// Those asked for.
    pub listed: Vec<ListedProblem>,
}

/// Every import in reach, by authority, the newest year and the newest sending first.
///
/// # Errors
/// When they may not or cannot be read.
pub async fn imports(
    context: &Context<'_>,
    only: Option<&AgencyId>,
) -> Result<Vec<Import>, AppError> {
    let permit = context.permit_to_read(only)?;
    let region = context.region(None).await?;
    let mut session = context.app.store.begin().await?;
    let mut imports = read(&mut session, &permit, &region).await?;
    imports.sort_by(|a, b| a.agency_name.cmp(&b.agency_name));
    Ok(imports)
}

/// One import, with at most `most` problems of kept children after the first `skipped`; `None` when
/// there is no such import in reach.
///
/// # Errors
/// When it may not or cannot be read.
pub async fn import(
    context: &Context<'_>,
    batch: &str,
    (skipped, most): (usize, usize),
) -> Result<Option<ImportView>, AppError> {
    let permit = context.permit_to_read(None)?;
    let region = context.region(None).await?;
    let mut session = context.app.store.begin().await?;
    let imports = read(&mut session, &permit, &region).await?;
    let Some(import) = imports.into_iter().find(|one| one.batch == batch) else { return Ok(None) };
    let kept = session.count_kept_problems(&permit, batch).await?;
    let page = (whole(skipped), whole(most));
    let problems = session.kept_problems(&permit, batch, page).await?;
    let listed = |problem: KeptProblem| ListedProblem {
        number: region.child(problem.case).map(|child| child.number.clone()).unwrap_or_default(),
        problem,
    };
    Ok(Some(ImportView {
        import,
        kept: usize::try_from(kept).unwrap_or_default(),
        listed: problems.into_iter().map(listed).collect(),
    }))
}

/// What a sort of problem is, in one sentence; empty where it is not known here.
#[must_use]
pub fn meaning(kind: &str) -> &'static str {
    match kind {
        "file" => "A file could not be read as a table.",
        "column" => "A column is missing, unknown or there twice.",
        "row" => "A row has more or fewer cells than its header, or no child.",
        "cell" => "A cell does not hold what its column takes.",
        "not-in-force" => "A code is of the list, but not of this collection year.",
        "duplicate-row" => "A row stands in the file twice.",
        other => CHECKS.iter().find(|check| check.name == other).map_or("", |check| check.finds),
    }
}

async fn read(
    session: &mut Session,
    permit: &Permit<ReadJourneys>,
    region: &Region,
) -> Result<Vec<Import>, AppError> {
    let arrivals = session.arrivals(permit, Source::Ssda903).await?;
    let mut holdings = session.holdings(permit, Source::Ssda903).await?;
    let mut seen = BTreeSet::new();
    let told = |arrival: Arrival| {
        let is_newest = seen.insert((arrival.agency.clone(), arrival.year));
        told(region, &mut holdings, arrival, is_newest)
    };
    Ok(arrivals.into_iter().map(told).collect())
}

fn told(region: &Region, holdings: &mut Holdings, arrival: Arrival, is_newest: bool) -> Import {
    let Arrival { batch, agency, year, recorded_at, .. } = arrival;
    Import {
        agency_name: region.name_of(&agency),
        is_newest,
        tables: holdings.tables.remove(&batch).unwrap_or_default(),
        rows_kept: holdings.rows.remove(&batch).unwrap_or_default(),
        counted_only: region.counted.get(&(agency.clone(), year)).copied().unwrap_or_default(),
        problems: holdings.problems.remove(&batch).unwrap_or_default(),
        batch,
        agency,
        year,
        recorded_at,
    }
}

/// How many problems of each sort the imports had.
#[must_use]
pub fn by_kind(imports: &[Import]) -> BTreeMap<&str, i64> {
    let mut kinds = BTreeMap::new();
    for count in imports.iter().flat_map(|one| &one.problems) {
        *kinds.entry(count.kind.as_str()).or_default() += count.problems;
    }
    kinds
}

fn whole(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}
