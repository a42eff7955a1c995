//! Whether a form tells a happening at all: what stands in none of its files differs from nothing.

use hearth_domain::{AgencyId, Day, Milestone, Source};

use super::{Forms, tracker};
use crate::child::Child;
use crate::otherwise::Difference;
use crate::region::SyntheticRegion;
use crate::scenario::Authority;
use crate::tables::{Cut, list_10};

impl Forms<'_> {
    /// Leaves out the differences that no file holds.
    pub(super) fn only_told(&mut self) {
        let differences = std::mem::take(&mut self.differences);
        let told = differences.into_iter().filter(|one| self.is_told(one));
        self.differences = told.collect();
    }

    fn is_told(&self, one: &Difference) -> bool {
        match one.source {
            Source::Ssda903 => one.kind != Milestone::Match || self.is_adopted(one),
            Source::AnnexA => self.truth.years().any(|year| {
                find(&self.lists, &one.agency, &one.child).is_some_and(|(authority, child)| {
                    let cut = Cut { seed: self.truth.seed, authority, year };
                    let row = list_10::row(&cut, child);
                    row.is_some_and(|row| list_10::day_of(&row, one.kind) == Some(one.told))
                })
            }),
            Source::List => {
                find(&self.trackers, &one.agency, &one.child).is_some_and(|(authority, child)| {
                    let cut = Cut { seed: self.truth.seed, authority, year: self.truth.last_year };
                    tracker::tells(&cut, child, (one.kind, one.told))
                })
            }
            _ => true,
        }
    }

    /// The return tells a match with the adoption.
    fn is_adopted(&self, one: &Difference) -> bool {
        let granted = |child: &Child| -> Option<Day> {
            let plan = child.plans.get(usize::try_from(one.plan).ok()?.checked_sub(1)?)?;
            plan.granted.map(|(day, _)| day)
        };
        find(&self.returns, &one.agency, &one.child)
            .and_then(|(_, child)| granted(child))
            .is_some_and(|day| day <= self.truth.last_year.last_day())
    }
}

fn find<'r>(
    region: &'r SyntheticRegion,
    agency: &AgencyId,
    child: &str,
) -> Option<(&'r Authority, &'r Child)> {
    let of = region.authorities.iter().find(|one| one.authority.id == *agency)?;
    let found = of.children.iter().find(|one| one.number() == child)?;
    Some((&of.authority, found))
}
