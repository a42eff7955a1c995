//! The plan that serves the most, in the order that is asked for, with its proof and with what the other
//! order would change.

use std::sync::Arc;

use hearth_matching::certificate::Certificate;
use hearth_matching::check::{Proven, check};
use hearth_matching::counts::Counts;
use hearth_matching::pool::PoolUnit;
use hearth_matching::problem::Problem;
use hearth_matching::search::{Search, search_among};
use hearth_matching::solve::{Solved, solve};
use hearth_matching::suitability::{Suitability, weigh};

use crate::context::Context;
use crate::error::AppError;

use super::answers::{Searched, answered};
use super::whole_pool::searched;
use super::{Pool, Question};

/// Who comes first in a plan. Either way as many units are served as any plan can serve.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum PlanOrder {
    /// Those who have waited longest.
    #[default]
    Waiting,
    /// The most children: the largest groups of brothers and sisters, and of one size those who have
    /// waited longest.
    Children,
}

/// A unit and the family it would be considered for first; nothing where it waits.
#[derive(Debug, Clone)]
pub struct PlannedUnit {
    /// The unit.
    pub unit: PoolUnit,
    /// Its place in line, 1 for the first; equals share one.
    pub place: i64,
    /// How it and the family stand.
    pub first: Option<Suitability>,
    /// For how many families it could be proposed.
    pub candidates: usize,
}

/// The plan that serves the most units in an order, with its proof.
pub struct Planned {
    /// The pool.
    pub pool: Arc<Pool>,
    /// Who comes first.
    pub order: PlanOrder,
    /// Every unit, those who come first at the front.
    pub units: Vec<PlannedUnit>,
    /// What the other order would change.
    pub instead: Instead,
    /// The problem that was solved: who may be proposed to whom, in numbers.
    pub problem: Problem,
    /// What proves the plan.
    pub certificate: Certificate,
    /// What the certificate proves; it was checked by a routine that knows nothing of the solver.
    pub proven: Proven,
    /// How many the best plan would serve without any stretch that has no plan of support: nobody is
    /// served by a stretch unseen.
    pub served_without_stretches: u32,
    /// Whether the costs keep the order of the counts for the whole plan.
    pub is_exact: bool,
}

/// The plan in the other order, beside the one that was asked for.
#[derive(Debug, Clone)]
pub struct Instead {
    /// How many children it serves.
    pub children: usize,
    /// The units that it serves and the other does not.
    pub served: Vec<PoolUnit>,
    /// The units that the other serves and it does not: as many.
    pub waiting: Vec<PoolUnit>,
}

impl PlanOrder {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Waiting, Self::Children];

    /// Its word in an address or a command.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Children => "children",
        }
    }

    /// What people call it.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::Waiting => "Those who have waited longest",
            Self::Children => "The most children",
        }
    }

    /// The order of a word.
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.code() == code)
    }

    /// The other one.
    #[must_use]
    pub fn other(self) -> Self {
        match self {
            Self::Waiting => Self::Children,
            Self::Children => Self::Waiting,
        }
    }
}

impl Planned {
    /// How many children the plan serves.
    #[must_use]
    pub fn children(&self) -> usize {
        let served = self.units.iter().filter(|one| one.first.is_some());
        served.map(|one| one.unit.children.len()).sum()
    }
}

/// The plan for the children asked about, among all families.
///
/// # Errors
/// When the journeys cannot be read, or the plan cannot be proven.
pub async fn plan(
    context: &Context<'_>,
    question: &Question,
    order: PlanOrder,
) -> Result<Arc<Planned>, AppError> {
    match order {
        PlanOrder::Waiting => {
            let work_out = |found: &Searched<'_>| planned(found, PlanOrder::Waiting);
            answered(context, question, |kept| &kept.planned, work_out).await
        }
        PlanOrder::Children => {
            let work_out = |found: &Searched<'_>| planned(found, PlanOrder::Children);
            answered(context, question, |kept| &kept.planned_by_children, work_out).await
        }
    }
}

fn planned(found: &Searched<'_>, order: PlanOrder) -> Result<Planned, String> {
    let search = searched(found.pool, found.units)?;
    let largest_first = search.largest_first();
    let (problem, other) = match order {
        PlanOrder::Waiting => (&search.problem, &largest_first),
        PlanOrder::Children => (&largest_first, &search.problem),
    };
    let solved = solve(problem);
    let certificate = Certificate::of(problem, &solved);
    let proven = check(problem, &certificate).map_err(|why| why.to_string())?;
    Ok(Planned {
        order,
        units: planned_units(&search, problem, &solved),
        instead: instead(&search, &solved, &solve(other)),
        proven,
        served_without_stretches: without_stretches(found.pool, found.units)?,
        is_exact: search.is_exact(),
        problem: problem.clone(),
        certificate,
        pool: Arc::clone(found.pool),
    })
}

fn planned_units(search: &Search<'_>, problem: &Problem, solved: &Solved) -> Vec<PlannedUnit> {
    let planned = |number: u32| {
        let unit = search.unit(number)?;
        let family = solved.plan().family_of(number).and_then(|family| search.family(family));
        Some(PlannedUnit {
            place: problem.priority(number) + 1,
            first: family.map(|family| weigh(unit, family, search.rules, search.day)),
            candidates: problem.edges_of(number).len(),
            unit: unit.clone(),
        })
    };
    let mut units: Vec<PlannedUnit> = (0..problem.unit_count()).filter_map(planned).collect();
    units.sort_by_key(|one| one.place);
    units
}

fn instead(search: &Search<'_>, here: &Solved, there: &Solved) -> Instead {
    let served = |one: &Solved| one.plan().pairs().map(|(number, _)| number).collect::<Vec<u32>>();
    let only = |one: &Solved, other: &Solved| {
        let alone = |number: &u32| other.plan().family_of(*number).is_none();
        let numbers = served(one).into_iter().filter(alone);
        numbers.filter_map(|number| search.unit(number)).cloned().collect()
    };
    let all = served(there).into_iter().filter_map(|number| search.unit(number));
    Instead {
        children: all.map(|unit| unit.children.len()).sum(),
        served: only(there, here),
        waiting: only(here, there),
    }
}

fn without_stretches(pool: &Pool, units: &[PoolUnit]) -> Result<u32, String> {
    let supported = |counts: &Counts| counts.stretches_without_plan == 0;
    let search = search_among(units, &pool.families, &pool.rules, pool.day, supported)
        .map_err(|why| why.to_string())?;
    Ok(solve(&search.problem).plan().served())
}
