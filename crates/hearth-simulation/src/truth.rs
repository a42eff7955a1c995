//! What is true of every plan for adoption and every household, to hold against what is read from the
//! returns.

mod households;

use hearth_domain::day::to_slashed;
use hearth_domain::{AgencyId, Day};

use crate::child::Child;
use crate::plan::{Attempt, Plan};

pub use households::HouseholdTruth;
pub(crate) use households::{household, households_csv, pairings_csv};

/// One plan as it stands on the last day; what comes later is left out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TruthRow {
    /// The authority.
    pub agency: AgencyId,
    /// The authority's number for the child.
    pub child: String,
    /// The brothers and sisters the child entered care with, by a name unique in the authority.
    pub group: Option<String>,
    /// The number of the plan among the child's, from 1.
    pub plan: u32,
    /// The day the child came into the period of care in which the plan is made.
    pub entered: Day,
    /// The day of the decision that the child should be placed for adoption.
    pub decided: Day,
    /// The day of the placement order; none with a parent's consent or where the court refused.
    pub ordered: Option<Day>,
    /// The day of the latest match.
    pub matched: Option<Day>,
    /// The day the child was placed with the latest family.
    pub placed: Option<Day>,
    /// The day of the adoption order.
    pub granted: Option<Day>,
    /// The day the decision was reversed.
    pub reversed: Option<Day>,
    /// The day the latest placement that ended before an order ended.
    pub disrupted: Option<Day>,
    /// The day the child moved to foster carers who are also approved adopters.
    pub early: Option<Day>,
}

/// The columns of `truth/journeys.csv`.
const JOURNEY_COLUMNS: &str = "LA,CHILD,GROUP,ENTRY,SHOBPA,ORDER,MATCH,PLACED,GRANTED,REVERSED";

/// The columns of `truth/plans.csv`.
const PLAN_COLUMNS: &str =
    "LA,CHILD,PLAN,GROUP,ENTRY,SHOBPA,ORDER,MATCH,PLACED,GRANTED,REVERSED,DISRUPTED,EARLY";

/// The plans of one child that are decided by `last`.
pub(crate) fn rows(agency: &AgencyId, child: &Child, last: Day) -> Vec<TruthRow> {
    let decided = child.plans.iter().zip(1..).filter(|(plan, _)| plan.decided <= last);
    decided.map(|(plan, number)| row(agency, child, (plan, number), last)).collect()
}

fn row(agency: &AgencyId, child: &Child, (plan, number): (&Plan, u32), last: Day) -> TruthRow {
    let by_now = |day: Option<Day>| day.filter(|&day| day <= last);
    let latest = |of: fn(&Attempt) -> Option<Day>| {
        plan.attempts.iter().filter_map(of).rfind(|&day| day <= last)
    };
    TruthRow {
        agency: agency.clone(),
        child: child.number(),
        group: child.siblings.map(|number| format!("G{number}")),
        plan: number,
        entered: plan.entered,
        decided: plan.decided,
        ordered: by_now(plan.order),
        matched: latest(|attempt| Some(attempt.matched)),
        placed: latest(|attempt| Some(attempt.placed)),
        granted: by_now(plan.granted.map(|(day, _)| day)),
        reversed: by_now(plan.reversed.map(|(day, _)| day)),
        disrupted: latest(|attempt| attempt.disrupted),
        early: by_now(plan.early),
    }
}

/// `truth/journeys.csv`.
pub(crate) fn journeys_csv(rows: &[TruthRow]) -> String {
    csv(JOURNEY_COLUMNS, rows.iter().map(|row| journey_cells(row, &[])))
}

/// `truth/plans.csv`.
pub(crate) fn plans_csv(rows: &[TruthRow]) -> String {
    let cells = |row: &TruthRow| {
        let mut cells = journey_cells(row, &[row.plan.to_string()]);
        cells.extend([shown(row.disrupted), shown(row.early)]);
        cells
    };
    csv(PLAN_COLUMNS, rows.iter().map(cells))
}

fn journey_cells(row: &TruthRow, after_child: &[String]) -> Vec<String> {
    let mut cells = vec![row.agency.to_string(), row.child.clone()];
    cells.extend_from_slice(after_child);
    cells.push(row.group.clone().unwrap_or_default());
    let days = [
        Some(row.entered),
        Some(row.decided),
        row.ordered,
        row.matched,
        row.placed,
        row.granted,
        row.reversed,
    ];
    cells.extend(days.map(shown));
    cells
}

fn shown(day: Option<Day>) -> String {
    day.map(to_slashed).unwrap_or_default()
}

/// No cell holds a comma, a quotation mark or a line end.
fn csv(columns: &str, rows: impl Iterator<Item = Vec<String>>) -> String {
    let mut text = format!("{columns}\n");
    for row in rows {
        text.push_str(&row.join(","));
        text.push('\n');
    }
    text
}
