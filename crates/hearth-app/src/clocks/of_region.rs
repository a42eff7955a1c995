//! Every clock of everybody on the way as at a day, worked out once.

use std::collections::BTreeMap;
use std::sync::Arc;

use hearth_domain::clock::{About, Clock, Standing};
use hearth_domain::household::Approval;
use hearth_domain::practice::Practice;
use hearth_domain::stage::Stage;
use hearth_domain::{AgencyId, CaseId, Day};

use super::of_case::{ClockOfCase, last_told, of_case};
use crate::region::Region;

/// A running clock, and whose it is.
#[derive(Clone)]
pub struct ClockLine {
    /// The agency that tells of the case.
    pub agency: AgencyId,
    /// The case.
    pub case: CaseId,
    /// The agency's own number for the case.
    pub number: String,
    /// The clock and its run.
    pub of_case: ClockOfCase,
}

/// Every clock that has to do with anybody on the way as at a day, the most urgent first, with the
/// end of the newest return of each agency whose returns end before that day.
pub(crate) struct AllClocks {
    pub(super) lines: Vec<ClockLine>,
    pub(super) ended: BTreeMap<AgencyId, Day>,
}

/// Every clock as at a day, worked out once.
pub(super) fn all_clocks(region: &Region, as_at: Day) -> Arc<AllClocks> {
    region.clocks.get(&as_at, || {
        let mut ended = BTreeMap::new();
        let mut lines = of_children(region, as_at, &mut ended);
        lines.extend(of_families(region, as_at));
        lines.sort_by(|a, b| {
            let key = |line: &ClockLine| (urgency(&line.of_case), line.of_case.clock.id);
            key(a).cmp(&key(b)).then_with(|| (&a.agency, &a.number).cmp(&(&b.agency, &b.number)))
        });
        AllClocks { lines, ended }
    })
}

/// What is running comes before what may be done; the fewer days left, the earlier.
fn urgency(one: &ClockOfCase) -> (bool, i32) {
    let left = one.run.as_ref().map(|run| hearth_domain::day::days_between(one.as_at, run.due));
    (one.standing == Standing::MayBeDone, left.unwrap_or_default())
}

fn of_children(region: &Region, as_at: Day, ended: &mut BTreeMap<AgencyId, Day>) -> Vec<ClockLine> {
    let practice = Practice::built_in();
    let standing = region.as_at(as_at);
    let children = region.children.iter().zip(standing.iter());
    let mut lines = Vec::new();
    for (child, standing) in children {
        let told_to = last_told(region, &child.agency, child.journey.facts());
        let earlier = (told_to < as_at).then(|| child.journey.as_at(told_to));
        if earlier.is_some() {
            ended.insert(child.agency.clone(), told_to);
        }
        let journey = earlier.as_ref().unwrap_or(&standing.journey);
        let read = |clock: &Clock| clock.runs_of_child(journey, &practice);
        let on_the_way = standing.stage.is_some_and(|one| Stage::ON_THE_WAY.contains(&one));
        let clocks = of_case(About::Child, told_to.min(as_at), read).into_iter();
        let line = |of_case| ClockLine {
            agency: child.agency.clone(),
            case: child.case,
            number: child.number.clone(),
            of_case,
        };
        lines.extend(clocks.filter(|one| one.matters(on_the_way)).map(line));
    }
    lines
}

fn of_families(region: &Region, as_at: Day) -> Vec<ClockLine> {
    let practice = Practice::built_in();
    let standing = region.families_as_at(as_at);
    let mut lines = Vec::new();
    for family in standing.iter() {
        let read = |clock: &Clock| clock.runs_of_household(&family.household, &practice);
        let on_the_way = family.household.latest().is_some_and(Approval::is_open);
        let clocks = of_case(About::Household, as_at, read).into_iter();
        let line = |of_case| ClockLine {
            agency: family.agency.clone(),
            case: family.case,
            number: family.number.clone(),
            of_case,
        };
        lines.extend(clocks.filter(|one| one.matters(on_the_way)).map(line));
    }
    lines
}
