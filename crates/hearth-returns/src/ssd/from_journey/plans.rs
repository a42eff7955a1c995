//! A row of the table of permanence for each plan: the days that hold, of several the latest.

use hearth_domain::codes::{CodeSet as _, ReversalReason};
use hearth_domain::fact::{Milestone, OR_EARLIER};
use hearth_domain::{Day, Plan};

use super::{Told, on};
use crate::cell::{Cell, known};
use crate::ssd::rows::PermanenceRow;
use crate::ssd::values::{ExtractDay, OrderMade};

pub(super) fn rows(told: &Told<'_>) -> Vec<PermanenceRow> {
    let rows = told.journey.plans().iter().map(|plan| told.plan(plan));
    rows.filter(tells_anything).collect()
}

/// A plan that is known by what the table has no column for, such as a consent, has no row.
fn tells_anything(row: &PermanenceRow) -> bool {
    let days = [
        &row.decided,
        &row.ordered,
        &row.early,
        &row.with_carers,
        &row.matched,
        &row.placed,
        &row.order_made,
        &row.reversed,
    ];
    days.iter().any(|cell| !cell.is_blank())
}

impl Told<'_> {
    fn plan(&self, plan: &Plan) -> PermanenceRow {
        let reason = plan.reversed.as_ref().and_then(|(_, why)| ReversalReason::parse(why));
        let with_carers = self.journey.fostered_by_adopters_since(plan);
        PermanenceRow {
            line: 0,
            child: self.cell(self.number),
            decided: on(plan.decision),
            ordered: self.exact(Milestone::PlacementOrder, plan.placement_order),
            early: self.exact(Milestone::EarlyPermanenceMoveIn, plan.early_permanence),
            with_carers: self.exact(Milestone::FosterCarerMoveIn, with_carers),
            matched: on(plan.matched()),
            placed: self.exact(Milestone::PlacedForAdoption, plan.placed()),
            order_made: on(plan.adoption_order),
            order_kind: known(plan.adoption_order.map(|_| OrderMade::Adoption)),
            reversed: on(plan.reversed.as_ref().map(|(day, _)| *day)),
            why_reversed: known(reason),
        }
    }

    /// The day, unless it is only the first on which its source shows what had happened by then: that
    /// the episodes tell, and a day in this table would be read as the day itself.
    fn exact(&self, kind: Milestone, day: Option<Day>) -> Cell<ExtractDay> {
        let is_late = |day: &Day| {
            self.facts_of(kind).any(|fact| fact.day == Some(*day) && fact.detail == OR_EARLIER)
        };
        on(day.filter(|day| !is_late(day)))
    }
}
