//! How good the returns are that came: what the rules said of each, year after year, and of one child.

use std::collections::{BTreeMap, BTreeSet};

use hearth_access::{Permit, ReadJourneys};
use hearth_domain::{AgencyId, CaseId, Source};
use hearth_returns::rules::{Rule, find};
use hearth_store::{Arrival, JudgedRow, JudgedRule, Session};
use jiff::Timestamp;

use crate::context::Context;
use crate::error::AppError;
use crate::region::Region;
use crate::scope::Members;

/// One return as the rules judged it when it was loaded.
#[derive(Debug, Clone)]
pub struct JudgedReturn {
    /// The import it came with.
    pub batch: String,
    /// The authority.
    pub agency: AgencyId,
    /// Its name.
    pub agency_name: String,
    /// The collection year, by its ending.
    pub year: i16,
    /// When it was recorded.
    pub recorded_at: Timestamp,
    /// How many children it has.
    pub children: i64,
    /// How many rules were asked.
    pub rules: i64,
    /// Each rule that found rows or could not judge every child, in order of code.
    pub said: Vec<Said>,
}

/// What one rule said of a return.
#[derive(Debug, Clone)]
pub struct Said {
    /// Its code.
    pub code: String,
    /// The rule; `None` where this program no longer has one of that code.
    pub rule: Option<&'static Rule>,
    /// Why it could not judge every child; empty where it did.
    pub why: String,
    /// How many rows it found wrong.
    pub rows: i64,
    /// How many children they are of.
    pub children: i64,
}

/// A row of a kept child that a rule found wrong.
#[derive(Debug, Clone)]
pub struct FoundRow {
    /// The import it came with.
    pub batch: String,
    /// The collection year, by its ending.
    pub year: i16,
    /// The child.
    pub case: CaseId,
    /// The authority's number for the child.
    pub number: String,
    /// The code of the rule.
    pub code: String,
    /// The rule; `None` where this program no longer has one of that code.
    pub rule: Option<&'static Rule>,
    /// The table.
    pub table: String,
    /// The line of its file.
    pub line: i64,
}

impl JudgedReturn {
    /// How many rows were found wrong, a row as often as there are rules that found it.
    #[must_use]
    pub fn rows(&self) -> i64 {
        self.said.iter().map(|said| said.rows).sum()
    }

    /// How many rows were found wrong for every hundred children; `None` where it has no child.
    #[must_use]
    pub fn rows_per_hundred(&self) -> Option<f64> {
        let whole = |count: i64| i32::try_from(count).map_or(f64::MAX, f64::from);
        (self.children > 0).then(|| whole(self.rows()) * 100.0 / whole(self.children))
    }

    /// How many rules could say nothing.
    #[must_use]
    pub fn silent(&self) -> usize {
        self.said.iter().filter(|said| !said.why.is_empty()).count()
    }
}

/// One rule over several returns.
#[derive(Debug, Clone, Default)]
pub struct RuleTotal {
    /// The rule; `None` where this program no longer has one of that code.
    pub rule: Option<&'static Rule>,
    /// How many rows it found wrong.
    pub rows: i64,
    /// How many children they are of.
    pub children: i64,
    /// The authorities whose returns they stand in.
    pub agencies: BTreeSet<AgencyId>,
}

/// What each rule found in these returns, by its code.
#[must_use]
pub fn by_rule<'a>(
    returns: impl IntoIterator<Item = &'a JudgedReturn>,
) -> BTreeMap<&'a str, RuleTotal> {
    let mut totals: BTreeMap<&str, RuleTotal> = BTreeMap::new();
    for one in returns {
        for said in one.said.iter().filter(|said| said.rows > 0) {
            let total = totals.entry(&said.code).or_default();
            total.rule = said.rule;
            total.rows += said.rows;
            total.children += said.children;
            total.agencies.insert(one.agency.clone());
        }
    }
    totals
}

