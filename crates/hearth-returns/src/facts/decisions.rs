//! What the decisions and adoption tables tell: decision, reversal, match.
//!
//! A decision is told afresh each year while the child is looked after. One that stood open in a
//! year and is absent from a later year that tells other decisions of the same child has been
//! corrected there. For an adopted child the adoption table's own decision day holds over the
//! decision that stood open.

use std::collections::BTreeMap;

use hearth_domain::codes::CodeSet;
use hearth_domain::day::to_slashed;
use hearth_domain::fact::{Fact, Milestone};
use hearth_domain::{CollectionYear, Day};

use super::fact;
use crate::problem::{Problem, ProblemKind};
use crate::table::Table;
use crate::tables::{Ad1Row, PlacedAdoptionRow};

type Told = (CollectionYear, PlacedAdoptionRow);

pub(super) fn facts(
    placed: &[Told],
    ad1: &[(CollectionYear, Ad1Row)],
    repairs: &mut Vec<Problem>,
) -> Vec<Fact> {
    let mut latest: BTreeMap<Day, &Told> = BTreeMap::new();
    for told in placed {
        if let Some(decided) = told.1.decided.get() {
            latest.insert(decided, told);
        }
    }
    drop_corrected(&mut latest, placed, repairs);
    let standing =
        latest.iter().rev().find(|(_, told)| told.1.reversed.is_blank()).map(|(day, _)| *day);
    let adopted_on_decision = ad1.last().and_then(|(_, row)| row.decided.get());
    let mut facts = Vec::new();
    for (&decided, (_, row)) in &latest {
        let replaced = Some(decided) == standing && adopted_on_decision.is_some();
        if !replaced {
            facts.push(fact(Milestone::Decision, Some(decided), ""));
        }
        facts.extend(reversal(row));
    }
    let undated = placed.iter().filter(|(_, row)| row.decided.get().is_none());
    facts.extend(undated.filter_map(|(_, row)| reversal(row)));
    let decided = |day| Fact {
        source_key: "AD1, DATE_INT".to_owned(),
        ..fact(Milestone::Decision, Some(day), "")
    };
    facts.extend(adopted_on_decision.map(decided));
    let matches = ad1.iter().filter_map(|(_, row)| row.matched.get());
    facts.extend(matches.map(|day| fact(Milestone::Match, Some(day), "")));
    facts.dedup();
    facts
}

fn reversal(row: &PlacedAdoptionRow) -> Option<Fact> {
    let day = row.reversed.get()?;
    let why = row.why_reversed.get().map_or("", CodeSet::code);
    Some(fact(Milestone::Reversal, Some(day), why))
}

fn drop_corrected(latest: &mut BTreeMap<Day, &Told>, placed: &[Told], repairs: &mut Vec<Problem>) {
    let years_telling: Vec<CollectionYear> = placed
        .iter()
        .filter(|(_, row)| row.decided.get().is_some())
        .map(|(year, _)| *year)
        .collect();
    latest.retain(|decided, (year, row)| {
        let later = years_telling.iter().find(|later| *later > year);
        let Some(later) = later.filter(|_| row.reversed.is_blank()) else { return true };
        let file = year.ending().to_string().into();
        repairs.push(Problem {
            kind: ProblemKind::Check("decision-corrected"),
            table: Some(Table::PlacedAdoption),
            line: Some(row.line),
            column: "DATE_PLACED".to_owned(),
            value: to_slashed(*decided),
            ..Problem::of_file(
                &file,
                format!("{later} tells another decision day in its place; that one holds"),
            )
        });
        false
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cell::{Cell, CellValue, read_cell};

    fn cell<T: CellValue>(text: &str) -> Cell<T> {
        read_cell(if text == "-" { "" } else { text }, CollectionYear::ending_in(2026).unwrap()).0
    }

    /// Decision rows as `year decided reversed why`, adoption rows as `year decided matched`.
    fn check(placed: &str, ad1: &str, expected: &str) {
        fn rows<R>(text: &str, row: impl Fn(&[&str]) -> R) -> Vec<(CollectionYear, R)> {
            let words = text.lines().map(|line| line.split_whitespace().collect::<Vec<_>>());
            words
                .map(|words| {
                    (CollectionYear::ending_in(words[0].parse().unwrap()).unwrap(), row(&words))
                })
                .collect()
        }
        let placed = rows(placed, |words| PlacedAdoptionRow {
            decided: cell(words[1]),
            reversed: cell(words[2]),
            why_reversed: cell(words[3]),
            ..PlacedAdoptionRow::default()
        });
        let ad1 = rows(ad1, |words| Ad1Row {
            decided: cell(words[1]),
            matched: cell(words[2]),
            ..Ad1Row::default()
        });
        let told: Vec<String> =
            facts(&placed, &ad1, &mut Vec::new()).iter().map(ToString::to_string).collect();
        assert_eq!(told.join("\n"), expected);
    }

    #[test]
    fn a_decision_told_over_years_is_one() {
        check(
            "2025 01/05/2024 - -\n2026 01/05/2024 10/06/2025 RD3",
            "",
            "Decision: should be placed for adoption 2024-05-01\nDecision reversed 2025-06-10 (RD3)",
        );
    }

    #[test]
    fn a_decision_day_corrected_in_a_later_year_is_replaced() {
        check(
            "2025 01/05/2024 - -\n2026 02/05/2024 - -",
            "",
            "Decision: should be placed for adoption 2024-05-02",
        );
    }

    #[test]
    fn the_adoption_table_holds_for_an_adopted_child() {
        check(
            "2026 01/05/2024 - -",
            "2026 28/04/2024 01/12/2024",
            "Decision: should be placed for adoption 2024-04-28\nMatch 2024-12-01",
        );
        check(
            "2026 01/05/2024 - -",
            "2026 - 01/12/2024",
            "Decision: should be placed for adoption 2024-05-01\nMatch 2024-12-01",
        );
    }

    #[test]
    fn an_earlier_reversed_decision_stays() {
        check(
            "2025 01/05/2023 01/05/2024 RD4\n2026 01/05/2025 - -",
            "",
            "Decision: should be placed for adoption 2023-05-01\nDecision reversed 2024-05-01 (RD4)\n\
             Decision: should be placed for adoption 2025-05-01",
        );
    }
}
