//! Ofsted's list 11: the households in touch with an agency in the year, one row an adopter.

use hearth_domain::{CollectionYear, Day};
use hearth_returns::Cell;
use hearth_returns::annex_a::{Answer, List11Row, ListedEthnicity};
use hearth_returns::cell::{CellValue, read_cell};
use hearth_returns::values::ChildrenPlaced;

use super::given;
use super::write::write_table;
use crate::household::{Adopter, Household};

/// The list of an agency for a year.
pub(crate) fn file(households: &[Household], year: CollectionYear) -> Vec<u8> {
    let told = households.iter().filter(|one| one.is_in_touch(year.first_day(), year.last_day()));
    write_table(told.flat_map(|one| rows(one, year)), year)
}

fn rows(household: &Household, year: CollectionYear) -> impl Iterator<Item = List11Row> {
    let shared = shared(household, year);
    household.adopters.iter().map(move |adopter| row(adopter, &shared, year))
}

fn row(adopter: &Adopter, shared: &List11Row, year: CollectionYear) -> List11Row {
    List11Row {
        adopter: cell(&adopter.number, year),
        gender: Cell::Value(adopter.gender),
        ethnicity: Cell::Value(ListedEthnicity(adopter.ethnicity)),
        disability: Cell::Value(adopter.disability),
        ..shared.clone()
    }
}

/// What the rows of a household have alike, as it stands on the last day of the year.
fn shared(household: &Household, year: CollectionYear) -> List11Row {
    let last = year.last_day();
    let by_now = |day: Option<Day>| given(day.filter(|&day| day <= last));
    let way = &household.way;
    let placed = way.placed.filter(|(day, _)| *day <= last);
    let away = way.away(last);
    let fosters = household.fosters_for_adoption;
    List11Row {
        family: household.family.as_deref().map_or(Cell::Blank, |family| cell(family, year)),
        fosters_for_adoption: Cell::Value(if fosters { Answer::Yes } else { Answer::No }),
        enquired: Cell::Value(way.enquired),
        stage_one_started: by_now(way.stage_one_started),
        stage_one_ended: by_now(way.stage_one_ended),
        stage_two_started: by_now(way.stage_two_started),
        stage_two_ended: by_now(way.stage_two_ended),
        applied: by_now(way.applied),
        approved: by_now(way.approved),
        matched: by_now(way.matched),
        placed: given(placed.map(|(day, _)| day)),
        children_placed: given(placed.map(|(_, children)| ChildrenPlaced(children))),
        ordered: by_now(way.ordered),
        left: given(away.map(|(day, _)| day)),
        why_left: given(away.map(|(_, why)| why)),
        ..List11Row::default()
    }
}

fn cell<T: CellValue>(text: &str, year: CollectionYear) -> Cell<T> {
    read_cell(text, year).0
}