/// The newest sending of each year of the members that the rules judged, as known at an instant: by the
/// name of the authority, the earliest year first.
///
/// # Errors
/// When they may not or cannot be read.
pub async fn quality(
    context: &Context<'_>,
    members: &Members,
    known_at: Option<Timestamp>,
) -> Result<Vec<JudgedReturn>, AppError> {
    let permit = context.permit_to_read(members)?;
    let region = context.region(None).await?;
    let mut session = context.app.store.begin().await?;
    let mut returns = judged(&mut session, &permit, &region, known_at).await?;
    let mut seen = BTreeSet::new();
    returns.retain(|one| members.has(&one.agency) && seen.insert((one.agency.clone(), one.year)));
    returns.sort_by(|a, b| (&a.agency_name, a.year).cmp(&(&b.agency_name, b.year)));
    Ok(returns)
}

/// What the rules said of one import, and the rows of kept children they found; `None` where it is no
/// return that rules judged.
///
/// # Errors
/// When it may not or cannot be read.
pub async fn of_import(
    context: &Context<'_>,
    batch: &str,
) -> Result<Option<(JudgedReturn, Vec<FoundRow>)>, AppError> {
    let permit = context.permit_to_read(&Members::default())?;
    let region = context.region(None).await?;
    let mut session = context.app.store.begin().await?;
    let returns = judged(&mut session, &permit, &region, None).await?;
    let Some(one) = returns.into_iter().find(|one| one.batch == batch) else { return Ok(None) };
    let rows = session.judged_rows_of_batch(&permit, batch).await?;
    let rows = rows.into_iter().map(|row| found(&region, &one, row)).collect();
    Ok(Some((one, rows)))
}

/// The rows of one child that rules found wrong in the newest sending of each year, the newest first.
///
/// # Errors
/// When it may not or cannot be read.
pub async fn of_child(
    context: &Context<'_>,
    case: CaseId,
    known_at: Option<Timestamp>,
) -> Result<Vec<FoundRow>, AppError> {
    let permit = context.permit_to_read(&Members::default())?;
    let region = context.region(None).await?;
    let mut session = context.app.store.begin().await?;
    let rows = session.judged_rows_of_case(&permit, case).await?;
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    let returns = judged(&mut session, &permit, &region, known_at).await?;
    let mut seen = BTreeSet::new();
    let newest: BTreeMap<&str, &JudgedReturn> = returns
        .iter()
        .filter(|one| seen.insert((&one.agency, one.year)))
        .map(|one| (one.batch.as_str(), one))
        .collect();
    let of_newest =
        |row: JudgedRow| newest.get(row.batch.as_str()).map(|one| found(&region, one, row));
    Ok(rows.into_iter().filter_map(of_newest).collect())
}

/// Every return in reach that rules judged, of each authority and year the newest sending first.
async fn judged(
    session: &mut Session,
    permit: &Permit<ReadJourneys>,
    region: &Region,
    known_at: Option<Timestamp>,
) -> Result<Vec<JudgedReturn>, AppError> {
    let mut said: BTreeMap<String, Vec<Said>> = BTreeMap::new();
    for rule in session.judged_rules(permit, None).await? {
        said.entry(rule.batch.clone()).or_default().push(told(rule));
    }
    let returns = session.judged_returns(permit).await?;
    let mut by_batch: BTreeMap<String, _> =
        returns.into_iter().map(|one| (one.batch.clone(), one)).collect();
    let arrivals = session.arrivals(permit, known_at).await?;
    let one = |arrival: Arrival| {
        let judged = by_batch.remove(&arrival.batch)?;
        Some(JudgedReturn {
            agency_name: region.name_of(&arrival.agency),
            said: said.remove(&arrival.batch).unwrap_or_default(),
            batch: arrival.batch,
            agency: arrival.agency,
            year: arrival.year,
            recorded_at: arrival.recorded_at,
            children: judged.children,
            rules: judged.rules,
        })
    };
    let is_return = |arrival: &Arrival| arrival.source == Source::Ssda903;
    Ok(arrivals.into_iter().filter(is_return).filter_map(one).collect())
}

fn told(rule: JudgedRule) -> Said {
    Said {
        rule: find(&rule.rule),
        code: rule.rule,
        why: rule.why,
        rows: rule.rows,
        children: rule.children,
    }
}

fn found(region: &Region, of: &JudgedReturn, row: JudgedRow) -> FoundRow {
    FoundRow {
        number: region.named(row.case).map(|(_, number)| number).unwrap_or_default(),
        batch: row.batch,
        year: of.year,
        case: row.case,
        rule: find(&row.rule),
        code: row.rule,
        table: row.table,
        line: row.line,
    }
}
