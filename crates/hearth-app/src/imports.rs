//! What arrived: each return, list and extract as it was recorded, and what was wrong with it.

use std::collections::BTreeMap;

use hearth_access::{Permit, ReadJourneys};
use hearth_domain::{AgencyId, Day, Source};
use hearth_returns::checks::CHECKS;
use hearth_store::{Arrival, Holdings, Session};
pub use hearth_store::{KeptProblem, ProblemCount};
use jiff::Timestamp;

use crate::arrived::{Changed, Loading, loading};
use crate::context::Context;
use crate::error::AppError;
use crate::import::Kind;
use crate::region::Region;
use crate::scope::Members;

/// Another sending of the same year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OtherSending {
    /// Its batch.
    pub batch: String,
    /// When it was recorded.
    pub recorded_at: Timestamp,
}

/// The facts that came with a batch.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FactsTold {
    /// Those of the loading it came with, of all its years together.
    Here {
        /// How many.
        changed: Changed,
        /// How many earlier years came with it.
        earlier_years: usize,
    },
    /// They are counted with this year, by its ending, which came with the same loading.
    WithYear(i16),
}

/// One return, list or extract of one year as it was recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Import {
    /// The batch.
    pub batch: String,
    /// The agency.
    pub agency: AgencyId,
    /// Its name.
    pub agency_name: String,
    /// What it is.
    pub source: Source,
    /// Which kind of file it is; `None` where nothing is left that tells which list it was.
    pub kind: Option<Kind>,
    /// The collection year, by its ending.
    pub year: i16,
    /// The day as at which it was made, where it is given.
    pub told_on: Option<Day>,
    /// When it was recorded.
    pub recorded_at: Timestamp,
    /// The sending of the same year before it.
    pub before: Option<OtherSending>,
    /// The sending of the same year after it.
    pub after: Option<OtherSending>,
    /// The tables that have not been sent again since, and how many rows each has.
    pub tables: Vec<(String, i64)>,
    /// How many rows that came with it are kept and in force.
    pub rows_kept: i64,
    /// The facts it told, corrected and withdrew.
    pub facts: FactsTold,
    /// Children of the year of whom nothing but a count is kept.
    pub counted_only: i64,
    /// How many problems of each sort there were, whoever's rows they were in.
    pub problems: Vec<ProblemCount>,
}

impl Import {
    /// What it is called on a page.
    #[must_use]
    pub fn label(&self) -> String {
        self.kind.map_or_else(|| self.source.to_string(), |kind| kind.label().to_owned())
    }

    /// Whether no later sending of the same year followed.
    #[must_use]
    pub fn is_newest(&self) -> bool {
        self.after.is_none()
    }

    /// Whether every table of it has been sent again since.
    #[must_use]
    pub fn is_replaced(&self) -> bool {
        self.tables.is_empty() && !self.is_newest()
    }

    /// Whether children of it may be kept as counts alone.
    #[must_use]
    pub fn counts_children(&self) -> bool {
        self.kind == Some(Kind::Children)
    }

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

/// A problem of a kept child or household.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListedProblem {
    /// The problem as it was recorded.
    pub problem: KeptProblem,
    /// The agency's own number for the child or household.
    pub number: String,
    /// Whether the case is a household's.
    pub is_household: bool,
}

/// One import with a page of its problems.
pub struct ImportView {
    /// The import.
    pub import: Import,
    /// How many problems are of those who are kept.
    pub kept: usize,
    /// Those asked for.
    pub listed: Vec<ListedProblem>,
}

/// Which imports are asked for.
#[derive(Debug, Clone, Default)]
pub struct Question {
    /// Whose.
    pub members: Members,
    /// Only of this kind.
    pub kind: Option<Kind>,
    /// Only what was recorded after this moment.
    pub after: Option<Timestamp>,
}

impl Question {
    fn asks_for(&self, one: &Import) -> bool {
        self.members.has(&one.agency)
            && self.kind.is_none_or(|kind| one.kind == Some(kind))
            && self.after.is_none_or(|after| one.recorded_at > after)
    }
}

