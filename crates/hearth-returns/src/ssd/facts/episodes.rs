//! Episodes, placements and legal statuses of one child, set together as the rows of the return.
//!
//! The return begins a new episode at every change of status. Where the extract's episode goes on
//! through a change of status, it is cut there, so that the order's day is read the same way.

use std::collections::BTreeSet;

use hearth_domain::Day;
use hearth_domain::codes::{LegalStatus, ReasonEpisodeCeased, ReasonForNewEpisode};

use super::day;
use crate::cell::Cell;
use crate::ssd::rows::{CareEpisodeRow, LegalStatusRow, PlacementRow};
use crate::tables::EpisodeRow;

/// The episodes as rows of the return, in the order given, each cut where a legal status changes.
pub(in crate::ssd) fn as_episodes(
    episodes: &[CareEpisodeRow],
    placements: &[PlacementRow],
    statuses: &[LegalStatusRow],
) -> Vec<EpisodeRow> {
    let held: Vec<Held> = statuses.iter().filter_map(Held::of).collect();
    let row = |one: &CareEpisodeRow| {
        let placement = placement_of(one, placements);
        EpisodeRow {
            line: one.line,
            child: one.child.clone(),
            began: day(&one.began),
            why_new: one.why_new.clone(),
            legal_status: one.began.get().map_or(Cell::Blank, |began| status_on(began.0, &held)),
            need: one.need.clone(),
            placement: placement.map_or(Cell::Blank, |place| place.kind.clone()),
            provider: placement.map_or(Cell::Blank, |place| place.provider.clone()),
            ceased: day(&one.ceased),
            why_ceased: one.why_ceased.clone(),
            ..EpisodeRow::default()
        }
    };
    let starts: BTreeSet<Day> =
        episodes.iter().filter_map(|one| one.began.get()).map(|began| began.0).collect();
    episodes.iter().flat_map(|one| cut(row(one), &held, &starts)).collect()
}

/// A legal status with a good code and start.
struct Held {
    status: LegalStatus,
    began: Day,
    ended: Option<Day>,
}

impl Held {
    fn of(row: &LegalStatusRow) -> Option<Self> {
        Some(Self {
            status: row.status.get()?,
            began: row.began.get()?.0,
            ended: row.ended.get().map(|ended| ended.0),
        })
    }

    fn holds_on(&self, day: Day) -> bool {
        self.began <= day && self.ended.is_none_or(|ended| day < ended)
    }
}

/// The placement an episode names; failing that, the one the child was in when it began.
fn placement_of<'a>(
    one: &CareEpisodeRow,
    placements: &'a [PlacementRow],
) -> Option<&'a PlacementRow> {
    let named = |place: &&PlacementRow| !one.placement.is_blank() && place.key == one.placement;
    let began = one.began.get();
    let is_there = |place: &&PlacementRow| {
        place.began.get() <= began && place.ended.get().is_none_or(|ended| Some(ended) > began)
    };
    let there = || placements.iter().filter(is_there).max_by_key(|place| place.began.get());
    placements.iter().find(named).or_else(there)
}

/// Of statuses that hold together the latest holds: a care order may be left open beside the placement
/// order that stays it (ACA 2002, section 29). One that ended with none after it goes on as last known.
fn status_on(day: Day, held: &[Held]) -> Cell<LegalStatus> {
    let order = |one: &&Held| (one.began, one.status == LegalStatus::E1);
    let now = held.iter().filter(|one| one.holds_on(day)).max_by_key(order);
    now.map_or(Cell::Blank, |one| Cell::Value(one.status))
}

/// An episode cut at every day on which the status becomes another.
fn cut(row: EpisodeRow, held: &[Held], starts: &BTreeSet<Day>) -> Vec<EpisodeRow> {
    let Some(began) = row.began.get() else { return vec![row] };
    let next = starts.range(began..).find(|start| **start > began).copied();
    let until = [row.ceased.get(), next].into_iter().flatten().min();
    let is_within = |day: &Day| *day > began && until.is_none_or(|until| *day < until);
    let changes: BTreeSet<Day> = held
        .iter()
        .flat_map(|one| [Some(one.began), one.ended])
        .flatten()
        .filter(is_within)
        .collect();
    let mut rows = vec![row];
    for change in changes {
        let status = status_on(change, held);
        let Some(last) = rows.last_mut() else { break };
        if status.is_blank() || status == last.legal_status {
            continue;
        }
        let mut after = last.clone();
        last.ceased = Cell::Value(change);
        last.why_ceased = Cell::Value(ReasonEpisodeCeased::X1);
        after.began = Cell::Value(change);
        after.why_new = Cell::Value(ReasonForNewEpisode::L);
        after.legal_status = status;
        rows.push(after);
    }
    rows
}
