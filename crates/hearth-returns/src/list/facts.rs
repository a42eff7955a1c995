//! From the kept rows of one child or household to the facts they tell.
//!
//! Each year's list tells the whole way so far. Of a cell that several years tell, the newest holds;
//! a blank one tells nothing, so what an earlier list told stays. A list that begins after the plan
//! or the approval of an earlier list had ended tells another, with days of its own.
//!
//! Whoever changes what rows tell raises [`crate::facts::DERIVATION`].

use std::collections::BTreeMap;

use csv::StringRecord;
use hearth_domain::day::parse_slashed;
use hearth_domain::fact::{Fact, FactKind, HouseholdMilestone, Milestone};
use hearth_domain::household::ON_HOLD;
use hearth_domain::{CollectionYear, Day, Source};

use super::columns::{BEFORE, record};
use super::meaning::{ListOf, Meaning};
use crate::cohort::KeptRow;

/// The kept rows of one case, by the year of their list and their line.
#[derive(Debug, Clone, Default)]
pub struct ListRows {
    of: Option<ListOf>,
    rows: Vec<(CollectionYear, u64, Told)>,
}

/// What a row tells, or several rows of one plan or approval.
type Told = BTreeMap<Meaning, Cell>;

/// A cell and where it stood.
#[derive(Debug, Clone)]
struct Cell {
    text: String,
    source_key: String,
}

impl ListRows {
    /// Reads the rows; rows of other tables are passed over.
    #[must_use]
    pub fn read<'a>(kept: impl IntoIterator<Item = (CollectionYear, &'a KeptRow)>) -> Self {
        let mut read = Self::default();
        for (year, row) in kept {
            let of = ListOf::ALL.into_iter().find(|of| of.table() == row.table);
            if let Some(of) = of {
                read.of = Some(of);
                read.rows.push((year, row.line, told(of, &row.cells)));
            }
        }
        read.rows.sort_by_key(|(year, line, _)| (*year, *line));
        read
    }

    /// The facts these rows tell.
    #[must_use]
    pub fn facts(&self) -> Vec<Fact> {
        let mut by_year: BTreeMap<CollectionYear, Told> = BTreeMap::new();
        for (year, _, row) in &self.rows {
            // Of two rows of one list the first holds.
            let year = by_year.entry(*year).or_default();
            for (meaning, cell) in row {
                year.entry(*meaning).or_insert_with(|| cell.clone());
            }
        }
        let mut runs: Vec<Told> = Vec::new();
        for told in by_year.into_values() {
            match runs.last_mut().filter(|run| !is_over_before(run, &told)) {
                Some(run) => run.extend(told),
                None => runs.push(told),
            }
        }
        let mut facts: Vec<Fact> = runs.iter().flat_map(facts_of).collect();
        // Days outside a plan or an approval, and what is stated, may be told by each run alike.
        let mut newest_first = Vec::new();
        while let Some(fact) = facts.pop() {
            let is_told =
                |one: &Fact| one.says_the_same_as(&fact) || is_newer_statement(one, &fact);
            if !newest_first.iter().any(is_told) {
                newest_first.push(fact);
            }
        }
        newest_first.reverse();
        newest_first
    }
}

fn is_newer_statement(newer: &Fact, older: &Fact) -> bool {
    let is_told_once = matches!(newer.kind, FactKind::Statement(_))
        || newer.kind == Milestone::BirthDate.into()
        || newer.kind == Milestone::ExpectedBirthDate.into();
    is_told_once && newer.kind == older.kind
}

fn told(of: ListOf, cells: &str) -> Told {
    let cells = record(cells);
    let headings: StringRecord = record(cells.get(2).unwrap_or_default());
    let list = cells.get(1).unwrap_or_default();
    let one = |(place, meaning): (usize, &Meaning)| {
        let text = cells.get(BEFORE + place).filter(|text| !text.is_empty())?.to_owned();
        let source_key = format!("{list}, {}", headings.get(place).unwrap_or_default());
        Some((*meaning, Cell { text, source_key }))
    };
    of.kept().iter().enumerate().filter_map(one).collect()
}

/// Whether all that `told` says happened after the run had ended.
fn is_over_before(run: &Told, told: &Told) -> bool {
    let day = |meaning: Meaning| parse_slashed(&run.get(&meaning)?.text);
    let rests = run.get(&Meaning::WhyLeft).is_some_and(|why| why.text == ON_HOLD);
    let left = day(Meaning::Household(HouseholdMilestone::LeftProcess)).filter(|_| !rests);
    let ended = [
        day(Meaning::Child(Milestone::Reversal)),
        day(Meaning::Child(Milestone::AdoptionOrder)),
        day(Meaning::Household(HouseholdMilestone::HouseholdOrder)),
        left,
    ];
    ended.into_iter().flatten().min().zip(begins(told)).is_some_and(|(ended, day)| ended < day)
}

/// The day a row's plan or approval began.
fn begins(told: &Told) -> Option<Day> {
    let day = |(meaning, cell): (&Meaning, &Cell)| match meaning {
        Meaning::Child(Milestone::Decision) | Meaning::Household(_) => parse_slashed(&cell.text),
        _ => None,
    };
    told.iter().filter_map(day).min()
}

fn facts_of(told: &Told) -> Vec<Fact> {
    let fact = |(meaning, cell): (&Meaning, &Cell)| {
        let (kind, day, detail) = match *meaning {
            Meaning::Stated(kind) => (FactKind::from(kind), None, cell.text.clone()),
            Meaning::Child(kind) => {
                (kind.into(), Some(parse_slashed(&cell.text)?), detail(told, *meaning))
            }
            Meaning::Household(kind) => {
                (kind.into(), Some(parse_slashed(&cell.text)?), detail(told, *meaning))
            }
            _ => return None,
        };
        let (source, source_key) = (Source::List, cell.source_key.clone());
        Some(Fact { kind, day, until: None, detail, source, source_key })
    };
    told.iter().filter_map(fact).collect()
}

