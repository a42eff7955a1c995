//! What the table of permanence tells: one row a plan, from the decision to what ended it.

use hearth_domain::codes::CodeSet;
use hearth_domain::day::to_slashed;
use hearth_domain::fact::{Fact, FactKind, Milestone, OR_EARLIER};
use hearth_domain::{CollectionYear, Day};

use super::fact;
use crate::problem::{Problem, ProblemKind};
use crate::ssd::rows::PermanenceRow;
use crate::ssd::values::{ExtractDay, OrderMade};
use crate::table::Table;

/// Adds the days of every plan to what the episodes tell. Of a placement, a move or an adoption order
/// that both tell, this table's day holds; of the placement order, the legal status's.
pub(super) fn tell(
    plans: &[PermanenceRow],
    year: CollectionYear,
    facts: &mut Vec<Fact>,
    repairs: &mut Vec<Problem>,
) {
    let mut plans: Vec<&PermanenceRow> = plans.iter().collect();
    plans.sort_by_key(|row| first_day(row));
    let mut from = None;
    for (at, row) in plans.iter().enumerate() {
        let next = plans.get(at + 1);
        let until = next.and_then(|_| ended(row)).or(next.and_then(|next| first_day(next)));
        let mut plan = Telling { row, year, window: (from, until), facts, repairs };
        plan.tell();
        from = until;
    }
}

/// The day a plan ended by this table.
fn ended(row: &PermanenceRow) -> Option<Day> {
    let adopted =
        row.order_made.get().filter(|_| row.order_kind.get() == Some(OrderMade::Adoption));
    adopted.or(row.reversed.get()).map(|day| day.0)
}

fn first_day(row: &PermanenceRow) -> Option<Day> {
    let days = [&row.decided, &row.ordered, &row.matched, &row.placed, &row.reversed];
    let first = row.decided.get().or_else(|| days.iter().filter_map(|cell| cell.get()).min());
    first.map(|day| day.0)
}

/// A day of this table is the day itself, whatever the episodes leave open.
fn known_to_the_day(fact: &mut Fact) {
    if fact.detail == OR_EARLIER {
        fact.detail.clear();
    }
}

/// One plan as it is told.
struct Telling<'a> {
    row: &'a PermanenceRow,
    year: CollectionYear,
    /// The end of the plan before and of this one, where another follows.
    window: (Option<Day>, Option<Day>),
    facts: &'a mut Vec<Fact>,
    repairs: &'a mut Vec<Problem>,
}

impl Telling<'_> {
    fn tell(&mut self) {
        let row = self.row;
        let adopted =
            row.order_made.get().filter(|_| row.order_kind.get() == Some(OrderMade::Adoption));
        self.add(Milestone::Decision, row.decided.get(), "");
        self.add(Milestone::Match, row.matched.get(), "");
        let why = row.why_reversed.get().map_or("", CodeSet::code);
        self.add(Milestone::Reversal, row.reversed.get(), why);
        use Milestone::{
            AdoptionOrder, EarlyPermanenceMoveIn, FosterCarerMoveIn, PlacedForAdoption,
        };
        self.set(EarlyPermanenceMoveIn, row.early.get(), "perm_placed_ffa_cp_date");
        self.set(FosterCarerMoveIn, row.with_carers.get(), "perm_placed_foster_carer_date");
        self.set(PlacedForAdoption, row.placed.get(), "perm_placed_for_adoption_date");
        self.set(AdoptionOrder, adopted, "perm_permanence_order_date");
        self.placement_order();
    }

    fn add(&mut self, kind: Milestone, day: Option<ExtractDay>, detail: &str) {
        let added = day.map(|day| fact(kind, Some(day.0), detail));
        let is_told = |one: &Fact| self.facts.iter().any(|fact| fact.says_the_same_as(one));
        if let Some(added) = added.filter(|one| !is_told(one)) {
            self.facts.push(added);
        }
    }

    /// The latest telling of that kind within the plan, by the episodes.
    fn in_plan(&mut self, kind: Milestone) -> Option<&mut Fact> {
        let (from, until) = self.window;
        let is_of_plan = |fact: &&mut Fact| {
            fact.kind == FactKind::from(kind)
                && fact.day.is_some_and(|day| {
                    from.is_none_or(|from| from < day) && until.is_none_or(|until| day <= until)
                })
        };
        self.facts.iter_mut().filter(is_of_plan).max_by_key(|fact| fact.day)
    }

    /// Takes this table's day over that of the episodes.
    fn set(&mut self, kind: Milestone, day: Option<ExtractDay>, column: &str) {
        let Some(day) = day.map(|day| day.0) else { return };
        let source_key = format!("ssd_permanence, {column}");
        let told = |fact: &Fact| fact.kind == FactKind::from(kind) && fact.day == Some(day);
        if let Some(same) = self.facts.iter_mut().find(|fact| told(fact)) {
            same.source_key = source_key;
            known_to_the_day(same);
            return;
        }
        let Some(other) = self.in_plan(kind) else {
            self.facts.push(Fact { source_key, ..fact(kind, Some(day), "") });
            return;
        };
        let leaves_room = other.detail == OR_EARLIER && Some(day) <= other.day;
        let before = other.day.replace(day).map(to_slashed).unwrap_or_default();
        other.source_key = source_key;
        known_to_the_day(other);
        if leaves_room {
            return;
        }
        self.differs(column, day, format!("the episodes tell {before}; this day holds"));
    }

    /// The legal status shows the order; this table's day stands in where it does not.
    fn placement_order(&mut self) {
        let column = "perm_placement_order_date";
        let Some(day) = self.row.ordered.get().map(|day| day.0) else { return };
        let source_key = format!("ssd_permanence, {column}");
        let Some(order) = self.in_plan(Milestone::PlacementOrder) else {
            self.facts.push(Fact { source_key, ..fact(Milestone::PlacementOrder, Some(day), "") });
            return;
        };
        if order.detail == OR_EARLIER && Some(day) <= order.day {
            *order = Fact { source_key, ..fact(Milestone::PlacementOrder, Some(day), "") };
        } else if order.day != Some(day) {
            let shown = order.day.map(to_slashed).unwrap_or_default();
            self.differs(
                column,
                day,
                format!("the legal status E1 begins {shown}; that day holds"),
            );
        }
    }

    fn differs(&mut self, column: &str, day: Day, expected: String) {
        let file = self.year.ending().to_string().into();
        self.repairs.push(Problem {
            kind: ProblemKind::Check("permanence-differs"),
            table: Some(Table::SSD_PERMANENCE),
            line: Some(self.row.line),
            column: column.to_owned(),
            value: to_slashed(day),
            ..Problem::of_file(&file, expected)
        });
    }
}
