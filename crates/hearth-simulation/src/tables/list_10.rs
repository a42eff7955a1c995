//! Ofsted's list 10: the children whose decision stands or ended in the year, one row a child, with the
//! latest plan as it stands on the last day.

use hearth_domain::day::add_days;
use hearth_domain::{Day, Milestone};
use hearth_returns::Cell;
use hearth_returns::annex_a::{Disability, Gender, List10Row, ListedEthnicity, NoLongerPlaced};
use hearth_returns::values::AgeInYears;

use super::write::write_table;
use super::{Cut, given};
use crate::age::years_old;
use crate::child::Child;
use crate::plan::{Attempt, Plan};
use crate::stream::Stream;

/// Days of lists kept by hand that differ from the day itself, in thousandths. `[K]`
const SLIPS: u32 = 40;

/// The most days by which such a day differs. `[K]`
const MOST_SLIPPED: i32 = 14;

/// The list of an authority for a year.
pub(crate) fn file(cut: &Cut<'_>, children: &[Child]) -> Vec<u8> {
    write_table(children.iter().filter_map(|child| row(cut, child)), cut.year)
}

/// The same list as people keep it: some days have slipped, the same ones every year.
pub(crate) fn file_with_slips(cut: &Cut<'_>, children: &[Child]) -> Vec<u8> {
    let slipped = |child: &Child| row(cut, child).map(|row| slipped(cut, child, row));
    write_table(children.iter().filter_map(slipped), cut.year)
}

fn slipped(cut: &Cut<'_>, child: &Child, mut row: List10Row) -> List10Row {
    let number = child.number();
    let name = ["list 10", cut.authority.id.as_str(), &number];
    let mut stream = Stream::named(cut.seed, &name, 0);
    for day in [&mut row.decided, &mut row.ordered, &mut row.placed] {
        let by = stream.between(1, MOST_SLIPPED);
        let slips = stream.chance(SLIPS);
        if let Some(told) = day.get().filter(|_| slips) {
            *day = Cell::Value(add_days(told, -by));
        }
    }
    row
}

/// The child's row in the list of a year, if the list names them.
pub(crate) fn row(cut: &Cut<'_>, child: &Child) -> Option<List10Row> {
    let plan = latest_plan(cut, child)?;
    let ended = plan.granted.map(|(day, _)| day).or(plan.reversed.map(|(day, _)| day));
    let is_of_the_year = ended.is_none_or(|day| day >= cut.first_day()) && cut.tells(child);
    is_of_the_year.then(|| told(cut, child, plan))
}

/// The latest plan that is decided by the last day of the year.
pub(crate) fn latest_plan<'c>(cut: &Cut<'_>, child: &'c Child) -> Option<&'c Plan> {
    child.plans.iter().rfind(|plan| plan.decided <= cut.last_day())
}

/// The day that a row tells of a kind; `None` of a kind for which the list has no column.
pub(crate) fn day_of(row: &List10Row, kind: Milestone) -> Option<Day> {
    let cell = match kind {
        Milestone::BirthDate => &row.birth_date,
        Milestone::EnteredCare => &row.entered,
        Milestone::EarlyPermanenceMoveIn => &row.early,
        Milestone::Decision => &row.decided,
        Milestone::PlacementOrder => &row.ordered,
        Milestone::Match => &row.matched,
        Milestone::PlacedForAdoption => &row.placed,
        Milestone::AdoptionOrder => &row.adopted,
        Milestone::Reversal => &row.reversed,
        _ => return None,
    };
    cell.get()
}

/// The row of a child with that plan, as it stands on the last day of the year.
pub(crate) fn told(cut: &Cut<'_>, child: &Child, plan: &Plan) -> List10Row {
    let reversed = plan.reversed.filter(|&(day, _)| day <= cut.last_day());
    let latest = |of: fn(&Attempt) -> Day| {
        given(plan.attempts.iter().map(of).rfind(|&day| day <= cut.last_day()))
    };
    List10Row {
        line: 0,
        child: cut.cell(&child.number()),
        family: child.siblings.map_or(Cell::Blank, |group| cut.cell(&format!("G{group}"))),
        gender: Cell::Value(gender(child)),
        ethnicity: Cell::Value(ListedEthnicity(child.ethnicity)),
        birth_date: Cell::Value(child.born),
        age: given(u8::try_from(years_old(child.born, cut.last_day())).ok().map(AgeInYears)),
        // The region says nothing of it.
        disability: Cell::Value(Disability::Unknown),
        entered: Cell::Value(plan.entered),
        decided: Cell::Value(plan.decided),
        ordered: cut.by_now(plan.order),
        matched: latest(|attempt| attempt.matched),
        placed: latest(|attempt| attempt.placed),
        adopted: cut.by_now(plan.granted.map(|(day, _)| day)),
        reversed: given(reversed.map(|(day, _)| day)),
        why_reversed: given(reversed.map(|(_, why)| NoLongerPlaced::of(why))),
        early: cut.by_now(plan.early),
    }
}

fn gender(child: &Child) -> Gender {
    match child.sex.letter() {
        "M" => Gender::Male,
        "F" => Gender::Female,
        _ => Gender::NotStated,
    }
}
