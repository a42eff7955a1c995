//! SWEpisodes: the social workers of a child, one after another.

use hearth_domain::Day;
use hearth_domain::codes::SocialWorkerReason;
use hearth_domain::day::add_days;
use hearth_returns::Cell;
use hearth_returns::tables::SwEpisodeRow;

use super::Cut;
use crate::assumptions as assume;
use crate::child::Child;
use crate::stream::Stream;

/// A worker of a child: number, from, to, and why they began. The last has no end: the return asks
/// that a worker is told until another takes over, and tells nothing of what comes after care.
type Worker = (u32, Day, Option<Day>, SocialWorkerReason);

pub(super) fn rows(cut: &Cut<'_>, child: &Child) -> Vec<SwEpisodeRow> {
    if !cut.tells(child) {
        return Vec::new();
    }
    let touches = |&(_, from, to, _): &Worker| {
        from <= cut.last_day() && to.is_none_or(|to| to >= cut.first_day())
    };
    let workers = workers(&mut cut.stream("social workers", child), child);
    workers.iter().filter(|worker| touches(worker)).map(|worker| row(cut, child, worker)).collect()
}

fn row(cut: &Cut<'_>, child: &Child, &(worker, from, to, why): &Worker) -> SwEpisodeRow {
    SwEpisodeRow {
        line: 0,
        child: cut.number(child),
        birth_date: Cell::Value(child.born),
        // Registered workers have numbers that begin with SW; XX tells that these are invented.
        worker: cut.cell(&format!("XX{:06}", 900_000 + worker)),
        began: Cell::Value(from),
        ended: cut.by_now(to),
        why: Cell::Value(why),
    }
}

/// The workers from the first entry to the last leaving, also while the child is at home between.
fn workers(stream: &mut Stream, child: &Child) -> Vec<Worker> {
    let mut workers: Vec<Worker> = Vec::new();
    let entered = child.periods.first().map(|period| period.entered);
    let (Some(mut from), Some(left)) = (entered, child.left()) else { return workers };
    let mut why = SocialWorkerReason::Fconta;
    while from < left {
        let to = add_days(from, stream.days(&assume::WORKER_STAYS));
        workers.push((stream.below(assume::WORKERS), from, (to < left).then_some(to), why));
        from = to;
        why = stream.of(&assume::WHY_ANOTHER_WORKER);
    }
    workers
}
