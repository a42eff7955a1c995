//! What is true of every household that a list tells of.

use hearth_domain::{AgencyId, Day};
use hearth_returns::annex_a::LeavingReason;

use super::{csv, shown};
use crate::household::Household;

/// One household as it stands on the last day; what comes later is left out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HouseholdTruth {
    /// The recruiting agency.
    pub agency: AgencyId,
    /// The agency's identifier of the household.
    pub household: String,
    /// How many adopters it has.
    pub adopters: usize,
    /// Whether it fosters for adoption.
    pub fosters_for_adoption: bool,
    /// The day of the enquiry.
    pub enquired: Day,
    /// The day the registration of interest came in, which no list tells.
    pub registered: Option<Day>,
    /// The day stage one began.
    pub stage_one_started: Option<Day>,
    /// The day stage one ended.
    pub stage_one_ended: Option<Day>,
    /// The day stage two began.
    pub stage_two_started: Option<Day>,
    /// The day stage two ended.
    pub stage_two_ended: Option<Day>,
    /// The day the application was submitted.
    pub applied: Option<Day>,
    /// The day of the approval.
    pub approved: Option<Day>,
    /// The day of the match.
    pub matched: Option<Day>,
    /// The day children were placed, and how many.
    pub placed: Option<(Day, u8)>,
    /// The day of the adoption order.
    pub ordered: Option<Day>,
    /// The day the household left, or from which it rests, and why.
    pub away: Option<(Day, LeavingReason)>,
    /// The children of the region for whom it was found, by authority and number.
    pub children: Vec<(AgencyId, String)>,
}

/// The columns of `truth/households.csv`.
const COLUMNS: &str = "AGENCY,HOUSEHOLD,ADOPTERS,FFA,ENQUIRY,REGISTERED,STAGE1,STAGE1_END,STAGE2,\
    STAGE2_END,APPLIED,APPROVED,MATCH,PLACED,CHILDREN,GRANTED,LEFT,REASON";

/// The household as it stands on the day `last`.
pub(crate) fn household(agency: &AgencyId, household: &Household, last: Day) -> HouseholdTruth {
    let by_now = |day: Option<Day>| day.filter(|&day| day <= last);
    let way = &household.way;
    HouseholdTruth {
        agency: agency.clone(),
        household: household.number().to_owned(),
        adopters: household.adopters.len(),
        fosters_for_adoption: household.fosters_for_adoption,
        enquired: way.enquired,
        registered: by_now(way.registered),
        stage_one_started: by_now(way.stage_one_started),
        stage_one_ended: by_now(way.stage_one_ended),
        stage_two_started: by_now(way.stage_two_started),
        stage_two_ended: by_now(way.stage_two_ended),
        applied: by_now(way.applied),
        approved: by_now(way.approved),
        matched: by_now(way.matched),
        placed: way.placed.filter(|(day, _)| *day <= last),
        ordered: by_now(way.ordered),
        away: way.away(last),
        children: household.children.clone(),
    }
}

/// `truth/households.csv`.
pub(crate) fn households_csv(rows: &[HouseholdTruth]) -> String {
    csv(COLUMNS, rows.iter().map(cells))
}

/// `truth/pairings.csv`: which children of the region a household was found for.
pub(crate) fn pairings_csv(rows: &[HouseholdTruth]) -> String {
    let pairs = |row: &HouseholdTruth| {
        let pair = |(authority, child): &(AgencyId, String)| {
            vec![
                row.agency.to_string(),
                row.household.clone(),
                authority.to_string(),
                child.clone(),
            ]
        };
        row.children.iter().map(pair).collect::<Vec<_>>()
    };
    csv("AGENCY,HOUSEHOLD,LA,CHILD", rows.iter().flat_map(pairs))
}

fn cells(row: &HouseholdTruth) -> Vec<String> {
    let answer = if row.fosters_for_adoption { "yes" } else { "no" };
    let mut cells = vec![
        row.agency.to_string(),
        row.household.clone(),
        row.adopters.to_string(),
        answer.to_owned(),
        shown(Some(row.enquired)),
    ];
    let days = [
        row.registered,
        row.stage_one_started,
        row.stage_one_ended,
        row.stage_two_started,
        row.stage_two_ended,
        row.applied,
        row.approved,
        row.matched,
        row.placed.map(|(day, _)| day),
    ];
    cells.extend(days.map(shown));
    cells.push(row.placed.map(|(_, children)| children.to_string()).unwrap_or_default());
    cells.push(shown(row.ordered));
    cells.push(shown(row.away.map(|(day, _)| day)));
    cells.push(row.away.map(|(_, why)| why.code().to_owned()).unwrap_or_default());
    cells
}
