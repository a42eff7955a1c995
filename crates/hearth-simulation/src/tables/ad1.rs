//! AD1: one row for each child adopted in the year.

use hearth_returns::Cell;
use hearth_returns::tables::Ad1Row;

use super::{Cut, given, yes_if};
use crate::child::Child;

pub(super) fn row(cut: &Cut<'_>, child: &Child) -> Option<Ad1Row> {
    let plan = child.plans.last()?;
    plan.granted.filter(|&(day, _)| cut.holds(day))?;
    let adopters = child.adopters;
    Some(Ad1Row {
        line: 0,
        child: cut.number(child),
        birth_date: Cell::Value(child.born),
        decided: Cell::Value(plan.decided),
        matched: given(plan.attempts.last().map(|last| last.matched)),
        by_foster_carer: yes_if(plan.route.is_with_foster_carers()),
        adopters: Cell::Value(adopters.sex.people()),
        adopters_sex: Cell::Value(adopters.sex),
        adopters_status: Cell::Value(adopters.status),
    })
}
