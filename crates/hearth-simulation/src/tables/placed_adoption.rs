//! PlacedAdoption: every decision that stands in the year or is reversed in it.

use hearth_returns::Cell;
use hearth_returns::tables::PlacedAdoptionRow;

use super::{Cut, given};
use crate::child::Child;
use crate::plan::Plan;

pub(super) fn rows(cut: &Cut<'_>, child: &Child) -> Vec<PlacedAdoptionRow> {
    let stands = |plan: &&Plan| {
        plan.decided <= cut.last_day()
            && plan.reversed.is_none_or(|(day, _)| day >= cut.first_day())
    };
    if !cut.tells(child) {
        return Vec::new();
    }
    child.plans.iter().filter(stands).map(|plan| row(cut, child, plan)).collect()
}

fn row(cut: &Cut<'_>, child: &Child, plan: &Plan) -> PlacedAdoptionRow {
    let reversed = plan.reversed.filter(|&(day, _)| day <= cut.last_day());
    PlacedAdoptionRow {
        line: 0,
        child: cut.number(child),
        birth_date: Cell::Value(child.born),
        decided: Cell::Value(plan.decided),
        reversed: given(reversed.map(|(day, _)| day)),
        why_reversed: given(reversed.map(|(_, why)| why)),
    }
}
