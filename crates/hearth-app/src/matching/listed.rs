//! Everybody of the pool, with how many of the others they may be proposed to today.

use std::collections::BTreeMap;
use std::sync::Arc;

use hearth_matching::pool::{PoolFamily, PoolUnit};

use crate::context::Context;
use crate::error::AppError;

use super::answers::{Searched, answered};
use super::whole_pool::searched;
use super::{Pool, Question};

/// A unit that waits.
#[derive(Debug, Clone)]
pub struct ListedUnit {
    /// The unit.
    pub unit: PoolUnit,
    /// Its place in line among everybody who waits, 1 for the first; equals share one.
    pub place: i64,
    /// For how many families it may be proposed today.
    pub families: usize,
}

/// A family that waits.
#[derive(Debug, Clone)]
pub struct ListedFamily {
    /// The family.
    pub family: PoolFamily,
    /// For how many units it may be proposed today.
    pub lists: usize,
}

/// Everybody who waits.
pub struct Listed {
    /// The pool.
    pub pool: Arc<Pool>,
    /// The units of the children asked about, those who come first at the front.
    pub units: Vec<ListedUnit>,
    /// Every family of the pool, in the order of their approval.
    pub families: Vec<ListedFamily>,
}

/// The children asked about, and every family: a search does not stop at an agency. Who may be proposed
/// to whom is read from the whole pool.
///
/// # Errors
/// When the journeys may not or cannot be read.
pub async fn listed(context: &Context<'_>, question: &Question) -> Result<Arc<Listed>, AppError> {
    answered(context, question, |kept| &kept.listed, listed_of).await
}

fn listed_of(found: &Searched<'_>) -> Result<Listed, String> {
    let pool = found.pool;
    let search = searched(pool, &pool.units)?;
    let mut lists: BTreeMap<_, usize> = BTreeMap::new();
    let mut units = Vec::new();
    for number in 0..search.problem.unit_count() {
        let edges = search.problem.edges_of(number);
        let families = edges.iter().filter_map(|edge| search.family(edge.family()));
        families.for_each(|family| *lists.entry(family.case).or_default() += 1);
        let place = search.problem.priority(number) + 1;
        let unit = search.unit(number).cloned();
        units.extend(unit.map(|unit| ListedUnit { unit, place, families: edges.len() }));
    }
    units.retain(|one| found.units.contains(&one.unit));
    units.sort_by_key(|one| one.place);
    let mut families: Vec<ListedFamily> = pool
        .families
        .iter()
        .map(|family| ListedFamily {
            lists: lists.get(&family.case).copied().unwrap_or_default(),
            family: family.clone(),
        })
        .collect();
    families.sort_by_key(|one| one.family.approved);
    Ok(Listed { units, families, pool: Arc::clone(pool) })
}
