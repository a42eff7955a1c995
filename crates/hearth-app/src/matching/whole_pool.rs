//! What a manager asks of the whole pool beside the plan: shortlists that ask nobody too often, who
//! shares too few families, and what one more family would change.

use std::sync::Arc;

use hearth_matching::pool::{PoolFamily, PoolUnit};
use hearth_matching::recruit::{self, Profile, Worth};
use hearth_matching::search::{Search, search};
use hearth_matching::shortage::shortages;
use hearth_matching::shortlist::{Caps, shortlists};
use hearth_matching::solve::solve;

use crate::context::Context;
use crate::error::AppError;

use super::answers::{Searched, answered};
use super::{Pool, Question, pool, units_of};

/// Who shares too few families.
pub struct Missing {
    /// The pool.
    pub pool: Arc<Pool>,
    /// The shortages, those that miss most first.
    pub shortages: Vec<MissingFamilies>,
}

/// Units that can between them only be considered by fewer families.
#[derive(Debug, Clone)]
pub struct MissingFamilies {
    /// The units.
    pub units: Vec<PoolUnit>,
    /// The families.
    pub families: Vec<PoolFamily>,
}

/// Links to explore, at most so many a unit and so many a family.
pub struct Shortlists {
    /// The pool.
    pub pool: Arc<Pool>,
    /// The caps.
    pub caps: Caps,
    /// Each unit and its families, the first to be explored first.
    pub lists: Vec<(PoolUnit, Vec<PoolFamily>)>,
    /// The most lists that one family would stand on if each unit simply took the best for it.
    pub most_without_caps: usize,
}

/// What one more family of each kind would change.
pub struct Recruits {
    /// The pool.
    pub pool: Arc<Pool>,
    /// How many units the plan serves as it is.
    pub served: u32,
    /// By kind, those that change most first.
    pub worth: Vec<Worth>,
}

impl MissingFamilies {
    /// How many families are missing.
    #[must_use]
    pub fn missing(&self) -> usize {
        self.units.len().saturating_sub(self.families.len())
    }

    /// How many children there are in the units.
    #[must_use]
    pub fn children(&self) -> usize {
        self.units.iter().map(|unit| unit.children.len()).sum()
    }

    /// `These 12 children can between them only be considered by 7 families.`
    #[must_use]
    pub fn in_words(&self) -> String {
        let groups = self.units.len();
        let who = match (self.children(), groups) {
            (1, _) => "This child".to_owned(),
            (children, 1) => format!("These {children} brothers and sisters"),
            (children, groups) if children == groups => format!("These {children} children"),
            (children, groups) => {
                format!("These {children} children need {groups} families and")
            }
        };
        match self.families.len() {
            0 => format!("{who} can be considered by no family of the pool."),
            1 => format!("{who} can between them only be considered by one family."),
            count => format!("{who} can between them only be considered by {count} families."),
        }
    }
}

/// Shortlists for the children asked about.
///
/// # Errors
/// When the journeys cannot be read, or the pool cannot be planned for.
pub async fn shortlist(
    context: &Context<'_>,
    question: &Question,
    caps: Caps,
) -> Result<Shortlists, AppError> {
    let (pool, units) = asked(context, question).await?;
    let search = searched(&pool, &units).map_err(AppError::Matching)?;
    let lists = (0..).zip(shortlists(&search.problem, caps));
    let families = |list: Vec<u32>| list.into_iter().filter_map(|one| search.family(one).cloned());
    let lists = lists
        .filter_map(|(number, list)| Some((search.unit(number)?.clone(), families(list).collect())))
        .collect();
    let most_without_caps = most_without_caps(&search, caps.of_unit);
    Ok(Shortlists { lists, caps, most_without_caps, pool })
}

/// Who among the children asked about shares too few families.
///
/// # Errors
/// As [`super::plan`].
pub async fn missing(context: &Context<'_>, question: &Question) -> Result<Arc<Missing>, AppError> {
    answered(context, question, |kept| &kept.missing, missing_of).await
}

fn missing_of(found: &Searched<'_>) -> Result<Missing, String> {
    let search = searched(found.pool, found.units)?;
    let shortages = shortages(&search.problem, solve(&search.problem).plan());
    let shortages = shortages
        .into_iter()
        .map(|one| MissingFamilies {
            units: one.units.iter().filter_map(|unit| search.unit(*unit)).cloned().collect(),
            families: one.families.iter().filter_map(|one| search.family(*one)).cloned().collect(),
        })
        .collect();
    Ok(Missing { shortages, pool: Arc::clone(found.pool) })
}

/// What one more family of each kind would change for the children asked about.
///
/// # Errors
/// As [`super::plan`].
pub async fn recruits(
    context: &Context<'_>,
    question: &Question,
) -> Result<Arc<Recruits>, AppError> {
    answered(context, question, |kept| &kept.recruits, recruits_of).await
}

fn recruits_of(found: &Searched<'_>) -> Result<Recruits, String> {
    let search = searched(found.pool, found.units)?;
    let solved = solve(&search.problem);
    let profiles: Vec<Profile> = recruit::grid(&places(found.pool));
    let worth = recruit::worth_of(&search, &solved, &profiles);
    Ok(Recruits { served: solved.plan().served(), worth, pool: Arc::clone(found.pool) })
}

pub(super) async fn asked(
    context: &Context<'_>,
    question: &Question,
) -> Result<(Arc<Pool>, Vec<PoolUnit>), AppError> {
    let pool = pool(context, question).await?;
    let region = context.region(question.known_at).await?;
    let members = question.whose.members_on(&region.network, pool.day);
    let units = units_of(&pool, &members);
    Ok((pool, units))
}

pub(super) fn searched<'a>(pool: &'a Pool, units: &'a [PoolUnit]) -> Result<Search<'a>, String> {
    search(units, &pool.families, &pool.rules, pool.day).map_err(|why| why.to_string())
}

/// The most lists one family would stand on if each unit took the least costly for it.
fn most_without_caps(search: &Search<'_>, of_unit: u32) -> usize {
    let mut on = std::collections::BTreeMap::<u32, usize>::new();
    for unit in 0..search.problem.unit_count() {
        let mut edges = search.problem.edges_of(unit).to_vec();
        edges.sort_by_key(|edge| (edge.cost(), edge.family()));
        for edge in edges.into_iter().take(usize::try_from(of_unit).unwrap_or(usize::MAX)) {
            *on.entry(edge.family()).or_default() += 1;
        }
    }
    on.into_values().max().unwrap_or_default()
}

/// Where families live whose agencies have told it, in order; every authority once.
fn places(pool: &Pool) -> Vec<String> {
    let told = pool.families.iter().filter_map(|family| family.stated.lives_in.as_ref());
    let mut counts = std::collections::BTreeMap::<&str, usize>::new();
    told.for_each(|place| *counts.entry(place.value.as_str()).or_default() += 1);
    let mut places: Vec<(usize, &str)> =
        counts.into_iter().map(|(place, count)| (count, place)).collect();
    places.sort_by(|one, other| other.0.cmp(&one.0).then(one.1.cmp(other.1)));
    places.into_iter().map(|(_, place)| place.to_owned()).take(MOST_PLACES).collect()
}

/// How many places the grid of kinds is made for: those where most families live.
const MOST_PLACES: usize = 6;
