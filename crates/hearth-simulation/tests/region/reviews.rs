//! Reviews follow the law of the stage a child has reached, usually in time and sometimes late.

use hearth_domain::Day;
use hearth_domain::day::{add_days, add_months};
use hearth_domain::fact::Milestone;
use hearth_simulation::TruthRow;

use super::told::journeys;
use super::{region, year};

/// How many first reviews after a step were in time, and how many late.
#[derive(Debug, Default)]
struct Held {
    in_time: usize,
    late: usize,
}

impl Held {
    /// More than four in five are in time, and not all.
    fn is_usually_in_time(&self) -> bool {
        self.late > 0 && self.in_time > 4 * self.late
    }
}

/// Counts the first review after a step of each child, where it was due before the next step and
/// before the files end. A review is told of children on the way alone, which all of these are.
fn first_reviews(step: impl Fn(&TruthRow) -> Option<(Day, Day, Option<Day>)>) -> Held {
    let mut held = Held::default();
    for row in region().truth() {
        let Some((from, due, next)) = step(&row) else { continue };
        let is_told = year(2021).first_day() <= from && due <= year(2026).last_day();
        if !is_told || row.disrupted.is_some() || next.is_some_and(|next| next <= due) {
            continue;
        }
        let journey = &journeys()[&(row.agency.clone(), row.child.clone())];
        let review = journey.days_of(Milestone::Review).find(|day| *day > from);
        match review {
            Some(day) if day <= due => held.in_time += 1,
            _ => held.late += 1,
        }
    }
    held
}

#[test]
fn the_first_after_authority_to_place_is_within_three_months() {
    let held = first_reviews(|row| {
        let ends = row.placed.or(row.reversed);
        row.ordered.map(|day| (day, add_months(day, 3), ends))
    });
    assert!(held.in_time > 50 && held.is_usually_in_time(), "{held:?}");
}

#[test]
fn the_first_after_placement_is_within_four_weeks() {
    let held = first_reviews(|row| {
        let ends = row.granted.or(row.reversed);
        row.placed.map(|day| (day, add_days(day, 28), ends))
    });
    assert!(held.in_time > 50 && held.is_usually_in_time(), "{held:?}");
}

#[test]
fn the_first_after_entry_is_within_twenty_working_days() {
    let held = first_reviews(|row| Some((row.entered, add_days(row.entered, 28), row.ordered)));
    assert!(held.in_time > 50 && held.is_usually_in_time(), "{held:?}");
}
