//! From the kept rows of one child in list 10 to the facts of a journey.
//!
//! A row tells one plan, the latest, as it stands on the day of the list. The lists of several years
//! are read in order of year, and a plan keeps what any of them told:
//!
//! - The same decision day is the same plan. Of a day of that plan the newest list holds; a blank or
//!   bad cell tells nothing, so what an earlier list told stays. A reversal is a state: a newer list
//!   that tells the plan without it has taken it back.
//! - A match or placement later than the list that told another is a further one, and both stay.
//! - Another decision day is another plan where it follows a reversal or an adoption order, or where
//!   it is later than all the earlier list told and could not yet stand in it. Otherwise the day was
//!   corrected, which is told. An earlier plan's reversal that fell between two lists stays untold.
//!
//! Whoever changes what rows tell raises [`crate::facts::DERIVATION`].

use std::collections::BTreeMap;
use std::sync::Arc;

use hearth_domain::codes::CodeSet;
use hearth_domain::day::to_slashed;
use hearth_domain::fact::{Fact, Milestone, Statement};
use hearth_domain::{CollectionYear, Day, FactKind, Source};

use super::codes::Gender;
use super::list_10::List10Row;
use crate::cohort::KeptRow;
use crate::facts::typed;
use crate::problem::{Problem, ProblemKind};
use crate::table::Table;

/// The kept rows of one child, typed, by the year of their list.
#[derive(Debug, Clone, Default)]
pub struct ListedChildRows {
    rows: Vec<(CollectionYear, List10Row)>,
}

/// A day with the last day of the list that told it.
#[derive(Debug, Clone, Copy)]
struct Held {
    day: Day,
    told_until: Day,
}

/// One plan, as all lists together tell it.
#[derive(Debug, Default)]
struct PlanTold {
    decided: Option<Day>,
    days: BTreeMap<Milestone, Vec<Held>>,
    reversed: Option<(Day, &'static str)>,
    /// The last day of the newest list that told it.
    told_until: Option<Day>,
}

/// Everything told so far.
#[derive(Default)]
struct Told {
    entered: Vec<Held>,
    plans: Vec<PlanTold>,
    repairs: Vec<Problem>,
}

impl ListedChildRows {
    /// Types the rows; rows of other tables are passed over.
    #[must_use]
    pub fn read<'a>(kept: impl IntoIterator<Item = (CollectionYear, &'a KeptRow)>) -> Self {
        let of_list = kept.into_iter().filter(|(_, row)| row.table == Table::List10);
        let mut rows: Vec<(CollectionYear, List10Row)> =
            of_list.map(|(year, row)| (year, typed(row, year))).collect();
        rows.sort_by_key(|(year, row)| (*year, row.decided.get(), row.line));
        // Of two rows of one list with one decision, the first holds.
        rows.dedup_by_key(|(year, row)| (*year, row.decided.get()));
        Self { rows }
    }

    /// The facts these rows tell, and every correction found on the way.
    #[must_use]
    pub fn facts(&self) -> (Vec<Fact>, Vec<Problem>) {
        let mut told = Told::default();
        for (year, row) in &self.rows {
            told.take(*year, row);
        }
        let mut facts = told.facts();
        facts.extend(self.statements());
        (facts, told.repairs)
    }

    /// Of what is said of the child, the newest good cell holds.
    fn statements(&self) -> Vec<Fact> {
        let newest = || self.rows.iter().rev().map(|(_, row)| row);
        let born = newest().find_map(|row| row.birth_date.get());
        let sex = newest().find_map(|row| row.gender.get().and_then(letter));
        let ethnicity = newest().find_map(|row| row.ethnicity.get());
        let family = newest().find_map(|row| row.family.value());
        let born = born.map(|day| fact(Milestone::BirthDate, Some(day), "", List10Row::BIRTH_DATE));
        let said = [
            sex.map(|sex| fact(Statement::Sex, None, sex, "Gender")),
            ethnicity.map(|group| fact(Statement::Ethnicity, None, group.0.code(), "Ethnicity")),
            family.map(|family| {
                fact(Statement::FamilyIdentifier, None, family.as_str(), "Family identifier")
            }),
        ];
        let until = self.rows.last().map(|(year, _)| year.last_day().to_string());
        let until = until.map(|day| fact(Statement::ListedUntil, None, &day, List10Row::DECIDED));
        born.into_iter().chain(said.into_iter().flatten()).chain(until).collect()
    }
}

/// The letter of the children looked after return; where the list states neither, nothing is said.
fn letter(gender: Gender) -> Option<&'static str> {
    match gender {
        Gender::Male => Some("M"),
        Gender::Female => Some("F"),
        Gender::NotStated | Gender::Neither => None,
    }
}

impl Told {
    fn take(&mut self, year: CollectionYear, row: &List10Row) {
        let until = year.last_day();
        let begun = self.plans.len();
        self.open_plan(year, row);
        let is_new = self.plans.len() > begun;
        if let Some(entered) = row.entered.get() {
            self.enter(Held { day: entered, told_until: until }, is_new);
        }
        let Some(plan) = self.plans.last_mut() else { return };
        plan.told_until = Some(until);
        for (kind, _, day) in row.plan_days() {
            if let Some(day) = day {
                plan.take(kind, Held { day, told_until: until });
            }
        }
        let why = row.why_reversed.get().map_or("", |why| why.reason().code());
        match row.reversed.get() {
            Some(day) => plan.reversed = Some((day, why)),
            None if row.reversed.is_blank() => plan.reversed = None,
            None => {}
        }
    }

