//! Whom adoption may keep of an extract, by the test of the children looked after return: a decision,
//! a placement order, an adoptive or early permanence placement or an adoption. An unborn child is
//! kept by the decision alone.

use std::collections::{BTreeMap, BTreeSet};

use hearth_domain::codes::LegalStatus;

use super::rows::{
    CareEpisodeRow, LegalStatusRow, PermanenceRow, PersonRow, PlacementRow, ReviewRow,
};
use super::values::OrderMade;
use crate::cohort::{CountedGroup, groups_at_entry};
use crate::folder::{Problems, Return};
use crate::problem::{Problem, ProblemKind};
use crate::table::Row;
use crate::tables::{EpisodeRow, HeaderRow};
use crate::typed::Tables;

use super::facts::{as_episodes, day};

/// What an extract tells, before anything is kept.
#[derive(Debug, Clone, Default)]
pub struct ExtractChildren {
    /// How many rows were read.
    pub rows_read: usize,
    /// The numbers of the children on the way to adoption.
    pub children: BTreeSet<String>,
    /// The group each looked-after child would be counted in.
    pub groups: BTreeMap<String, CountedGroup>,
    /// Everything that is wrong.
    pub problems: Vec<Problem>,
}

/// Reads every row of the extract.
#[must_use]
pub fn read_children(sent: &Return) -> ExtractChildren {
    let mut problems = sent.problems_so_far();
    let persons: Vec<PersonRow> = rows(sent, &mut problems);
    let episodes: Vec<CareEpisodeRow> = rows(sent, &mut problems);
    let placements: Vec<PlacementRow> = rows(sent, &mut problems);
    let statuses: Vec<LegalStatusRow> = rows(sent, &mut problems);
    let reviews: Vec<ReviewRow> = rows(sent, &mut problems);
    let plans: Vec<PermanenceRow> = rows(sent, &mut problems);
    let lengths = [
        persons.len(),
        episodes.len(),
        placements.len(),
        statuses.len(),
        reviews.len(),
        plans.len(),
    ];
    let on_the_way = [
        plans.iter().filter(|row| plan_shows(row)).map(Row::child).collect::<Vec<_>>(),
        statuses.iter().filter(|row| status_shows(row)).map(Row::child).collect(),
        placements.iter().filter(|row| placement_shows(row)).map(Row::child).collect(),
        episodes.iter().filter(|row| episode_shows(row)).map(Row::child).collect(),
    ];
    let children = on_the_way.concat().into_iter().filter(|child| !child.is_empty());
    let children: BTreeSet<String> = children.map(str::to_owned).collect();
    ExtractChildren {
        rows_read: lengths.iter().sum(),
        children,
        groups: groups(sent, &persons, (episodes, placements, statuses)),
        problems: problems.finish(sent.year),
    }
}

/// The rows of one table. An extract tells years back, so a code that was used once is no problem.
fn rows<R: Row>(sent: &Return, problems: &mut Problems) -> Vec<R> {
    let told = |problem: Problem| {
        if problem.kind != ProblemKind::NotInForce {
            problems.tell(problem);
        }
    };
    let mut told = told;
    sent.sheets_of(R::TABLE).flat_map(|sheet| sheet.rows(sent.year, &mut told)).collect()
}

fn plan_shows(row: &PermanenceRow) -> bool {
    let days = [&row.decided, &row.ordered, &row.early, &row.matched, &row.placed, &row.reversed];
    days.iter().any(|cell| !cell.is_blank()) || row.order_kind.get() == Some(OrderMade::Adoption)
}

fn status_shows(row: &LegalStatusRow) -> bool {
    row.status.get() == Some(LegalStatus::E1)
}

fn placement_shows(row: &PlacementRow) -> bool {
    row.kind.get().is_some_and(|kind| kind.is_adoptive() || kind.is_early_permanence())
}

fn episode_shows(row: &CareEpisodeRow) -> bool {
    row.why_ceased.get().is_some_and(|why| why.is_adoption())
}

/// The groups of the return, of the same rows.
fn groups(
    sent: &Return,
    persons: &[PersonRow],
    (episodes, placements, statuses): (Vec<CareEpisodeRow>, Vec<PlacementRow>, Vec<LegalStatusRow>),
) -> BTreeMap<String, CountedGroup> {
    let header = |row: &PersonRow| HeaderRow {
        child: row.child.clone(),
        birth_date: day(&row.born),
        ..HeaderRow::default()
    };
    let mut care: BTreeMap<String, Care> = BTreeMap::new();
    for row in episodes {
        care.entry(row.child().to_owned()).or_default().episodes.push(row);
    }
    for row in placements {
        care.entry(row.child().to_owned()).or_default().placements.push(row);
    }
    for row in statuses {
        care.entry(row.child().to_owned()).or_default().statuses.push(row);
    }
    groups_at_entry(&Tables {
        year: Some(sent.year),
        headers: persons.iter().map(header).collect(),
        episodes: care.values().flat_map(Care::as_episodes).collect(),
        ..Tables::default()
    })
}

/// What the extract tells of the care of one child.
#[derive(Default)]
struct Care {
    episodes: Vec<CareEpisodeRow>,
    placements: Vec<PlacementRow>,
    statuses: Vec<LegalStatusRow>,
}

impl Care {
    fn as_episodes(&self) -> Vec<EpisodeRow> {
        as_episodes(&self.episodes, &self.placements, &self.statuses)
    }
}
