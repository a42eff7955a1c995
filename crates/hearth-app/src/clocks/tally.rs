//! How many clocks stand how, by clock and by agency.

use std::collections::BTreeMap;

use hearth_domain::clock::{Clock, Standing};
use hearth_domain::clocks::CLOCKS;
use hearth_domain::{AgencyId, Day};

use super::of_region::all_clocks;
use super::{Question, ended_of};
use crate::context::Context;
use crate::error::AppError;
use crate::region::Region;
use crate::threads::off_the_threads;

/// How one clock, or the clocks of one agency, stand.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    /// How many have passed their last day.
    pub overdue: usize,
    /// How many will do so within fourteen days.
    pub due_soon: usize,
    /// How many run and have longer.
    pub running: usize,
    /// How many wait for nothing but a step that may now be taken.
    pub may_be_done: usize,
    /// Of how many no source tells.
    pub not_told: usize,
}

/// How many clocks stand how, by clock and by agency.
pub struct Overview {
    /// Every clock, in the order of the list of clocks.
    pub by_clock: Vec<(&'static Clock, Tally)>,
    /// Every agency of which a clock runs or is not told, by name.
    pub by_agency: Vec<(AgencyId, String, Tally)>,
    /// Agencies whose newest return ends before the day asked for, with that end.
    pub ended: BTreeMap<AgencyId, Day>,
}

/// How many clocks of everybody asked about stand how.
///
/// # Errors
/// When the journeys may not or cannot be read.
pub async fn overview(context: &Context<'_>, question: &Question) -> Result<Overview, AppError> {
    let region = context.region(question.known_at).await?;
    let question = question.clone();
    off_the_threads(move || tallies(&region, &question)).await
}

fn tallies(region: &Region, question: &Question) -> Overview {
    let all = all_clocks(region, question.as_at);
    let mut by_clock: Vec<(&'static Clock, Tally)> =
        CLOCKS.iter().map(|clock| (clock, Tally::default())).collect();
    let mut by_agency: BTreeMap<&AgencyId, Tally> = BTreeMap::new();
    let members = question.members(region);
    for line in all.lines.iter().filter(|line| members.has(&line.agency)) {
        let of_clock = by_clock.iter_mut().find(|(one, _)| one.id == line.of_case.clock.id);
        of_clock.into_iter().for_each(|(_, tally)| tally.count(line.of_case.standing));
        by_agency.entry(&line.agency).or_default().count(line.of_case.standing);
    }
    let named =
        |(agency, tally): (&AgencyId, Tally)| (agency.clone(), region.name_of(agency), tally);
    let mut by_agency: Vec<_> = by_agency.into_iter().map(named).collect();
    by_agency.sort_by(|a, b| a.1.cmp(&b.1));
    Overview { by_clock, by_agency, ended: ended_of(&all, &members) }
}

impl Tally {
    fn count(&mut self, standing: Standing) {
        match standing {
            Standing::Overdue(_) => self.overdue += 1,
            Standing::DueSoon(_) => self.due_soon += 1,
            Standing::Running(_) => self.running += 1,
            Standing::MayBeDone => self.may_be_done += 1,
            Standing::NotTold(_) => self.not_told += 1,
            _ => {}
        }
    }
}
