//! Rows that tell a journey: the latest plan of a child, the latest run of a household, as each
//! stood on a day. What a journey does not tell stays blank.

use hearth_domain::codes::{CodeSet, ReversalReason};
use hearth_domain::day::add_months;
use hearth_domain::fact::{Milestone, Statement};
use hearth_domain::household::Approval;
use hearth_domain::{CollectionYear, Day, Household, Journey, Plan};

use super::codes::{Answer, Gender, LeavingReason, NoLongerPlaced};
use super::{List10Row, List11Row};
use crate::cell::{Cell, CellValue, known, read_cell};
use crate::values::{AgeInYears, ChildrenPlaced};

/// The years of a person's life that a list may be asked about.
const MOST_YEARS: u8 = 120;

impl List10Row {
    /// The row that tells `plan` of a child, as the journey stood on `day`.
    #[must_use]
    pub fn of(
        number: &str,
        (journey, plan): (&Journey, &Plan),
        (day, year): (Day, CollectionYear),
    ) -> Self {
        let stated = |kind| journey.stated(kind).unwrap_or_default();
        let born = journey.days_of(Milestone::BirthDate).last();
        let reason = plan.reversed.as_ref().and_then(|(_, why)| ReversalReason::parse(why));
        Self {
            line: 0,
            child: read(number, year),
            family: read(stated(Statement::FamilyIdentifier), year),
            gender: gender(journey, year),
            ethnicity: read(stated(Statement::Ethnicity), year),
            birth_date: known(born),
            age: known(born.map(|born| AgeInYears(age(born, day)))),
            disability: Cell::Blank,
            entered: known(plan.entered_care),
            decided: known(plan.decision),
            ordered: known(plan.placement_order),
            matched: known(plan.matched()),
            placed: known(plan.placed()),
            adopted: known(plan.adoption_order),
            reversed: known(plan.reversed.as_ref().map(|(day, _)| *day)),
            why_reversed: known(reason.map(NoLongerPlaced::of)),
            early: known(plan.early_permanence),
        }
    }
}

/// Of an unborn child the list itself says that none is stated.
fn gender(journey: &Journey, year: CollectionYear) -> Cell<Gender> {
    if journey.is_unborn() {
        return Cell::Value(Gender::NotStated);
    }
    read(journey.stated(Statement::Sex).unwrap_or_default(), year)
}

/// The age in whole years.
fn age(born: Day, day: Day) -> u8 {
    let is = |years: &u8| add_months(born, 12 * i32::from(*years)) <= day;
    (1..=MOST_YEARS).take_while(is).last().unwrap_or(0)
}

impl List11Row {
    /// The row that tells `run` of a household, for one of its adopters.
    #[must_use]
    pub fn of(
        (adopter, family): (&str, &str),
        (household, run): (&Household, &Approval),
        year: CollectionYear,
    ) -> Self {
        let fosters = household.fosters_for_adoption();
        let answer = fosters.map(|yes| if yes { Answer::Yes } else { Answer::No });
        let children = run.placed.and_then(|(_, children)| children);
        Self {
            line: 0,
            adopter: read(adopter, year),
            family: read(family, year),
            gender: Cell::Blank,
            ethnicity: Cell::Blank,
            disability: Cell::Blank,
            fosters_for_adoption: known(answer),
            enquired: known(run.enquired),
            stage_one_started: known(run.stage_one_started),
            stage_one_ended: known(run.stage_one_ended),
            stage_two_started: known(run.stage_two_started),
            stage_two_ended: known(run.stage_two_ended),
            applied: known(run.applied),
            approved: known(run.approved),
            matched: known(run.matched),
            placed: known(run.placed.map(|(day, _)| day)),
            children_placed: known(children.map(ChildrenPlaced)),
            ordered: known(run.adoption_order),
            left: known(run.left.as_ref().map(|(day, _)| *day)),
            why_left: known(run.left.as_ref().and_then(|(_, why)| leaving(why))),
        }
    }
}

fn leaving(why: &str) -> Option<LeavingReason> {
    let reasons = [LeavingReason::Withdrew, LeavingReason::OnHold, LeavingReason::Refused];
    reasons.into_iter().find(|reason| reason.code() == why)
}

/// What cannot be read as such a value leaves as it is.
fn read<T: CellValue>(text: &str, year: CollectionYear) -> Cell<T> {
    read_cell(text, year).0
}