/// Every import asked for: the newest arrival first, and of those that came together by agency, kind
/// and year, the newest year first.
///
/// # Errors
/// When they may not or cannot be read.
pub async fn imports(context: &Context<'_>, question: &Question) -> Result<Vec<Import>, AppError> {
    let permit = context.permit_to_read(&question.members)?;
    let region = context.region(None).await?;
    let mut session = context.app.store.begin().await?;
    let mut imports = read(&mut session, &permit, &region).await?;
    imports.retain(|one| question.asks_for(one));
    imports.sort_by(|a, b| {
        let key = |one: &Import| (one.agency_name.clone(), one.kind);
        b.recorded_at
            .cmp(&a.recorded_at)
            .then_with(|| key(a).cmp(&key(b)))
            .then_with(|| b.year.cmp(&a.year))
    });
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
    let permit = context.permit_to_read(&Members::default())?;
    let region = context.region(None).await?;
    let mut session = context.app.store.begin().await?;
    let imports = read(&mut session, &permit, &region).await?;
    let Some(import) = imports.into_iter().find(|one| one.batch == batch) else { return Ok(None) };
    let kept = session.count_kept_problems(&permit, batch).await?;
    let page = (whole(skipped), whole(most));
    let problems = session.kept_problems(&permit, batch, page).await?;
    let listed = |problem: KeptProblem| ListedProblem {
        number: region.named(problem.case).map(|(_, number)| number).unwrap_or_default(),
        is_household: region.family(problem.case).is_some(),
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
    let arrivals = session.arrivals(permit, None).await?;
    let mut holdings = session.holdings(permit).await?;
    let mut sendings: BTreeMap<SameYear, Vec<&Arrival>> = BTreeMap::new();
    for arrival in &arrivals {
        sendings.entry(same_year(arrival)).or_default().push(arrival);
    }
    let newest = newest_of_loadings(&arrivals);
    let told = |arrival: &Arrival| {
        let of_year = sendings.get(&same_year(arrival)).map(Vec::as_slice).unwrap_or_default();
        let facts = match newest.get(&loading(arrival)) {
            Some((newest, _)) if *newest != arrival.year => FactsTold::WithYear(*newest),
            found => FactsTold::Here {
                changed: region.arrived.brought_with(arrival),
                earlier_years: found.map_or(0, |(_, years)| years.saturating_sub(1)),
            },
        };
        told(region, &mut holdings, arrival, (of_year, facts))
    };
    Ok(arrivals.iter().map(told).collect())
}

/// What sendings of the same year have alike.
type SameYear = (AgencyId, Source, Option<Kind>, i16);

fn same_year(arrival: &Arrival) -> SameYear {
    (arrival.agency.clone(), arrival.source, Kind::of_batch(arrival), arrival.year)
}

/// The newest year of each loading and how many it has: its facts are derived from all together.
fn newest_of_loadings(arrivals: &[Arrival]) -> BTreeMap<Loading, (i16, usize)> {
    let mut newest = BTreeMap::new();
    for arrival in arrivals {
        let (year, years) = newest.entry(loading(arrival)).or_insert((arrival.year, 0));
        *year = arrival.year.max(*year);
        *years += 1;
    }
    newest
}

/// `of_year` holds every sending of the same year, the newest first.
fn told(
    region: &Region,
    holdings: &mut Holdings,
    arrival: &Arrival,
    (of_year, facts): (&[&Arrival], FactsTold),
) -> Import {
    let Arrival { batch, agency, year, .. } = arrival;
    let place = of_year.iter().position(|one| one.batch == *batch).unwrap_or_default();
    let sending =
        |one: &&Arrival| OtherSending { batch: one.batch.clone(), recorded_at: one.recorded_at };
    let counted = region.counted.get(&(agency.clone(), *year));
    Import {
        agency_name: region.name_of(agency),
        source: arrival.source,
        kind: Kind::of_batch(arrival),
        before: of_year.get(place + 1).map(sending),
        after: place.checked_sub(1).and_then(|after| of_year.get(after)).map(sending),
        tables: holdings.tables.remove(batch).unwrap_or_default(),
        rows_kept: holdings.rows.remove(batch).unwrap_or_default(),
        facts,
        counted_only: counted.copied().unwrap_or_default(),
        problems: holdings.problems.remove(batch).unwrap_or_default(),
        batch: batch.clone(),
        agency: agency.clone(),
        year: *year,
        told_on: arrival.told_on,
        recorded_at: arrival.recorded_at,
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