    /// Makes the plan that the row tells the last one.
    fn open_plan(&mut self, year: CollectionYear, row: &List10Row) {
        let decided = row.decided.get();
        let known = self.plans.iter().position(|plan| plan.decided == decided);
        match (self.plans.last_mut(), known) {
            // A list tells the latest plan, so one told after it was a mistake.
            (Some(_), Some(at)) => {
                let mistaken = self.plans.split_off(at + 1);
                for plan in mistaken {
                    self.corrected(year, row, plan.decided);
                }
            }
            (Some(last), None) if decided.is_none() || last.decided.is_none() => {
                last.decided = last.decided.or(decided);
            }
            (Some(last), None) if !last.is_followed_by(row) => {
                let before = std::mem::replace(&mut last.decided, decided);
                self.corrected(year, row, before);
            }
            _ => self.plans.push(PlanTold { decided, ..PlanTold::default() }),
        }
    }

    fn corrected(&mut self, year: CollectionYear, row: &List10Row, before: Option<Day>) {
        let file: Arc<str> = year.ending().to_string().into();
        self.repairs.push(Problem {
            kind: ProblemKind::Check("decision-corrected"),
            table: Some(Table::List10),
            line: Some(row.line),
            column: List10Row::DECIDED.to_owned(),
            value: before.map(to_slashed).unwrap_or_default(),
            ..Problem::of_file(
                &file,
                "an earlier list tells this day of what can only be the same plan; the newer day holds"
                    .to_owned(),
            )
        });
    }

    fn enter(&mut self, entered: Held, with_new_plan: bool) {
        if let Some(same) = self.entered.iter_mut().find(|one| one.day == entered.day) {
            same.told_until = entered.told_until;
            return;
        }
        let comes_again = self.entered.last().is_some_and(|last| {
            entered.day > last.told_until || (with_new_plan && entered.day > last.day)
        });
        if !comes_again {
            self.entered.pop();
        }
        self.entered.push(entered);
    }

    fn facts(&self) -> Vec<Fact> {
        let entered = self.entered.iter();
        let mut facts: Vec<Fact> = entered
            .map(|held| fact(Milestone::EnteredCare, Some(held.day), "", List10Row::ENTERED))
            .collect();
        for plan in &self.plans {
            let decided = plan.decided.map(|_| ());
            facts.extend(
                decided.map(|()| fact(Milestone::Decision, plan.decided, "", List10Row::DECIDED)),
            );
            for (kind, held) in &plan.days {
                let column = List10Row::column_of(*kind);
                facts.extend(held.iter().map(|held| fact(*kind, Some(held.day), "", column)));
            }
            facts.extend(
                plan.reversed.map(|(day, why)| {
                    fact(Milestone::Reversal, Some(day), why, List10Row::REVERSED)
                }),
            );
        }
        facts
    }
}

impl PlanTold {
    /// Whether a row with another decision day tells another plan.
    fn is_followed_by(&self, row: &List10Row) -> bool {
        let Some(decided) = row.decided.get() else { return false };
        let adopted = self.days.get(&Milestone::AdoptionOrder).and_then(|held| held.last());
        let ended = self.reversed.map(|(day, _)| day).or(adopted.map(|held| held.day));
        if let Some(ended) = ended {
            return decided >= ended;
        }
        let order = self.days.get(&Milestone::PlacementOrder).and_then(|held| held.last());
        if order.is_some_and(|order| row.ordered.get() == Some(order.day)) {
            return false;
        }
        let since = [Milestone::PlacementOrder, Milestone::Match, Milestone::PlacedForAdoption];
        let since = since.iter().filter_map(|kind| self.days.get(kind)).flatten();
        let latest = since.map(|held| held.day).max();
        let could_not_be_told = self.told_until.is_some_and(|until| decided > until);
        let went_on = latest.is_some_and(|latest| Some(latest) > self.decided);
        let follows_all = Some(decided) > latest.max(self.decided);
        follows_all && (could_not_be_told || went_on)
    }

    fn take(&mut self, kind: Milestone, held: Held) {
        let told = self.days.entry(kind).or_default();
        if let Some(same) = told.iter_mut().find(|one| one.day == held.day) {
            same.told_until = held.told_until;
            return;
        }
        let may_come_again = matches!(kind, Milestone::Match | Milestone::PlacedForAdoption);
        let is_further = told.last().is_some_and(|last| held.day > last.told_until);
        if !(may_come_again && is_further) {
            told.pop();
        }
        told.push(held);
    }
}

fn fact(kind: impl Into<FactKind>, day: Option<Day>, detail: &str, column: &str) -> Fact {
    Fact {
        kind: kind.into(),
        day,
        until: None,
        detail: detail.to_owned(),
        source: Source::AnnexA,
        source_key: format!("List 10, {column}"),
    }
}