/// Why it happened, where another column tells.
fn detail(told: &Told, meaning: Meaning) -> String {
    let why = match meaning {
        Meaning::Child(Milestone::Reversal) => Meaning::WhyReversed,
        Meaning::Child(Milestone::LeftCare) => Meaning::WhyLeftCare,
        Meaning::Household(HouseholdMilestone::LeftProcess) => Meaning::WhyLeft,
        _ => return String::new(),
    };
    told.get(&why).map(|cell| cell.text.clone()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::list::columns::record_of;

    /// Rows as `YEAR meaning=cell meaning=cell`, of one child or household; shows the facts.
    fn check(of: ListOf, rows: &str, expected: &[&str]) {
        let row = |(line, text): (usize, &str)| {
            let (year, cells) = text.trim().split_once(' ').unwrap();
            let given = |meaning: &Meaning| {
                let told = cells.split(' ').find_map(|cell| {
                    cell.split_once('=').filter(|(name, _)| *name == meaning.code())
                });
                told.map(|(_, value)| value.to_owned()).unwrap_or_default()
            };
            let kept = of.kept();
            let headings: Vec<String> = kept.iter().map(|one| one.code().to_owned()).collect();
            let before = ["A1".to_owned(), "tracker".to_owned(), record_of(&headings)];
            let cells: Vec<String> = before.into_iter().chain(kept.iter().map(given)).collect();
            let kept = KeptRow {
                table: of.table(),
                child: "A1".to_owned(),
                line: u64::try_from(line).unwrap() + 2,
                cells: record_of(&cells),
            };
            (CollectionYear::ending_in(year.parse().unwrap()).unwrap(), kept)
        };
        let rows: Vec<(CollectionYear, KeptRow)> = rows.lines().enumerate().map(row).collect();
        let facts = ListRows::read(rows.iter().map(|(year, row)| (*year, row))).facts();
        let mut told: Vec<String> = facts.iter().map(ToString::to_string).collect();
        told.sort();
        assert_eq!(told, expected);
    }

    #[test]
    fn of_one_plan_the_newest_list_holds_and_a_blank_cell_tells_nothing() {
        check(
            ListOf::Children,
            "2025 decision=01/05/2024 placement-order=01/09/2024
             2026 decision=02/05/2024 match=01/06/2025",
            &[
                "Decision: should be placed for adoption 2024-05-02",
                "Match 2025-06-01",
                "Placement order 2024-09-01",
            ],
        );
    }

    #[test]
    fn a_decision_after_the_plan_had_ended_is_another_plan() {
        let first = "Decision: should be placed for adoption 2024-05-01";
        let reversed = "Decision reversed 2025-02-01 (RD3)";
        let second = "Decision: should be placed for adoption 2025-02-02";
        check(
            ListOf::Children,
            "2025 decision=01/05/2024 reversal=01/02/2025 reversal-reason=RD3
             2026 decision=02/02/2025",
            &[reversed, first, second],
        );
        // On the day of the reversal it is the same plan, whose day the newer list puts right.
        check(
            ListOf::Children,
            "2025 decision=01/05/2024 reversal=01/02/2025 reversal-reason=RD3
             2026 decision=01/02/2025",
            &[reversed, "Decision: should be placed for adoption 2025-02-01"],
        );
    }

    #[test]
    fn a_child_who_comes_back_after_an_adoption_order_has_a_plan_of_its_own() {
        check(
            ListOf::Children,
            "2024 decision=01/05/2022 adoption-order=01/03/2024
             2026 decision=01/06/2025 placement-order=01/09/2025",
            &[
                "Adoption order 2024-03-01",
                "Decision: should be placed for adoption 2022-05-01",
                "Decision: should be placed for adoption 2025-06-01",
                "Placement order 2025-09-01",
            ],
        );
    }

    #[test]
    fn what_is_told_of_the_child_and_not_of_a_plan_is_told_once() {
        check(
            ListOf::Children,
            "2025 sex=M birth-date=01/01/2023 decision=01/05/2024 reversal=01/02/2025
             2026 sex=F birth-date=02/01/2023 decision=01/06/2025",
            &[
                "Born 2023-01-02",
                "Decision reversed 2025-02-01",
                "Decision: should be placed for adoption 2024-05-01",
                "Decision: should be placed for adoption 2025-06-01",
                "Sex (F)",
            ],
        );
    }

    #[test]
    fn a_household_that_left_and_comes_back_is_told_twice_and_one_that_rested_once() {
        let rows = |why: &str| {
            format!(
                "2025 household-enquiry=01/05/2023 left-process=01/02/2025 left-process-reason={why}
                 2026 approval=01/06/2025 household-enquiry=01/03/2025"
            )
        };
        let told = |why: &str, expected: &[&str]| check(ListOf::Households, &rows(why), expected);
        let after = [
            "Approved to adopt 2025-06-01",
            "Enquiry 2023-05-01",
            "Enquiry 2025-03-01",
            "Left the process 2025-02-01 (withdrew)",
        ];
        told("withdrew", &after);
        let rested = [
            "Approved to adopt 2025-06-01",
            "Enquiry 2025-03-01",
            &format!("Left the process 2025-02-01 ({ON_HOLD})"),
        ];
        told(ON_HOLD, &rested);
    }
}
